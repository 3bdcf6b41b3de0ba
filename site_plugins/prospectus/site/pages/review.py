"""The overview of the review."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

from ...model import QualificationBrief
from ...review import DisplayState, as_of, progress
from ..sheet import Sheet
from ..views import STATE_LOOKS, Group, SubjectPanel, subject_codes
from .long_list import long_list
from .maker import PageMaker

__all__ = ["review"]

Row: TypeAlias = tuple[QualificationBrief, SubjectPanel]


def review(maker: PageMaker) -> Iterator[Sheet]:
    """Yield the overview, which shows progress by sector and by round, and the pages of all subjects with their state."""
    catalogue, _ = maker.catalogue, maker.spoken.gettext
    panels, every = maker.panels.by_qualification, maker.panels.every
    context = maker.context("")
    yield from long_list(
        maker,
        "review.html",
        lambda code: maker.addresses.group(code, "review"),
        _("Expert review"),
        _groups(maker),
        lambda row: row[0].title,
        extent=_("Programmes and exams {first}–{last} of {total}"),
        section="review",
        description=_("How far the sector experts' review of programmes and exams has come, by sector and by stage."),
        total=progress(panel.standing for panel in every),
        subjects=[
            (subject, progress(panel.standing for panel in every if panel.subject == subject))
            for subject in subject_codes(catalogue)
        ],
        sectors=[
            (sector, progress(panel.standing for q in catalogue.qualifications_of[sector.id] for panel in panels[q.id]))
            for sector in catalogue.sectors.values()
        ],
        rounds=[
            (round_, progress(panel.standing for panel in every if panel.round is round_)) for round_ in catalogue.rounds.values()
        ],
        looks=[(state, look) for state, look in STATE_LOOKS.items() if any(panel.standing.state == state for panel in every)],
        all_looks=STATE_LOOKS,
        as_of=as_of(catalogue.reviews.values()),
        date=cache(context.date),
        day=cache(context.day),
    )


def _groups(maker: PageMaker) -> list[Group[Row]]:
    """Return all subjects by sector, or, where one page cannot bear them, by state.

    On one page a filter finds a state. Where there are more pages the list is in the order of the states instead, from the
    beginning of a review on; what nobody reviews yet comes last. A sector's own page shows its subjects with their states.
    """
    panels = maker.panels.by_qualification
    if len(maker.panels.every) <= maker.options.list_rows:
        by_sector = [q for sector in maker.order.sectors for q in maker.order.qualifications_of[sector.id]]
        return [Group("all", "all", [(q, panel) for q in by_sector for panel in panels[q.id]])]
    found: dict[DisplayState, list[Row]] = {}
    for qualification in maker.order.qualifications:
        for panel in panels[qualification.id]:
            found.setdefault(panel.standing.state, []).append((qualification, panel))
    states = sorted((state for state in DisplayState if state in found), key=lambda state: state is DisplayState.NOT_PLANNED)
    return [Group(state, f"state-{state.replace('_', '-')}", found[state]) for state in states]
