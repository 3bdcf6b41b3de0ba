"""Planning a catalogue: shared modules first, then programme after programme, then modules that stand alone."""

from __future__ import annotations

from .dice import Dice
from .fields import FIELDS, GENERAL, Field
from .plan import FAMILY, FAMILY_MODULES, Counts, ModulePlan, Plan, ProgrammePlan
from .programme_plan import SMALLEST_OWN, planned_programme
from .titles import Titles

__all__ = ["planned"]

LIFELONG = (
    ("Sabiedrības un cilvēka drošība", "Safety of people and society"),
    ("Zaļās prasmes", "Green skills"),
    ("Informācijas un komunikācijas tehnoloģijas", "Information and communication technologies"),
    ("Valodas un kultūras izpratne", "Understanding of language and culture"),
    ("Sociālās un pilsoniskās prasmes", "Social and civic skills"),
    ("Iniciatīva un uzņēmējdarbība", "Initiative and enterprise"),
    ("Digitālā drošība", "Digital safety"),
    ("Finanšu pratība", "Financial literacy"),
)


def planned(modules: int, seed: int) -> Plan:
    """Plan a catalogue of that many modules.

    Raises ValueError where the size is too small.
    """
    counts = Counts.of(modules)
    dice = Dice(seed, "plan")
    titles = Titles(Dice(seed, "titles"))
    fields = FIELDS[: counts.fields]
    lifelong = [_lifelong(number, titles, dice) for number in range(counts.lifelong)]
    found, programmes = list(lifelong), list[ProgrammePlan]()
    spare = modules - counts.lifelong - counts.families * FAMILY_MODULES - counts.qualifications * SMALLEST_OWN
    common: list[ModulePlan] = []
    for number in range(counts.qualifications):
        family, place = divmod(number, FAMILY)
        field = fields[family % len(fields)]
        if place == 0:
            common = _common(field, titles, dice)
            found += common
        more = min(dice.between(0, 3), spare)
        spare -= more
        shared = [lifelong[number % len(lifelong)], lifelong[(number + dice.between(1, len(lifelong) - 1)) % len(lifelong)]]
        sector = [m for index, m in enumerate(common) if index == 0 or place == 0 or dice.happens(0.6)]
        programme, own = planned_programme(number, field, shared, sector, more, counts, titles, dice)
        programmes.append(programme)
        found += own
    earlier = spare // 3
    found += [_alone(dice.pick(fields), titles, dice) for _ in range(spare - earlier)]
    found += _replaced(found, earlier, titles, dice)
    return Plan(seed, counts, fields, tuple(found), tuple(programmes))


def _lifelong(number: int, titles: Titles, dice: Dice) -> ModulePlan:
    """Return a module for all sectors; where there are more than topics, each is for a field."""
    title, english = LIFELONG[number % len(LIFELONG)]
    if number >= len(LIFELONG):
        field = FIELDS[number // len(LIFELONG) % len(FIELDS)]
        cycle = number // (len(LIFELONG) * len(FIELDS))
        step = f" {cycle + 1}" if cycle else ""
        title, english = f"{title} {field.locative}{step}", f"{english} – {field.english.lower()}{step}"
    return ModulePlan(titles.given(title, english), "lifelong_competence", 2, GENERAL, dice.between(2, 4), 40, dice.between(12, 24))


def _common(field: Field, titles: Titles, dice: Dice) -> list[ModulePlan]:
    """Return the sector modules of a family of programmes; the first comes before the others."""
    found: list[ModulePlan] = []
    for _ in range(FAMILY_MODULES):
        hours = dice.pick((40, 60, 80))
        entry = tuple(module.id for module in found[:1])
        practical = hours * dice.between(45, 60) // 100
        found.append(ModulePlan(titles.module(field), "professional", 3, field, dice.between(2, 4), hours, practical, entry))
    return found


def _alone(field: Field, titles: Titles, dice: Dice) -> ModulePlan:
    """Return a module that no programme has: short learning with a certificate of its own."""
    hours = dice.pick((24, 32, 40, 60))
    level = dice.between(3, 5)
    practical = hours * dice.between(50, 70) // 100
    return ModulePlan(
        titles.module(field), "specialisation", level, field, dice.between(2, 4), hours, practical, is_offered_alone=True
    )


def _replaced(found: list[ModulePlan], count: int, titles: Titles, dice: Dice) -> list[ModulePlan]:
    """Return earlier modules that are no longer offered, and let as many of those found replace them."""
    able = [index for index, module in enumerate(found) if module.kind == "professional"]
    earlier = []
    for index in sorted(dice.several(able, count)):
        successor = found[index]
        old = ModulePlan(
            titles.module(successor.field), "professional", 3, successor.field, dice.between(2, 4), successor.hours,
            successor.hours // 2, withdrawn=f"{dice.between(2021, 2025)}-08-31",
        )  # fmt: skip
        found[index] = successor._replace(supersedes=old.id)
        earlier.append(old)
    return earlier
