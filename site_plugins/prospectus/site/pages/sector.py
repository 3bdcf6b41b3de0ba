"""Sectors: their list, and a page each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ...model import Sector
from ...review import Progress, progress
from ..sheet import Sheet
from ..views import Group
from .long_list import long_list
from .maker import PageMaker

__all__ = ["sectors"]


def sectors(maker: PageMaker) -> Iterator[Sheet]:
    """Yield the list of sectors and every sector's page.

    The list shows the sectors' qualifications where one page can bear them all; otherwise it says how many they are.
    """
    catalogue, _ = maker.catalogue, maker.spoken.gettext
    name = _("Sectors")
    found = {id: _progress(maker, id) for id in catalogue.sectors}
    yield maker.sheet(
        "sectors.html", lambda code: maker.addresses.group(code, "sector"), name, section="sector",
        description=_("The sectors of the catalogue with their qualifications."),
        sectors=maker.order.sectors,
        qualifications_of=maker.order.qualifications_of,
        is_whole=len(catalogue.qualifications) <= maker.options.list_rows,
        panels=maker.panels.by_qualification,
        progress=found,
    )  # fmt: skip
    for sector in catalogue.sectors.values():
        yield from _pages(maker, sector, found[sector.id], maker.group_trail("sector", name))


def _pages(maker: PageMaker, sector: Sector, found: Progress, trail: tuple[tuple[str, str], ...]) -> Iterator[Sheet]:
    context, _ = maker.context(maker.addresses.page(maker.code, "sector", sector.id)), maker.spoken.gettext
    qualifications = maker.order.qualifications_of[sector.id]
    yield from long_list(
        maker,
        "sector.html",
        partial(maker.addresses.page, kind="sector", id=sector.id),
        context.plain(sector.title),
        [Group("qualifications", "qualifications", qualifications)] if qualifications else [],
        lambda qualification: qualification.title,
        extent=_("Qualifications {first}–{last} of {total}"),
        section="sector",
        description=context.plain(sector.description),
        source=context.source_file("sector", sector.id),
        trail=trail,
        sector=sector,
        panels=maker.panels.by_qualification,
        progress=found,
    )


def _progress(maker: PageMaker, sector: str) -> Progress:
    of = maker.panels.by_qualification
    return progress(panel.standing for q in maker.catalogue.qualifications_of[sector] for panel in of[q.id])
