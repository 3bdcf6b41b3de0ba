"""A whole site: every page in every language, the data, the schemas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..assembly import Catalogue
from ..validation import Schemas
from .api import api
from .options import Options
from .pages import PageMaker, finder, home, modules, not_found, qualifications, references, review, rules, sectors
from .schema_files import schema_files
from .sheet import Asset, Sheet
from .title_index import title_index
from .views import Panels

__all__ = ["Site", "build_site"]

ASSETS = Path(__file__).parent / "assets"


@dataclass(frozen=True, slots=True)
class Site:
    """Pages and files; ``not_found`` is the content of the page for addresses that lead nowhere."""

    sheets: tuple[Sheet, ...]
    assets: tuple[Asset, ...]
    not_found: str


def build_site(catalogue: Catalogue, schemas: Schemas, options: Options) -> Site:
    """Make the site of a catalogue."""
    panels = Panels(catalogue)
    makers = [PageMaker(catalogue, options, code, panels) for code in catalogue.settings.languages]
    sheets = tuple(sheet for maker in makers for sheet in _sheets(maker))
    assets = (*api(catalogue, options), *schema_files(schemas), *title_index(catalogue), *_package_assets())
    return Site(sheets, assets, not_found(makers, options.base))


def _sheets(maker: PageMaker) -> Iterator[Sheet]:
    yield from home(maker)
    yield from sectors(maker)
    yield from qualifications(maker)
    yield from modules(maker)
    yield from review(maker)
    yield from references(maker)
    yield from finder(maker)
    yield from rules(maker)


def _package_assets() -> Iterator[Asset]:
    """Yield the bundled scripts and styles; none where the front end has not been bundled."""
    for path in sorted(ASSETS.glob("*")) if ASSETS.is_dir() else ():
        yield Asset(f"assets/prospectus/{path.name}", path.read_bytes())
