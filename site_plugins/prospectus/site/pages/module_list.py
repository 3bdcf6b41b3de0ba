"""The list of modules, by kind."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ..sheet import Sheet
from ..views import Group
from .long_list import long_list
from .maker import PageMaker

__all__ = ["module_list"]

MOST_USES = 8
"""How many qualifications are named for which a module counts: one of lifelong learning may count for all of them."""


def module_list(maker: PageMaker) -> Iterator[Sheet]:
    """Yield the pages of the list."""
    catalogue, _ = maker.catalogue, maker.spoken.gettext
    kinds = [entry.code for entry in catalogue.vocabularies["module-kinds"].entries]
    context = maker.context("")
    yield from long_list(
        maker,
        "modules.html",
        lambda code: maker.addresses.group(code, "module"),
        _("Modules"),
        [Group(kind, str(kind).replace("_", "-"), found) for kind in kinds if (found := maker.order.modules_of.get(kind))],
        lambda module: module.title,
        extent=_("Modules {first}–{last} of {total}"),
        section="module",
        description=_("All modules of the catalogue, and the qualifications for which each of them counts."),
        is_illustrative=context.any_illustrative(catalogue.modules.values()),
        level=cache(lambda code: context.short("levels", code)),
        number=cache(maker.spoken.number),
        most_uses=MOST_USES,
    )
