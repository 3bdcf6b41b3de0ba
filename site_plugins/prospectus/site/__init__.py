"""From a catalogue to a site: sheets and assets, independent of any site generator."""

from .build import Site, build_site, missing_page
from .making import ASSETS, FAMILIES, FILES, LISTS, RECORDS, Family, Files, Item, List, Studio, items, made
from .sheet import Asset, Heading, Sheet
from .templating import TEMPLATES

__all__ = [
    "ASSETS",
    "FAMILIES",
    "FILES",
    "LISTS",
    "RECORDS",
    "TEMPLATES",
    "Asset",
    "Family",
    "Files",
    "Heading",
    "Item",
    "List",
    "Sheet",
    "Site",
    "Studio",
    "build_site",
    "items",
    "made",
    "missing_page",
]
