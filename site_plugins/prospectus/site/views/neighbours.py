"""Which other qualifications a programme's modules count for."""

from __future__ import annotations

from dataclasses import dataclass

from ...assembly import Catalogue
from ...model import QualificationBrief

__all__ = ["Neighbour", "neighbours"]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another qualification, the modules that both share, and their hours there."""

    qualification: QualificationBrief
    modules: tuple[str, ...]
    hours: int


def neighbours(catalogue: Catalogue, qualification: str) -> tuple[Neighbour, ...]:
    """Return qualifications that share modules with one, those with the most hours first."""
    programme = catalogue.current_programmes.get(qualification)
    if programme is None:
        return ()
    own = {link.module for link in programme.links}
    found = []
    for other in catalogue.current_programmes.values():
        shared = [link for link in other.links if link.module in own]
        if other.qualification != qualification and shared:
            modules = tuple(link.module for link in shared)
            found.append(Neighbour(catalogue.qualifications[other.qualification], modules, sum(link.hours for link in shared)))
    return tuple(sorted(found, key=lambda n: (-n.hours, n.qualification.id)))
