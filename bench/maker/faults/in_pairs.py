"""Faults that two records have together."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from ..dice import Dice
from ..plan import Plan

__all__ = ["PAIRS", "Pair", "PairKind"]


class Pair(NamedTuple):
    """Modules that get an entry condition more, and where the check should point: a record and the line to be found in it."""

    conditions: tuple[tuple[str, str], ...]
    folder: str
    id: str
    line: str


PairPlanner: TypeAlias = Callable[[Plan, Dice], Pair | None]


class PairKind(NamedTuple):
    """A kind of fault in two records."""

    what: str
    rule: str
    plan: PairPlanner


def _circle(plan: Plan, dice: Dice) -> Pair | None:
    """Let two modules that stand alone presuppose each other, so that no other circle comes of it."""
    alone = [module.id for module in plan.modules if module.is_offered_alone]
    chosen = sorted(dice.several(alone, 2))
    if len(chosen) < 2:  # noqa: PLR2004 - a pair
        return None
    first, second = chosen
    return Pair(((first, second), (second, first)), "modules", first, f"    - {second}")


def _outside(plan: Plan, dice: Dice) -> Pair | None:
    """Let a module presuppose one that its programme does not have; the programme is told of it."""
    alone = [module.id for module in plan.modules if module.is_offered_alone]
    programme = dice.pick(plan.programmes)
    own = [link.module for part in programme.parts if part.code == "B" for link in part.links]
    if not alone:
        return None
    module = dice.pick(own).id
    return Pair(((module, dice.pick(alone)),), "programmes", programme.id, f"      - module: {module}")


PAIRS = (
    PairKind("entry conditions that go round in a circle", "module/entry-cycle", _circle),
    PairKind("a condition that the programme does not teach", "programme/entry-condition", _outside),
)
