"""Results for tests, made up so that every line of the mark can be told: some reached, some not, one not measured."""

from __future__ import annotations

import msgspec
from bench.results import Machine, Results, Version

MACHINE = Machine("Example(R) Processor CPU @ 2.40GHz", 2, 8_000_000_000, "Linux 6.1", "tmpfs")
EMPTY = Results(
    started="2026-03-01T10:00:00+00:00",
    runs=3,
    machine=MACHINE,
    versions=(Version("python", "3.11.7"), Version("hugo", "0.168.0")),
    notes=("After one change the check was: prospectus check",),
)
US = "prospectus"
WALLS = {
    (None, US, "real"): (0.9, 0.7, 0.8),
    (None, "mkdocs", "empty"): (0.31, 0.3, 0.32),
    (2_000, US, "cold"): (0.9, 0.8, 1.2),
    (2_000, US, "unchanged"): (0.4, 0.41, 0.42),
    (2_000, US, "module"): (0.34, 0.35, 0.36),
    (2_000, "hugo", "cold"): (2.0, 2.2, 2.1),
    (2_000, "stock", "cold"): (40.0, 41.0, 42.0),
    (20_000, US, "cold"): (8.0, 8.2, 8.1),
    (20_000, US, "unchanged"): (0.7, 0.75, 0.72),
    (20_000, US, "module"): (0.9, 0.8, 0.85),
    (20_000, US, "check"): (3.0, 3.1, 3.2),
    (20_000, "hugo", "cold"): (22.0, 21.0, 20.0),
}
OUTPUTS = {
    (20_000, US): 44_200.0,
    (20_000, "hugo"): 44_000.0,
    (2_000, US): 4_600.0,
    (2_000, "hugo"): 4_400.0,
    (2_000, "stock"): 4_400.0,
}


def example() -> Results:
    """Return the results."""
    results = EMPTY
    for (size, subject, scenario), walls in WALLS.items():
        for wall in walls:
            results = results.adding(size, subject, scenario, (("wall", wall), ("cpu", 2 * wall)))
    for (size, subject), pages in OUTPUTS.items():
        made = {"page_number": pages, "page_bytes": pages * 20_000, "json_number": 7, "json_bytes": 900, "file_number": pages + 50}
        made["file_bytes"] = pages * 21_000
        results = results.adding(size, subject, "output", tuple((name, float(value)) for name, value in made.items()))
    results = results.adding(20_000, US, "memory", (("peak", 451e6),))
    results = results.adding(
        2_000, US, "serve", (("idle", 0.4), ("reload", 0.11), ("page", 0.12), ("reload", 0.13), ("page", 0.14))
    )
    return results.adding(2_000, US, "theme", (("page_number", 4_600.0), ("alike_number", 4_599.0)))


def without(results: Results, scenario: str) -> Results:
    """Return results in which a scenario was not measured."""
    return msgspec.structs.replace(results, series=tuple(each for each in results.series if each.scenario != scenario))
