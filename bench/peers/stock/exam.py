"""An exam as Markdown."""

from __future__ import annotations

from collections.abc import Iterable

from ..views.exam import ExamView, MatrixRow
from .markdown import facts, heading, link, listed, plain, table

__all__ = ["exam", "matrix"]


def exam(view: ExamView, words: dict[str, str]) -> str:
    """Return the section of the exam."""
    parts = ""
    for part in view.parts:
        tasks = f"{part.tasks}, {words['advanced']} {part.advanced}" if part.advanced else str(part.tasks)
        parts += heading(3, part.kind) + facts([
            (words["time"], f"{part.minutes} {words['minutes']}"),
            (words["points"], str(part.points)),
            (words["tasks_count"], tasks),
        ])  # fmt: skip
        parts += table(
            (words["area"], words["points"], words["tasks_count"], words["time"]),
            ((f"{a.name} {plain(a.title)}", str(a.points), str(a.tasks or "—"), str(a.minutes or "—")) for a in part.areas),
        )
    steps = ((f"{step.low}–{step.high}", f"{step.grade}{' ' + words['pass'] if step.passes else ''}") for step in view.scale)
    return "".join((
        heading(2, words["exam"], "exam"), f"{plain(view.aim)}\n\n{plain(view.audience)}\n\n", parts,
        heading(3, words["equipment"]), listed(map(plain, view.equipment)),
        heading(3, words["to_grade"]), table((words["points"], words["grade"]), steps),
    ))  # fmt: skip


def matrix(view: ExamView, rows: Iterable[MatrixRow], root: str, words: dict[str, str]) -> str:
    """Return the section of modules and outcomes against the exam's areas."""
    names = [area.name for part in view.parts for area in part.areas]
    modules, outcomes = [], []
    for row in rows:
        counts = [str(count or "") for count in row.counts]
        modules.append([link(row.module, root), *counts, f"{row.covered}/{len(row.outcomes)}"])
        outcomes.append([f"**{plain(row.module.title)}**", *("" for _ in names)])
        outcomes += [[plain(statement), *("●" if hit else "" for hit in tested)] for _, statement, tested in row.outcomes]
    return (
        heading(2, words["matrix"], "matrix")
        + table((words["module"], *names, words["tested"]), modules)
        + heading(3, words["every_outcome"])
        + table((words["outcome"], *names), outcomes)
    )
