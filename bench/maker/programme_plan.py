"""Planning one programme: eight to fourteen modules in the parts of a module map."""

from __future__ import annotations

from .dice import Dice
from .fields import Field
from .plan import Counts, LinkPlan, ModulePlan, PartPlan, ProgrammePlan
from .titles import Name, Titles

__all__ = ["SMALLEST_OWN", "planned_programme"]

PROFESSIONAL = 2
"""Modules of the profession, at least."""
SMALLEST_OWN = PROFESSIONAL + 4
"""With two electives, practice and final practice."""

COURSES = (
    ("Latviešu valoda", "Latvian language"),
    ("Matemātika", "Mathematics"),
    ("Angļu valoda", "English language"),
    ("Sociālās zinības", "Social studies"),
)
PRACTICES = {"practice": ("prakse", "practice"), "final_practice": ("noslēguma prakse", "final practice")}
SECONDARY = 4
"""At this level programmes hold general-education courses."""


def planned_programme(
    number: int,
    field: Field,
    lifelong: list[ModulePlan],
    sector: list[ModulePlan],
    more: int,
    counts: Counts,
    titles: Titles,
    dice: Dice,
) -> tuple[ProgrammePlan, list[ModulePlan]]:
    """Return a programme, and the modules that it has for itself; ``more`` are those beyond the least number."""
    name, profession = titles.qualification(field)
    level = profession.level
    first = sector[0]
    work: list[ModulePlan] = []
    for _ in range(PROFESSIONAL + more):
        entry = tuple(module.id for module in dice.several([first, *work[-2:]], dice.between(1, 2)))
        work.append(_module(field, titles, dice, level, dice.pick((60, 80, 100, 120, 160)), entry))
    length = dice.pick((40, 60, 80))
    choice = [_module(field, titles, dice, level, length, (dice.pick(work).id,), kind="specialisation") for _ in range(2)]
    practice = _practice(field, titles, dice, level, name, (work[-1].id,), kind="practice")
    final = _practice(field, titles, dice, level, name, (practice.id,), kind="final_practice")
    courses = tuple((title, english, dice.pick((60, 120, 180))) for title, english in COURSES) if level == SECONDARY else ()
    parts = (
        PartPlan("A", tuple(LinkPlan(m, m.hours, after=m.entry or (lifelong[0].id,)) for m in sector)),
        PartPlan("B", tuple(LinkPlan(m, m.hours, after=m.entry) for m in work)),
        PartPlan("C", tuple(LinkPlan(m, m.hours, is_mandatory=False, after=m.entry) for m in choice)),
        PartPlan("lifelong", tuple(LinkPlan(m, dice.pick((20, 40))) for m in lifelong)),
        *((PartPlan("general", (), courses),) if courses else ()),
        PartPlan("practice", (LinkPlan(practice, practice.hours, after=practice.entry),)),
        PartPlan("final_practice", (LinkPlan(final, final.hours, after=(practice.id, lifelong[1].id)),)),
    )
    authors = tuple(f"skola-{school}" for school in dice.several(range(1, counts.schools + 1), dice.between(1, 2)))
    year = dice.between(2023, 2026)
    return ProgrammePlan(number, name, field, level, year, authors, parts), [*work, *choice, practice, final]


def _module(
    field: Field, titles: Titles, dice: Dice, level: int, hours: int, entry: tuple[str, ...], *, kind: str = "professional"
) -> ModulePlan:
    own = max(3, level - dice.between(0, 1))
    practical = hours * dice.between(50, 65) // 100
    return ModulePlan(titles.module(field), kind, own, field, dice.between(2, 4), hours, practical, entry)


def _practice(
    field: Field, titles: Titles, dice: Dice, level: int, whose: Name, entry: tuple[str, ...], *, kind: str
) -> ModulePlan:
    what, english = PRACTICES[kind]
    name = titles.given(f"{whose.genitive} {what}", f"{whose.english} – {english}")
    hours = dice.pick((160, 200, 240, 320))
    return ModulePlan(name, kind, level, field, 3, hours, hours, entry)
