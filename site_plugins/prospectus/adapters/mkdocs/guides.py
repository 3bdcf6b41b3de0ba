"""Hand-written pages: what stands around them, and their links to catalogue pages.

A hand-written page links to the catalogue as ``prospectus:review`` (a list) or ``prospectus:module/koku-gasana`` (a page);
the address depends on the page's language and place, so it is made here.

A page that stands in no menu may name its language, and its twins in others, in its front matter:
``language: en`` and ``twins: {lv: page.md}``, files below ``docs/``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from html import unescape

from mkdocs.structure.pages import Page

from ...assembly import Catalogue
from ...rules import rule_ids
from ...site import Heading, Sheet
from ...site.addresses import GROUPS, Addresses
from .options import page_address

__all__ = ["guide_place", "guide_sheet", "resolve_links"]

_LINK = re.compile(r'href="(prospectus:([^"/]*)(?:/([^"]*))?)"')
_KINDS = {**{group: kind for kind, group in GROUPS.items()}, **{kind: kind for kind in GROUPS}}


def guide_place(page: Page, guides: Mapping[str, tuple[str, str]], main: str) -> tuple[str, str]:
    """Return the name and the language of a hand-written page; one that no menu shows says its language itself."""
    return guides.get(page.file.src_uri) or (page.file.src_uri, str(page.meta.get("language") or main))


def guide_sheet(page: Page, guides: Mapping[str, tuple[str, str]], main: str) -> Sheet:
    """Return a hand-written page as a sheet, so that it gets the same surroundings."""
    name, code = guide_place(page, guides, main)
    twins = {c: page_address(file) for file, (n, c) in guides.items() if n == name}
    if not twins:
        named = page.meta.get("twins")
        twins = {code: page.url, **({c: page_address(str(file)) for c, file in named.items()} if isinstance(named, dict) else {})}
    # Markdown's titles are HTML already; a sheet's are plain.
    headings = tuple(Heading(link.id, unescape(link.title)) for top in page.toc for link in top.children)
    title, description = unescape(str(page.title or "")), str(page.meta.get("description") or "")
    return Sheet(page.url, code, title, page.content or "", description, headings=headings, twins=twins, section=name)


def resolve_links(html: str, catalogue: Catalogue, code: str, address: str) -> tuple[str, list[str]]:
    """Return a page's HTML with its links to catalogue pages resolved, and those that lead nowhere, left as they were."""
    addresses, nowhere = Addresses(catalogue.settings), list[str]()
    records: Mapping[str, Collection[str]] = {
        "qualification": catalogue.qualifications,
        "module": catalogue.modules,
        "sector": catalogue.sectors,
        "term": catalogue.terms,
        "tool": catalogue.tools,
        "rule": rule_ids(),
    }

    def resolved(match: re.Match[str]) -> str:
        kind, id = _KINDS.get(match[2]), match[3]
        if kind is None or (id is not None and id not in records.get(kind, ())):
            nowhere.append(unescape(match[1]))
            return match[0]
        target = addresses.group(code, kind) if id is None else addresses.page(code, kind, id)
        return f'href="{addresses.relative(target, address)}"'

    return _LINK.sub(resolved, html), nowhere
