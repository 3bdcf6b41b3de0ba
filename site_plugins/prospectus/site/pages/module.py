"""Modules: their list, and a page each."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Module
from ..sheet import Sheet
from ..views import unit
from .maker import PageMaker

__all__ = ["modules"]


def modules(maker: PageMaker) -> Iterator[Sheet]:
    """Yield the list of modules, by kind, and every module's page."""
    catalogue, _ = maker.catalogue, maker.spoken.gettext
    context = maker.context("")
    yield maker.sheet(
        "modules.html",
        lambda code: maker.addresses.group(code, "module"),
        _("Modules"),
        section="module",
        description=_("All modules of the catalogue, and the qualifications for which each of them counts."),
        groups=[
            (entry.code, found)
            for entry in catalogue.vocabularies["module-kinds"].entries
            if (found := context.by_title(module for module in catalogue.modules.values() if module.kind == entry.code))
        ],
    )
    for id in catalogue.modules:
        yield _page(maker, catalogue.module(id))


def _page(maker: PageMaker, module: Module) -> Sheet:
    catalogue, _ = maker.catalogue, maker.spoken.gettext
    context = maker.context(maker.addresses.page(maker.code, "module", module.id))
    followers = [other for other in catalogue.modules.values() if module.id in other.entry_conditions.modules]
    return maker.sheet(
        "module.html",
        lambda code: maker.addresses.page(code, "module", module.id),
        context.plain(module.title),
        section="module",
        description=context.plain(module.aim),
        source=context.source_file("module", module.id),
        trail=maker.group_trail("module", _("Modules")),
        module=module,
        uses=catalogue.uses.get(module.id, ()),
        followers=followers,
        unit=unit(module),
    )
