"""A site as items that can be made apart: a record's pages and data, a family of pages in a language, a kind of files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from ..assembly import Catalogue
from ..validation import Schemas
from .addresses import Addresses
from .api import module_file, overview_file, qualification_file, review_file
from .options import Options
from .pages import (
    Draft,
    PageMaker,
    finder,
    home,
    module_list,
    module_sheets,
    qualification_list,
    qualification_sheets,
    references,
    review,
    rules,
    sector_list,
    sector_pages,
)
from .schema_files import schema_files
from .sheet import Asset, Sheet
from .title_index import title_index
from .views import Panels, Rows, Tally

__all__ = ["ASSETS", "FAMILIES", "FILES", "LISTS", "RECORDS", "Family", "Files", "Item", "List", "Studio", "items", "made"]

ASSETS = Path(__file__).parent / "assets"
"""The bundled scripts and styles."""


class Item(NamedTuple):
    """What is made together and has one key.

    A kind of record with the record's id, a family of pages with a language, a list with a language and, after a slash, the
    draft's id where it has one (``lv``, ``lv/17``), or a kind of files with nothing.
    """

    kind: str
    id: str


@dataclass(frozen=True)
class Studio:
    """Everything that making needs."""

    catalogue: Catalogue
    schemas: Schemas
    options: Options

    @cached_property
    def makers(self) -> dict[str, PageMaker]:
        """The makers of pages by language, the main one first."""
        panels = Panels(self.catalogue)
        rows, tally = Rows(self.catalogue, panels), Tally(self.catalogue, panels)
        return {code: PageMaker(self.catalogue, self.options, code, rows, tally) for code in self.catalogue.settings.languages}

    def drafts(self, kind: str) -> Mapping[Item, Draft]:
        """Return the drafts of all pages of a kind of list, in all languages."""
        found = self._drafts.get(kind)
        if found is None:
            found = self._drafts[kind] = {
                Item(kind, f"{code}/{draft.id}".rstrip("/")): draft
                for code, maker in self.makers.items()
                for draft in LISTS[kind].drafts(maker)
            }
        return found

    @cached_property
    def _drafts(self) -> dict[str, Mapping[Item, Draft]]:
        return {}

    @cached_property
    def addresses(self) -> Addresses:
        """The catalogue's addresses."""
        return Addresses(self.catalogue.settings)


@dataclass(frozen=True)
class Family:
    """Pages of one language that are made together.

    ``shows`` are the kinds of records whose briefs these pages show or count: when one of them changes, they are made again.
    """

    make: Callable[[PageMaker], Iterator[Sheet]]
    templates: tuple[str, ...]
    shows: tuple[str, ...] = ()


@dataclass(frozen=True)
class List:
    """Pages that are made one by one, each of a draft, which tells what the page shows."""

    drafts: Callable[[PageMaker], Iterator[Draft]]
    template: str


@dataclass(frozen=True)
class Files:
    """Files that are made together; ``shows`` as with pages."""

    make: Callable[[Studio], Iterator[Asset]]
    shows: tuple[str, ...] = ()


_OF_REVIEW = ("programme", "exam", "qualification", "review", "round", "sector")

RECORDS = {"qualification": "qualification.html", "module": "module.html"}
"""Kinds of records that have pages of their own, and the template of these."""

LISTS = {
    "home": List(home, "home.html"),
    "sectors": List(sector_list, "sectors.html"),
    "sector": List(sector_pages, "sector.html"),
    "qualifications": List(qualification_list, "qualifications.html"),
    "modules": List(module_list, "modules.html"),
    "review": List(review, "review.html"),
}
"""Pages that show a little of many records."""

FAMILIES = {
    "references": Family(references, ("glossary.html", "tools.html"), ("term", "tool")),
    "finder": Family(finder, ("finder.html",)),
    "rules": Family(rules, ("rules.html", "rule.html")),
}

FILES = {
    "overview": Files(lambda s: iter((overview_file(s.catalogue, s.options),)), (*_OF_REVIEW, "module")),
    "reviews": Files(lambda s: iter((review_file(s.catalogue),)), _OF_REVIEW),
    "titles": Files(lambda s: title_index(s.catalogue), ("module", "programme", "qualification", "sector")),
    "schemas": Files(lambda s: schema_files(s.schemas)),
    "assets": Files(lambda _: _package_assets()),
}


def items(studio: Studio) -> Iterator[Item]:
    """Yield everything that a site is made of; what takes longest comes first, so that it is not waited for at the end."""
    catalogue = studio.catalogue
    for name in LISTS:
        yield from studio.drafts(name)
    for name in FAMILIES:
        yield from (Item(name, code) for code in catalogue.settings.languages)
    yield from (Item(name, "") for name in FILES)
    yield from (Item("qualification", id) for id in catalogue.qualifications)
    yield from (Item("module", id) for id in catalogue.modules)


def made(studio: Studio, item: Item) -> Iterator[Sheet | Asset]:
    """Yield the pages and files of an item.

    Raises KeyError where the catalogue has no such item.
    """
    catalogue = studio.catalogue
    match item.kind:
        case "module":
            module = catalogue.module(item.id)
            yield from module_sheets(studio.makers.values(), catalogue, module)
            yield module_file(catalogue, module, studio.addresses)
        case "qualification":
            qualification = catalogue.qualification(item.id)
            yield from qualification_sheets(studio.makers.values(), catalogue, qualification)
            yield qualification_file(catalogue, qualification, studio.addresses)
        case name if name in LISTS:
            maker = studio.makers[item.id.partition("/")[0]]
            yield maker.printed(studio.drafts(name)[item])
        case name if name in FAMILIES:
            yield from FAMILIES[name].make(studio.makers[item.id])
        case name:
            yield from FILES[name].make(studio)


def _package_assets() -> Iterator[Asset]:
    """Yield the bundled scripts and styles; none where the front end has not been bundled."""
    for path in sorted(ASSETS.glob("*")) if ASSETS.is_dir() else ():
        yield Asset(f"assets/prospectus/{path.name}", path.read_bytes())
