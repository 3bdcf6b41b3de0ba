"""In which order a programme's modules come: what the module map shows of it in every language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from graphlib import TopologicalSorter
from typing import NamedTuple

from ...assembly import Catalogue
from ...model import Code, ModuleBrief, ModuleLink, Programme

__all__ = ["MapOrder", "Row", "map_order"]


class Row(NamedTuple):
    """A module in the list that says the same as the drawing, with its part, its hours there, and what comes before it."""

    module: ModuleBrief
    part: Code
    hours: int
    before: tuple[ModuleBrief, ...]


@dataclass(frozen=True, slots=True)
class MapOrder:
    """Each module's place among all, what each comes after without what follows from that, and the list of modules."""

    rank: Mapping[str, int]
    before: Mapping[str, tuple[str, ...]]
    rows: tuple[Row, ...]


def map_order(programme: Programme, catalogue: Catalogue) -> MapOrder:
    """Return the order of a programme's modules."""
    before = _before_each(programme, catalogue)
    order = tuple(TopologicalSorter(before).static_order())
    return MapOrder({module: number for number, module in enumerate(order)}, _reduced(before, order), _rows(programme, catalogue))


def _rows(programme: Programme, catalogue: Catalogue) -> tuple[Row, ...]:
    modules = catalogue.modules
    return tuple([
        Row(module, part.part, link.hours, tuple([modules[id] for id in _before(link, module) if id in modules]))
        for part in programme.parts
        for link in part.modules
        if (module := modules[link.module])
    ])  # fmt: skip


def _before(link: ModuleLink, module: ModuleBrief) -> Iterable[str]:
    """Return what comes before a module: by the programme's order, then by the module's own entry conditions, each once."""
    return dict.fromkeys(link.after + module.entry_conditions.modules)


def _before_each(programme: Programme, catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """Return what comes before each module, of the programme's own modules."""
    links, modules = programme.links, catalogue.modules
    present = {link.module for link in links}
    return {link.module: tuple([id for id in _before(link, modules[link.module]) if id in present]) for link in links}


def _reduced(before: Mapping[str, tuple[str, ...]], order: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Leave out what follows from the rest: where a → b → c, that a comes before c says nothing new.

    ``order`` names what comes before ahead of what comes after.
    """
    reach: dict[str, set[str]] = {}
    for module in order:
        reach[module] = set(before.get(module, ())).union(*(reach[m] for m in before.get(module, ())))
    return {
        module: tuple(source for source in sources if not any(source in reach[other] for other in sources if other != source))
        for module, sources in before.items()
    }
