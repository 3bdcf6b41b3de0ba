"""The modular programme (MIP): the parts of its map and the modules in them."""

from __future__ import annotations

from .record import Record, Text, Value
from .vocabulary import Code

__all__ = ["Course", "Duration", "ModuleLink", "Part", "PartRule", "Programme", "Variant"]


class Duration(Value, frozen=True):
    """How long a variant takes."""

    years: float | None = None
    months: int | None = None
    weeks: int | None = None


class Variant(Value, frozen=True):
    """How the programme is delivered; ``hours`` where they differ from the programme's."""

    kind: Code
    code: str | None = None
    duration: Duration | None = None
    hours: int | None = None
    entry: Text | None = None
    certificate: Text | None = None


class PartRule(Value, frozen=True):
    """How many hours and modules of a part must be taken; None where the rule is silent."""

    min_hours: int | None = None
    max_hours: int | None = None
    min_modules: int | None = None
    max_modules: int | None = None


class ModuleLink(Value, frozen=True):
    """A module in a programme: its hours there, and the modules that come before it."""

    module: str
    hours: int
    mandatory: bool
    after: tuple[str, ...] = ()


class Course(Value, frozen=True):
    """A general-education course, which is no module."""

    title: Text
    hours: int


class Part(Value, frozen=True):
    """A part of the module map; ``part`` is a code of the vocabulary ``parts``."""

    part: Code
    rule: PartRule = PartRule()
    modules: tuple[ModuleLink, ...] = ()
    courses: tuple[Course, ...] = ()

    @property
    def mandatory_hours(self) -> int:
        """Hours of what everybody takes: mandatory modules and the courses."""
        return sum(link.hours for link in self.modules if link.mandatory) + sum(c.hours for c in self.courses)

    @property
    def all_hours(self) -> int:
        """Hours of everything that the part offers."""
        return sum(link.hours for link in self.modules) + sum(course.hours for course in self.courses)


class Programme(Record, frozen=True):
    """A programme of one qualification; ``hours`` are those that must be taken in all."""

    qualification: str
    version: str
    hours: int
    parts: tuple[Part, ...]
    date: str | None = None
    explanation: Text | None = None
    authors: tuple[str, ...] = ()
    variants: tuple[Variant, ...] = ()
    change_note: Text | None = None

    @property
    def links(self) -> tuple[ModuleLink, ...]:
        """All module links, part after part."""
        return tuple(link for part in self.parts for link in part.modules)
