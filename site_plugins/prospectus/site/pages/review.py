"""The overview of the review."""

from __future__ import annotations

from collections.abc import Iterator

from ...review import DisplayState
from ..views import Group, Named, ReviewRow
from .draft import Draft
from .long_list import long_list
from .maker import PageMaker

__all__ = ["review"]


def review(maker: PageMaker) -> Iterator[Draft]:
    """Yield the overview, which shows progress by sector and by round, and the pages of all subjects with their state."""
    tally, _ = maker.tally, maker.spoken.gettext
    yield from long_list(
        maker,
        "review.html",
        lambda code: maker.addresses.group(code, "review"),
        _("Expert review"),
        _groups(maker),
        lambda row: row.title,
        extent=_("Programmes and exams {first}–{last} of {total}"),
        section="review",
        description=_("How far the sector experts' review of programmes and exams has come, by sector and by stage."),
        on_first={
            "subjects": tally.by_subject,
            "sectors": [(Named(s.id, s.title), tally.by_sector[s.id]) for s in maker.catalogue.sectors.values()],
            "rounds": tally.by_round,
            "states": tally.states,
            "as_of": tally.as_of,
        },
    )


def _groups(maker: PageMaker) -> list[Group[ReviewRow]]:
    """Return all subjects by sector, or, where one page cannot bear them, by state.

    On one page a filter finds a state. Where there are more pages the list is in the order of the states instead, from the
    beginning of a review on; what nobody reviews yet comes last. A sector's own page shows its subjects with their states.
    """
    rows = maker.rows.reviews
    if len(maker.panels.every) <= maker.options.list_rows:
        by_sector = [q for sector in maker.order.sectors for q in maker.order.qualifications_of[sector.id]]
        return [Group("all", "all", [row for q in by_sector for row in rows[q.id]])]
    found: dict[DisplayState, list[ReviewRow]] = {}
    for qualification in maker.order.qualifications:
        for row in rows[qualification.id]:
            found.setdefault(row.state, []).append(row)
    states = sorted((state for state in DisplayState if state in found), key=lambda state: state is DisplayState.NOT_PLANNED)
    return [Group(state, f"state-{state.replace('_', '-')}", found[state]) for state in states]
