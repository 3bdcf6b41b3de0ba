"""Words for the codes of the vocabularies, looked up once for a language and a catalogue."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from ..assembly import Catalogue
from ..model import Code, Entry, Text
from .marking import shown

__all__ = ["Labels"]


class Labels:
    """Labels of all codes in a language, escaped already; a code that no vocabulary has stands for itself."""

    def __init__(self, catalogue: Catalogue, language: str) -> None:
        def table(words: Callable[[Entry], Text | None]) -> dict[tuple[str, Code | None], Markup]:
            return {
                (name, entry.code): Markup.escape(shown(words(entry), language))
                for name, vocabulary in catalogue.vocabularies.items()
                for entry in vocabulary.entries
            }

        self._quoted = {
            (name, entry.code): _quotation(entry.label, catalogue.settings.main_language, language)
            for name, vocabulary in catalogue.vocabularies.items()
            for entry in vocabulary.entries
        }
        self._labels = table(lambda entry: entry.label)
        self._short = table(lambda entry: entry.short or entry.label)
        self._plural = table(lambda entry: entry.plural or entry.label)
        self._described = table(lambda entry: entry.description)

    def label(self, vocabulary: str, code: Code | None) -> Markup:
        """Return a code's label."""
        found = self._labels.get((vocabulary, code))
        return Markup.escape(str(code)) if found is None else found

    def short(self, vocabulary: str, code: Code | None) -> Markup:
        """Return a code's short label, or its label where it has none."""
        found = self._short.get((vocabulary, code))
        return Markup.escape(str(code)) if found is None else found

    def plural(self, vocabulary: str, code: Code | None) -> Markup:
        """Return the heading of a list of such things, or the code's label where it has no plural."""
        found = self._plural.get((vocabulary, code))
        return Markup.escape(str(code)) if found is None else found

    def described(self, vocabulary: str, code: Code | None) -> Markup:
        """Return what a code means; nothing where no vocabulary says it."""
        return self._described.get((vocabulary, code), Markup())

    def quoted(self, vocabulary: str, code: Code) -> Markup:
        """Return a code's label as the experts worded it, in the main language, with a translation where the page's differs."""
        found = self._quoted.get((vocabulary, code))
        return Markup.escape(str(code)) if found is None else found


def _quotation(label: Text, main: str, language: str) -> Markup:
    quote = Markup('<q lang="{}">{}</q>').format(main, label[main])
    own = label.get(language)
    return quote if language == main or own is None else quote + Markup(" ({})").format(own)
