"""The text of a programme."""

from __future__ import annotations

from .dice import Dice
from .plan import LinkPlan, PartPlan, ProgrammePlan
from .yaml_text import PROVENANCE, codes, text

__all__ = ["programme_text"]

YEARS = {3: ("craft", 2), 4: ("vocational_secondary", 4), 5: ("vocational_secondary", 3)}


def programme_text(plan: ProgrammePlan, seed: int) -> str:
    """Return the record of a programme."""
    dice = Dice(seed, "programme", plan.id)
    hours = sum(part.least for part in plan.parts)
    return "".join((
        f"id: {plan.id}\nqualification: {plan.id}\n",
        f'version: "{plan.year}.1"\ndate: {plan.year}-03-{dice.between(10, 28)}\n',
        text(
            "explanation",
            f"Programma sagatavo kvalifikācijai “{plan.name.title}”. Vispirms apgūst nozares kopīgos moduļus, pēc tam profesijas "
            "moduļus; specializāciju izvēlas no C daļas. Mācības noslēdz prakse uzņēmumā un kvalifikācijas eksāmens.",
            f"The programme prepares for the qualification “{plan.name.english}”. Modules common to the sector "
            "come first, then those of the profession; a specialisation is chosen from part C. "
            "Practice in a company and the exam end the programme.",
        ),
        codes("authors", plan.authors),
        f"hours: {hours}\n",
        _variants(plan, hours),
        "parts:\n",
        *map(_part, plan.parts),
        text("changeNote", "Pirmā katalogā publicētā versija.", "First version published in the catalogue."),
        PROVENANCE,
    ))  # fmt: skip


def _variants(plan: ProgrammePlan, hours: int) -> str:
    kind, years = YEARS[plan.level]
    return (
        f"variants:\n  - kind: {kind}\n    duration:\n      years: {years}\n    hours: {hours}\n"
        + text(
            "certificate", "Profesionālās kvalifikācijas apliecība", "Certificate of professional qualification", pad="    ",
        )
        + f"  - kind: continuing\n    duration:\n      months: {6 * years}\n    hours: {hours * 2 // 3}\n"
        + text("entry", "Pieaugušie ar atbilstošu iepriekšējo izglītību.", "Adults with the prior education required.", pad="    ")
    )  # fmt: skip


def _part(part: PartPlan) -> str:
    electives = sum(not link.is_mandatory for link in part.links)
    least = part.least
    rule = f"      minHours: {least}\n      maxHours: {least * max(electives, 1)}\n"
    if electives:
        rule += f"      minModules: 1\n      maxModules: {electives}\n"
    modules = "    modules:\n" + "".join(map(_link, part.links)) if part.links else ""
    courses = "    courses:\n" + "".join(map(_course, part.courses)) if part.courses else ""
    return f"  - part: {part.code}\n    rule:\n{rule}{modules}{courses}"


def _link(link: LinkPlan) -> str:
    mandatory = "true" if link.is_mandatory else "false"
    after = codes("after", link.after, pad="        ")
    return f"      - module: {link.module.id}\n        hours: {link.hours}\n        mandatory: {mandatory}\n{after}"


def _course(course: tuple[str, str, int]) -> str:
    title, english, hours = course
    return f"      - title:\n          lv: {title}\n          en: {english}\n        hours: {hours}\n"
