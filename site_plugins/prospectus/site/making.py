"""A site as items that can be made apart: a record's pages and data, a family of pages in a language, a kind of files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
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
    sectors,
)
from .schema_files import schema_files
from .sheet import Asset, Sheet
from .title_index import title_index
from .views import Panels

__all__ = ["FAMILIES", "FILES", "RECORDS", "Family", "Files", "Item", "Studio", "items", "made"]

ASSETS = Path(__file__).parent / "assets"


class Item(NamedTuple):
    """What is made together and has one key.

    A kind of record with the record's id, a family of pages with a language, or a kind of files with nothing.
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
        return {code: PageMaker(self.catalogue, self.options, code, panels) for code in self.catalogue.settings.languages}

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
    template: str
    shows: tuple[str, ...] = ()


@dataclass(frozen=True)
class Files:
    """Files that are made together; ``shows`` as with pages."""

    make: Callable[[Studio], Iterator[Asset]]
    shows: tuple[str, ...] = ()


_OF_REVIEW = ("programme", "exam", "qualification", "review", "round", "sector")

RECORDS = {"qualification": "qualification.html", "module": "module.html"}
"""Kinds of records that have pages of their own, and the template of these."""

FAMILIES = {
    "home": Family(home, "home.html", (*_OF_REVIEW, "module")),
    "sectors": Family(sectors, "sectors.html", (*_OF_REVIEW, "organisation")),
    "qualifications": Family(qualification_list, "qualifications.html", _OF_REVIEW),
    "modules": Family(module_list, "modules.html", ("module", "programme", "qualification")),
    "review": Family(review, "review.html", _OF_REVIEW),
    "references": Family(references, "glossary.html", ("term", "tool")),
    "finder": Family(finder, "finder.html"),
    "rules": Family(rules, "rules.html"),
}

FILES = {
    "overview": Files(lambda s: iter((overview_file(s.catalogue, s.options),)), (*_OF_REVIEW, "module")),
    "reviews": Files(lambda s: iter((review_file(s.catalogue),)), _OF_REVIEW),
    "titles": Files(lambda s: title_index(s.catalogue), ("module", "programme", "qualification", "sector")),
    "schemas": Files(lambda s: schema_files(s.schemas)),
    "assets": Files(lambda _: _package_assets()),
}


def items(catalogue: Catalogue) -> Iterator[Item]:
    """Yield everything that a site is made of; what takes longest comes first, so that it is not waited for at the end."""
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
        case name if name in FAMILIES:
            yield from FAMILIES[name].make(studio.makers[item.id])
        case name:
            yield from FILES[name].make(studio)


def _package_assets() -> Iterator[Asset]:
    """Yield the bundled scripts and styles; none where the front end has not been bundled."""
    for path in sorted(ASSETS.glob("*")) if ASSETS.is_dir() else ():
        yield Asset(f"assets/prospectus/{path.name}", path.read_bytes())
