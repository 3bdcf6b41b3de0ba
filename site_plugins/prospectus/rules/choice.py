"""What can be chosen in a part: which numbers of modules and hours are possible at all."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Part, PartRule

__all__ = ["Choice", "choice"]


@dataclass(frozen=True, slots=True)
class Choice:
    """Least and greatest hours that a permitted choice of a part's modules can have."""

    least: int
    most: int


def choice(part: Part) -> Choice | None:
    """Return the hours that choices which meet the part's rule can have, or None where no choice meets it."""
    possible = [hours for count, hours in _choices(part) if _meets(part.rule, count, hours)]
    return Choice(min(possible), max(possible)) if possible else None


def _choices(part: Part) -> set[tuple[int, int]]:
    """Return the (number, hours) of all choices: the mandatory modules and any of the others."""
    mandatory = sum(link.mandatory for link in part.modules)
    found = {(mandatory, part.mandatory_hours)}
    for link in part.modules:
        if not link.mandatory:
            found |= {(count + 1, hours + link.hours) for count, hours in found}
    return found


def _meets(rule: PartRule, count: int, hours: int) -> bool:
    return (
        (rule.min_hours is None or hours >= rule.min_hours)
        and (rule.max_hours is None or hours <= rule.max_hours)
        and (rule.min_modules is None or count >= rule.min_modules)
        and (rule.max_modules is None or count <= rule.max_modules)
    )
