"""Rules of the qualification exam."""

from __future__ import annotations

from collections.abc import Iterator

from ..assembly import Catalogue, Cluster, Excerpt
from ..errors import Severity, message
from ..model import Exam, ExamArea
from ..nearest import nearest
from .rule import Fault, Pointer, Scope, rule

__all__ = [
    "duplicate_area", "foreign_outcome", "pass_grade", "points_sum", "scale", "tasks_sum", "tested_outcomes",
    "uncovered_outcome", "unknown_outcome", "version_twice",
]  # fmt: skip

GRADES = tuple(range(1, 11))


def _areas(exam: Exam) -> Iterator[tuple[Pointer, ExamArea]]:
    for part_index, part in enumerate(exam.parts):
        for index, area in enumerate(part.areas):
            yield ("parts", part_index, "areas", index), area


@rule("exam/foreign-outcome", scope=Scope.QUALIFICATION)
def foreign_outcome(catalogue: Cluster) -> Iterator[Fault]:
    """Areas test outcomes of the qualification's own programme."""
    if not catalogue.is_whole("programme"):
        return
    for exam in catalogue.exams.values():
        programme = catalogue.current_programmes.get(exam.qualification)
        if programme is None or not catalogue.is_resolved(programme):
            continue
        modules = {link.module for link in programme.links}
        for pointer, area in _areas(exam):
            for number, citation in enumerate(area.outcomes):
                if citation.module not in modules and catalogue.has("module", citation.module):
                    yield Fault(
                        "exam", exam.id, (*pointer, "outcomes", number, "module"),
                        message("The module “{module}” is not in the programme of this qualification.", module=citation.module),
                        message("Cite a module of the programme, or add this one to it."),
                    )  # fmt: skip


@rule("exam/unknown-outcome", scope=Scope.QUALIFICATION)
def unknown_outcome(catalogue: Cluster) -> Iterator[Fault]:
    """Areas cite outcomes that the module has."""
    for exam in catalogue.exams.values():
        for pointer, area in _areas(exam):
            for number, citation in enumerate(area.outcomes):
                module = catalogue.modules.get(citation.module)
                known = [outcome.id for outcome in module.outcomes] if module is not None else list(citation.ids)
                for index, id in enumerate(citation.ids):
                    if id not in known:
                        guess = nearest(id, known)
                        yield Fault(
                            "exam", exam.id, (*pointer, "outcomes", number, "ids", index),
                            message("The module “{module}” has no outcome “{id}”.", module=citation.module, id=id),
                            message("Did you mean “{guess}”?", guess=guess) if guess
                            else message("Its outcomes are: {known}.", known=known),
                        )  # fmt: skip


@rule("exam/uncovered-outcome", Severity.WARNING, scope=Scope.QUALIFICATION)
def uncovered_outcome(catalogue: Cluster) -> Iterator[Fault]:
    """Every outcome of the mandatory professional modules is tested in some area."""
    if not catalogue.is_whole("programme", "exam"):
        return
    for exam in catalogue.current_exams.values():
        programme = catalogue.current_programmes.get(exam.qualification)
        if programme is None or _has_unknown_citation(catalogue, exam):
            continue
        tested = tested_outcomes(catalogue, exam)
        for link in programme.links:
            module = catalogue.modules.get(link.module)
            if module is None or not link.mandatory or catalogue.role("module-kinds", module.kind) != "professional":
                continue
            missing = [outcome.id for outcome in module.outcomes if (module.id, outcome.id) not in tested]
            if missing:
                yield Fault(
                    "exam", exam.id, ("parts",),
                    message("No area of the exam tests these outcomes of “{module}”: {missing}.",
                            module=module.id, missing=missing),
                    message("Cite them in an area."),
                )  # fmt: skip


def _has_unknown_citation(catalogue: Cluster, exam: Exam) -> bool:
    """Say whether an area cites what does not exist; it may be meant for an outcome that seems to be missing."""
    for citation in (citation for area in exam.areas for citation in area.outcomes):
        module = catalogue.modules.get(citation.module)
        if not catalogue.has("module", citation.module):
            return True
        if module is not None and not {outcome.id for outcome in module.outcomes}.issuperset(citation.ids):
            return True
    return False


def tested_outcomes(catalogue: Catalogue, exam: Exam) -> frozenset[tuple[str, str]]:
    """Return the outcomes (module, outcome) that an exam's areas cite."""
    return frozenset(
        (citation.module, id)
        for area in exam.areas
        for citation in area.outcomes
        if (module := catalogue.modules.get(citation.module)) is not None
        for id in (citation.ids or tuple(outcome.id for outcome in module.outcomes))
    )


