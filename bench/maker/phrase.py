"""A thing with a quality, in the forms that sentences need: "hidrauliskie sūkņi", hydraulic pumps."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from .declension import Forms, adjective, noun
from .fields import Field

__all__ = ["Phrase", "phrases"]

_CONSONANT_AND_Y = ("ry", "ty", "ly", "ny", "py", "gy")
_HISSING = ("s", "x", "ch", "sh", "ss")


class Phrase(NamedTuple):
    """Latvian in both numbers, English in both numbers."""

    one: Forms
    many: Forms
    english: str
    englishes: str


@cache
def phrases(field: Field) -> tuple[Phrase, ...]:
    """Return all that can be said of a field: every thing with every quality."""
    found = []
    for lemma, english in field.things:
        thing = noun(lemma)
        for stem, quality in field.qualities:
            one, many = adjective(stem).agreeing(thing)
            found.append(
                Phrase(_joined(one, thing.one), _joined(many, thing.many), f"{quality} {english}", f"{quality} {_plural(english)}")
            )
    return tuple(found)


def _joined(quality: Forms, thing: Forms) -> Forms:
    return Forms(*(f"{first} {second}" for first, second in zip(quality, thing, strict=True)))


def _plural(english: str) -> str:
    if english.endswith("leaf"):
        return english[:-1] + "ves"
    if english.endswith(_CONSONANT_AND_Y):
        return english[:-1] + "ies"
    return english + ("es" if english.endswith(_HISSING) else "s")
