"""Titles and ids, each given once in a catalogue."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from .declension import noun
from .dice import Dice
from .fields import Field
from .phrase import Phrase, phrases
from .verbs import VERBS, Verb

__all__ = ["Name", "Profession", "Titles", "slug"]

LONGEST = 80
LONGEST_MODULE = 76
LONGEST_QUALIFICATION = 56
"""Leaves room for “-nosleguma-prakse” and “-mip-1” within the 80 characters of an id."""

PLACES = (
    ("", ""), ("", ""), ("", ""), ("", ""), (" ražošanā", " in production"), (" darbnīcā", " in a workshop"),
    (" uzņēmumā", " in a company"), (" laboratorijā", " in a laboratory"),
)  # fmt: skip


class Profession(NamedTuple):
    """What somebody is: Latvian, English, level of the qualification."""

    title: str
    english: str
    level: int


PROFESSIONS = (
    Profession("operators", "operator", 3),
    Profession("montieris", "fitter", 3),
    Profession("remontatslēdznieks", "repairer", 3),
    Profession("iestatītājs", "setter", 3),
    Profession("izgatavotājs", "maker", 3),
    Profession("tehniķis", "technician", 4),
    Profession("mehāniķis", "mechanic", 4),
    Profession("laborants", "laboratory assistant", 4),
    Profession("meistars", "master craftsperson", 5),
    Profession("speciālists", "specialist", 5),
)


class Name(NamedTuple):
    """Id and title of a record.

    The title's genitive where something else is named after it; the thing and the verb where the title was drawn of them.
    """

    id: str
    title: str
    english: str
    genitive: str = ""
    thing: Phrase | None = None
    verb: Verb | None = None


def slug(title: str) -> str:
    """Return a title as an id: lower case, without diacritics, words parted by hyphens."""
    plain = unicodedata.normalize("NFKD", title.lower()).encode("ascii", "ignore").decode()
    return "-".join("".join(c if c.isalnum() else " " for c in plain).split())


class Titles:
    """Draws titles until one is new; ids of modules and of qualifications are counted apart."""

    def __init__(self, dice: Dice) -> None:
        self._dice = dice
        self._taken: set[tuple[str, str]] = set()

    def module(self, field: Field) -> Name:
        """Return a name such as “Hidraulisko sūkņu apkope un pārbaude darbnīcā”."""
        dice = self._dice
        while True:
            phrase = dice.pick(phrases(field))
            first, second = dice.several(VERBS, 2)
            place, where = dice.pick(PLACES)
            both = dice.happens(0.5)
            action = f"{first.action} un {second.action}" if both else first.action
            doing = f"{first.gerund} and {second.gerund}" if both else first.gerund
            title = f"{phrase.many.genitive} {action}{place}"
            english = f"{doing} {phrase.englishes}{where}"
            if name := self._new("module", LONGEST_MODULE, title, english):
                return name._replace(thing=phrase, verb=first)

    def qualification(self, field: Field) -> tuple[Name, Profession]:
        """Return a name such as “Hidraulisko sūkņu mehāniķis”, and the profession in it."""
        dice = self._dice
        while True:
            phrase, profession = dice.pick(phrases(field)), dice.pick(PROFESSIONS)
            things = phrase.many.genitive
            genitive = f"{things} {noun(profession.title).one.genitive}"
            english = f"{phrase.english} {profession.english}"
            if name := self._new("qualification", LONGEST_QUALIFICATION, f"{things} {profession.title}", english):
                return name._replace(genitive=_capital(genitive)), profession

    def given(self, title: str, english: str) -> Name:
        """Return the name of a module whose title is not drawn.

        Raises ValueError where it has been given before.
        """
        name = self._new("module", LONGEST, title, english)
        if name is None:
            raise ValueError(f"the title {title!r} is taken or too long")
        return name

    def _new(self, kind: str, longest: int, title: str, english: str) -> Name | None:
        id = slug(title)
        if len(id) > longest or (kind, id) in self._taken:
            return None
        self._taken.add((kind, id))
        return Name(id, _capital(title), _capital(english))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
