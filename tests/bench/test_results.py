"""Figures: how they are kept, and what of them is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.results import Failure
from bench.spread import spread
from bench.store import free_path, newest, read_results, write_results

from .figures import EMPTY, MACHINE, example


@pytest.mark.parametrize(
    ("values", "expected"),
    [((3.0,), (3.0, 3.0, 3.0)), ((3.0, 1.0, 2.0), (1.0, 2.0, 3.0)), ((4.0, 1.0, 2.0, 9.0), (1.0, 3.0, 9.0))],
)
def test_spread(values: tuple[float, ...], expected: tuple[float, float, float]) -> None:
    """Of several figures least, middle and most are told; of an even number the middle lies between two."""
    assert spread(values) == expected


def test_no_figures() -> None:
    """Of no figures nothing is told."""
    with pytest.raises(ValueError, match="no figures"):
        spread(())


def test_every_run_is_kept() -> None:
    """Figures stand in the order of the runs, each quantity by itself."""
    results = EMPTY.adding(20, "hugo", "cold", (("wall", 2.0), ("cpu", 3.0))).adding(
        20, "hugo", "cold", (("wall", 1.0), ("cpu", 5.0))
    )

    assert [(each.quantity, each.values) for each in results.series] == [("wall", (2.0, 1.0)), ("cpu", (3.0, 5.0))]
    assert results.median(20, "hugo", "cold", "cpu") == 4.0
    assert results.median(200, "hugo", "cold") is None


def test_stored(tmp_path: Path) -> None:
    """Results come back from their file as they were, failures too."""
    results = example().failing(Failure(20, "hugo", "cold", "no such program"))
    write_results(results, tmp_path / "new" / "figures.json")

    assert read_results(tmp_path / "new" / "figures.json") == results
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["figures.json"]


def test_names(tmp_path: Path) -> None:
    """Results are named after day and machine; those of one day do not replace one another."""
    first = free_path(tmp_path, EMPTY.started, MACHINE)
    first.touch()

    assert first.name == "2026-03-01-example-2-cores.json"
    assert free_path(tmp_path, EMPTY.started, MACHINE).name == "2026-03-01-example-2-cores-2.json"


def test_newest(tmp_path: Path) -> None:
    """The newest results are those measured last, whatever their file is called."""
    assert newest(tmp_path) is None
    for name, started in (("b", "2026-03-01T10:00:00+00:00"), ("a", "2026-03-01T12:00:00+00:00")):
        write_results(example().__class__(started=started, runs=1, machine=MACHINE, versions=()), tmp_path / f"{name}.json")

    assert newest(tmp_path) == tmp_path / "a.json"
