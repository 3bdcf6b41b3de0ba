"""Long lists: the real catalogue's site with lists of few rows a page, as sheets."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from functools import cached_property
from urllib.parse import urldefrag, urljoin

import msgspec
import pytest
from lxml import html

from prospectus.loading import Loaded, Project, load
from prospectus.site import Sheet, Site, build_site
from prospectus.site.options import Options
from prospectus.site.views import list_rows

from ..conftest import BASE, MakeProject

HOST = "https://site.invalid/"
ROWS = 4
LISTS = {
    "lv": {"module": "moduli/", "qualification": "kvalifikacijas/", "review": "ekspertize/", "sector": "nozares/kokrupnieciba/"},
    "en": {
        "module": "en/modules/", "qualification": "en/qualifications/", "review": "en/review/",
        "sector": "en/sectors/kokrupnieciba/",
    },
}  # fmt: skip
"""Where the lists begin."""
FOLDERS = {"lv": "saraksts", "en": "list"}

every_list = pytest.mark.parametrize(("language", "kind"), [(code, kind) for code, kinds in LISTS.items() for kind in kinds])


class Lists:
    """A site's sheets by address, and their elements."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.sheets = {sheet.address: sheet for sheet in site.sheets}

    @cached_property
    def trees(self) -> dict[str, html.HtmlElement]:
        """The elements of every sheet."""
        return {address: html.fromstring(f"<div>{sheet.html}</div>") for address, sheet in self.sheets.items()}

    def pages(self, language: str, kind: str) -> list[Sheet]:
        """Return the pages of a list, in order."""
        start = LISTS[language][kind]
        found, number = [self.sheets[start]], 2
        while (address := f"{start}{FOLDERS[language]}/{number}/") in self.sheets:
            found.append(self.sheets[address])
            number += 1
        return found

    def rows(self, sheet: Sheet) -> list[str]:
        """Return the addresses that the rows of a list's page are about, with the subject of a review."""
        rows = self.trees[sheet.address].xpath("//section[not(h2[@id='by-sector' or @id='by-stage'])]//tbody/tr[th/a]")
        return [urljoin(sheet.address, row.xpath("th/a/@href")[0]) + row.xpath("string(td[1])") for row in rows]


@pytest.fixture(scope="module")
def lists(real: Loaded) -> Lists:
    """Return the site with a few rows a page."""
    assert real.catalogue is not None
    return Lists(build_site(real.catalogue, real.schemas, Options(list_rows=ROWS)))


# What stands where


