"""Addresses: links that lead where they should, and a site that stays where it was published."""

from __future__ import annotations

import posixpath
from urllib.parse import urljoin

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prospectus.loading import Loaded
from prospectus.rules import rule_ids
from prospectus.site import Site, build_site
from prospectus.site.addresses import GROUPS, Addresses
from prospectus.site.options import Options
from prospectus.validation.schemas import KINDS

from .conftest import ROOT

CATALOGUE = ROOT / "catalogue"

PAGES = {
    "lv": {
        "qualifications": "kvalifikacijas/", "modules": "moduli/", "sectors": "nozares/", "review": "ekspertize/",
        "finder": "mekletajs/", "glossary": "vardnica/", "tools": "riki/", "rules": "noteikumi/",
    },
    "en": {
        "qualifications": "en/qualifications/", "modules": "en/modules/", "sectors": "en/sectors/", "review": "en/review/",
        "finder": "en/finder/", "glossary": "en/glossary/", "tools": "en/tools/", "rules": "en/rules/",
    },
}  # fmt: skip
"""Addresses once published stay: this table grows, and nothing in it changes."""
HOMES = {"lv": "", "en": "en/"}

NAMES = st.text("abz09-", min_size=1, max_size=5).filter(lambda name: name.strip("-") != "")
FOLDERS = st.lists(NAMES, max_size=4).map(lambda names: "".join(f"{name}/" for name in names))
PAGE_ADDRESSES = FOLDERS
FILE_ADDRESSES = st.tuples(FOLDERS, NAMES).map(lambda parts: f"{parts[0]}{parts[1]}.json")
FRAGMENTS = st.just("") | NAMES.map(lambda name: f"#{name}")
HOSTS = st.sampled_from(["https://example.org/", "https://example.org/katalogs/", "http://127.0.0.1:8000/a/b/"])

many = settings(deadline=None, max_examples=400)


def _ids(folder: str) -> list[str]:
    return sorted(path.stem for path in (CATALOGUE / folder).rglob("*.yml"))


@pytest.fixture(scope="module")
def site(real: Loaded) -> Site:
    """Return the site of the real catalogue."""
    assert real.catalogue is not None
    return build_site(real.catalogue, real.schemas, Options())


# Links


@many
@given(host=HOSTS, target=st.tuples(PAGE_ADDRESSES | FILE_ADDRESSES, FRAGMENTS).map("".join), start=PAGE_ADDRESSES | FILE_ADDRESSES)
def test_relative_link_leads_to_its_target(host: str, target: str, start: str) -> None:
    """Followed as browsers follow it, a link leads from any address to any other, wherever the site is served."""
    link = Addresses.relative(target, start)

    assert urljoin(host + start, link) == host + target
    assert not link.startswith("/")
    assert "//" not in link


@many
@given(target=PAGE_ADDRESSES | FILE_ADDRESSES, start=PAGE_ADDRESSES | FILE_ADDRESSES)
def test_relative_link_is_the_shortest(target: str, start: str) -> None:
    """A link is the relative path that the standard library finds, with a slash at its end where it leads to a page."""
    expected = posixpath.relpath(f"/{target}", f"/{posixpath.dirname(start)}")

    assert Addresses.relative(target, start) == (expected if target.endswith(".json") else f"{expected}/")


@many
@given(address=PAGE_ADDRESSES, fragment=NAMES)
def test_place_on_the_same_page(address: str, fragment: str) -> None:
    """A link to a place on its own page is the place alone, so that the browser does not load the page again."""
    assert Addresses.relative(f"{address}#{fragment}", address) == f"#{fragment}"


