"""A module as JSON."""

from __future__ import annotations

from typing import Any

from ...assembly import Catalogue
from ...model import Module
from ..addresses import Addresses
from .values import as_json

__all__ = ["module_json"]


def module_json(catalogue: Catalogue, module: Module, addresses: Addresses) -> dict[str, Any]:
    """Return a module with its outcomes and the qualifications for which it counts."""
    data = as_json(module)
    level = data.pop("level")
    return {
        **data,
        catalogue.settings.framework.id: level,
        "eqf": catalogue.eqf(module.level),
        "usedIn": [
            {
                "qualification": use.programme.qualification,
                "part": use.part.part,
                "hours": use.link.hours,
                "mandatory": use.link.mandatory,
            }
            for use in catalogue.uses.get(module.id, ())
        ],
        "url": addresses.page(catalogue.settings.main_language, "module", module.id),
    }
