"""Interface language: gettext over the package's ``.po`` files, plurals, dates and numbers by locale (Babel)."""

from __future__ import annotations

import gettext
import hashlib
import io
import os
import struct
import unicodedata
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from .errors import Message

__all__ = ["LOCALE_FOLDER", "Language", "language"]

LOCALE_FOLDER = Path(__file__).parent / "locale"
DOMAIN = "prospectus"
_SOURCE = "en"
_KEPT = 4096
_LOCALES = {"en": "en_GB"}
"""The interface's English is European: 31 March 2026."""


class _SortedAs(dict[int, str]):
    """What each character is sorted as: taken apart and without case, marks as “~”; found out when it is first met."""

    def __missing__(self, character: int) -> str:
        decomposed = unicodedata.normalize("NFD", chr(character).casefold())
        found = self[character] = "".join("~" if unicodedata.combining(letter) else letter for letter in decomposed)
        return found


_SORTED_AS = _SortedAs()


class Language:
    """An interface language: ``lv``, ``en`` or any other for which the package has a ``.po`` file.

    A language without one gets English words with its own dates and numbers.
    """

    def __init__(self, code: str) -> None:
        self.code = code
        try:
            self.locale = Locale.parse(_LOCALES.get(code, code))
        except (UnknownLocaleError, ValueError):
            self.locale = Locale(_SOURCE)
        self.translations = _translations(code)
        # A catalogue shows the same few numbers and dates on thousands of pages, and Babel takes its time over each.
        self._number = lru_cache(maxsize=_KEPT)(partial(format_decimal, locale=self.locale))
        self._hours = lru_cache(maxsize=_KEPT)(self._hours_of)
        self._date = lru_cache(maxsize=_KEPT)(self._date_of)
        self._day = lru_cache(maxsize=_KEPT)(self._day_of)

    def gettext(self, msgid: str) -> str:
        """Return the translation of a msgid."""
        return self.translations.gettext(msgid)

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """Return the translation for a number, by the language's own plural forms."""
        return self.translations.ngettext(singular, plural, number)

    def pgettext(self, context: str, msgid: str) -> str:
        """Return the translation of a msgid in a context."""
        return self.translations.pgettext(context, msgid)

    def render(self, sentence: Message) -> str:
        """Return a message in this language, its arguments filled in."""
        template = self.gettext(sentence.template)
        return template.format(**{name: self._shown(value) for name, value in sentence.arguments.items()})

    def pick(self, text: Mapping[str, str]) -> str:
        """Return a text of the data in this language, or in the first one that it has."""
        return text.get(self.code) or next(iter(text.values()), "")

    def number(self, value: float) -> str:
        """Return a number as the locale writes it."""
        return self._number(value)

    def hours(self, value: int) -> str:
        """Return hours with their unit in full."""
        return self._hours(value)[0]

    def h(self, value: int) -> str:
        """Return hours with the sign of their unit."""
        return self._hours(value)[1]

    def date(self, value: str) -> str:
        """Return an ISO date, or a year and month, as the locale writes it."""
        return self._date(value)

    def day(self, value: str) -> str:
        """Return a date for the middle of a sentence; a language whose months inflect gives a pattern in figures."""
        return self._day(value)

    def sorting_key(self, words: str) -> str:
        """Return a key that sorts by the language's alphabet: a letter with a diacritic follows the plain one."""
        return words.lower() if words.isascii() else words.translate(_SORTED_AS)

    def sorting_keys(self, texts: Iterable[Mapping[str, str]]) -> list[str]:
        """Return such keys of texts of the data; a list's thousands of titles are sorted at each build."""
        code, pick = self.code, self.pick
        picked = [text.get(code) or pick(text) for text in texts]
        return [words.lower() if words.isascii() else words.translate(_SORTED_AS) for words in picked]

    def list(self, items: Iterable[str]) -> str:
        """Return items as an enumeration with “and”."""
        return format_list(list(items), locale=self.locale)

    def _hours_of(self, value: int) -> tuple[str, str]:
        n = self.number(value)
        return self.ngettext("{n} hour", "{n} hours", value).format(n=n), self.gettext("{n} h").format(n=n)

    def _date_of(self, value: str) -> str:
        if len(value) == len("2026-07"):
            pattern = self.pgettext("month by itself", "MMMM y")
            return format_date(date.fromisoformat(f"{value}-01"), pattern, locale=self.locale)
        return format_date(date.fromisoformat(value), format="long", locale=self.locale)

    def _day_of(self, value: str) -> str:
        if len(value) == len("2026-07"):
            pattern = self.pgettext("month in a sentence", "MMMM y")
            return format_date(date.fromisoformat(f"{value}-01"), pattern, locale=self.locale)
        return format_date(date.fromisoformat(value), self.pgettext("date in a sentence", "d MMMM y"), locale=self.locale)

    def _shown(self, value: Any) -> str:
        if isinstance(value, Message):
            return self.render(value)
        if isinstance(value, Mapping):
            return self.pick(value)
        if isinstance(value, list | tuple):
            return ", ".join(self._shown(item) for item in value)
        return str(value)


@lru_cache(maxsize=8)
def language(code: str) -> Language:
    """Return an interface language by its code."""
    return Language(code)


def _translations(code: str) -> gettext.NullTranslations:
    path = LOCALE_FOLDER / code / "LC_MESSAGES" / f"{DOMAIN}.po"
    if not path.is_file():
        return gettext.NullTranslations()
    source = path.read_bytes()
    # As Python keeps compiled modules, so are compiled messages kept: reading a .po file takes 0.1 s, at every start.
    kept = path.parent / "__pycache__" / f"{DOMAIN}.{hashlib.sha256(source).hexdigest()[:16]}.mo"
    try:
        return gettext.GNUTranslations(io.BytesIO(kept.read_bytes()))
    except (OSError, ValueError, struct.error):
        compiled = _compiled(source, code)
    with suppress(OSError):
        kept.parent.mkdir(exist_ok=True)
        part = kept.with_suffix(f".{os.getpid()}")
        part.write_bytes(compiled)
        part.replace(kept)
    return gettext.GNUTranslations(io.BytesIO(compiled))


def _compiled(source: bytes, code: str) -> bytes:
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - needed once only
    from babel.messages.pofile import read_po  # noqa: PLC0415 - as above

    compiled = io.BytesIO()
    write_mo(compiled, read_po(io.BytesIO(source), locale=code, domain=DOMAIN))
    return compiled.getvalue()
