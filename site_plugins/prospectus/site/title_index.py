"""The index that the search reads first: titles of qualifications and modules, one file a language.

A row is an array, ``[id, title, level, notes, more, *also]``: an address is the group's root and the id; a note is the number
of a sector (of a qualification) or of a row of the qualifications (of a module); ``more`` is how many notes are left out;
``also`` are words that lead there as well, titles in other languages and former ones. So the file of 20,000 modules has
3.4 MB, 0.43 MB compressed; with keys in every row, and addresses and notes written out, it would have twice as much.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

import msgspec

from ..assembly import Catalogue
from ..i18n import Language, language
from ..model import Code, ModuleBrief, QualificationBrief
from .addresses import Addresses
from .sheet import Asset

__all__ = ["title_index"]

MOST_NOTES = 6
"""How many of a module's qualifications are named: one of lifelong learning may count for all of them."""

Row: TypeAlias = list[str | Code | int | list[int]]


Notes: TypeAlias = tuple[list[int], int]
"""The notes of a row, and how many are left out."""


def title_index(catalogue: Catalogue) -> Iterator[Asset]:
    """Yield an index of each language."""
    addresses, encoder = Addresses(catalogue.settings), msgspec.json.Encoder()
    sectors = {id: number for number, id in enumerate(catalogue.sectors)}
    numbers = {id: number for number, id in enumerate(catalogue.qualifications)}
    qualifications = [(q, ([sectors[q.sector]], 0)) for q in catalogue.qualifications.values()]
    modules = [(module, _notes(catalogue, numbers, module.id)) for module in catalogue.modules.values()]
    for code in catalogue.settings.languages:
        spoken = language(code)
        # The keys in the order of the alphabet.
        index = {
            "module": {"root": addresses.group(code, "module"), "rows": _rows(spoken, modules)},
            "qualification": {"root": addresses.group(code, "qualification"), "rows": _rows(spoken, qualifications)},
            "sectors": [spoken.pick(sector.title) for sector in catalogue.sectors.values()],
        }
        yield Asset(f"assets/prospectus/titles.{code}.json", encoder.encode(index))


def _notes(catalogue: Catalogue, numbers: dict[str, int], module: str) -> Notes:
    uses = catalogue.uses.get(module, ())
    shown = [numbers[use.programme.qualification] for use in uses[:MOST_NOTES]]
    return shown, len(uses) - len(shown)


def _rows(spoken: Language, records: Iterable[tuple[QualificationBrief | ModuleBrief, Notes]]) -> list[Row]:
    rows: list[Row] = []
    for record, (notes, more) in records:
        title = spoken.pick(record.title)
        row: Row = [record.id, title, record.level, notes, more]
        # Words of all languages that are not the title itself, each once.
        also = dict.fromkeys(record.title.values())
        for former in record.former_titles:
            also.update(dict.fromkeys(former.values()))
        also.pop(title, None)
        rows.append([*row, *also])
    return rows
