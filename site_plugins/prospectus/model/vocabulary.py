"""Vocabularies: the lists of codes that records choose from, as data."""

from __future__ import annotations

from .record import Code, Record, Text, Value

__all__ = ["Code", "Entry", "Vocabulary"]


class Entry(Value, frozen=True):
    """A code with its label; ``role`` names what the software does with it, so labels and codes stay free."""

    code: Code
    label: Text
    short: Text | None = None
    plural: Text | None = None
    description: Text | None = None
    alt_labels: tuple[Text, ...] = ()
    parent: Code | None = None
    uri: str | None = None
    eqf: int | None = None
    role: str | None = None
    next: tuple[Code, ...] = ()


class Vocabulary(Record, frozen=True):
    """A list of codes in the order in which it is shown."""

    title: Text
    entries: tuple[Entry, ...]
    description: Text | None = None
    url: str | None = None

    def find(self, code: Code | None) -> Entry | None:
        """Return the entry of a code, or None."""
        return next((entry for entry in self.entries if entry.code == code), None)
