"""The text of a qualification, with the facts of its Europass supplement."""

from __future__ import annotations

from .dice import Dice
from .phrase import phrases
from .plan import ProgrammePlan
from .sentences import CIRCUMSTANCES
from .titles import slug
from .verbs import VERBS
from .yaml_text import PROVENANCE, codes, items, text

__all__ = ["qualification_text"]

STATUSES = ("in_force", "in_force", "in_force", "in_development", "in_development", "transition", "planned")
ENTRY = {
    3: ("Pamatizglītība.", "Basic education."),
    4: ("Pamatizglītība vai vispārējā vidējā izglītība.", "Basic or general secondary education."),
    5: ("Vidējā izglītība un divu gadu darba pieredze nozarē.", "Secondary education and two years of work in the sector."),
}
WAYS = (
    ("Profesionālās vidējās izglītības programma", "Vocational secondary education programme"),
    ("Profesionālās tālākizglītības programma", "Continuing vocational education programme"),
    (
        "Ārpus formālās izglītības sistēmas apgūtas profesionālās kompetences novērtēšana",
        "Assessment of professional competence acquired outside formal education",
    ),
)


def qualification_text(plan: ProgrammePlan, seed: int) -> str:
    """Return the record of a qualification."""
    dice = Dice(seed, "qualification", plan.id)
    things, verbs = dice.several(phrases(plan.field), 6), dice.several(VERBS, 6)
    abilities = [
        (f"{verb.present.capitalize()} {thing.many.accusative}{how}.", f"{verb.third.capitalize()} {thing.englishes}{manner}.")
        for thing, verb, (how, manner) in zip(things, verbs, dice.several(CIRCUMSTANCES, 6), strict=True)
    ]
    title, english = plan.name.title, plan.name.english
    standard = dice.pick(("PS", "PKP"))
    return "".join((
        f"id: {plan.id}\n",
        text("title", title, english),
        f"sector: {slug(plan.field.title)}\nlevel: {plan.level}\n",
        f'professionCode: "{dice.between(7000, 8999)} {dice.between(10, 99)}"\n',
        f"standard:\n  kind: {standard}\n  number: {standard}-{plan.number + 1}\n"
        f"  date: {dice.between(2018, 2024)}-0{dice.between(1, 9)}-{dice.between(10, 28)}\n",
        f'iscedF:\n  - "{plan.field.isced}"\n',
        f"escoOccupations:\n  - uri: https://example.org/esco/occupation/{slug(english)}\n"
        f"    label: {english.lower()}\n    match: candidate\n",
        items("profile", abilities),
        items("occupations", [
            (f"{title} ražošanas uzņēmumā", f"{english} in a manufacturing company"),
            (f"{title} apkopes uzņēmumā", f"{english} in a service company"),
        ]),
        text("entryRequirements", *ENTRY[plan.level]),
        text(
            "accessToNextLevel", f"Kvalifikācija ļauj turpināt izglītību LKI {plan.level + 1}. līmeņa programmā.",
            f"The qualification allows further study at LQF level {plan.level + 1}.",
        ),
        items("legalBasis", [("Profesionālās izglītības likums", "Vocational Education Law")]),
        text(
            "gradingScale", "Desmit ballu skala; mazākais sekmīgais vērtējums ir 5 balles.",
            "Ten-point scale; the least pass grade is 5.",
        ),
        items("waysToAcquire", WAYS),
        codes("awardingBodies", plan.authors[:1]),
        _life_cycle(dice),
        PROVENANCE,
    ))  # fmt: skip


def _life_cycle(dice: Dice) -> str:
    status = dice.pick(STATUSES)
    year = dice.between(2012, 2024)
    lines = [f"lifeCycle:\n  status: {status}\n"]
    if status in ("in_force", "transition"):
        lines.append(f"  validFrom: {year}-09-01\n")
    if status == "transition":
        lines.append("  transitionUntil: 2027-08-31\n  validTo: 2028-08-31\n")
    return "".join(lines)
