"""A whole site at once, in memory: for a host that handles every page itself."""

from __future__ import annotations

from dataclasses import dataclass

from ..assembly import Catalogue
from ..validation import Schemas
from .making import Studio, items, made
from .options import Options
from .pages import not_found
from .sheet import Asset, Sheet

__all__ = ["Site", "build_site", "missing_page"]


@dataclass(frozen=True, slots=True)
class Site:
    """Pages and files; ``not_found`` is the content of the page for addresses that lead nowhere."""

    sheets: tuple[Sheet, ...]
    assets: tuple[Asset, ...]
    not_found: str


def build_site(catalogue: Catalogue, schemas: Schemas, options: Options) -> Site:
    """Make the site of a catalogue."""
    studio = Studio(catalogue, schemas, options)
    everything = [one for item in items(studio) for one in made(studio, item)]
    sheets = tuple(one for one in everything if isinstance(one, Sheet))
    assets = tuple(one for one in everything if isinstance(one, Asset))
    return Site(sheets, assets, missing_page(studio))


def missing_page(studio: Studio) -> str:
    """Return the content of the page for addresses that lead nowhere, in all languages."""
    return not_found([*studio.makers.values()], studio.options.base)
