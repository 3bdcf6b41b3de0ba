"""The mark: what was set out to be reached, line by line, and whether it was.

The figures hold for two cores and a file system in memory, side by side with Hugo in one run. Both languages of a record are
pages, so that ratios to Hugo are per page.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ..results import Results

__all__ = ["MARK", "Aim", "Verdict", "cold_per_page", "judged", "per_page"]

US, HUGO = "prospectus", "hugo"
SMALL, LARGE, HUGE = 2_000, 20_000, 100_000

Find = Callable[[Results], float | None]


class Aim(NamedTuple):
    """A line of the mark: the figure may be at most ``limit``; ``unit`` is s, B, % or × (times)."""

    id: str
    size: int | None
    limit: float
    unit: str
    find: Find


class Verdict(NamedTuple):
    """A line judged; the figure is None where it was not measured, and nothing is then said to be met."""

    aim: Aim
    figure: float | None

    @property
    def is_met(self) -> bool | None:
        """Whether it was reached, or None where that is not known."""
        return None if self.figure is None else self.figure <= self.aim.limit


def judged(results: Results) -> tuple[Verdict, ...]:
    """Return every line of the mark with what was measured for it."""
    return tuple(Verdict(aim, aim.find(results)) for aim in MARK)


def per_page(results: Results, size: int, subject: str, quantity: str = "wall") -> float | None:
    """Return a quantity of the cold build for each page."""
    return _ratio(results.median(size, subject, "cold", quantity), results.median(size, subject, "output", "page_number"))


def cold_per_page(results: Results, size: int) -> float | None:
    """Return the cold build's time for each page, as a multiple of Hugo's."""
    return _ratio(per_page(results, size, US), per_page(results, size, HUGO))


def _ratio(above: float | None, below: float | None) -> float | None:
    return above / below if above is not None and below else None


def _median(size: int | None, scenario: str, quantity: str = "wall") -> Find:
    return lambda results: results.median(size, US, scenario, quantity)


def _growth(results: Results) -> float | None:
    return _ratio(results.median(HUGE, US, "cold"), results.median(LARGE, US, "cold"))


def _check(results: Results) -> float | None:
    return _ratio(results.median(LARGE, US, "check"), results.median(LARGE, US, "cold"))


def _real(results: Results) -> float | None:
    real, empty = results.median(None, US, "real"), results.median(None, "mkdocs", "empty")
    return real - empty if real is not None and empty is not None else None


def _reloaded(size: int) -> Find:
    """Return what finds the time until the reloaded page has come, which is later than the answer to reload."""
    return _median(size, "serve", "page")


def _unlike(results: Results) -> float | None:
    """Return the share of pages that differ from the theme's own rendering of them."""
    compared, alike = (results.median(SMALL, US, "theme", name) for name in ("page_number", "alike_number"))
    return 100 * (1 - alike / compared) if compared and alike is not None else None


MARK = (
    Aim("cold", LARGE, 0.5, "×", lambda results: cold_per_page(results, LARGE)),
    Aim("memory", LARGE, 450e6, "B", _median(LARGE, "memory", "peak")),
    Aim("growth", HUGE, 5.5, "×", _growth),
    Aim("module", SMALL, 0.35, "s", _median(SMALL, "module")),
    Aim("module", LARGE, 0.75, "s", _median(LARGE, "module")),
    Aim("unchanged", LARGE, 0.8, "s", _median(LARGE, "unchanged")),
    Aim("serve", SMALL, 0.25, "s", _reloaded(SMALL)),
    Aim("serve", LARGE, 0.5, "s", _reloaded(LARGE)),
    Aim("check", LARGE, 0.5, "×", _check),
    Aim("check-changed", LARGE, 1.0, "s", _median(LARGE, "check-changed")),
    Aim("search", LARGE, 1e6, "B", _median(LARGE, "search", "bytes")),
    Aim("theme", SMALL, 0.0, "%", _unlike),
    Aim("real", None, 0.5, "s", _real),
)
"""All lines."""
