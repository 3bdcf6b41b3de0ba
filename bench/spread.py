"""How far the figures of several runs lie apart."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

__all__ = ["Spread", "spread"]


class Spread(NamedTuple):
    """The least, the middle and the most of several figures; medians, because a disturbed run is only ever slower."""

    least: float
    median: float
    most: float


def spread(values: Sequence[float]) -> Spread:
    """Return least, median and most.

    Raises ValueError where there are no figures.
    """
    if not values:
        raise ValueError("no figures")
    return Spread(min(values), median(values), max(values))
