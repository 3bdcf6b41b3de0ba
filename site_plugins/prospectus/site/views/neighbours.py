"""Which other qualifications a programme's modules count for."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from ...assembly import Catalogue

__all__ = ["Neighbour", "neighbours"]


class Neighbour(NamedTuple):
    """Another qualification by its id, the number of modules that both share, and their hours there."""

    qualification: str
    modules: int
    hours: int


def neighbours(catalogue: Catalogue, qualification: str) -> tuple[Neighbour, ...]:
    """Return qualifications that share modules with one, those with the most hours first."""
    programme = catalogue.current_programmes.get(qualification)
    if programme is None:
        return ()
    hours: Counter[str] = Counter()
    modules: Counter[str] = Counter()
    for module in dict.fromkeys(link.module for link in programme.links):
        for use in catalogue.uses[module]:
            hours[use.programme.qualification] += use.link.hours
            modules[use.programme.qualification] += 1
    found = sorted((-hours[id], id) for id in modules if id != qualification)
    return tuple([Neighbour(id, modules[id], -less) for less, id in found])
