"""Sectors: their list, and a page each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ...review import progress
from ..sheet import Sheet
from ..views import review_panels
from .maker import PageMaker

__all__ = ["sectors"]


def sectors(maker: PageMaker) -> Iterator[Sheet]:
    """Yield the list of sectors and every sector's page."""
    catalogue, _ = maker.catalogue, maker.spoken.gettext
    name = _("Sectors")
    panels = {id: review_panels(catalogue, id) for id in catalogue.qualifications}
    yield maker.sheet(
        "sectors.html", lambda code: maker.addresses.group(code, "sector"), name, section="sector",
        description=_("The sectors of the catalogue with their qualifications."), panels=panels,
    )  # fmt: skip
    for sector in catalogue.sectors.values():
        address = maker.addresses.page(maker.code, "sector", sector.id)
        context = maker.context(address)
        qualifications = catalogue.qualifications_of[sector.id]
        yield maker.sheet(
            "sector.html",
            partial(maker.addresses.page, kind="sector", id=sector.id),
            context.plain(sector.title),
            section="sector",
            description=context.plain(sector.description),
            source=context.source_file("sector", sector.id),
            trail=maker.group_trail("sector", name),
            sector=sector,
            qualifications=qualifications,
            panels=panels,
            progress=progress(panel.standing for q in qualifications for panel in panels[q.id]),
        )
