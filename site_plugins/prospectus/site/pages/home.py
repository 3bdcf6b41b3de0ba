"""The home page."""

from __future__ import annotations

from collections.abc import Iterator

from .draft import Draft
from .maker import PageMaker

__all__ = ["home"]


def home(maker: PageMaker) -> Iterator[Draft]:
    """Yield the home page: what this is, search, sectors with counts, progress at a glance, what changed last."""
    catalogue, pick = maker.catalogue, maker.spoken.pick
    yield Draft(
        "home.html",
        maker.addresses.home,
        pick(catalogue.settings.title),
        section="home",
        description=pick(catalogue.settings.description or {}),
        layout="home",
        shown={
            "counts": {"qualifications": len(catalogue.qualifications), "modules": len(catalogue.modules)},
            "sectors": [(s.id, s.title, s.description, len(catalogue.qualifications_of[s.id])) for s in maker.order.sectors],
            "is_illustrative": maker.tally.has_illustrative_modules,
            "progress": maker.tally.by_subject,
            "as_of": maker.tally.as_of,
            "changes": maker.rows.changes,
        },
    )
