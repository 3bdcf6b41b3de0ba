"""The list of qualifications, by sector."""

from __future__ import annotations

from collections.abc import Iterator

from ..views import Group
from .draft import Draft
from .long_list import long_list
from .maker import PageMaker

__all__ = ["qualification_list"]


def qualification_list(maker: PageMaker) -> Iterator[Draft]:
    """Yield the pages of the list."""
    rows, order, _ = maker.rows.qualifications, maker.order, maker.spoken.gettext
    yield from long_list(
        maker,
        "qualifications.html",
        lambda code: maker.addresses.group(code, "qualification"),
        _("Qualifications"),
        [
            Group(sector.id, sector.id, [rows[qualification.id] for qualification in found], sector.title)
            for sector in order.sectors
            if (found := order.qualifications_of[sector.id])
        ],
        lambda row: row.title,
        extent=_("Qualifications {first}–{last} of {total}"),
        section="qualification",
        description=_("All vocational qualifications of the catalogue by sector, with level, hours and state of review."),
        on_first={},
    )
