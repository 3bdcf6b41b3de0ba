"""Modules: their list, and a page each."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Module
from ..sheet import Sheet
from ..views import unit
from .maker import PageMaker
from .module_list import module_list

__all__ = ["modules"]


def modules(maker: PageMaker) -> Iterator[Sheet]:
    """Yield the list of modules, by kind, and every module's page."""
    yield from module_list(maker)
    for id in maker.catalogue.modules:
        yield _page(maker, maker.catalogue.module(id))


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
