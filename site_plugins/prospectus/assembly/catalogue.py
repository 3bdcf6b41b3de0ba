"""The catalogue: all records, and what follows from them together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from ..model import (
    Code,
    Entry,
    Exam,
    Expert,
    Module,
    ModuleLink,
    Organisation,
    Part,
    Programme,
    Qualification,
    Review,
    Round,
    Sector,
    Settings,
    Term,
    Tool,
    Vocabulary,
)  # fmt: skip
from ..source import Document

__all__ = ["Catalogue", "Use"]

Versioned = TypeVar("Versioned", Programme, Exam)


@dataclass(frozen=True, slots=True)
class Use:
    """A module's place in the current programme of a qualification."""

    programme: Programme
    part: Part
    link: ModuleLink


@dataclass(frozen=True)
class Catalogue:
    """Records by id, in the order of their ids; ``broken`` names records (kind, id) that could not be taken in."""

    settings: Settings
    vocabularies: Mapping[str, Vocabulary]
    organisations: Mapping[str, Organisation]
    experts: Mapping[str, Expert]
    sectors: Mapping[str, Sector]
    rounds: Mapping[str, Round]
    qualifications: Mapping[str, Qualification]
    programmes: Mapping[str, Programme]
    modules: Mapping[str, Module]
    exams: Mapping[str, Exam]
    reviews: Mapping[str, Review]
    terms: Mapping[str, Term]
    tools: Mapping[str, Tool]
    documents: Mapping[tuple[str, str], Document]
    broken: frozenset[tuple[str, str]] = frozenset()

    def has(self, kind: str, id: str) -> bool:
        """Say whether there is such a record, even one that could not be taken in."""
        return (kind, id) in self.documents or (kind, id) in self.broken

    def is_whole(self, *kinds: str) -> bool:
        """Say whether every record of these kinds could be taken in, and every programme and exam has its qualification.

        What is computed of all of them needs that.
        """
        return self._incomplete.isdisjoint(kinds)

    def is_resolved(self, programme: Programme) -> bool:
        """Say whether there is every module that a programme names; if not, nobody can say what it lacks."""
        return all(self.has("module", link.module) for link in programme.links)

    def module(self, id: str) -> Module:
        """Return the whole record of a module."""
        return self.modules[id]

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
        return _newest(self.programmes)

    @cached_property
    def current_exams(self) -> dict[str, Exam]:
        """The newest exam of each qualification that has one, by the qualification's id."""
        return _newest(self.exams)

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
    def followers(self) -> dict[str, tuple[Module, ...]]:
        """The modules that need each module to be mastered before, by that module's id."""
        found: dict[str, list[Module]] = {}
        for module in self.modules.values():
            for needed in dict.fromkeys(module.entry_conditions.modules):
                found.setdefault(needed, []).append(module)
        return {needed: tuple(modules) for needed, modules in found.items()}

    @cached_property
    def qualifications_of(self) -> dict[str, tuple[Qualification, ...]]:
        """The qualifications of each sector, by the sector's id."""
        found: dict[str, list[Qualification]] = {sector: [] for sector in self.sectors}
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

    def review_of(self, qualification: str, subject: Code) -> Review | None:
        """Return the review that counts for a subject, or None where it has none."""
        reviews = self.reviews_of.get((qualification, subject), ())
        return reviews[-1] if reviews else None

    @cached_property
    def _incomplete(self) -> frozenset[str]:
        of = {
            "programme": {programme.qualification for programme in self.programmes.values()},
            "exam": {exam.qualification for exam in self.exams.values()},
        }
        astray = {kind for kind, ids in of.items() if not all(self.has("qualification", id) for id in ids)}
        return frozenset(astray | {kind for kind, _ in self.broken})

    @cached_property
    def _entries(self) -> dict[tuple[str, Code | None], Entry]:
        return {(name, entry.code): entry for name, v in self.vocabularies.items() for entry in v.entries}


def _newest(records: Mapping[str, Versioned]) -> dict[str, Versioned]:
    newest: dict[str, Versioned] = {}
    for record in records.values():
        other = newest.get(record.qualification)
        if other is None or version_key(record.version) > version_key(other.version):
            newest[record.qualification] = record
    return newest


def version_key(version: str) -> tuple[int, int]:
    """Return a version ``YYYY.N`` as numbers that sort."""
    year, _, number = version.partition(".")
    return (int(year), int(number))
