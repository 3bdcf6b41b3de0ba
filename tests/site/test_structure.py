"""Structure: what a reader with assistive technology, and a program, can rely on in every page."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from lxml import html

from .pages import BuiltSite, language_of

pytestmark = pytest.mark.xdist_group("parsed")

LATVIAN = re.compile(r"[āčēģīķļņšūž]", re.IGNORECASE)


def test_ids_are_unique(plain: BuiltSite) -> None:
    """No page has an id twice."""
    repeated = {page.name: [id for id, n in Counter(page.ids).items() if n > 1] for page in plain.pages.values()}

    assert {name: ids for name, ids in repeated.items() if ids} == {}


def test_named_ids_exist(plain: BuiltSite) -> None:
    """What a label, a control or a description names by id is on the page."""
    names = ("for", "aria-controls", "aria-labelledby", "aria-describedby", "aria-owns", "headers", "list")
    missing = [
        f"{page.name}: {name}={id}"
        for page in plain.pages.values()
        for name in names
        for value in page.tree.xpath(f"//@{name}")
        for id in value.split()
        if id not in page.ids
    ]

    assert missing == []


def test_one_main_heading(plain: BuiltSite) -> None:
    """Every page has one first-level heading, it comes first, and it is not empty."""
    wrong = [
        page.name
        for page in plain.pages.values()
        if [h.tag for h in page.headings].count("h1") != 1 or page.headings[0].tag != "h1" or not _words(page.headings[0])
    ]

    assert wrong == []


def test_headings_skip_no_level(plain: BuiltSite) -> None:
    """A heading is at most one level below the one before it."""
    skipping = []
    for page in plain.pages.values():
        levels = [int(heading.tag[1]) for heading in page.headings]
        skipping += [
            f"{page.name}: {_words(h)}" for h, a, b in zip(page.headings[1:], levels, levels[1:], strict=False) if b > a + 1
        ]

    assert skipping == []


def test_page_says_its_language(plain: BuiltSite) -> None:
    """A page's language is the one that its address promises."""
    wrong = [page.name for page in plain.pages.values() if page.tree.get("lang") != page.language]

    assert wrong == []


def test_latvian_on_english_pages_is_marked(plain: BuiltSite) -> None:
    """Words with Latvian letters on an English page stand in an element that says so; excerpts of source files do not count."""
    english = [page for page in plain.pages.values() if page.language == "en"]
    unmarked = [
        f"{page.name}: {text.strip()[:60]}"
        for page in english
        for text in page.tree.xpath("//body//text()[not(ancestor::pre)]")
        if LATVIAN.search(text) and language_of(text) != "lv"
    ]

    assert any(page.tree.xpath("//body//*[@lang='lv']") for page in english)
    assert unmarked == []


def test_tables_are_described(plain: BuiltSite) -> None:
    """Every table has headers; those of catalogue pages also say what they head, and have a caption."""
    headless, nameless, vague = [], [], []
    for page in plain.pages.values():
        for table in page.tree.iter("table"):
            headless += [page.name] if not table.xpath(".//th") else []
            if table.get("class"):  # Markdown's own tables, in hand-written pages, have none.
                nameless += [page.name] if not table.xpath("normalize-space(./caption)") else []
                vague += [page.name] if table.xpath(".//th[not(@scope)]") else []

    assert (headless, nameless, vague) == ([], [], [])


def test_title_and_description(plain: BuiltSite) -> None:
    """Every page has a title of its own in its language, and a description that is not empty."""
    titles = {page.name: [_words(title) for title in page.tree.xpath("//head/title")] for page in plain.pages.values()}
    described = {page.name: page.tree.xpath("//head/meta[@name='description']/@content") for page in plain.pages.values()}
    seen = Counter((name.startswith("en/"), *title) for name, title in titles.items())

    assert [name for name, found in titles.items() if len(found) != 1 or not found[0]] == []
    assert [title for title, n in seen.items() if n > 1] == []
    assert [name for name, found in described.items() if len(found) != 1 or not found[0].strip()] == []


def _words(element: html.HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())