@rule("exam/points-sum")
def points_sum(catalogue: Excerpt) -> Iterator[Fault]:
    """The areas' points sum to those of their part."""
    for exam in catalogue.exams.values():
        for index, part in enumerate(exam.parts):
            if part.area_points != part.max_points:
                yield Fault(
                    "exam", exam.id, ("parts", index, "maxPoints"),
                    message("The areas' points sum to {total}; the part has {points}.",
                            total=part.area_points, points=part.max_points),
                    message("Correct the points of an area, or “maxPoints”."),
                )  # fmt: skip


@rule("exam/tasks-sum")
def tasks_sum(catalogue: Excerpt) -> Iterator[Fault]:
    """Where every area has a number of tasks, they sum to the part's; advanced tasks are among them."""
    for exam in catalogue.exams.values():
        for index, part in enumerate(exam.parts):
            tasks = [area.tasks for area in part.areas if area.tasks is not None]
            if part.tasks is not None and len(tasks) == len(part.areas) and sum(tasks) != part.tasks:
                yield Fault(
                    "exam", exam.id, ("parts", index, "tasks"),
                    message("The areas' tasks sum to {total}; the part has {tasks}.", total=sum(tasks), tasks=part.tasks),
                    message("Correct the tasks of an area, or of the part."),
                )  # fmt: skip
            elif part.tasks is not None and (part.advanced_tasks or 0) > part.tasks:
                yield Fault(
                    "exam", exam.id, ("parts", index, "advancedTasks"),
                    message("{advanced} advanced tasks are more than the part's {tasks} tasks.",
                            advanced=part.advanced_tasks, tasks=part.tasks),
                    message("Advanced tasks are counted within all tasks."),
                )  # fmt: skip


@rule("exam/scale")
def scale(catalogue: Excerpt) -> Iterator[Fault]:
    """The scale leads from 0 to the greatest number of points without gap or overlap, grades 1 to 10 once each."""
    for exam in catalogue.exams.values():
        expected = 0
        for index, step in enumerate(exam.scale):
            if step.low != expected or step.high < step.low:
                yield Fault(
                    "exam", exam.id, ("scale", index, "from" if step.low != expected else "to"),
                    message("The scale has a gap or an overlap: {low}–{high} follows where {expected} should begin.",
                            low=step.low, high=step.high, expected=expected),
                    message("Each step begins one point after the step before it; the first begins at 0."),
                )  # fmt: skip
                break
            expected = step.high + 1
        else:
            last = len(exam.scale) - 1
            # Where a part's points are in doubt, so is the scale's end; exam/points-sum speaks of it.
            certain = all(part.area_points == part.max_points for part in exam.parts)
            if certain and exam.scale[last].high != exam.max_points:
                yield Fault(
                    "exam", exam.id, ("scale", last, "to"),
                    message("The scale ends at {end} points; the parts have {points} together.",
                            end=exam.scale[last].high, points=exam.max_points),
                    message("Let the last step end at {points}.", points=exam.max_points),
                )  # fmt: skip
            elif tuple(step.grade for step in exam.scale) != GRADES:
                yield Fault(
                    "exam", exam.id, ("scale",),
                    message("The scale's grades must be 1 to 10, each once and in order."),
                    message("Write ten steps, from the lowest grade to the highest."),
                )  # fmt: skip


@rule("exam/pass-grade")
def pass_grade(catalogue: Excerpt) -> Iterator[Fault]:
    """The pass grade is above the scale's lowest, which is given for no points at all."""
    for exam in catalogue.exams.values():
        if exam.pass_grade <= GRADES[0]:
            yield Fault(
                "exam", exam.id, ("passGrade",),
                message("With the pass grade {grade}, an exam without a single point is passed.", grade=exam.pass_grade),
                message("Choose a grade above the lowest."),
            )  # fmt: skip


@rule("exam/duplicate-area")
def duplicate_area(catalogue: Excerpt) -> Iterator[Fault]:
    """An area's id stands once in an exam."""
    for exam in catalogue.exams.values():
        seen: set[str] = set()
        for pointer, area in _areas(exam):
            if area.id in seen:
                yield Fault(
                    "exam", exam.id, (*pointer, "id"),
                    message("The area “{id}” stands in this exam twice.", id=area.id),
                    message("Give the later one an identifier of its own."),
                )  # fmt: skip
            seen.add(area.id)


@rule("exam/version-twice", scope=Scope.QUALIFICATION)
def version_twice(catalogue: Cluster) -> Iterator[Fault]:
    """A qualification has one exam of each version."""
    first: dict[tuple[str, str], str] = {}
    for exam in catalogue.exams.values():
        other = first.setdefault((exam.qualification, exam.version), exam.id)
        if other != exam.id:
            yield Fault(
                "exam", exam.id, ("version",),
                message("The exam “{other}” already is version {version} of this qualification.",
                        other=other, version=exam.version),
                message("Give the new version the next number."),
            )  # fmt: skip
