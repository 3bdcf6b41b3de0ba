"""The index that the search reads first: titles of qualifications and modules, one file a language."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..assembly import Catalogue
from ..i18n import language
from .addresses import Addresses
from .sheet import Asset

__all__ = ["title_index"]


def title_index(catalogue: Catalogue) -> Iterator[Asset]:
    """Yield an index of each language: kind, title, address, level, words that also lead there."""
    addresses = Addresses(catalogue.settings)
    for code in catalogue.settings.languages:
        spoken = language(code)
        entries = []
        for qualification in catalogue.qualifications.values():
            sector = catalogue.sectors[qualification.sector]
            entries.append({
                "kind": "qualification",
                "title": spoken.pick(qualification.title),
                "url": addresses.page(code, "qualification", qualification.id),
                "level": qualification.level,
                "note": spoken.pick(sector.title),
                "also": [*qualification.title.values(), *(v for t in qualification.former_titles for v in t.values())],
            })  # fmt: skip
        for module in catalogue.modules.values():
            uses = [catalogue.qualifications[use.programme.qualification] for use in catalogue.uses.get(module.id, ())]
            entries.append({
                "kind": "module",
                "title": spoken.pick(module.title),
                "url": addresses.page(code, "module", module.id),
                "level": module.level,
                "note": ", ".join(spoken.pick(q.title) for q in uses),
                "also": [*module.title.values(), *(v for t in module.former_titles for v in t.values())],
            })  # fmt: skip
        content = json.dumps(entries, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        yield Asset(f"assets/prospectus/titles.{code}.json", content.encode())
