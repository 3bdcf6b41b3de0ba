"""Links: everything that a page names is there, and nothing that it loads is elsewhere."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from ..conftest import PUBLISHED
from .pages import HERE, BuiltSite, Page, Reference

pytestmark = pytest.mark.xdist_group("parsed")  # Parsing hundreds of pages costs more than it gains on a second worker.

OWN_HOST = "{0.scheme}://{0.netloc}".format(urlsplit(PUBLISHED))

NAMES_ITSELF = {"canonical", "alternate"}
"""Relations by which a page may name its own published address; a browser loads nothing for them."""

_URL = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+["']([^"']+)["']""")


def test_every_reference_resolves(built: BuiltSite) -> None:
    """Every address and every anchor of every page is there."""
    references = [reference for page in built.pages.values() for reference in page.references()]

    broken = sorted({str(r) for r in references if not _leads_off(r) and built.is_broken(_at_home(r.target))})

    assert len(references) > 10_000
    assert broken == []


def test_only_links_lead_to_other_hosts(built: BuiltSite) -> None:
    """What a browser would load by itself, scripts, styles, images, frames and forms, is on our own host."""
    leading_off = [r for page in built.pages.values() for r in page.references() if _leads_off(r)]

    assert any(r.element.tag == "a" for r in leading_off)
    assert sorted({str(r) for r in leading_off if r.element.tag != "a" or not r.target.startswith(("http:", "https:"))}) == []


def test_styles_load_nothing_from_elsewhere(built: BuiltSite) -> None:
    """Every address in a style sheet that pages load, and in their own styles, is a file of the site or stands in the sheet."""
    sheets = {name for page in built.pages.values() for name in _style_sheets(built, page)}
    styled = [(name, (built.folder / name).read_text()) for name in sorted(sheets)]
    for page in built.pages.values():
        inline = "\n".join([*page.tree.xpath("//@style"), *page.tree.xpath("//style/text()")])
        styled.append((page.name, inline))

    broken = [f"{name}: {address}" for name, text in styled for address in _addresses(text) if _is_wrong(built, name, address)]

    assert "assets/prospectus/prospectus.css" in sheets
    assert broken == []


def test_wrong_address_leads_on(built: BuiltSite) -> None:
    """The page for wrong addresses is served at any of them: its links do not depend on where, and lead to both languages."""
    page = built.pages["404.html"]
    home = {urljoin(page.address, built.base), urljoin(page.address, f"{built.base}en/")}

    relative = [str(r) for r in page.references() if r.value and not r.value.startswith(("/", "#", "https://"))]

    assert relative == []
    assert home <= {r.target for r in page.references() if r.element.tag == "a"}


def test_wrong_address_speaks_both_languages(built: BuiltSite) -> None:
    """The page for wrong addresses has a section in each language, with links to that language's pages."""
    for language, group in {"lv": "kvalifikacijas/", "en": "en/qualifications/"}.items():
        (section,) = built.pages["404.html"].tree.xpath(f"//article//section[@lang='{language}']")
        assert f"{built.base}{group}" in section.xpath(".//a/@href")


def test_twins_name_each_other(built: BuiltSite) -> None:
    """A page names the same page in the other language, in its head and in its header; that one names it back."""
    twins = {page.name: _twins(built, page) for page in built.pages.values() if page.name != "404.html"}

    assert [name for name, found in twins.items() if set(found) != {"lv", "en"} or name not in found.values()] == []
    assert [name for name, found in twins.items() if any(twins.get(twin) != found for twin in found.values())] == []
    for name, found in twins.items():
        page = built.pages[name]
        shown = {
            str(link.get("hreflang")): built.file(urljoin(page.address, link.get("href")))
            for link in page.tree.xpath("//header//a[@hreflang]")
        }
        assert shown == {language: twin for language, twin in found.items() if language != page.language}


def test_published_pages_name_their_address(published: BuiltSite) -> None:
    """A page of a published site names its own address, and the sitemap names the same addresses."""
    named = {page.name: page.tree.xpath("//link[@rel='canonical']/@href") for page in published.pages.values()}
    pages = [name for name in named if name != "404.html"]
    sitemap = re.findall(r"<loc>([^<]+)</loc>", (published.folder / "sitemap.xml").read_text())

    assert {name: named[name] for name in pages} == {name: [PUBLISHED + name.removesuffix("index.html")] for name in pages}
    assert sorted(sitemap) == sorted(address for name in pages for address in named[name])


def test_corrections_lead_to_the_source(published: BuiltSite) -> None:
    """Every record's page links to its own file in the repository."""
    root = Path(__file__).parent.parent.parent
    links = {
        str(link)
        for page in published.pages.values()
        for link in page.tree.xpath("//a/@href")
        if link.startswith("https://github.com/example/catalogue/")
    }
    files = {link.removeprefix("https://github.com/example/catalogue/edit/main/") for link in links}
    shown = ("sectors", "qualifications", "programmes", "modules", "exams", "reviews")

    assert files == {path.relative_to(root).as_posix() for folder in shown for path in (root / "catalogue" / folder).glob("*.yml")}


def _leads_off(reference: Reference) -> bool:
    if reference.element.tag == "link" and reference.element.get("rel") in NAMES_ITSELF and reference.target.startswith(OWN_HOST):
        return False
    return reference.leads_off


def _at_home(target: str) -> str:
    return HERE + target.removeprefix(OWN_HOST) if target.startswith(OWN_HOST) else target


def _twins(built: BuiltSite, page: Page) -> dict[str, str | None]:
    """Return the files that a page's head names as the same page, by language."""
    return {
        str(link.get("hreflang")): built.file(_at_home(urljoin(page.address, link.get("href"))))
        for link in page.tree.xpath("//link[@rel='alternate'][@hreflang]")
    }


def _style_sheets(built: BuiltSite, page: Page) -> list[str]:
    found = (built.file(urljoin(page.address, link)) for link in page.tree.xpath("//link[@rel='stylesheet']/@href"))
    return [name for name in found if name is not None]


def _addresses(style: str) -> list[str]:
    return ["".join(found) for found in _URL.findall(style)]


def _is_wrong(built: BuiltSite, name: str, address: str) -> bool:
    if address.startswith(("data:", "#")):
        return False
    target = urljoin(f"{HERE}{built.base}{name}", address)
    return not target.startswith(f"{HERE}/") or built.is_broken(target)
