"""How far the review has come: counts, always derived from the records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ..model import Review
from .state import DisplayState, Standing

__all__ = ["Progress", "as_of", "progress"]

UNDER_WAY = (DisplayState.PLANNED, DisplayState.IN_REVIEW)
NOT_PLANNED = (DisplayState.NOT_PLANNED,)


@dataclass(frozen=True, slots=True)
class Progress:
    """Numbers of subjects: all, with a verdict, under way, not planned; and by display state."""

    total: int
    finished: int
    under_way: int
    not_planned: int
    by_state: tuple[tuple[DisplayState, int], ...]

    @property
    def percent(self) -> int:
        """The share of subjects with a verdict, rounded down."""
        return 100 * self.finished // self.total if self.total else 0


def as_of(reviews: Iterable[Review]) -> str | None:
    """Return the last day of which the records know anything, or None where they bear no date."""
    days = (
        day
        for review in reviews
        for day in (review.dates.started, review.dates.started_by, review.dates.completed, review.dates.completed_by)
    )
    return max((day for day in days if day is not None), default=None)


def progress(standings: Iterable[Standing]) -> Progress:
    """Count subjects by how far their review has come."""
    counts = Counter(standing.state for standing in standings)
    total = counts.total()
    under_way = sum(counts[state] for state in UNDER_WAY)
    not_planned = sum(counts[state] for state in NOT_PLANNED)
    by_state = tuple((state, counts[state]) for state in DisplayState if counts[state])
    return Progress(total, total - under_way - not_planned, under_way, not_planned, by_state)
