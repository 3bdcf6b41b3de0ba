"""Sectors: their list, and a page each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ...model import Sector
from ..views import Group
from .draft import Draft
from .long_list import long_list
from .maker import PageMaker

__all__ = ["sector_list", "sector_pages"]


def sector_list(maker: PageMaker) -> Iterator[Draft]:
    """Yield the list of sectors.

    It shows the sectors' qualifications where one page can bear them all; otherwise it says how many they are.
    """
    catalogue, rows, _ = maker.catalogue, maker.rows.qualifications, maker.spoken.gettext
    is_whole = len(catalogue.qualifications) <= maker.options.list_rows
    found = {id: [rows[q.id] for q in of_sector] for id, of_sector in maker.order.qualifications_of.items()}
    yield Draft(
        "sectors.html",
        lambda code: maker.addresses.group(code, "sector"),
        _("Sectors"),
        section="sector",
        description=_("The sectors of the catalogue with their qualifications."),
        shown={
            "sectors": [(s.id, s.title, s.description, len(found[s.id])) for s in maker.order.sectors],
            "rows": found if is_whole else {},
            "progress": {} if is_whole else maker.tally.by_sector,
        },
    )


def sector_pages(maker: PageMaker) -> Iterator[Draft]:
    """Yield every sector's page, and further ones of a sector with many qualifications."""
    trail = maker.group_trail("sector", maker.spoken.gettext("Sectors"))
    for sector in maker.catalogue.sectors.values():
        yield from _pages(maker, sector, trail)


def _pages(maker: PageMaker, sector: Sector, trail: tuple[tuple[str, str], ...]) -> Iterator[Draft]:
    catalogue, pick, _ = maker.catalogue, maker.spoken.pick, maker.spoken.gettext
    rows = [maker.rows.qualifications[q.id] for q in maker.order.qualifications_of[sector.id]]
    council = sector.expert_council
    yield from long_list(
        maker,
        "sector.html",
        partial(maker.addresses.page, kind="sector", id=sector.id),
        pick(sector.title),
        [Group("qualifications", "qualifications", rows)] if rows else [],
        lambda row: row.title,
        id=sector.id,
        extent=_("Qualifications {first}–{last} of {total}"),
        section="sector",
        description=pick(sector.description or {}),
        source=catalogue.files["sector", sector.id],
        trail=trail,
        heading=sector.title,
        on_first={
            "sector": sector,
            "council": catalogue.organisations[council].title if council is not None else None,
            "progress": maker.tally.by_sector[sector.id],
        },
    )
