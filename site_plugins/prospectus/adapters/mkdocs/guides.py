"""Hand-written pages: what stands around them, and their links to catalogue pages.

A hand-written page links to the catalogue as ``prospectus:review`` (a list) or ``prospectus:module/koku-gasana`` (a page);
the address depends on the page's language and place, so it is made here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from mkdocs.structure.pages import Page

from ...assembly import Catalogue
from ...site import Heading, Sheet
from ...site.addresses import GROUPS, Addresses
from .options import page_address

__all__ = ["guide_sheet", "resolve_links"]

_LINK = re.compile(r'href="prospectus:([a-z]+)(?:/([a-z0-9-]+(?:/[a-z0-9-]+)?))?"')
_KINDS = {**{group: kind for kind, group in GROUPS.items()}, **{kind: kind for kind in GROUPS}}


def guide_sheet(page: Page, guides: Mapping[str, tuple[str, str]], main: str) -> Sheet:
    """Return a hand-written page as a sheet, so that it gets the same surroundings."""
    name, code = guides.get(page.file.src_uri, (page.file.src_uri, main))
    twins = {c: page_address(file) for file, (n, c) in guides.items() if n == name} or {code: page.url}
    headings = tuple(Heading(link.id, link.title) for top in page.toc for link in top.children)
    return Sheet(page.url, code, str(page.title or ""), page.content or "", headings=headings, twins=twins, section=name)


def resolve_links(html: str, catalogue: Catalogue, code: str, address: str) -> str:
    """Return a page's HTML with its links to catalogue pages resolved.

    Raises KeyError, with the link, where it leads nowhere.
    """
    addresses = Addresses(catalogue.settings)
    records: Mapping[str, Mapping[str, object]] = {
        "qualification": catalogue.qualifications,
        "module": catalogue.modules,
        "sector": catalogue.sectors,
        "term": catalogue.terms,
        "tool": catalogue.tools,
    }

    def resolved(match: re.Match[str]) -> str:
        kind, id = _KINDS.get(match[1]), match[2]
        if kind is None or (id is not None and kind in records and id not in records[kind]):
            raise KeyError(match[0])
        target = addresses.group(code, kind) if id is None else addresses.page(code, kind, id)
        return f'href="{addresses.relative(target, address)}"'

    return _LINK.sub(resolved, html)
