"""Trees: how files get into a site's folder, out of it, and how one folder takes another's place."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from prospectus.publishing import Tree, file_of, tree
from prospectus.publishing.tree import MARK, Mark, exchange, keep_hidden, moved, recover


@pytest.fixture
def here(tmp_path: Path) -> Tree:
    """Return a tree with some files."""
    return _tree(tmp_path / "here", {"index.html": "home", "a/index.html": "a", "a/b/index.html": "b"})


def _tree(folder: Path, files: dict[str, str]) -> Tree:
    folder.mkdir()
    found = Tree(folder)
    for name, content in files.items():
        found.write(name, content.encode())
    return found


def _content(found: Tree) -> dict[str, str]:
    return {file: (found.folder / file).read_text() for file in found.files()}


@pytest.mark.parametrize(("address", "file"), [("", "index.html"), ("a/", "a/index.html"), ("a/x.json", "a/x.json")])
def test_file_of(address: str, file: str) -> None:
    """A folder's address is that of its ``index.html``."""
    assert file_of(address) == file


def test_files(here: Tree) -> None:
    """All files are listed, sorted, but not the mark."""
    here.sign(Mark("s", ("x",)))

    assert here.files() == ["a/b/index.html", "a/index.html", "index.html"]


@pytest.mark.parametrize("content", [None, b"", b"{", b"[]", b'{"state": 5}', b'{"state": "s", "host": [1]}'])
def test_mark(tmp_path: Path, content: bytes | None) -> None:
    """A mark that is missing or harmed says nothing, and one that was made says what it was told."""
    found = Tree(tmp_path)
    if content is not None:
        (tmp_path / MARK).write_bytes(content)
    assert found.mark == Mark()

    found.sign(Mark("s", ("x",)))
    assert found.mark == Mark("s", ("x",))
    found.unsign()
    found.unsign()
    assert found.mark == Mark()


def test_write_never_over(here: Tree, tmp_path: Path) -> None:
    """A file that another tree has as well is replaced, not written over."""
    other = _tree(tmp_path / "other", {})
    other.take(here, ["a/index.html"])
    other.write("a/index.html", b"new")

    assert (_content(here)["a/index.html"], _content(other)["a/index.html"]) == ("a", "new")


@pytest.mark.parametrize("has_links", [True, False])
def test_take(here: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, has_links: bool) -> None:
    """Files are taken in place of older ones, as links, or as copies where there are no links."""
    if not has_links:
        monkeypatch.setattr(os, "link", _no_link)
    other = _tree(tmp_path / "other", {"index.html": "old", "c/index.html": "c"})

    assert other.take(here, ["index.html", "a/b/index.html"])
    assert _content(other) == {"index.html": "home", "a/b/index.html": "b", "c/index.html": "c"}
    assert ((other.folder / "index.html").stat().st_nlink > 1) == has_links


def _no_link(source: str, target: str) -> None:
    raise OSError(errno.EPERM, "no links here", source, None, target)


def test_take_what_is_missing(here: Tree, tmp_path: Path) -> None:
    """What is not there is not taken, and the answer says so; all else is."""
    other = _tree(tmp_path / "other", {"index.html": "old"})

    assert not other.take(here, ["nothing/index.html", "a/index.html"])
    assert _content(other) == {"index.html": "old", "a/index.html": "a"}


def test_remove(here: Tree) -> None:
    """With a file go the folders that it leaves empty; what is not there may be removed as well."""
    here.remove(["a/b/index.html", "a/b/index.html", "nothing/at/all", "index.html/x"])
    assert _content(here) == {"index.html": "home", "a/index.html": "a"}
    assert not (here.folder / "a" / "b").exists()

    here.remove(["a/index.html"])
    assert [path.name for path in here.folder.iterdir()] == ["index.html"]


def test_keep_only(here: Tree) -> None:
    """Of the folder itself only what is named stays, and what is hidden."""
    here.write("b.txt", b"b")
    here.write(".git/HEAD", b"ref")
    (here.folder / "c").symlink_to(here.folder / "a")
    here.keep_only({"a"})

    assert _content(here) == {".git/HEAD": "ref", "a/index.html": "a", "a/b/index.html": "b"}


def test_absorb(here: Tree, tmp_path: Path) -> None:
    """All files move; those that come in go before those that are there, a file before a folder and a folder before a file."""
    other = _tree(tmp_path / "other", {"index.html": "new", "a/c.txt": "c", "a/b": "file", "d/e/f.txt": "f"})
    here.write("d", b"file")
    here.absorb(other)

    assert not other.folder.exists()
    assert _content(here) == {"index.html": "new", "a/index.html": "a", "a/c.txt": "c", "a/b": "file", "d/e/f.txt": "f"}


@pytest.mark.parametrize("at_once", [True, False])
def test_exchange(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, at_once: bool) -> None:
    """Two folders change places, in one step or, where the system cannot do that, in three."""
    if not at_once:
        monkeypatch.setattr(tree, "_exchanged", lambda *_: False)
    one, other = _tree(tmp_path / "one", {"x": "1"}), _tree(tmp_path / "other", {"y": "2"})
    exchange(one.folder, other.folder)

    assert (_content(one), _content(other)) == ({"y": "2"}, {"x": "1"})
    assert len([*tmp_path.iterdir()]) == 2


def test_recover_from_three_steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Cut off after any of the three steps, the site is put back, or stays the new one with what is hidden in the old."""
    monkeypatch.setattr(tree, "_exchanged", lambda *_: False)
    for steps, state in ((1, "old"), (2, "new"), (3, "new")):
        folder = tmp_path / str(steps)
        folder.mkdir()
        site, spare = _tree(folder / "site", {"x": "old", ".git/HEAD": "ref"}), _tree(folder / "spare", {"x": "new"})
        _cut_off(site.folder, spare.folder, steps)
        recover(site.folder, spare.folder)

        assert _content(site) == {"x": state, ".git/HEAD": "ref"}
        assert not (folder / "spare.aside").exists()


def _cut_off(site: Path, spare: Path, steps: int) -> None:
    aside = spare.with_name("spare.aside")
    for one, other in [(site, aside), (spare, site), (aside, spare)][:steps]:
        one.rename(other)


def test_moved(here: Tree, tmp_path: Path) -> None:
    """A folder moves to where nothing is, or an empty folder, and not to where something is."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").touch()
    before = _content(here)

    assert not moved(here.folder, tmp_path / "full")
    assert moved(here.folder, tmp_path / "nowhere")
    assert moved(tmp_path / "nowhere", tmp_path / "empty")
    assert _content(Tree(tmp_path / "empty")) == before


def test_hidden_files(tmp_path: Path) -> None:
    """Hidden files and folders are carried over, but not the mark, and none in place of another."""
    old = _tree(tmp_path / "old", {".git/HEAD": "ref", ".nojekyll": "old", "x": "x", MARK: "m"})
    new = _tree(tmp_path / "new", {".nojekyll": "new"})
    keep_hidden(old.folder, new.folder)

    assert _content(new) == {".git/HEAD": "ref", ".nojekyll": "new"}
