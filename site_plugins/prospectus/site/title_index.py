"""The index that the search reads first: titles of qualifications and modules, one file a language.

A row is an array, ``[id, title, level, notes, more, *also]``: an address is the group's root and the id; a note is the number
of a sector (of a qualification) or of a row of the qualifications (of a module); ``more`` is how many notes are left out;
``also`` are words that lead there as well, titles in other languages and former ones. So the file of 20,000 modules has
3.4 MB, 0.43 MB compressed; with keys in every row, and addresses and notes written out, it would have twice as much.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from ..assembly import Catalogue
from ..i18n import Language, language
from ..model import Code, ModuleBrief, QualificationBrief, Text
from .addresses import Addresses
from .sheet import Asset

__all__ = ["title_index"]

MOST_NOTES = 6
"""How many of a module's qualifications are named: one of lifelong learning may count for all of them."""

Row: TypeAlias = list[str | Code | int | list[int]]


def title_index(catalogue: Catalogue) -> Iterator[Asset]:
    """Yield an index of each language."""
    addresses = Addresses(catalogue.settings)
    sectors = {id: number for number, id in enumerate(catalogue.sectors)}
    numbers = {id: number for number, id in enumerate(catalogue.qualifications)}
    uses = {id: [numbers[use.programme.qualification] for use in found] for id, found in catalogue.uses.items()}
    for code in catalogue.settings.languages:
        spoken = language(code)
        index = {
            "sectors": [spoken.pick(sector.title) for sector in catalogue.sectors.values()],
            "qualification": {
                "root": addresses.group(code, "qualification"),
                "rows": [_row(spoken, q, [sectors[q.sector]]) for q in catalogue.qualifications.values()],
            },
            "module": {
                "root": addresses.group(code, "module"),
                "rows": [_row(spoken, module, uses.get(module.id, ())) for module in catalogue.modules.values()],
            },
        }
        content = json.dumps(index, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        yield Asset(f"assets/prospectus/titles.{code}.json", content.encode())


def _row(spoken: Language, record: QualificationBrief | ModuleBrief, notes: Sequence[int]) -> Row:
    title = spoken.pick(record.title)
    also = _others(title, [record.title, *record.former_titles])
    return [record.id, title, record.level, list(notes[:MOST_NOTES]), max(0, len(notes) - MOST_NOTES), *also]


def _others(title: str, texts: Iterable[Text]) -> list[str]:
    """Return the words of all languages of some texts that are not the title itself, each once."""
    return [words for words in dict.fromkeys(words for text in texts for words in text.values()) if words != title]
