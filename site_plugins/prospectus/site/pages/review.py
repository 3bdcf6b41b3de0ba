"""The overview of the review."""

from __future__ import annotations

from collections.abc import Iterator

from ...review import as_of, progress
from ..sheet import Sheet
from ..views import STATE_LOOKS, review_panels, subject_codes
from .maker import PageMaker

__all__ = ["review"]


def review(maker: PageMaker) -> Iterator[Sheet]:
    """Yield the overview: progress by sector and by round, and every subject with its state."""
    catalogue, _ = maker.catalogue, maker.spoken.gettext
    panels = {id: review_panels(catalogue, id) for id in catalogue.qualifications}
    every = [panel for of_one in panels.values() for panel in of_one]
    yield maker.sheet(
        "review.html",
        lambda code: maker.addresses.group(code, "review"),
        _("Expert review"),
        section="review",
        description=_("How far the sector experts' review of programmes and exams has come, by sector and by stage."),
        panels=panels,
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
    )
