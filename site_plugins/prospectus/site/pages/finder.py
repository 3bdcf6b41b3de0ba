"""The finder."""

from __future__ import annotations

from collections.abc import Iterator

from ..sheet import Sheet
from .maker import PageMaker

__all__ = ["finder"]


def finder(maker: PageMaker) -> Iterator[Sheet]:
    """Yield the page with all answers of a search; without script it leads to the plain lists."""
    _ = maker.spoken.gettext
    yield maker.sheet(
        "finder.html", lambda code: maker.addresses.group(code, "finder"), _("Finder"), section="finder",
        description=_("Search qualifications and modules."), index=f"assets/prospectus/titles.{maker.code}.json",
    )  # fmt: skip
