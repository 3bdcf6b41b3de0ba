"""The catalogue in one language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from prospectus.assembly import Catalogue
from prospectus.model import Code, Provenance, Text

__all__ = ["Link", "Origin", "Spoken"]


class Link(msgspec.Struct, frozen=True):
    """A title and its address, relative to the site's root."""

    title: str
    address: str


class Origin(msgspec.Struct, frozen=True):
    """Where a record comes from."""

    name: str
    basis: str
    note: str
    file: str


@dataclass(frozen=True)
class Spoken:
    """Texts and addresses of a catalogue in a language; a text that is missing in it is given in the main one."""

    catalogue: Catalogue
    language: str

    def text(self, text: Text | None) -> str:
        """Return a text, empty where there is none."""
        return "" if text is None else text.get(self.language) or next(iter(text.values()))

    def texts(self, texts: Iterable[Text]) -> tuple[str, ...]:
        """Return texts."""
        return tuple(map(self.text, texts))

    def label(self, vocabulary: str, code: Code | None) -> str:
        """Return a code's label, empty where there is no code."""
        entry = self.catalogue.entry(vocabulary, code)
        return "" if entry is None else self.text(entry.label)

    def labels(self, vocabulary: str, codes: Iterable[Code]) -> tuple[str, ...]:
        """Return codes' labels."""
        return tuple(self.label(vocabulary, code) for code in codes)

    def short(self, vocabulary: str, code: Code | None) -> str:
        """Return a code's short label, or its label where it has none."""
        entry = self.catalogue.entry(vocabulary, code)
        return "" if entry is None else self.text(entry.short or entry.label)

    def group(self, name: str) -> str:
        """Return the address of a list, for instance of ``modules``."""
        settings = self.catalogue.settings
        begin = "" if self.language == settings.main_language else f"{self.language}/"
        return f"{begin}{settings.addresses.get(self.language, {}).get(name, name)}/"

    def module(self, id: str) -> Link:
        """Return the link to a module."""
        return Link(self.text(self.catalogue.modules[id].title), f"{self.group('modules')}{id}/")

    def qualification(self, id: str) -> Link:
        """Return the link to a qualification."""
        return Link(self.text(self.catalogue.qualifications[id].title), f"{self.group('qualifications')}{id}/")

    def sector(self, id: str) -> Link:
        """Return the link to a sector."""
        return Link(self.text(self.catalogue.sectors[id].title), f"{self.group('sectors')}{id}/")

    def origin(self, name: str, kind: str, id: str, provenance: Provenance) -> Origin:
        """Return where a record comes from."""
        basis = self.label("provenance-bases", provenance.basis)
        return Origin(name, basis, self.text(provenance.note), self.catalogue.files[kind, id])
