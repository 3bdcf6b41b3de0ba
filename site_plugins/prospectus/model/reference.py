"""Terms of the glossary and tools of the field."""

from __future__ import annotations

from .record import Record, Text
from .vocabulary import Code

__all__ = ["Term", "Tool"]


class Term(Record, frozen=True):
    """An entry of the glossary."""

    title: Text
    definition: Text
    abbreviation: Text | None = None
    alt_labels: tuple[Text, ...] = ()
    related: tuple[str, ...] = ()


class Tool(Record, frozen=True):
    """A European or national tool, system or network, and how the catalogue relates to it."""

    title: Text
    group: Code
    purpose: Text
    relation: Text
    abbreviation: Text | None = None
    url: str | None = None