@pytest.mark.parametrize(
    ("target", "start", "expected"),
    [
        ("", "", "./"),
        ("", "moduli/koku-gasana/", "../../"),
        ("moduli/koku-gasana/", "", "moduli/koku-gasana/"),
        ("moduli/koku-gasana/", "moduli/", "koku-gasana/"),
        ("moduli/", "moduli/koku-gasana/", "../"),
        ("en/modules/", "moduli/", "../en/modules/"),
        ("vardnica/#modulis", "moduli/", "../vardnica/#modulis"),
        ("vardnica/#modulis", "vardnica/", "#modulis"),
        ("api/v1/index.json", "en/", "../api/v1/index.json"),
        ("moduli/", "404.html", "moduli/"),
    ],
)
def test_relative_link(target: str, start: str, expected: str) -> None:
    """A link is as short as it can be; one to a page ends with a slash."""
    assert Addresses.relative(target, start) == expected


# Names


def test_silent_settings_give_english_names(real: Loaded) -> None:
    """Where the catalogue names no groups, and for what it does not name, the English words are used."""
    assert real.catalogue is not None
    bare = Addresses(msgspec.structs.replace(real.catalogue.settings, addresses={"lv": {"modules": "moduli"}}))

    assert {kind: bare.group("lv", kind) for kind in GROUPS} == {
        kind: "moduli/" if kind == "module" else f"{name}/" for kind, name in GROUPS.items()
    }


def test_main_language_stands_at_the_root(real: Loaded) -> None:
    """The first language of the settings has the short addresses, every other stands under its code."""
    assert real.catalogue is not None
    turned = Addresses(msgspec.structs.replace(real.catalogue.settings, languages=("en", "lv")))

    assert (turned.home("en"), turned.home("lv")) == ("", "lv/")
    assert turned.page("en", "module", "koku-gasana") == "modules/koku-gasana/"
    assert turned.page("lv", "module", "koku-gasana") == "lv/moduli/koku-gasana/"


# What is published


@pytest.mark.parametrize("language", PAGES)
def test_published_pages(site: Site, language: str) -> None:
    """The real catalogue's pages stand at exactly the addresses that were published, in each language."""
    names = PAGES[language]
    expected = {HOMES[language], *names.values()}
    expected |= {f"{names[group]}{id}/" for group in ("qualifications", "modules", "sectors") for id in _ids(group)}
    expected |= {f"{names['rules']}{id}/" for id in rule_ids()}

    assert {sheet.address for sheet in site.sheets if sheet.language == language} == expected


def test_published_data(site: Site) -> None:
    """So do the files of the JSON API and the schemas of all kinds."""
    expected = {"api/v1/index.json", "api/v1/reviews.json"}
    expected |= {f"api/v1/{group}/{id}.json" for group in ("qualifications", "modules") for id in _ids(group)}
    expected |= {f"schema/{kind}.schema.json" for kind in KINDS}
    data = {asset.address for asset in site.assets if asset.address.startswith(("api/", "schema/"))}

    assert {address for address in data if not address.startswith("schema/api/")} == expected


def test_no_address_is_given_twice(site: Site) -> None:
    """No page or file takes the place of another, nor a file that of a folder."""
    addresses = [*(f"{sheet.address}index.html" for sheet in site.sheets), *(asset.address for asset in site.assets)]
    folders = {address.rsplit("/", depth)[0] for address in addresses for depth in range(1, address.count("/") + 1)}

    assert len(set(addresses)) == len(addresses)
    assert folders & set(addresses) == set()


def test_every_page_has_its_twin(site: Site) -> None:
    """Each page names the same page in every language, itself included, and its twins name it."""
    sheets = {sheet.address: sheet for sheet in site.sheets}

    for sheet in site.sheets:
        assert set(sheet.twins) == set(PAGES)
        assert sheet.twins[sheet.language] == sheet.address
        assert [(sheets[other].language, sheets[other].twins) for other in sheet.twins.values()] == [
            (code, sheet.twins) for code in sheet.twins
        ]


def test_every_trail_leads_to_a_page(site: Site) -> None:
    """The pages above a page are pages of the same language."""
    sheets = {sheet.address: sheet for sheet in site.sheets}
    astray = [
        (sheet.address, above)
        for sheet in site.sheets
        for _, above in sheet.trail
        if above not in sheets or sheets[above].language != sheet.language
    ]

    assert astray == []
