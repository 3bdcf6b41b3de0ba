"""Chance that repeats itself: the same name gives the same throws on every machine and version of Python."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

__all__ = ["Dice"]

T = TypeVar("T")


class Dice:
    """Throws that depend on a name alone.

    Only ``Random.random`` is used, which alone Python promises to repeat for a seed; a text as seed goes through
    SHA-512, so that ``PYTHONHASHSEED`` has no part in it.
    """

    __slots__ = ("_throw",)

    def __init__(self, *name: str | int) -> None:
        self._throw = Random("/".join(map(str, name))).random  # noqa: S311 - made data, no secrets

    def between(self, least: int, most: int) -> int:
        """Return a whole number, both bounds included."""
        return least + int(self._throw() * (most - least + 1))

    def pick(self, items: Sequence[T]) -> T:
        """Return one of the items."""
        return items[int(self._throw() * len(items))]

    def several(self, items: Sequence[T], count: int) -> list[T]:
        """Return that many different items, or all, in the order of the throws."""
        left = list(items)
        return [left.pop(int(self._throw() * len(left))) for _ in range(min(count, len(left)))]

    def happens(self, chance: float) -> bool:
        """Say yes with a chance from 0 to 1."""
        return self._throw() < chance

    def shares(self, count: int, total: int, step: int) -> list[int]:
        """Return that many positive numbers that sum to the total, all but the last multiples of a step.

        The total must be at least ``count * step``.
        """
        units = total // step - count
        cuts = sorted(self.between(0, units) for _ in range(count - 1))
        parts = [(high - low + 1) * step for low, high in zip((0, *cuts), (*cuts, units), strict=True)]
        return [*parts[:-1], parts[-1] + total % step]
