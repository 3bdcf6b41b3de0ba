"""Modules: their list, and a page each."""

from __future__ import annotations

from ...model import Module
from ..sheet import Sheet
from ..views import unit
from .maker import PageMaker

__all__ = ["module_sheet"]


def module_sheet(maker: PageMaker, module: Module) -> Sheet:
    """Return the page of a module."""
    catalogue, _ = maker.catalogue, maker.spoken.gettext
    context = maker.context(maker.addresses.page(maker.code, "module", module.id))
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
        followers=catalogue.followers.get(module.id, ()),
        unit=unit(module),
    )
