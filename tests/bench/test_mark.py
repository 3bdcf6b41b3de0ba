"""The mark is judged by the figures alone."""

from __future__ import annotations

import pytest
from bench.report.mark import MARK, Aim, Verdict, cold_per_page, judged

from .figures import EMPTY, US, example, without

EXPECTED = {
    ("cold", 20_000): (0.384, True),
    ("memory", 20_000): (451e6, False),
    ("growth", 100_000): (None, None),
    ("module", 2_000): (0.35, True),
    ("module", 20_000): (0.85, False),
    ("unchanged", 20_000): (0.72, True),
    ("serve", 2_000): (0.13, True),
    ("serve", 20_000): (None, None),
    ("check", 20_000): (0.383, True),
    ("check-changed", 20_000): (None, None),
    ("search", 20_000): (None, None),
    ("theme", 2_000): (0.0217, False),
    ("real", None): (0.49, True),
}


def verdict(id: str, size: int | None, results: object = None) -> Verdict:
    """Return the verdict on one line."""
    found = judged(results or example())  # type: ignore[arg-type]
    return next(each for each in found if (each.aim.id, each.aim.size) == (id, size))


def test_every_line_is_expected_here() -> None:
    """No line of the mark is left without a case."""
    assert {(aim.id, aim.size) for aim in MARK} == set(EXPECTED)


@pytest.mark.parametrize(("line", "expected"), EXPECTED.items(), ids=str)
def test_verdict(line: tuple[str, int | None], expected: tuple[float | None, bool | None]) -> None:
    """A figure at the limit reaches it, one above does not, and what was not measured is neither."""
    found = verdict(*line)

    assert found.is_met is expected[1]
    assert found.figure == (None if expected[0] is None else pytest.approx(expected[0], rel=0.01))


def test_ratios_are_per_page() -> None:
    """Twice the pages in the same time is half the time."""
    results = example()
    pages = results.median(20_000, US, "output", "page_number")
    whole = 8.1 / 21.0

    assert pages == 44_200
    assert cold_per_page(results, 20_000) == pytest.approx(whole * 44_000 / 44_200)


@pytest.mark.parametrize("scenario", ["cold", "output"])
def test_nothing_to_compare_with(scenario: str) -> None:
    """Without times or pages there is no ratio, and so no verdict."""
    assert verdict("cold", 20_000, without(example(), scenario)).is_met is None


def test_growth() -> None:
    """Growth is the time of the largest size against that of the one before."""
    results = example().adding(100_000, US, "cold", (("wall", 8.1 * 5.6),))

    assert verdict("growth", 100_000, results).is_met is False


def test_limit() -> None:
    """A limit is reached by what equals it."""
    aim = Aim("cold", None, 1.0, "s", lambda _: 1.0)

    assert Verdict(aim, aim.find(EMPTY)).is_met is True
    assert Verdict(aim, 1.001).is_met is False
