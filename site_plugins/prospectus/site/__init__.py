"""From a catalogue to a site: sheets and assets, independent of any site generator."""

from .build import Site, build_site
from .sheet import Asset, Heading, Sheet

__all__ = ["Asset", "Heading", "Sheet", "Site", "build_site"]
