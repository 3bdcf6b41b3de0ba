"""The catalogue's own settings (``catalogue.yml``)."""

from __future__ import annotations

import msgspec

from .record import Provenance, Text, Value

__all__ = ["Framework", "Limits", "Settings"]


class Framework(Value, frozen=True):
    """The qualifications framework that levels belong to; ``id`` is the level's key in the JSON API."""

    id: str
    short: Text
    title: Text


class Limits(Value, frozen=True):
    """Numbers that rules use: hours a week of practice, weeks of final practice, share of practice in percent."""

    week_hours: int
    final_practice_weeks: int
    practice_share_percent: int


class Settings(Value, frozen=True):
    """Publisher, languages (the first is the main one), framework, licence, names in addresses, limits."""

    title: Text
    publisher: str
    languages: tuple[str, ...]
    country: str
    framework: Framework
    licence: str
    limits: Limits
    provenance: Provenance
    description: Text | None = None
    addresses: dict[str, dict[str, str]] = msgspec.field(default_factory=dict)

    @property
    def main_language(self) -> str:
        """The language in which every text must exist."""
        return self.languages[0]
