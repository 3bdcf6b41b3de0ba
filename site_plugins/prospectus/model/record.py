"""What every record has."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

__all__ = ["Code", "Period", "Provenance", "Record", "Text", "Value"]

Text: TypeAlias = dict[str, str]
"""A text by language code, ``{"lv": …, "en": …}``; the catalogue's main language is always there."""

Code: TypeAlias = str | int
"""A code of a vocabulary."""


class Value(msgspec.Struct, frozen=True, rename="camel", kw_only=True):
    """A frozen part of a record. In YAML its names are in camel case (``share_percent`` is ``sharePercent``)."""


class Provenance(Value, frozen=True):
    """Where a record comes from; ``basis`` is a code of the vocabulary ``provenance-bases``."""

    basis: Code
    source: Text | None = None
    url: str | None = None
    retrieved: str | None = None
    note: Text | None = None


class Period(Value, frozen=True):
    """First and last date, ISO 8601."""

    start: str = msgspec.field(name="from")
    end: str | None = msgspec.field(name="to", default=None)


class Record(Value, frozen=True):
    """A record has a stable id, equal to its file's name, and says where it comes from."""

    id: str
    provenance: Provenance
