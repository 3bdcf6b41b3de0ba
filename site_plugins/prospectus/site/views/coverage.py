"""Outcomes against exam areas: which outcome is tested where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ...assembly import Catalogue
from ...model import Exam, ExamArea, ExamPart, ModuleBrief, OutcomeCitation, OutcomeLine, Programme

__all__ = ["Column", "Coverage", "ModuleRows", "OutcomeRow", "coverage", "exam_columns"]


@dataclass(frozen=True, slots=True)
class Column:
    """An area of the exam, with a short name such as T1 (theory, first area)."""

    name: str
    part: ExamPart
    area: ExamArea


class OutcomeRow(NamedTuple):
    """An outcome, and for every column whether it is tested there."""

    outcome: OutcomeLine
    tested: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class ModuleRows:
    """A module's outcomes; for every column how many of them are tested there, and how many are tested anywhere."""

    module: ModuleBrief
    rows: tuple[OutcomeRow, ...]
    counts: tuple[int, ...]
    covered: int


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
    columns = exam_columns(catalogue, exam)
    cited = _citations(columns)
    modules = [
        link.module
        for link in programme.links
        if link.module in cited
        or (link.mandatory and catalogue.role("module-kinds", catalogue.modules[link.module].kind) == "professional")
    ]
    return Coverage(
        columns, tuple([_rows(catalogue.modules[id], catalogue.outcomes(id), len(columns), cited.get(id, {})) for id in modules])
    )


def exam_columns(catalogue: Catalogue, exam: Exam) -> tuple[Column, ...]:
    """Return the areas of an exam with their short names."""
    columns: list[Column] = []
    for part in exam.parts:
        letter = {"theory": "T", "practice": "P"}.get(catalogue.role("exam-part-kinds", part.kind) or "", "D")
        columns += [Column(f"{letter}{number}", part, area) for number, area in enumerate(part.areas, start=1)]
    return tuple(columns)


def _citations(columns: tuple[Column, ...]) -> dict[str, dict[int, list[OutcomeCitation]]]:
    """Return what is cited of each module, by column."""
    found: dict[str, dict[int, list[OutcomeCitation]]] = {}
    for place, column in enumerate(columns):
        for citation in column.area.outcomes:
            found.setdefault(citation.module, {}).setdefault(place, []).append(citation)
    return found


def _rows(
    module: ModuleBrief, outcomes: tuple[OutcomeLine, ...], width: int, cited: dict[int, list[OutcomeCitation]]
) -> ModuleRows:
    nothing: frozenset[str] = frozenset()
    tested = [_ids(cited[place], outcomes) if place in cited else nothing for place in range(width)]
    rows = tuple([OutcomeRow(outcome, tuple([outcome.id in ids for ids in tested])) for outcome in outcomes])
    marks = [row.tested for row in rows]
    return ModuleRows(module, rows, tuple(map(sum, zip(*marks, strict=True))), sum(map(any, marks)))


def _ids(citations: list[OutcomeCitation], outcomes: tuple[OutcomeLine, ...]) -> frozenset[str]:
    """Return the outcomes that citations name; one that names none means them all."""
    if all(citation.ids for citation in citations):
        return frozenset(id for citation in citations for id in citation.ids)
    return frozenset(outcome.id for outcome in outcomes)
