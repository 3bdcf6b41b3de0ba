"""From a catalogue to a site: sheets and assets, independent of any site generator."""

from .build import Site, build_site, missing_page
from .making import ASSETS, FAMILIES, FILES, RECORDS, Family, Files, Item, Studio, items, made
from .sheet import Asset, Heading, Sheet
from .templating import TEMPLATES

__all__ = [
    "ASSETS",
    "FAMILIES",
    "FILES",
    "RECORDS",
    "TEMPLATES",
    "Asset",
    "Family",
    "Files",
    "Heading",
    "Item",
    "Sheet",
    "Site",
    "Studio",
    "build_site",
    "items",
    "made",
    "missing_page",
]
