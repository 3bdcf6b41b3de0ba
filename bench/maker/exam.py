"""The text of a qualification exam."""

from __future__ import annotations

from collections.abc import Sequence

from .dice import Dice
from .plan import ModulePlan, ProgrammePlan
from .yaml_text import PROVENANCE, codes, items, text

__all__ = ["areas_of", "exam_text"]

STEPS = (0, 15, 30, 45, 55, 64, 72, 80, 88, 95)
"""Least percent of the points for grades 1 to 10."""
PRACTICAL_AREAS = 3


def areas_of(plan: ProgrammePlan) -> tuple[tuple[str, tuple[ModulePlan, ...]], ...]:
    """Return the theory's areas: ids, and the modules that each tests; together all that the exam has to test."""
    modules = plan.examined
    pairs = [modules[start : start + 2] for start in range(0, len(modules), 2)]
    return tuple((f"joma-{number}", pair) for number, pair in enumerate(pairs, 1))


def exam_text(plan: ProgrammePlan, seed: int) -> str:
    """Return the record of an exam."""
    dice = Dice(seed, "exam", plan.id)
    theory, practice = dice.between(8, 14) * 5, dice.between(10, 16) * 5
    return "".join((
        f"id: {plan.id}\nqualification: {plan.id}\n",
        f'version: "{plan.year}.1"\ndate: {plan.year}-03-{dice.between(10, 28)}\n',
        text(
            "aim", f"Pārbaudīt, vai eksaminējamā zināšanas, prasmes un kompetence atbilst kvalifikācijai “{plan.name.title}”.",
            f"To test whether the candidate's knowledge, skills and competence meet the qualification “{plan.name.english}”.",
        ),
        text(
            "audience", "Izglītojamie, kas apguvuši programmu un izgājuši noslēguma praksi.",
            "Learners who have completed the programme and the final practice.",
        ),
        codes("authors", plan.authors),
        "parts:\n",
        _theory(plan, theory, dice),
        _practice(plan, practice, dice),
        items("equipment", [
            ("Darba vieta ar instrumentiem katram eksaminējamajam", "A workplace with tools for each candidate"),
            ("Tehniskā dokumentācija", "Technical documentation"),
            ("Individuālie aizsardzības līdzekļi", "Personal protective equipment"),
        ]),
        _scale(theory + practice),
        "passGrade: 5\n",
        text("changeNote", "Pirmā katalogā publicētā versija.", "First version published in the catalogue."),
        PROVENANCE,
    ))  # fmt: skip


def _theory(plan: ProgrammePlan, points: int, dice: Dice) -> str:
    areas = areas_of(plan)
    each, tasks = dice.shares(len(areas), points, 1), [dice.between(3, 9) for _ in areas]
    return _head("theory", dice.between(6, 9) * 10, points, sum(tasks), f"    advancedTasks: {dice.between(1, 3)}\n") + "".join(
        _area(id, modules[0].name.title, modules[0].name.english, [(m, 0, 0) for m in modules], n, p)
        for (id, modules), n, p in zip(areas, tasks, each, strict=True)
    )


def _practice(plan: ProgrammePlan, points: int, dice: Dice) -> str:
    tested = dice.several(plan.examined, PRACTICAL_AREAS)
    each, minutes = dice.shares(len(tested), points, 5), [dice.between(3, 8) * 15 for _ in tested]
    areas = ""
    for number, (module, share, time) in enumerate(zip(tested, each, minutes, strict=True), 1):
        first = dice.between(1, 2)
        title, english = f"Praktisks darbs – {module.name.title.lower()}", f"Practical work – {module.name.english.lower()}"
        areas += _area(f"darbs-{number}", title, english, [(module, first, dice.between(first, module.outcomes))], 1, share, time)
    return _head("practice", sum(minutes), points, len(tested)) + areas


def _head(kind: str, minutes: int, points: int, tasks: int, more: str = "") -> str:
    return f"  - kind: {kind}\n    durationMinutes: {minutes}\n    tasks: {tasks}\n{more}    maxPoints: {points}\n    areas:\n"


def _area(
    id: str, title: str, english: str, cited: Sequence[tuple[ModulePlan, int, int]], tasks: int, points: int, minutes: int = 0
) -> str:
    """Return an area; cited are (module, first, last outcome), all outcomes where these are 0."""
    pad = "          "
    outcomes = "".join(
        f"{pad}- module: {module.id}\n" + codes("ids", (f"r{n}" for n in range(first, last + 1) if n), pad=pad + "  ")
        for module, first, last in cited
    )
    time = f"        durationMinutes: {minutes}\n" if minutes else ""
    return (
        f"      - id: {id}\n{text('title', title, english, pad='        ')}        outcomes:\n{outcomes}"
        f"        tasks: {tasks}\n        points: {points}\n{time}"
    )


def _scale(points: int) -> str:
    begins = [-(-points * step // 100) for step in STEPS]
    ends = [*(begin - 1 for begin in begins[1:]), points]
    steps = enumerate(zip(begins, ends, strict=True), 1)
    return "scale:\n" + "".join(f"  - from: {low}\n    to: {high}\n    grade: {grade}\n" for grade, (low, high) in steps)
