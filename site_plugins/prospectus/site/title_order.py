"""Records in the order of their titles, by a language's alphabet: sorted once for all the lists that show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from ..assembly import Catalogue
from ..i18n import Language
from ..model import Code, ModuleBrief, QualificationBrief, Sector

__all__ = ["TitleOrder"]

Titled = TypeVar("Titled", ModuleBrief, QualificationBrief, Sector)


@dataclass(frozen=True)
class TitleOrder:
    """The records of a catalogue in a language's order; those of like titles stay in the order of their ids."""

    catalogue: Catalogue
    spoken: Language

    @cached_property
    def sectors(self) -> tuple[Sector, ...]:
        """All sectors."""
        return self._sorted(self.catalogue.sectors.values())

    @cached_property
    def qualifications(self) -> tuple[QualificationBrief, ...]:
        """All qualifications."""
        return self._sorted(self.catalogue.qualifications.values())

    @cached_property
    def qualifications_of(self) -> dict[str, tuple[QualificationBrief, ...]]:
        """The qualifications of each sector, by the sector's id."""
        found: dict[str, list[QualificationBrief]] = {id: [] for id in self.catalogue.sectors}
        for qualification in self.qualifications:
            found.setdefault(qualification.sector, []).append(qualification)
        return {id: tuple(items) for id, items in found.items()}

    @cached_property
    def modules_of(self) -> dict[Code, tuple[ModuleBrief, ...]]:
        """The modules of each kind, by the kind's code."""
        found: dict[Code, list[ModuleBrief]] = {}
        for module in self._sorted(self.catalogue.modules.values()):
            found.setdefault(module.kind, []).append(module)
        return {kind: tuple(items) for kind, items in found.items()}

    def _sorted(self, records: Iterable[Titled]) -> tuple[Titled, ...]:
        return tuple(sorted(records, key=lambda record: self.spoken.sorting_key(self.spoken.pick(record.title))))
