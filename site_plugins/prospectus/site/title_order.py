"""Records in the order of their titles, by a language's alphabet: sorted once for all the lists that show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from ..assembly import Catalogue
from ..i18n import Language
from ..model import QualificationBrief, Sector
from .marking import Titled

__all__ = ["TitleOrder"]

AnyTitled = TypeVar("AnyTitled", bound=Titled)


@dataclass(frozen=True)
class TitleOrder:
    """The records of a catalogue in a language's order; those of like titles stay in the order of their ids."""

    catalogue: Catalogue
    spoken: Language

    @cached_property
    def sectors(self) -> tuple[Sector, ...]:
        """All sectors."""
        return self.sorted(self.catalogue.sectors.values())

    @cached_property
    def qualifications(self) -> tuple[QualificationBrief, ...]:
        """All qualifications."""
        return self.sorted(self.catalogue.qualifications.values())

    @cached_property
    def qualifications_of(self) -> dict[str, tuple[QualificationBrief, ...]]:
        """The qualifications of each sector, by the sector's id."""
        found: dict[str, list[QualificationBrief]] = {id: [] for id in self.catalogue.sectors}
        for qualification in self.qualifications:
            found.setdefault(qualification.sector, []).append(qualification)
        return {id: tuple(items) for id, items in found.items()}

    def sorted(self, records: Iterable[AnyTitled]) -> tuple[AnyTitled, ...]:
        """Return records, or rows of them, in the order of their titles."""
        known = tuple(records)
        keys = self.spoken.sorting_keys([record.title for record in known])
        return tuple([known[place] for place in sorted(range(len(known)), key=keys.__getitem__)])
