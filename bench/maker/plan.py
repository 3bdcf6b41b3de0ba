"""The plan of a catalogue: which modules there are, and which programme has which. Texts come later, file by file."""

from __future__ import annotations

from typing import NamedTuple

from .fields import FIELDS, Field
from .titles import Name

__all__ = ["Counts", "LinkPlan", "ModulePlan", "PartPlan", "Plan", "ProgrammePlan"]

SMALLEST = 20
FAMILY = 6
"""Programmes that have their sector modules in common."""
FAMILY_MODULES = 3


class Counts(NamedTuple):
    """How many records of a kind a catalogue of a size has."""

    modules: int
    qualifications: int
    families: int
    lifelong: int

    @classmethod
    def of(cls, modules: int) -> Counts:
        """Return the counts of a size: each lifelong module is in two hundred programmes at most, or nearly so.

        Raises ValueError where the size is too small for a programme's rules.
        """
        if modules < SMALLEST:
            raise ValueError(f"a catalogue needs at least {SMALLEST} modules")
        qualifications = modules // 10
        lifelong = max(qualifications // 100, min(4, qualifications))
        return cls(modules, qualifications, -(-qualifications // FAMILY), lifelong)

    @property
    def fields(self) -> int:
        """Fields of work, each a sector."""
        return min(len(FIELDS), self.families)

    @property
    def schools(self) -> int:
        """Schools, which draft programmes."""
        return max(4, self.qualifications // 15)

    @property
    def companies(self) -> int:
        """Companies, for which experts work."""
        return max(4, self.qualifications // 10)

    @property
    def experts(self) -> int:
        """Experts, by role."""
        return max(6, self.qualifications // 8)


class ModulePlan(NamedTuple):
    """A module before its text is written; ``entry`` are ids of modules that come before it."""

    name: Name
    kind: str
    level: int
    field: Field
    outcomes: int
    hours: int
    practical: int
    entry: tuple[str, ...] = ()
    is_offered_alone: bool = False
    supersedes: str | None = None
    withdrawn: str | None = None

    @property
    def id(self) -> str:
        """The record's id."""
        return self.name.id


class LinkPlan(NamedTuple):
    """A module in a programme."""

    module: ModulePlan
    hours: int
    is_mandatory: bool = True
    after: tuple[str, ...] = ()


class PartPlan(NamedTuple):
    """A part of a programme; of its electives, one is enough; ``courses`` are (title, English, hours)."""

    code: str
    links: tuple[LinkPlan, ...]
    courses: tuple[tuple[str, str, int], ...] = ()

    @property
    def least(self) -> int:
        """The least hours that somebody takes in this part; all electives of a part have equal hours."""
        mandatory = sum(link.hours for link in self.links if link.is_mandatory) + sum(hours for _, _, hours in self.courses)
        return mandatory + next((link.hours for link in self.links if not link.is_mandatory), 0)


class ProgrammePlan(NamedTuple):
    """A programme with its qualification, exam and reviews, which bear the same name."""

    number: int
    name: Name
    field: Field
    level: int
    year: int
    authors: tuple[str, ...]
    parts: tuple[PartPlan, ...]

    @property
    def id(self) -> str:
        """The id of the qualification, of the programme and of the exam."""
        return self.name.id

    @property
    def links(self) -> tuple[LinkPlan, ...]:
        """All modules, part after part."""
        return tuple(link for part in self.parts for link in part.links)

    @property
    def examined(self) -> tuple[ModulePlan, ...]:
        """The modules whose outcomes the exam has to test."""
        return tuple(link.module for link in self.links if link.is_mandatory and link.module.kind == "professional")


class Plan(NamedTuple):
    """All that is to be written."""

    seed: int
    counts: Counts
    fields: tuple[Field, ...]
    modules: tuple[ModulePlan, ...]
    programmes: tuple[ProgrammePlan, ...]
