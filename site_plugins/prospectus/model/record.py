"""What every record has."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

__all__ = ["Code", "Origin", "Period", "Provenance", "Record", "RecordBrief", "Text", "Value"]

Text: TypeAlias = dict[str, str]
"""A text by language code, ``{"lv": …, "en": …}``; the catalogue's main language is always there."""

Code: TypeAlias = str | int
"""A code of a vocabulary."""


class Value(msgspec.Struct, frozen=True, rename="camel", kw_only=True):
    """A frozen part of a record. In YAML its names are in camel case (``share_percent`` is ``sharePercent``)."""


class Origin(Value, frozen=True):
    """Where a record comes from, in a word: ``basis`` is a code of the vocabulary ``provenance-bases``."""

    basis: Code


class Provenance(Origin, frozen=True, kw_only=True):
    """Where a record comes from, with its source."""

    source: Text | None = None
    url: str | None = None
    retrieved: str | None = None
    note: Text | None = None


class Period(Value, frozen=True):
    """First and last date, ISO 8601."""

    start: str = msgspec.field(name="from")
    end: str | None = msgspec.field(name="to", default=None)


class RecordBrief(Value, frozen=True):
    """A record has a stable id, equal to its file's name, and says where it comes from.

    A brief is what other records, lists and rules need to know of one. A large catalogue keeps briefs only in memory.
    """

    id: str
    provenance: Origin


class Record(RecordBrief, frozen=True, kw_only=True):
    """A whole record."""

    provenance: Provenance
