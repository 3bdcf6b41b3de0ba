"""Modules: their list, and a page each."""

from __future__ import annotations

from ...model import Module
from ..sheet import Sheet
from ..views import has_gaps, unit
from .maker import PageMaker

__all__ = ["module_sheet"]


def module_sheet(maker: PageMaker, module: Module) -> Sheet:
    """Return the page of one module; of other records it shows only what lists show of them."""
    catalogue, _ = maker.catalogue, maker.spoken.gettext
    uses = catalogue.uses.get(module.id, ())
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
        has_gaps=maker.code != catalogue.settings.main_language and has_gaps(module, maker.code),
        eqf=catalogue.eqf(module.level),
        sectors=[catalogue.sectors[id] for id in module.sectors],
        uses=uses,
        qualifications=[catalogue.qualifications[use.programme.qualification] for use in uses],
        outcomes=[*enumerate(module.outcomes, start=1)],
        learned=[*enumerate((o for o in module.outcomes if o.knowledge or o.skills or o.competence), start=1)],
        followers=catalogue.followers.get(module.id, ()),
        unit=unit(module),
    )
