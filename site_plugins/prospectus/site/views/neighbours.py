"""Which other qualifications a programme's modules count for."""

from __future__ import annotations

from collections import defaultdict
from heapq import nlargest
from typing import NamedTuple

from ...assembly import Catalogue

__all__ = ["Neighbour", "Neighbours", "neighbours"]


class Neighbour(NamedTuple):
    """Another qualification by its id, the number of modules that both share, and their hours there."""

    qualification: str
    modules: int
    hours: int


class Neighbours(NamedTuple):
    """The qualifications that share most with one, and how many more share something."""

    nearest: tuple[Neighbour, ...]
    further: int


def neighbours(catalogue: Catalogue, qualification: str, most: int) -> Neighbours:
    """Return at most so many qualifications that share modules with one, those with the most hours first, then by id."""
    programme = catalogue.current_programmes.get(qualification)
    if programme is None:
        return Neighbours((), 0)
    own = {link.module for link in programme.links}
    # A module of lifelong learning counts for hundreds of qualifications: of all but the nearest only the hours are summed.
    hours: defaultdict[str, int] = defaultdict(int)
    for module in own:
        for other, there in catalogue.hours_of[module]:
            hours[other] += there
    hours.pop(qualification, None)
    least = min(nlargest(most, hours.values()), default=0)
    nearest = sorted([(-total, id) for id, total in hours.items() if total >= least])[:most]
    return Neighbours(tuple([Neighbour(id, _shared(catalogue, id, own), -less) for less, id in nearest]), len(hours) - len(nearest))


def _shared(catalogue: Catalogue, qualification: str, modules: set[str]) -> int:
    """Return how many of some modules stand in a qualification's programme."""
    parts = catalogue.current_programmes[qualification].parts
    return sum([link.module in modules for part in parts for link in part.modules])
