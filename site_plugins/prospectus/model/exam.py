"""The programme of a qualification exam (PKE). Exam items are secret and never stand here."""

from __future__ import annotations

import msgspec

from .record import Provenance, RecordBrief, Text, Value
from .vocabulary import Code

__all__ = ["Exam", "ExamArea", "ExamBrief", "ExamPart", "Grade", "OutcomeCitation"]


class OutcomeCitation(Value, frozen=True):
    """Outcomes of a module that an area tests; no ids means all of the module's outcomes."""

    module: str
    ids: tuple[str, ...] = ()


class ExamArea(Value, frozen=True):
    """An area of knowledge, or a practical topic; duration in minutes."""

    id: str
    title: Text
    outcomes: tuple[OutcomeCitation, ...]
    points: int
    tasks: int | None = None
    duration_minutes: int | None = None


class ExamPart(Value, frozen=True):
    """Theory or practice; duration in minutes."""

    kind: Code
    duration_minutes: int
    max_points: int
    areas: tuple[ExamArea, ...]
    tasks: int | None = None
    advanced_tasks: int | None = None

    @property
    def area_points(self) -> int:
        """Points of all areas together."""
        return sum(area.points for area in self.areas)


class Grade(Value, frozen=True):
    """Points from and to, both included, that give a grade."""

    low: int = msgspec.field(name="from")
    high: int = msgspec.field(name="to")
    grade: int


class ExamBrief(RecordBrief, frozen=True):
    """What others need to know of an exam."""

    qualification: str
    version: str
    date: str | None = None
    authors: tuple[str, ...] = ()


class Exam(ExamBrief, frozen=True, kw_only=True):
    """The exam of one qualification."""

    provenance: Provenance
    parts: tuple[ExamPart, ...]
    scale: tuple[Grade, ...]
    pass_grade: int
    aim: Text | None = None
    audience: Text | None = None
    equipment: tuple[Text, ...] = ()
    change_note: Text | None = None

    @property
    def areas(self) -> tuple[ExamArea, ...]:
        """All areas, part after part."""
        return tuple(area for part in self.parts for area in part.areas)

    @property
    def max_points(self) -> int:
        """Points attainable in all parts together."""
        return sum(part.max_points for part in self.parts)
