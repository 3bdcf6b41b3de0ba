"""What every template can ask: the catalogue in a language, seen from a page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from ..assembly import Catalogue
from ..errors import Message
from ..i18n import Language
from ..model import Code, Provenance, Text
from .addresses import Addresses
from .options import Options

__all__ = ["Context"]


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

    def is_illustrative(self, provenance: Provenance) -> bool:
        """Say whether a record is an invented example."""
        return self.catalogue.role("provenance-bases", provenance.basis) == "illustrative"

    def source_file(self, kind: str, id: str) -> str:
        """Return the file of a record, relative to the project's root."""
        return self.catalogue.documents[kind, id].file
