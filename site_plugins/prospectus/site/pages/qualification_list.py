"""The list of qualifications, by sector."""

from __future__ import annotations

from collections.abc import Iterator

from ..sheet import Sheet
from ..views import Group
from .long_list import long_list
from .maker import PageMaker

__all__ = ["qualification_list"]


def qualification_list(maker: PageMaker) -> Iterator[Sheet]:
    """Yield the pages of the list."""
    order, _ = maker.order, maker.spoken.gettext
    yield from long_list(
        maker,
        "qualifications.html",
        lambda code: maker.addresses.group(code, "qualification"),
        _("Qualifications"),
        [Group(sector.id, sector.id, found) for sector in order.sectors if (found := order.qualifications_of[sector.id])],
        lambda qualification: qualification.title,
        extent=_("Qualifications {first}–{last} of {total}"),
        section="qualification",
        description=_("All vocational qualifications of the catalogue by sector, with level, hours and state of review."),
        sectors=maker.catalogue.sectors,
        panels=maker.panels.by_qualification,
    )
