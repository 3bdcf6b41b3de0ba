"""The text of a module."""

from __future__ import annotations

from .dice import Dice
from .outcome import outcome_text
from .phrase import Phrase, phrases
from .plan import ModulePlan
from .sentences import MEANS, METHODS, QUALITIES
from .titles import slug
from .verbs import VERBS, Verb
from .yaml_text import PROVENANCE, codes, items, text

__all__ = ["module_text"]

FORMS = ("written_test", "oral", "practical_task", "workplace_observation", "portfolio", "project", "practice_report")
STACKABILITY = ("larger_credential", "part_of_programme", "prior_learning", "portfolio")
MANY = 4
"""From this number on, outcomes are kept short, so that files keep to 3–6 KB."""
DELIVERY = ("on_site", "workplace", "online", "blended")


def module_text(plan: ModulePlan, seed: int) -> str:
    """Return the record of a module."""
    dice = Dice(seed, "module", plan.id)
    things, verbs = _subjects(plan, dice)
    points = 2 if plan.outcomes < MANY else 1
    shares = dice.shares(plan.outcomes, 100, 5)
    thing, verb = things[0], verbs[0]
    return "".join((
        f"id: {plan.id}\n",
        text("title", plan.name.title, plan.name.english),
        f"kind: {plan.kind}\n",
        f"level: {plan.level}\n",
        codes("sectors", () if plan.kind == "lifelong_competence" else (slug(plan.field.title),)),
        text(
            "aim",
            f"Veidot izglītojamo spējas {verb.infinitive} {thing.many.accusative} un {verbs[1].infinitive} "
            f"{things[1].many.accusative}, ievērojot darba drošības un kvalitātes prasības.",
            f"To enable learners to {verb.english} {thing.englishes} and to {verbs[1].english} {things[1].englishes}, "
            "observing the requirements of safety and quality.",
        ),
        items("tasks", _tasks(things, verbs[-1].infinitive)),
        _entry(plan),
        _assessment(thing, verb.present, dice),
        text("roleInMap", f"Modulis sagatavo darbam ar {thing.many.dative}."),
        f"hours:\n  total: {plan.hours}\n  practical: {plan.practical}\n",
        "outcomes:\n",
        *(
            outcome_text(f"r{number}", each, what, share, points, dice)
            for number, (each, what, share) in enumerate(zip(verbs, things, shares, strict=True), 1)
        ),
        items("methods", [(method, None) for method in dice.several(METHODS, 2)]),
        items("means", [(mean, None) for mean in (_capital(thing.many.nominative), *dice.several(MEANS, 1))]),
        _credential(plan, dice),
        _history(plan, dice),
        PROVENANCE,
    ))  # fmt: skip


def _subjects(plan: ModulePlan, dice: Dice) -> tuple[list[Phrase], list[Verb]]:
    """Return what the outcomes speak of, all different; the first is what the title speaks of."""
    things, verbs = dice.several(phrases(plan.field), plan.outcomes), dice.several(VERBS, plan.outcomes)
    if plan.name.thing is not None and plan.name.verb is not None:
        things = [plan.name.thing, *(thing for thing in things if thing != plan.name.thing)][: plan.outcomes]
        verbs = [plan.name.verb, *(verb for verb in verbs if verb != plan.name.verb)][: plan.outcomes]
    return things, verbs


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _tasks(things: list[Phrase], infinitive: str) -> list[tuple[str, str | None]]:
    return [
        (f"Apgūt {things[0].many.genitive} uzbūvi un darbības principus.", None),
        (f"Attīstīt prasmes {infinitive} {things[-1].many.accusative}.", None),
        (f"Veidot atbildīgu attieksmi darbā ar {things[1].many.dative}.", None),
    ]


def _entry(plan: ModulePlan) -> str:
    if plan.entry:
        return "entryConditions:\n" + codes("modules", plan.entry, pad="  ")
    return "entryConditions:\n" + text("text", "Pamatizglītība; iepriekšēja pieredze nozarē nav vajadzīga.", pad="  ")


def _assessment(thing: Phrase, present: str, dice: Dice) -> str:
    return (
        "assessment:\n"
        + codes("forms", dice.several(FORMS, 2), pad="  ")
        + text(
            "text", f"Izglītojamais {present} {thing.one.accusative} pēc uzdevuma un mutiski pamato rīcību.",
            pad="  ",
        )
    )  # fmt: skip


def _credential(plan: ModulePlan, dice: Dice) -> str:
    if plan.kind in ("practice", "final_practice"):
        return ""
    standalone = "true" if plan.is_offered_alone or dice.happens(0.5) else "false"
    return (
        f"credential:\n  standalone: {standalone}\n"
        + codes("stackability", dice.several(STACKABILITY, 2), pad="  ")
        + text("validity", "Apliecība ir beztermiņa.", pad="  ")
        + codes("delivery", (dice.pick(DELIVERY),), pad="  ")
        + text("qualityAssurance", dice.pick(QUALITIES), pad="  ")
    )


def _history(plan: ModulePlan, dice: Dice) -> str:
    replaced = ""
    if plan.supersedes is not None:
        equivalence = dice.pick(("equivalent", "partly_equivalent", "not_equivalent"))
        replaced = f"supersedes:\n  - module: {plan.supersedes}\n    equivalence: {equivalence}\n"
    return replaced + (f"withdrawn: {plan.withdrawn}\n" if plan.withdrawn is not None else "")
