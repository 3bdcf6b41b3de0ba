"""The home page."""

from __future__ import annotations

from collections.abc import Iterator

from ...review import as_of, progress
from ..sheet import Sheet
from ..views import latest_changes, subject_codes
from .maker import PageMaker

__all__ = ["home"]

CHANGES = 8
MOST_NAMED = 20
"""How many qualifications are named of those that changed alike on a day: a stage of the review may end for hundreds."""


def home(maker: PageMaker) -> Iterator[Sheet]:
    """Yield the home page: what this is, search, sectors with counts, progress at a glance, what changed last."""
    catalogue = maker.catalogue
    context = maker.context("")
    standings = {
        subject: progress(panel.standing for panel in maker.panels.every if panel.subject == subject)
        for subject in subject_codes(catalogue)
    }
    yield maker.sheet(
        "home.html",
        maker.addresses.home,
        context.plain(catalogue.settings.title),
        section="home",
        description=context.plain(catalogue.settings.description),
        layout="home",
        sectors=maker.order.sectors,
        is_illustrative=context.any_illustrative(catalogue.modules.values()),
        progress=standings,
        as_of=as_of(catalogue.reviews.values()),
        changes=latest_changes(catalogue, CHANGES),
        most_named=MOST_NAMED,
    )
