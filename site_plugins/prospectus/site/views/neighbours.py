"""Which other qualifications a programme's modules count for."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from ...assembly import Catalogue
from ...model import Qualification

__all__ = ["Neighbour", "neighbours"]


class Neighbour(NamedTuple):
    """Another qualification, the number of modules that both share, and their hours there."""

    qualification: Qualification
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
            other = use.programme.qualification
            hours[other] += use.link.hours
            modules[other] += 1
    found = sorted((-hours[id], id) for id in modules if id != qualification)
    return tuple([Neighbour(catalogue.qualifications[id], modules[id], -less) for less, id in found])
