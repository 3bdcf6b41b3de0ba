"""The text of a learning outcome."""

from __future__ import annotations

from .dice import Dice
from .phrase import Phrase
from .sentences import ATTITUDES, CIRCUMSTANCES, CONTENTS, KNOWLEDGE, REASONS
from .verbs import Verb
from .yaml_text import items, text

__all__ = ["outcome_text"]

PAD = "    "
FIRST = "r1"
"""Only the first outcome has links to other frameworks, so that files keep to their size."""
DEPTHS = ("awareness", "understanding", "application")
REUSE = ("transversal", "cross_sector", "sector_specific", "occupation_specific")
DIGCOMP = ("1.1", "1.2", "2.1", "2.4", "3.1", "3.2", "4.1", "5.1", "5.2")


def outcome_text(id: str, verb: Verb, thing: Phrase, share: int, points: int, dice: Dice) -> str:
    """Return an outcome as an item of the list ``outcomes``; ``points`` is the number of items in its lists."""
    how, manner = dice.pick(CIRCUMSTANCES)
    many, one = thing.many.accusative, thing.one.accusative
    return "".join((
        f"  - id: {id}\n",
        text(
            "statement", f"{verb.present.capitalize()} {many}{how}.",
            f"{verb.third.capitalize()} {thing.englishes}{manner}.", pad=PAD,
        ),
        f"{PAD}sharePercent: {share}\n",
        _knowledge(thing, points, dice),
        items("skills", _skills(verb, thing, dice)[:points], pad=PAD),
        items("competence", [(dice.pick(ATTITUDES), None)], pad=PAD),
        _topic(thing, points, dice),
        f"{PAD}attainment:\n",
        text("medium", f"{verb.present.capitalize()} {one} pēc parauga; kļūdas novērš ar pedagoga norādi.", pad=PAD + "  "),
        text("optimal", f"Patstāvīgi {verb.present} {many} un {dice.pick(REASONS)}.", pad=PAD + "  "),
        _links(verb, dice) if id == FIRST else "",
        f"{PAD}reuse: {dice.pick(REUSE)}\n",
    ))  # fmt: skip


def _filled(pattern: str, thing: Phrase) -> str:
    one, many = thing.one.genitive, thing.many.genitive
    return pattern.format(
        of_one=one[:1].upper() + one[1:],
        of_many=many[:1].upper() + many[1:],
        of_many_low=many,
        to_many_low=thing.many.dative,
        many_low=thing.many.dative,
    )


def _knowledge(thing: Phrase, points: int, dice: Dice) -> str:
    return f"{PAD}knowledge:\n" + "".join(
        f"{PAD}  - text:\n{PAD}      lv: {_filled(pattern, thing)}\n{PAD}    depth: {dice.pick(DEPTHS)}\n"
        for pattern in dice.several(KNOWLEDGE, points)
    )


def _skills(verb: Verb, thing: Phrase, dice: Dice) -> list[tuple[str, str | None]]:
    first = f"{verb.infinitive.capitalize()} {thing.one.accusative} un pierakstīt rezultātu"
    second = f"Pamatot {thing.one.genitive} izvēli konkrētam darba uzdevumam"
    third = f"Rīkoties, ja {thing.one.locative} rodas bojājums"
    return [(first, None), (dice.pick((second, third)), None)]


def _topic(thing: Phrase, points: int, dice: Dice) -> str:
    title = thing.many.nominative
    contents = [(_filled(pattern, thing), None) for pattern in dice.several(CONTENTS, dice.between(points, 2 * points - 1))]
    return (
        f"{PAD}topics:\n{PAD}  - title:\n{PAD}      lv: {title[:1].upper()}{title[1:]}\n"
        + items("content", contents, pad=PAD + "    ")
    )  # fmt: skip


def _links(verb: Verb, dice: Dice) -> str:
    """Return an address of a skill and a DigComp competence now and then; the host says that the skill is made up."""
    esco = f"{PAD}escoSkills:\n{PAD}  - https://example.org/esco/skill/{verb.english}-{dice.between(1000, 9999)}\n"
    competence = f'{PAD}digComp:\n{PAD}  - competence: "{dice.pick(DIGCOMP)}"\n{PAD}    level: {dice.between(1, 6)}\n'
    return (esco if dice.happens(0.5) else "") + (competence if dice.happens(0.5) else "")
