"""Latvian declension: enough of it for made catalogues to hold the forms that a search has to find."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Adjective", "Forms", "Noun", "adjective", "noun"]


class Forms(NamedTuple):
    """A word in five cases of one number."""

    nominative: str
    genitive: str
    dative: str
    accusative: str
    locative: str


class Noun(NamedTuple):
    """A noun in both numbers."""

    is_feminine: bool
    one: Forms
    many: Forms


class Adjective(NamedTuple):
    """A definite adjective, or participle, in both genders and numbers."""

    masculine: tuple[Forms, Forms]
    feminine: tuple[Forms, Forms]

    def agreeing(self, other: Noun) -> tuple[Forms, Forms]:
        """Return the forms, singular and plural, that go with a noun."""
        return self.feminine if other.is_feminine else self.masculine


_MANY_MASCULINE = ("i", "u", "iem", "us", "os")
_ONE_FIRST = ("a", "am", "u", "ā")
_ONE_FOURTH, _MANY_FOURTH = ("a", "as", "ai", "u", "ā"), ("as", "u", "ām", "as", "ās")
_ONE_FIFTH, _MANY_FIFTH = ("e", "es", "ei", "i", "ē"), ("es", "u", "ēm", "es", "ēs")
_ONE_DEFINITE_MASCULINE, _MANY_DEFINITE_MASCULINE = ("ais", "ā", "ajam", "o", "ajā"), ("ie", "o", "ajiem", "os", "ajos")
_ONE_DEFINITE_FEMININE, _MANY_DEFINITE_FEMININE = ("ā", "ās", "ajai", "o", "ajā"), ("ās", "o", "ajām", "ās", "ajās")

_SOFT = (
    ("sn", "šņ"), ("zn", "žņ"), ("sl", "šļ"), ("zl", "žļ"), ("ll", "ļļ"), ("nn", "ņņ"), ("ln", "ļņ"), ("dz", "dž"),
    ("b", "bj"), ("p", "pj"), ("m", "mj"), ("v", "vj"), ("t", "š"), ("d", "ž"), ("s", "š"), ("z", "ž"), ("c", "č"),
    ("n", "ņ"), ("l", "ļ"),
)  # fmt: skip
"""How a stem's last consonants change in the second declension, and in the genitive plural of the fifth."""


def noun(lemma: str) -> Noun:
    """Decline a noun by its ending (1st, 2nd, 4th, 5th declension); words before the last stay as they are.

    Raises ValueError for a noun of another declension.
    """
    if lemma.endswith("is"):
        stem = lemma[:-2]
        soft = _softened(stem)
        return Noun(False, Forms(lemma, soft + "a", stem + "im", stem + "i", stem + "ī"), _forms(soft, _MANY_MASCULINE))
    if lemma.endswith(("s", "š")):
        stem = lemma[:-1]
        return Noun(False, Forms(lemma, *(stem + ending for ending in _ONE_FIRST)), _forms(stem, _MANY_MASCULINE))
    stem = lemma[:-1]
    if lemma.endswith("a"):
        return Noun(True, _forms(stem, _ONE_FOURTH), _forms(stem, _MANY_FOURTH))
    if lemma.endswith("e"):
        many = _forms(stem, _MANY_FIFTH)
        return Noun(True, _forms(stem, _ONE_FIFTH), many._replace(genitive=_softened(stem) + "u"))
    raise ValueError(f"{lemma!r} is of no declension that is known here")


def adjective(stem: str) -> Adjective:
    """Decline a definite adjective or participle by its stem (``hidraulisk`` → hidrauliskais, hidrauliskā …)."""
    return Adjective(
        (_forms(stem, _ONE_DEFINITE_MASCULINE), _forms(stem, _MANY_DEFINITE_MASCULINE)),
        (_forms(stem, _ONE_DEFINITE_FEMININE), _forms(stem, _MANY_DEFINITE_FEMININE)),
    )


def _forms(stem: str, endings: tuple[str, ...]) -> Forms:
    return Forms(*(stem + ending for ending in endings))


def _softened(stem: str) -> str:
    return next((stem[: -len(hard)] + soft for hard, soft in _SOFT if stem.endswith(hard)), stem)
