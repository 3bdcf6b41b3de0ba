"""Built sites, parsed once a worker."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from ..conftest import PUBLISHED
from .pages import BuiltSite


@pytest.fixture(scope="session")
def plain(catalogue_site: Path) -> BuiltSite:
    """Return the real site, served at a host's root."""
    return BuiltSite(catalogue_site)


@pytest.fixture(scope="session")
def published(published_site: Path) -> BuiltSite:
    """Return the real site, served below a path of a host."""
    return BuiltSite(published_site, urlsplit(PUBLISHED).path)


@pytest.fixture(params=["plain", "published"])
def built(request: pytest.FixtureRequest) -> BuiltSite:
    """Return the real site, as it is served in either way."""
    site: BuiltSite = request.getfixturevalue(request.param)
    return site
