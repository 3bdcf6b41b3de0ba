"""The home page."""

from __future__ import annotations

from collections.abc import Iterator

from ...review import as_of, progress, standing
from ..sheet import Sheet
from ..views import latest_changes, subject_codes
from .maker import PageMaker

__all__ = ["home"]

CHANGES = 8


def home(maker: PageMaker) -> Iterator[Sheet]:
    """Yield the home page: what this is, search, sectors with counts, progress at a glance, what changed last."""
    catalogue = maker.catalogue
    context = maker.context("")
    standings = {
        subject: progress(standing(catalogue, id, subject) for id in catalogue.qualifications)
        for subject in subject_codes(catalogue)
    }
    yield maker.sheet(
        "home.html",
        maker.addresses.home,
        context.plain(catalogue.settings.title),
        section="home",
        description=context.plain(catalogue.settings.description),
        layout="home",
        progress=standings,
        as_of=as_of(catalogue.reviews.values()),
        changes=latest_changes(catalogue, CHANGES),
    )
