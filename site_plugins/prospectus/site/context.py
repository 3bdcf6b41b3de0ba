"""What every template can ask: the catalogue in a language, seen from a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, TypeVar

import msgspec
from babel import Locale
from markupsafe import Markup

from ..assembly import Catalogue
from ..errors import Message
from ..i18n import Language
from ..model import Code, Origin, QualificationBrief, RecordBrief, Text
from .addresses import Addresses
from .options import Options

__all__ = ["Context"]


class _Titled(Protocol):
    @property
    def title(self) -> Text: ...


Titled = TypeVar("Titled", bound=_Titled)


@dataclass(frozen=True)
class Context:
    """A page's surroundings: catalogue, interface language, the page's own address, options of the site.

    Links are relative to the address, or, where there is a ``base``, begin with it.
    """

    catalogue: Catalogue
    spoken: Language
    address: str
    options: Options
    base: str | None = None

    @cached_property
    def addresses(self) -> Addresses:
        """The catalogue's addresses."""
        return Addresses(self.catalogue.settings)

    @property
    def language(self) -> str:
        """The page's language."""
        return self.spoken.code

    # Texts

    def text(self, text: Text | None) -> Markup:
        """Return a text in the page's language, or in the main one, marked as such."""
        if not text:
            return Markup()
        if own := text.get(self.language):
            return Markup.escape(own)
        other, words = next(iter(text.items()))
        return Markup('<span lang="{}">{}</span>').format(other, words)

    def plain(self, text: Text | None) -> str:
        """Return a text without markup, for attributes and drawings."""
        return self.spoken.pick(text) if text else ""

    def language_of(self, text: Text) -> str | None:
        """Return the text's language where it differs from the page's."""
        return None if self.language in text else next(iter(text))

    def say(self, sentence: Message) -> str:
        """Return a message in the page's language."""
        return self.spoken.render(sentence)

    def label(self, vocabulary: str, code: Code | None) -> Markup:
        """Return a code's label."""
        entry = self.catalogue.entry(vocabulary, code)
        return self.text(entry.label) if entry is not None else Markup.escape(str(code))

    def short(self, vocabulary: str, code: Code | None) -> Markup:
        """Return a code's short label, or its label where it has none."""
        entry = self.catalogue.entry(vocabulary, code)
        return self.text(entry.short or entry.label) if entry is not None else Markup.escape(str(code))

    def described(self, vocabulary: str, code: Code | None) -> Markup:
        """Return what a code means."""
        entry = self.catalogue.entry(vocabulary, code)
        return self.text(entry.description) if entry is not None else Markup()

    def plural(self, vocabulary: str, code: Code | None) -> Markup:
        """Return the heading of a list of such things, or the code's label where it has no plural."""
        entry = self.catalogue.entry(vocabulary, code)
        return self.text(entry.plural or entry.label) if entry is not None else Markup.escape(str(code))

    def quoted(self, vocabulary: str, code: Code) -> Markup:
        """Return a code's label as the experts worded it, in the main language, with a translation where the page's differs."""
        entry = self.catalogue.entry(vocabulary, code)
        if entry is None:
            return Markup.escape(str(code))
        main = self.catalogue.settings.main_language
        quote = Markup('<q lang="{}">{}</q>').format(main, entry.label[main])
        own = entry.label.get(self.language)
        return quote if self.language == main or own is None else quote + Markup(" ({})").format(own)

    def level_doubt(self, qualification: QualificationBrief) -> Markup:
        """Return how uncertain a qualification's level is, in a word; nothing where a source gives it."""
        if qualification.level_status is None or self.catalogue.role("level-statuses", qualification.level_status) == "sourced":
            return Markup()
        return self.short("level-statuses", qualification.level_status)

    def by_title(self, records: Iterable[Titled]) -> list[Titled]:
        """Return records ordered by title, by the alphabet of the page's language."""
        return sorted(records, key=lambda record: self.spoken.sorting_key(self.plain(record.title)))

    def main_language_name(self) -> str:
        """Return what the page's language calls the catalogue's main language."""
        main = self.catalogue.settings.main_language
        return Locale.parse(main).get_language_name(self.spoken.locale.language) or main

    def has_gaps(self, kind: str, id: str) -> bool:
        """Say whether some text of a record lacks the page's language."""
        main = self.catalogue.settings.main_language
        waiting: list[object] = [msgspec.msgpack.decode(self.catalogue.archive.payload(kind, id))]
        while waiting:
            node = waiting.pop()
            if isinstance(node, dict):
                if isinstance(node.get(main), str) and self.language not in node:
                    return True
                waiting.extend(node.values())
            elif isinstance(node, list):
                waiting.extend(node)
        return False

    def number(self, value: float) -> str:
        """Return a number as the locale writes it."""
        return self.spoken.number(value)

    def date(self, value: str) -> str:
        """Return a date as the locale writes it."""
        return self.spoken.date(value)

    def day(self, value: str) -> str:
        """Return a date for the middle of a sentence, as in “by 31 March 2026”."""
        return self.spoken.day(value)

    def hours(self, value: int) -> str:
        """Return hours with their unit."""
        return self.spoken.ngettext("{n} hour", "{n} hours", value).format(n=self.number(value))

    # Addresses

    def link(self, address: str) -> str:
        """Return the link from this page to an address."""
        return Addresses.relative(address, self.address) if self.base is None else self.base + address

    def home(self) -> str:
        """Return the link to the home page."""
        return self.link(self.addresses.home(self.language))

    def group(self, kind: str) -> str:
        """Return the link to the list of a kind."""
        return self.link(self.addresses.group(self.language, kind))

    def page(self, kind: str, id: str) -> str:
        """Return the link to a record's page."""
        return self.link(self.addresses.page(self.language, kind, id))

    def asset(self, name: str) -> str:
        """Return the link to a file of the package's assets."""
        return self.link(f"assets/prospectus/{name}")

    def edit(self, source: str) -> str | None:
        """Return the address at which a source file can be edited, or None where no repository is known."""
        return self.options.edit_address(source)

    def correction(self) -> str:
        """Return the link to the guide for corrections, or to the home page where the site has none."""
        guide = next((g for g in self.options.guides if g.name == "experts" and g.language == self.language), None)
        return self.link(guide.address) if guide is not None else self.home()

    # Origins

    def is_illustrative(self, provenance: Origin) -> bool:
        """Say whether a record is an invented example."""
        return self.catalogue.role("provenance-bases", provenance.basis) == "illustrative"

    def any_illustrative(self, records: Iterable[RecordBrief]) -> bool:
        """Say whether some of the records are invented examples."""
        return any(self.is_illustrative(record.provenance) for record in records)

    def source_file(self, kind: str, id: str) -> str:
        """Return the file of a record, relative to the project's root."""
        return self.catalogue.files[kind, id]