@every_list
def test_every_record_is_on_one_page(lists: Lists, real: Loaded, language: str, kind: str) -> None:
    """All records of a list stand on its pages, each once, and no page bears more than it may."""
    assert real.catalogue is not None
    catalogue = real.catalogue
    expected = {
        "module": len(catalogue.modules),
        "qualification": len(catalogue.qualifications),
        "review": 2 * len(catalogue.qualifications),
        "sector": len(catalogue.qualifications_of["kokrupnieciba"]),
    }[kind]
    pages = [lists.rows(sheet) for sheet in lists.pages(language, kind)]
    rows = Counter(row for page in pages for row in page)

    assert len(rows) == rows.total() == expected > ROWS
    assert len(pages) == -(-expected // ROWS)
    assert max(len(page) for page in pages) <= ROWS


@every_list
def test_titles_of_pages(lists: Lists, language: str, kind: str) -> None:
    """The first page has the list's title, every other the number of the page as well; its trail leads to the first."""
    first, *others = lists.pages(language, kind)
    words = {"lv": "{}, {}.\u00a0lapa no\u00a0{}", "en": "{}, page {} of {}"}[language]

    assert [sheet.title for sheet in others] == [
        words.format(first.title, number, len(others) + 1) for number in range(2, len(others) + 2)
    ]
    assert {sheet.trail for sheet in others} == {(*first.trail, (first.title, first.address))}
    assert {(sheet.section, sheet.source) for sheet in others} == {(first.section, None)}


def test_a_page_says_what_it_bears(lists: Lists) -> None:
    """Above the rows stand their numbers and that of all; the description for search engines begins with them."""
    second = lists.pages("en", "module")[1]

    assert lists.trees[second.address].xpath("string(//*[@class='p-part__bears'])").startswith("Modules 4–7 of 54")
    assert second.description.startswith("Modules 4–7 of 54. ")


def test_group_is_continued(lists: Lists) -> None:
    """A heading stands again above what is left of its group, says so, and keeps the number of the whole group."""
    headings = [
        [" ".join(heading.text_content().split()) for heading in lists.trees[sheet.address].xpath("//section/h2")]
        for sheet in lists.pages("en", "module")
    ]

    assert headings[:2] == [["Professional modules (30)"], ["Professional modules (30), continued"]]
    assert headings[-1] == ["Practice modules (3), continued", "Final practice modules (3)"]


# Ways from page to page


def test_every_link_leads_somewhere(lists: Lists) -> None:
    """Every link between pages, and every place on them that a link names, is there."""
    ids = {address: set(tree.xpath("//@id")) for address, tree in lists.trees.items()}
    files = {asset.address for asset in lists.site.assets}
    broken = []
    for address, tree in lists.trees.items():
        for link in tree.xpath("//a/@href"):
            target, place = urldefrag(urljoin(HOST + address, link))
            name = target.removeprefix(HOST)
            if target.startswith(HOST) and name not in files and (name not in ids or (place and place not in ids[name])):
                broken.append((address, link))

    assert broken == []


@every_list
def test_previous_and_next(lists: Lists, language: str, kind: str) -> None:
    """Each page leads to the one before and the one after, above its rows and below, and names itself."""
    pages = [sheet.address for sheet in lists.pages(language, kind)]
    for number, address in enumerate(pages):
        navs = lists.trees[address].xpath("//nav[@class='p-pages']")
        found = [
            {rel: [urljoin(address, link) for link in nav.xpath(f".//a[@rel='{rel}']/@href")] for rel in ("prev", "next")}
            for nav in navs
        ]

        assert found == [{"prev": pages[max(0, number - 1) : number], "next": pages[number + 1 : number + 2]}] * 2
        assert len({nav.get("aria-label") for nav in navs}) == 2
        assert [[a.text for a in nav.xpath(".//a[@aria-current='page']")] for nav in navs] == [[str(number + 1)]] * 2


def test_twins_are_pages_of_the_same_number(lists: Lists) -> None:
    """A page's twin in the other language has its number, and names it back."""
    for kind in LISTS["lv"]:
        latvian, english = (lists.pages(code, kind) for code in LISTS)

        assert [sheet.twins for sheet in latvian] == [sheet.twins for sheet in english]
        assert [tuple(sheet.twins.values()) for sheet in latvian] == [
            (one.address, other.address) for one, other in zip(latvian, english, strict=True)
        ]


def test_index_leads_to_every_group_and_page(lists: Lists) -> None:
    """The first page, and it alone, has the index: every kind where it begins, and every page of a kind of many pages."""
    first, *others = lists.pages("lv", "module")
    groups = lists.trees[first.address].xpath("//ul[@class='p-index']/li")
    begun = [urljoin(HOST + first.address, link) for link in groups[0].xpath("p/a/@href")]
    reaches = [urljoin(first.address, link) for link in groups[0].xpath(".//ul[@class='p-reaches']//a/@href")]

    assert len(groups) == 5
    assert begun == [f"{HOST}moduli/#professional"]
    assert reaches == [sheet.address for sheet in (first, *others)[:8]]
    assert [sheet.address for sheet in others if lists.trees[sheet.address].xpath("//ul[@class='p-index']")] == []


# Other pages of a large catalogue


def test_sectors_give_numbers(lists: Lists, real: Loaded) -> None:
    """The list of sectors says how many qualifications each has, and leads to them."""
    assert real.catalogue is not None
    tree = lists.trees["en/sectors/"]
    links = {urljoin(HOST + "en/sectors/", a.get("href")): a.text for a in tree.xpath("//section/p/a")}

    assert tree.xpath("//table") == []
    assert {target.split("/")[-2]: words for target, words in links.items()} == {
        id: f"{len(found)} qualification{'s' if len(found) > 1 else ''}" for id, found in real.catalogue.qualifications_of.items()
    }


def test_reviews_stand_by_state(lists: Lists) -> None:
    """A long list of reviews has no filter, which could see one page only, but an index of states, in which it is ordered."""
    pages = lists.pages("en", "review")
    headings = [h.text_content().strip() for s in pages for h in lists.trees[s.address].xpath("//h3[contains(@id, 'state-')]")]
    states = [p.text_content().strip() for p in lists.trees[pages[0].address].xpath("//ul[@class='p-index']/li/p")]

    assert [lists.trees[sheet.address].xpath("//form") for sheet in pages] == [[]] * len(pages)
    assert [heading for heading in headings if "continued" not in heading] == states
    assert states == ["in review (20)", "supported (2)", "supported after clarifications (4)"]


def test_module_of_many_qualifications(real: Loaded, monkeypatch: pytest.MonkeyPatch) -> None:
    """A module that counts for many qualifications names some, says how many more there are, and leads to its page."""
    assert real.catalogue is not None
    monkeypatch.setattr(list_rows, "MOST_USES", 1)
    lists = Lists(build_site(real.catalogue, real.schemas, Options()))
    (row,) = lists.trees["en/modules/"].xpath("//tr[th/a[@href='zalas-prasmes/']]")
    _, *links = row.xpath(".//a")

    assert len(real.catalogue.uses["zalas-prasmes"]) == 3
    assert len(links) == 2
    assert (links[1].text, links[1].get("href")) == ("and 2 more", "zalas-prasmes/")


# Small catalogues


def test_short_lists_are_whole(real: Loaded) -> None:
    """A list that one page can bear has no further pages, no ways to them and no index."""
    assert real.catalogue is not None
    site = build_site(real.catalogue, real.schemas, Options())

    assert [sheet.address for sheet in site.sheets if "p-pages" in sheet.html or "p-index" in sheet.html] == []
    assert [sheet.address for sheet in site.sheets if sheet.address.split("/")[-2:-1] == ["2"]] == []


@pytest.mark.parametrize("id", FOLDERS.values())
def test_record_with_the_folder_s_name(make_project: MakeProject, id: str) -> None:
    """A module may be called as the folder of the list's pages: both have their addresses."""
    text = (BASE / "modules" / "gasana.yml").read_text().replace("id: gasana", f"id: {id}")
    loaded = load(Project.at(make_project(files={f"catalogue/modules/{id}.yml": text})))
    assert loaded.catalogue is not None
    module = loaded.catalogue.module(id)
    site = build_site(loaded.catalogue, loaded.schemas, Options(list_rows=1))
    titles = {sheet.address: sheet.title for sheet in site.sheets}

    assert len(titles) == len(site.sheets)
    assert titles[f"moduli/{id}/"] == module.title["lv"]
    assert titles["moduli/saraksts/2/"].startswith("Moduļi, 2.")
    assert titles[f"en/modules/{id}/"] == module.title["en"]
    assert titles["en/modules/list/2/"].startswith("Modules, page 2 ")


def test_silent_settings_give_the_english_folder(real: Loaded) -> None:
    """Where the catalogue does not say what the folder of a list's pages is called, it is called “list”."""
    assert real.catalogue is not None
    settings = msgspec.structs.replace(real.catalogue.settings, addresses={})
    site = build_site(replace(real.catalogue, settings=settings), real.schemas, Options(list_rows=ROWS))

    assert "modules/list/2/" in {sheet.address for sheet in site.sheets}


# The index of the search


@pytest.mark.parametrize("language", LISTS)
def test_rows_of_the_search(lists: Lists, real: Loaded, language: str) -> None:
    """A row of the search's index leads to its record's page, and its notes name what the record belongs to."""
    assert real.catalogue is not None
    (asset,) = [asset for asset in lists.site.assets if asset.address == f"assets/prospectus/titles.{language}.json"]
    index = json.loads(asset.content)
    titles = {f"{index[kind]['root']}{id}/": title for kind in ("qualification", "module") for id, title, *_ in index[kind]["rows"]}
    (module,) = [row for row in index["module"]["rows"] if row[0] == "koku-gasana"]
    qualifications = [index["qualification"]["rows"][note][0] for note in module[3]]

    assert len(titles) == len(real.catalogue.qualifications) + len(real.catalogue.modules)
    assert {address: lists.sheets[address].title for address in titles} == titles
    assert qualifications == [use.programme.qualification for use in real.catalogue.uses["koku-gasana"]]
