"""From a catalogue to a site: sheets and assets, independent of any site generator."""

from .build import Site, build_site, missing_page
from .making import FAMILIES, FILES, RECORDS, Family, Files, Item, Studio, items, made
from .sheet import Asset, Heading, Sheet

__all__ = [
    "FAMILIES",
    "FILES",
    "RECORDS",
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
