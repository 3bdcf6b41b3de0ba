"""Outcomes against exam areas: which outcome is tested where."""

from __future__ import annotations

from dataclasses import dataclass

from ...assembly import Catalogue
from ...model import Exam, ExamArea, ExamPart, Module, Outcome, Programme

__all__ = ["Column", "Coverage", "ModuleRows", "OutcomeRow", "coverage"]


@dataclass(frozen=True, slots=True)
class Column:
    """An area of the exam, with a short name such as T1 (theory, first area)."""

    name: str
    part: ExamPart
    area: ExamArea


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """An outcome, and for every column whether it is tested there."""

    outcome: Outcome
    tested: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class ModuleRows:
    """A module's outcomes, and for every column how many of them are tested there."""

    module: Module
    rows: tuple[OutcomeRow, ...]

    @property
    def counts(self) -> tuple[int, ...]:
        """How many outcomes each column tests."""
        return tuple(sum(column) for column in zip(*(row.tested for row in self.rows), strict=True))

    @property
    def covered(self) -> int:
        """How many outcomes are tested anywhere."""
        return sum(any(row.tested) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Coverage:
    """The matrix of a programme's professional modules against an exam's areas."""

    columns: tuple[Column, ...]
    modules: tuple[ModuleRows, ...]

    @property
    def covered(self) -> int:
        """Number of outcomes tested in some area."""
        return sum(rows.covered for rows in self.modules)

    @property
    def total(self) -> int:
        """Number of outcomes in the matrix."""
        return sum(len(rows.rows) for rows in self.modules)


def coverage(catalogue: Catalogue, programme: Programme, exam: Exam) -> Coverage:
    """Return the matrix; its rows are mandatory professional modules and whatever else an area cites."""
    columns = tuple(_columns(catalogue, exam))
    cited = {citation.module for column in columns for citation in column.area.outcomes}
    modules = [
        module
        for link in programme.links
        if (module := catalogue.module(link.module))
        and (module.id in cited or (link.mandatory and catalogue.role("module-kinds", module.kind) == "professional"))
    ]
    return Coverage(columns, tuple(_rows(module, columns) for module in modules))


def _columns(catalogue: Catalogue, exam: Exam) -> list[Column]:
    columns = []
    for part in exam.parts:
        letter = {"theory": "T", "practice": "P"}.get(catalogue.role("exam-part-kinds", part.kind) or "", "D")
        columns += [Column(f"{letter}{number}", part, area) for number, area in enumerate(part.areas, start=1)]
    return columns


def _rows(module: Module, columns: tuple[Column, ...]) -> ModuleRows:
    tested = [
        {id for citation in column.area.outcomes if citation.module == module.id for id in _ids(citation.ids, module)}
        for column in columns
    ]
    return ModuleRows(module, tuple(OutcomeRow(o, tuple(o.id in ids for ids in tested)) for o in module.outcomes))


def _ids(ids: tuple[str, ...], module: Module) -> tuple[str, ...]:
    return ids or tuple(outcome.id for outcome in module.outcomes)
