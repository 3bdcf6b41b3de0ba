"""A publication: what is made, what is kept and what goes, from one build of a site to the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from prospectus.publishing import Publication, Tree
from prospectus.publishing.ledger import Ledger
from prospectus.site import Asset, Item


class Site:
    """A site of words: an item's page holds its word, and its key is its id with the word; without a word it has none."""

    def __init__(self, folder: Path, *, remembers: bool = True) -> None:
        self.folder, self.work = folder / "site", folder / "work"
        self.work.mkdir(parents=True)
        self.ledger = Ledger(self.work / "ledger.sqlite") if remembers else None
        self.made: list[str] = []

    def build(self, words: dict[str, str], host: dict[str, str] | None = None) -> dict[str, str]:
        """Publish words, and return the site's pages by id."""
        publication = Publication(self.folder, self.work, self.ledger)
        self.work.mkdir(exist_ok=True)
        publication.begin()
        for name, content in (host or {}).items():
            publication.host.write(name, content.encode())
        self.made = []

        def make(tree: Tree, items: Sequence[Item]) -> Iterator[tuple[Item, tuple[str, ...]]]:
            for item in items:
                self.made.append(item.id)
                if words[item.id]:
                    tree.write(f"w/{item.id}/index.html", words[item.id].encode())
                yield item, (f"w/{item.id}/index.html",) if words[item.id] else ()

        wanted = {Item("word", id): f"{id} {word}".encode() for id, word in words.items()}
        publication.publish(wanted, make, lambda pages: [Asset("pages.txt", "\n".join(pages).encode())])
        return self.pages()

    def pages(self) -> dict[str, str]:
        """Return the site's pages by id."""
        found = Tree(self.folder)
        return {
            file.removeprefix("w/").removesuffix("/index.html"): (self.folder / file).read_text()
            for file in found.files()
            if "/" in file
        }


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Return a site that remembers."""
    return Site(tmp_path)


def test_item_without_files(site: Site) -> None:
    """An item for which there was nothing to make is no obstacle to the builds that follow."""
    for word in "123":
        assert site.build({"a": word, "b": ""}) == {"a": word}


def test_only_what_is_new_is_made(site: Site) -> None:
    """At first everything is made, then what has changed, and at last nothing."""
    site.build({"a": "1", "b": "1"})
    assert site.made == ["a", "b"]
    assert site.build({"a": "2", "b": "1"}) == {"a": "2", "b": "1"}
    assert site.made == ["a"]
    assert site.build({"a": "2", "b": "1"}) == {"a": "2", "b": "1"}
    assert site.made == []


def test_without_memory(tmp_path: Path) -> None:
    """Without a ledger everything is made each time, and nothing is left beside the site."""
    site = Site(tmp_path, remembers=False)
    for word in ("1", "2"):
        assert site.build({"a": word, "b": "1"}) == {"a": word, "b": "1"}
        assert site.made == ["a", "b"]
        assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_gone_and_back(site: Site) -> None:
    """What goes is gone in every later state, and what comes back is made again."""
    words = {"a": "1", "b": "1"}
    site.build(words)
    for wanted in ({"b": "1"}, {"b": "1"}, {"b": "2"}, words, words, {"a": "1"}, {}, words):
        assert site.build(wanted) == wanted
        assert (site.folder / "pages.txt").read_text().split() == [f"w/{id}/" for id in wanted]


def test_back_and_forth(site: Site) -> None:
    """States that come again, in any order, are as they were."""
    states = [{"a": "1", "b": "1"}, {"a": "2", "b": "1"}, {"a": "1", "b": "2"}, {"c": "1"}]
    for number in (0, 1, 0, 1, 1, 2, 0, 3, 0, 3, 2, 2, 1, 3, 0):
        assert site.build(states[number]) == states[number]


def test_host_files(site: Site) -> None:
    """The host's files come and go with each build, and give way to our own."""
    words = {"a": "1"}
    assert site.build(words, {"h/x.txt": "1", "w/a/index.html": "host"}) == {"a": "1", "h/x.txt": "1"}
    assert site.build(words, {"h/y.txt": "1"}) == {"a": "1", "h/y.txt": "1"}
    assert site.build(words, {"h/x.txt": "2"}) == {"a": "1", "h/x.txt": "2"}
    assert site.build({}, {"w/a/index.html": "host"}) == {"a": "host"}
    assert site.build(words, {}) == words


def test_pages_of_the_host_are_surveyed(site: Site) -> None:
    """What tells of all pages tells of the host's as well."""
    site.build({"a": "1"}, {"h/index.html": "1"})

    assert (site.folder / "pages.txt").read_text().split() == ["h/", "w/a/"]


def test_cut_off_with_hidden_files(site: Site) -> None:
    """What was hidden in a site that a build replaced before it was cut off is put back, whoever had made that site."""
    site.build({"a": "1"})
    for name in ("next", "spare"):
        cut_off = Tree(site.work / name)
        cut_off.write(f".{name}/x", b"kept")
        site.build({"a": name})

        assert (site.folder / f".{name}" / "x").read_text() == "kept"


def test_deleted_from_the_site(site: Site) -> None:
    """What the next state would take from the site, and is missing there, is made."""
    site.build({"a": "1", "b": "1"})
    site.build({"a": "2", "b": "1"})
    (site.folder / "w" / "a" / "index.html").unlink()
    for _ in range(3):
        assert site.build({"a": "2", "b": "1"}) == {"a": "2", "b": "1"}


def test_abandoned(site: Site) -> None:
    """A build that is abandoned leaves the site, and what lies beside it."""
    site.build({"a": "1"})
    beside = {path.name for path in site.work.iterdir()}
    publication = Publication(site.folder, site.work, site.ledger)
    publication.begin()
    publication.host.write("index.html", b"host")
    publication.abandon()

    assert site.pages() == {"a": "1"}
    assert {path.name for path in site.work.iterdir()} == beside


def test_ledger_forgets_what_nobody_needs(site: Site) -> None:
    """However many builds there were, only what the two folders hold is remembered."""
    for number in range(8):
        site.build({"a": str(number), f"b{number}": "1"})

    assert site.ledger is not None
    assert {item.id for item in site.ledger.entries()} == {"a", "b7", ""}
    assert len(site.ledger.ages()) == 2
    assert len(site.ledger.gone_since(0)) <= 2
