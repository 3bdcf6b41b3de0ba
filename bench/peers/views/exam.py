"""What a qualification's page shows of its exam."""

from __future__ import annotations

import msgspec

from prospectus.model import Exam, ExamArea, Module, Programme

from .spoken import Link, Spoken

__all__ = ["AreaView", "ExamPartView", "ExamView", "MatrixRow", "StepView", "exam_view", "matrix"]


class AreaView(msgspec.Struct, frozen=True):
    """An area, with a short name such as T1; 0 where it has no number of tasks or no time."""

    name: str
    title: str
    points: int
    tasks: int
    minutes: int


class ExamPartView(msgspec.Struct, frozen=True):
    """A part of the exam."""

    kind: str
    minutes: int
    points: int
    tasks: int
    advanced: int
    areas: tuple[AreaView, ...]


class StepView(msgspec.Struct, frozen=True):
    """A step of the scale."""

    low: int
    high: int
    grade: int
    passes: bool


class ExamView(msgspec.Struct, frozen=True):
    """All of an exam."""

    aim: str
    audience: str
    parts: tuple[ExamPartView, ...]
    equipment: tuple[str, ...]
    scale: tuple[StepView, ...]
    version: str
    date: str


class MatrixRow(msgspec.Struct, frozen=True):
    """A module, its outcomes (id, statement), and for each outcome and area whether it is tested there."""

    module: Link
    counts: tuple[int, ...]
    covered: int
    outcomes: tuple[tuple[str, str, tuple[bool, ...]], ...]


def exam_view(spoken: Spoken, exam: Exam) -> ExamView:
    """Return what the page shows of an exam."""
    parts = []
    for part in exam.parts:
        letter = "T" if spoken.catalogue.role("exam-part-kinds", part.kind) == "theory" else "P"
        areas = tuple(
            AreaView(f"{letter}{n}", spoken.text(area.title), area.points, area.tasks or 0, area.duration_minutes or 0)
            for n, area in enumerate(part.areas, 1)
        )
        kind = spoken.label("exam-part-kinds", part.kind)
        parts.append(ExamPartView(kind, part.duration_minutes, part.max_points, part.tasks or 0, part.advanced_tasks or 0, areas))
    scale = tuple(StepView(step.low, step.high, step.grade, step.grade == exam.pass_grade) for step in exam.scale)
    aim, audience = spoken.text(exam.aim), spoken.text(exam.audience)
    return ExamView(aim, audience, tuple(parts), spoken.texts(exam.equipment), scale, exam.version, exam.date or "")


def matrix(spoken: Spoken, programme: Programme, exam: Exam) -> tuple[MatrixRow, ...]:
    """Return a row for each module that is professional and mandatory, or that some area cites."""
    catalogue = spoken.catalogue
    cited = {citation.module for area in exam.areas for citation in area.outcomes}
    rows = []
    for link in programme.links:
        module = catalogue.module(link.module)
        professional = link.mandatory and catalogue.role("module-kinds", module.kind) == "professional"
        if professional or module.id in cited:
            tested = [_tested(module, area) for area in exam.areas]
            outcomes = tuple((o.id, spoken.text(o.statement), tuple(o.id in ids for ids in tested)) for o in module.outcomes)
            counts, covered = tuple(map(len, tested)), len(set().union(*tested))
            rows.append(MatrixRow(spoken.module(module.id), counts, covered, outcomes))
    return tuple(rows)


def _tested(module: Module, area: ExamArea) -> set[str]:
    own = [citation for citation in area.outcomes if citation.module == module.id]
    return {id for citation in own for id in (citation.ids or [outcome.id for outcome in module.outcomes])}
