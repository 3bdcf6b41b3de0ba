"""The pages of a module."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from ...assembly import Catalogue
from ...model import Module
from ..sheet import Sheet
from ..views import has_gaps, unit
from .maker import PageMaker

__all__ = ["module_sheets"]


def module_sheets(makers: Iterable[PageMaker], catalogue: Catalogue, module: Module) -> Iterator[Sheet]:
    """Yield the page of one module in each language; of other records it shows only what lists show of them."""
    facts = _facts(catalogue, module)
    for maker in makers:
        context = maker.context(maker.addresses.page(maker.code, "module", module.id))
        yield maker.sheet(
            "module.html",
            partial(maker.addresses.page, kind="module", id=module.id),
            context.plain(module.title),
            section="module",
            description=context.plain(module.aim),
            source=context.source_file("module", module.id),
            trail=maker.group_trail("module", maker.spoken.gettext("Modules")),
            module=module,
            has_gaps=maker.code != catalogue.settings.main_language and has_gaps(module, maker.code),
            **facts,
        )


def _facts(catalogue: Catalogue, module: Module) -> dict[str, Any]:
    """Return what a page shows in whatever language, by its name in the template."""
    uses = catalogue.uses.get(module.id, ())
    learned = [outcome for outcome in module.outcomes if outcome.knowledge or outcome.skills or outcome.competence]
    return {
        "eqf": catalogue.eqf(module.level),
        "sectors": [catalogue.sectors[id] for id in module.sectors],
        "uses": uses,
        "qualifications": [catalogue.qualifications[use.programme.qualification] for use in uses],
        "outcomes": [*enumerate(module.outcomes, start=1)],
        "learned": [*enumerate(learned, start=1)],
        "followers": catalogue.followers.get(module.id, ()),
        "unit": unit(module),
    }
