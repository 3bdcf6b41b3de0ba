"""The sitemap: every address once, in full, in as many files as the protocol asks for."""

from __future__ import annotations

import gzip

from lxml import etree

from prospectus.publishing import sitemap

SITE = "https://example.org/katalogs/"


def _files(addresses: list[str], site: str = SITE, most: int = 2) -> dict[str, bytes]:
    return {asset.address: asset.content for asset in sitemap(addresses, site, most)}


def _places(content: bytes) -> list[str]:
    return [str(place.text) for place in etree.fromstring(content).iter("{*}loc")]


def test_one_file() -> None:
    """As many addresses as one file may hold stand in one, sorted, each once."""
    files = _files(["b/", "", "b/"])

    assert _places(files["sitemap.xml"]) == [SITE, f"{SITE}b/"]
    assert set(files) == {"sitemap.xml", "sitemap.xml.gz"}


def test_several_files() -> None:
    """One address more makes an index and two files, which together hold all of them."""
    files = _files(["c/", "a/", "b/"])

    assert _places(files["sitemap.xml"]) == [f"{SITE}sitemap-1.xml", f"{SITE}sitemap-2.xml"]
    assert etree.fromstring(files["sitemap.xml"]).tag.endswith("}sitemapindex")
    assert [_places(files[f"sitemap-{n}.xml"]) for n in (1, 2)] == [[f"{SITE}a/", f"{SITE}b/"], [f"{SITE}c/"]]


def test_escaping() -> None:
    """What has a meaning in XML is escaped in the site's address, and in a page's."""
    files = _files(["a&b/"], "https://example.org/x<y&z")

    assert _places(files["sitemap.xml"]) == ["https://example.org/x<y&z/a&b/"]


def test_no_site_address() -> None:
    """Without a site's address no place can be named in full, so none is."""
    assert _places(_files(["a/", "b/", "c/"], "")["sitemap.xml"]) == []


def test_compressed_twins() -> None:
    """Beside each file is a compressed one that holds the same, and is the same every time."""
    files, again = _files(["a/", "b/", "c/"]), _files(["c/", "b/", "a/"])

    assert files == again
    plain = {name for name in files if not name.endswith(".gz")}
    assert {name: gzip.decompress(files[f"{name}.gz"]) for name in plain} == {name: files[name] for name in plain}
