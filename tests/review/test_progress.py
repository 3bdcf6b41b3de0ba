"""Progress: numbers that always add up."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prospectus.review import DisplayState, Progress, Standing, progress

STATES = st.lists(st.sampled_from(list(DisplayState)), max_size=40)


def _progress(states: list[DisplayState]) -> Progress:
    return progress(Standing(f"q{number}", "mip", None, state) for number, state in enumerate(states))


@pytest.mark.parametrize(
    ("states", "total", "finished", "under_way", "not_planned", "percent"),
    [
        ([], 0, 0, 0, 0, 0),
        (["not_planned"], 1, 0, 0, 1, 0),
        (["planned", "in_review"], 2, 0, 2, 0, 0),
        (["supported", "supported_after_clarifications", "in_review"], 3, 2, 1, 0, 66),
        (["not_supported"], 1, 1, 0, 0, 100),
        (["clarified_awaiting_approval", "approved", "planned", "not_planned"], 4, 2, 1, 1, 50),
        (["in_review"] * 199 + ["supported"], 200, 1, 199, 0, 0),
        (["in_review"] + ["supported"] * 199, 200, 199, 1, 0, 99),
    ],
)
def test_progress_of(states: list[str], total: int, finished: int, under_way: int, not_planned: int, percent: int) -> None:
    """A subject with a verdict, favourable or not, is finished; the share is rounded down, so that 100 % means all."""
    found = _progress([DisplayState(state) for state in states])

    assert (found.total, found.finished, found.under_way, found.not_planned) == (total, finished, under_way, not_planned)
    assert found.percent == percent


@settings(deadline=None, max_examples=200)
@given(states=STATES)
def test_numbers_add_up(states: list[DisplayState]) -> None:
    """Finished, under way and not planned are all subjects; the states too, each once, in the order of the way to approval."""
    found = _progress(states)
    shown = [state for state, _ in found.by_state]

    assert found.finished + found.under_way + found.not_planned == found.total == len(states)
    assert sum(number for _, number in found.by_state) == found.total
    assert shown == [state for state in DisplayState if state in states]
    assert (found.percent == 100) == (bool(states) and found.finished == found.total)


@settings(deadline=None, max_examples=100)
@given(states=STATES, order=st.randoms(use_true_random=False))
def test_order_does_not_matter(states: list[DisplayState], order: object) -> None:
    """The same subjects in another order have come as far."""
    shuffled = list(states)
    order.shuffle(shuffled)  # type: ignore[attr-defined] # hypothesis' own kind of Random

    assert _progress(shuffled) == _progress(states)
