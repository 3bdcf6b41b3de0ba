"""Scenarios: what is measured, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from ..results import Failure, Results
from .command import FailedError

__all__ = ["SCENARIOS", "Figures", "Scenario", "measured"]

Figures: TypeAlias = tuple[tuple[str, float], ...]
"""(quantity, value); a quantity may come several times."""

SCENARIOS = (
    "real", "empty", "cold", "unchanged", "module", "shared", "label", "template", "output", "search", "theme", "write",
    "memory", "serve", "check", "check-cached", "check-changed",
)  # fmt: skip
"""All names, in an order in which each scenario leaves what the next one needs."""


class Scenario(NamedTuple):
    """What is measured of a subject; ``prepare`` is not measured, and ``runs`` bounds how often it makes sense."""

    subject: str
    name: str
    prepare: Callable[[], None]
    measure: Callable[[], Figures]
    runs: int | None = None


def measured(
    results: Results,
    size: int | None,
    scenarios: Sequence[Scenario],
    runs: int,
    keep: Callable[[Results], None],
    say: Callable[[str], None],
) -> Results:
    """Measure all scenarios once, then all of them again, so that a drift of the machine hits every one alike.

    A scenario that fails is not tried again; the others go on. ``keep`` gets the results after each.
    """
    scenarios = sorted(scenarios, key=lambda scenario: SCENARIOS.index(scenario.name))
    failed = set[Scenario]()
    for number in range(1, runs + 1):
        for scenario in scenarios:
            if scenario in failed or number > (scenario.runs or runs):
                continue
            name = f"{size or 'base'}  {number}/{min(runs, scenario.runs or runs)}  {scenario.subject} {scenario.name}"
            try:
                scenario.prepare()
                figures = scenario.measure()
            except Exception as error:  # noqa: BLE001 - whatever goes wrong in one scenario, the others are worth their hours
                failed.add(scenario)
                results = results.failing(Failure(size, scenario.subject, scenario.name, _reason(error)))
                said = f"failed. {_reason(error)}"
            else:
                results = results.adding(size, scenario.subject, scenario.name, figures)
                said = ", ".join(f"{quantity} {value:.4g}" for quantity, value in figures)
            keep(results)
            say(f"{name}: {said}")
    return results


def _reason(error: Exception) -> str:
    return str(error) if isinstance(error, FailedError) else f"{type(error).__name__}: {error}"
