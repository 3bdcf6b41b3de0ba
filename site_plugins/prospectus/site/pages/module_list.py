"""The list of modules, by kind."""

from __future__ import annotations

from collections.abc import Iterator

from ..views import Group
from .draft import Draft
from .long_list import long_list
from .maker import PageMaker

__all__ = ["module_list"]


def module_list(maker: PageMaker) -> Iterator[Draft]:
    """Yield the pages of the list."""
    _ = maker.spoken.gettext
    kinds = [entry.code for entry in maker.catalogue.vocabularies["module-kinds"].entries]
    yield from long_list(
        maker,
        "modules.html",
        lambda code: maker.addresses.group(code, "module"),
        _("Modules"),
        [
            Group(kind, str(kind).replace("_", "-"), maker.order.sorted(rows))
            for kind in kinds
            if (rows := maker.rows.modules_of.get(kind))
        ],
        lambda row: row.title,
        extent=_("Modules {first}–{last} of {total}"),
        section="module",
        description=_("All modules of the catalogue, and the qualifications for which each of them counts."),
        on_first={"is_illustrative": maker.tally.has_illustrative_modules},
    )
