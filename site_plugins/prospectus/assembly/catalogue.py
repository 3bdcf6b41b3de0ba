"""The catalogue: all records, and what follows from them together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from ..model import (
    Code,
    Entry,
    Exam,
    ExamBrief,
    Expert,
    Module,
    ModuleBrief,
    ModuleLink,
    Organisation,
    OutcomeLine,
    Part,
    Programme,
    Qualification,
    QualificationBrief,
    Review,
    Round,
    Sector,
    Settings,
    Term,
    Tool,
    Vocabulary,
)  # fmt: skip
from .archive import Archive
from .records import outcomes, record

__all__ = ["Catalogue", "Use", "newest", "version_key"]

Versioned = TypeVar("Versioned", Programme, Exam, ExamBrief)


@dataclass(frozen=True, slots=True)
class Use:
    """A module's place in the current programme of a qualification."""

    programme: Programme
    part: Part
    link: ModuleLink


@dataclass(frozen=True)
class Catalogue:
    """Records by id, in the order of their ids; of qualifications, modules and exams briefs, whole ones in the archive.

    ``files`` are the records' files by (kind, id), relative to the project's root. ``broken`` names records (kind, id) that
    could not be taken in. ``incomplete`` is given where this is a part of a larger catalogue: what that one lacks.
    """

    settings: Settings
    vocabularies: Mapping[str, Vocabulary]
    organisations: Mapping[str, Organisation]
    experts: Mapping[str, Expert]
    sectors: Mapping[str, Sector]
    rounds: Mapping[str, Round]
    qualifications: Mapping[str, QualificationBrief]
    programmes: Mapping[str, Programme]
    modules: Mapping[str, ModuleBrief]
    exams: Mapping[str, ExamBrief]
    reviews: Mapping[str, Review]
    terms: Mapping[str, Term]
    tools: Mapping[str, Tool]
    files: Mapping[tuple[str, str], str]
    archive: Archive
    broken: frozenset[tuple[str, str]] = frozenset()
    incomplete: frozenset[str] | None = field(default=None, kw_only=True)

    def has(self, kind: str, id: str) -> bool:
        """Say whether there is such a record, even one that could not be taken in."""
        return (kind, id) in self.files or (kind, id) in self.broken

    def module(self, id: str) -> Module:
        """Return a whole module.

        Raises KeyError where there is none.
        """
        found: Module = record("module", self.archive.payload("module", id))
        return found

    def outcomes(self, id: str) -> tuple[OutcomeLine, ...]:
        """Return a module's outcomes as pages of other records name them.

        Raises KeyError where there is no such module.
        """
        return outcomes(self.archive.payload("module", id))

    def qualification(self, id: str) -> Qualification:
        """Return a whole qualification.

        Raises KeyError where there is none.
        """
        found: Qualification = record("qualification", self.archive.payload("qualification", id))
        return found

    def exam(self, id: str) -> Exam:
        """Return a whole exam.

        Raises KeyError where there is none.
        """
        found: Exam = record("exam", self.archive.payload("exam", id))
        return found

    def is_whole(self, *kinds: str) -> bool:
        """Say whether every record of these kinds could be taken in, and every programme and exam has its qualification.

        What is computed of all of them needs that.
        """
        return self.lacks.isdisjoint(kinds)

    def is_resolved(self, programme: Programme) -> bool:
        """Say whether there is every module that a programme names; if not, nobody can say what it lacks."""
        return all(self.has("module", link.module) for link in programme.links)

    def entry(self, vocabulary: str, code: Code | None) -> Entry | None:
        """Return the entry of a code in a vocabulary, or None."""
        return self._entries.get((vocabulary, code))

    def role(self, vocabulary: str, code: Code | None) -> str | None:
        """Return what the software does with a code, or None."""
        entry = self.entry(vocabulary, code)
        return entry.role if entry is not None else None

    def eqf(self, level: Code) -> int | None:
        """Return the EQF level of a level's code."""
        entry = self.entry("levels", level)
        return entry.eqf if entry is not None else None

    @cached_property
    def current_programmes(self) -> dict[str, Programme]:
        """The newest programme of each qualification that has one, by the qualification's id."""
        return newest(self.programmes)

    @cached_property
    def current_exams(self) -> Mapping[str, ExamBrief]:
        """The newest exam of each qualification that has one, by the qualification's id."""
        return newest(self.exams)

    @cached_property
    def uses(self) -> dict[str, tuple[Use, ...]]:
        """Where each module stands in current programmes, by the module's id."""
        found: dict[str, list[Use]] = {}
        for programme in self.current_programmes.values():
            for part in programme.parts:
                for link in part.modules:
                    found.setdefault(link.module, []).append(Use(programme, part, link))
        return {module: tuple(uses) for module, uses in found.items()}

    @cached_property
    def hours_of(self) -> dict[str, tuple[tuple[str, int], ...]]:
        """The qualifications for which each module counts, with its hours there, by the module's id."""
        return {
            module: tuple([(use.programme.qualification, use.link.hours) for use in uses]) for module, uses in self.uses.items()
        }

    @cached_property
    def followers(self) -> dict[str, tuple[ModuleBrief, ...]]:
        """The modules that need each module to be mastered before, by that module's id."""
        found: dict[str, list[ModuleBrief]] = {}
        for module in self.modules.values():
            for needed in dict.fromkeys(module.entry_conditions.modules):
                found.setdefault(needed, []).append(module)
        return {needed: tuple(modules) for needed, modules in found.items()}

    @cached_property
    def qualifications_of(self) -> dict[str, tuple[QualificationBrief, ...]]:
        """The qualifications of each sector, by the sector's id."""
        found: dict[str, list[QualificationBrief]] = {sector: [] for sector in self.sectors}
        for qualification in self.qualifications.values():
            found.setdefault(qualification.sector, []).append(qualification)
        return {sector: tuple(items) for sector, items in found.items()}

    @cached_property
    def reviews_of(self) -> dict[tuple[str, Code], tuple[Review, ...]]:
        """The reviews of each subject (qualification, kind of subject), the one that counts last.

        A review that another supersedes comes before it; otherwise a later version and a later start come later.
        """
        found: dict[tuple[str, Code], list[Review]] = {}
        for review in self.reviews.values():
            found.setdefault((review.subject.qualification, review.subject.kind), []).append(review)
        superseded = {review.supersedes for review in self.reviews.values() if review.supersedes}

        def order(review: Review) -> tuple[bool, tuple[int, int], str, str]:
            dates, version = review.dates, review.subject.version
            last = max(filter(None, (dates.completed, dates.completed_by, dates.started, dates.started_by)), default="")
            return (review.id not in superseded, version_key(version) if version else (0, 0), last, review.id)

        return {subject: tuple(sorted(reviews, key=order)) for subject, reviews in found.items()}

    @cached_property
    def lacks(self) -> frozenset[str]:
        """The kinds of which some record could not be taken in, or is without its qualification."""
        if self.incomplete is not None:
            return self.incomplete
        of = {
            "programme": {programme.qualification for programme in self.programmes.values()},
            "exam": {exam.qualification for exam in self.exams.values()},
        }
        astray = {kind for kind, ids in of.items() if not all(self.has("qualification", id) for id in ids)}
        return frozenset(astray | {kind for kind, _ in self.broken})

    @cached_property
    def _entries(self) -> dict[tuple[str, Code | None], Entry]:
        return {(name, entry.code): entry for name, v in self.vocabularies.items() for entry in v.entries}


def newest(records: Mapping[str, Versioned]) -> dict[str, Versioned]:
    """Return the newest version of each qualification's programme or exam, by the qualification's id."""
    found: dict[str, Versioned] = {}
    for one in records.values():
        other = found.get(one.qualification)
        if other is None or version_key(one.version) > version_key(other.version):
            found[one.qualification] = one
    return found


def version_key(version: str) -> tuple[int, int]:
    """Return a version ``YYYY.N`` as numbers that sort."""
    year, _, number = version.partition(".")
    return (int(year), int(number))
