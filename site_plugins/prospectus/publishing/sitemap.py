"""The sitemap: every page's address, in one file or, where they are very many, in several with an index."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from ..site import Asset

__all__ = ["MOST", "sitemap"]

MOST = 50_000
"""Addresses that one sitemap may hold (sitemaps.org, protocol 0.9)."""

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def sitemap(addresses: Iterable[str], site_url: str, most: int = MOST) -> Iterator[Asset]:
    """Yield the sitemap of addresses (relative to the site's root), and its compressed twin.

    A sitemap names places in full: without a site's address, it is empty. Beyond ``most`` addresses, an index names files of
    so many each.
    """
    root = f"{site_url.rstrip('/')}/"
    places = [escape(root + address) for address in sorted(set(addresses))] if site_url else []
    parts = [places[start : start + most] for start in range(0, len(places), most)] or [[]]
    if len(parts) == 1:
        yield from _both("sitemap.xml", _set(parts[0]))
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    entries = "".join(f"<sitemap><loc>{escape(root + name)}</loc></sitemap>\n" for name in names)
    yield from _both("sitemap.xml", f"{_HEAD}<sitemapindex {_SPACE}>\n{entries}</sitemapindex>\n")
    for name, part in zip(names, parts, strict=True):
        yield from _both(name, _set(part))


def _set(places: Iterable[str]) -> str:
    entries = "".join(f"<url><loc>{place}</loc></url>\n" for place in places)
    return f"{_HEAD}<urlset {_SPACE}>\n{entries}</urlset>\n"


def _both(name: str, text: str) -> Iterator[Asset]:
    content = text.encode()
    yield Asset(name, content)
    yield Asset(f"{name}.gz", gzip.compress(content, mtime=0))
