"""Places: whatever a site's folder or the cache's is, or has become, a build gives the site that it should."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pytest

from prospectus.loading import Cache
from prospectus.publishing import Workshop
from prospectus.version import of_files

from ..building import fingerprints
from ..forge import Forge
from .conftest import configured, made, retitled

Fingerprints = dict[str, str]


class Lasting:
    """A project that is built again and again, whatever became of its site and its cache."""

    words = cycle(["Viens", "Divi", "Trīs"])

    def __init__(self, smith: Forge, project: Path, known: dict[bytes, Fingerprints]) -> None:
        self.smith, self.project, self.site = smith, project, project.parent / "site"
        self._known = known

    @property
    def cache(self) -> Path:
        """The folder in which builds remember."""
        return self.project / ".cache" / "prospectus"

    def build(self, *, edited: bool = True) -> list[str]:
        """Build the site, after an edit that several pages show; return the files that are not what they should be."""
        if edited:
            self.edit()
        self.smith.good(self.project, self.site)
        found, right = fingerprints(self.site), self.right()
        return sorted(path for path in found.keys() | right.keys() if found.get(path) != right.get(path))

    def edit(self) -> None:
        """Change a title."""
        retitled(self.project, next(self.words))

    def right(self) -> Fingerprints:
        """Return what the site should be: what a build without a cache makes."""
        key = of_files(self.project / "catalogue", (".yml",)) + of_files(self.project / "docs", ("",))
        if key not in self._known:
            other, site = self.project.with_name("other"), self.project.with_name("right")
            shutil.copytree(self.project, other, ignore=shutil.ignore_patterns(".cache"))
            configured(other, cache="")
            self.smith.good(other, site)
            self._known[key] = fingerprints(site)
            shutil.rmtree(other)
            shutil.rmtree(site)
        return self._known[key]


@pytest.fixture(scope="session")
def known() -> dict[bytes, Fingerprints]:
    """Return what the sites of some projects should be."""
    return {}


@pytest.fixture(scope="module")
def lasting(smith: Forge, known: dict[bytes, Fingerprints], tmp_path_factory: pytest.TempPathFactory) -> Lasting:
    """Return a project that all tests here build in turn; it has been built twice, so that all states are there."""
    found = Lasting(smith, made(tmp_path_factory.mktemp("lasting") / "project"), known)
    assert found.build() == []
    assert found.build() == []
    return found


@pytest.fixture
def fresh(smith: Forge, known: dict[bytes, Fingerprints], project: Path) -> Lasting:
    """Return a project that has not been built yet."""
    return Lasting(smith, project, known)


# The site's folder


def _relative(site: Path) -> str:
    return os.path.relpath(site, site.parent / "project")


@pytest.mark.parametrize(
    "named", [lambda site: f"{site}/", _relative, lambda site: f"{site.parent}/project/../site"], ids=["slash", "relative", "dots"],
)  # fmt: skip
def test_names_of_a_site(lasting: Lasting, named: Callable[[Path], str]) -> None:
    """A site may be named in any way: it is the same one at the next build."""
    lasting.edit()
    done = lasting.smith.build(lasting.project, named(lasting.site), cwd=lasting.project)

    assert done.code == 0, done.output
    assert fingerprints(lasting.site) == lasting.right()
    assert len(list((lasting.cache / "sites").iterdir())) == 1


def test_hidden_files_are_kept(lasting: Lasting) -> None:
    """What somebody keeps hidden at the site's root stays, at each of several builds."""
    git = lasting.site / ".git"
    (git / "refs").mkdir(parents=True)
    (git / "HEAD").write_text("ref")
    (lasting.site / ".nojekyll").touch()
    for _ in range(3):
        lasting.edit()
        lasting.smith.good(lasting.project, lasting.site)

        assert (git / "HEAD").read_text() == "ref"
        assert (git / "refs").is_dir()
        assert (lasting.site / ".nojekyll").is_file()
    shutil.rmtree(git)
    (lasting.site / ".nojekyll").unlink()
    assert lasting.build() == []


def test_foreign_files_go(lasting: Lasting) -> None:
    """Other files at the site's root are taken away, as MkDocs does, and do not come back."""
    for number in range(4):
        if number < 2:
            (lasting.site / "robots.txt").write_text("User-agent: *")
            (lasting.site / "old" / "pages").mkdir(parents=True, exist_ok=True)
        assert lasting.build() == []
        assert not (lasting.site / "old").exists()


def test_deleted_site(lasting: Lasting) -> None:
    """A site that was deleted is made again."""
    for edited in (True, False, True):
        shutil.rmtree(lasting.site)
        assert lasting.build(edited=edited) == []


@pytest.mark.parametrize("page", ["moduli/gasana/index.html", "en/modules/drosiba/index.html", "api/v1/modules/gasana.json"])
def test_deleted_page(lasting: Lasting, page: str) -> None:
    """A page that was deleted from the site stops no build, and when its record has changed twice, it is there for good."""
    (lasting.site / page).unlink()
    for _ in range(2):
        lasting.edit()
        lasting.smith.good(lasting.project, lasting.site)
    assert lasting.build(edited=False) == []
    assert lasting.build(edited=False) == []


def test_deleted_page_without_cache(lasting: Lasting) -> None:
    """When the cache is deleted, everything that is missing from the site is made."""
    (lasting.site / "moduli" / "prakse" / "index.html").unlink()
    (lasting.site / "sitemap.xml").unlink()
    shutil.rmtree(lasting.cache)
    assert lasting.build(edited=False) == []


def test_site_is_a_link(lasting: Lasting) -> None:
    """Where the site is a link to a folder, it stays one, and the folder is the site."""
    folder = lasting.site.with_name("folder")
    lasting.site.rename(folder)
    lasting.site.symlink_to(folder)
    for _ in range(3):
        assert lasting.build() == []

        assert lasting.site.is_symlink()
        assert fingerprints(folder) == lasting.right()
    lasting.site.unlink()
    folder.rename(lasting.site)


def test_site_of_somebody_else(fresh: Lasting) -> None:
    """A folder with a site that something else has made is replaced as a whole."""
    (fresh.site / "moduli" / "vecs").mkdir(parents=True)
    for name in ("index.html", "moduli/vecs/index.html", "moduli/gasana"):
        (fresh.site / name).write_text("old")

    assert fresh.build() == []


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="another file system is needed")
def test_other_file_system(fresh: Lasting) -> None:
    """A site on another file system than the cache is brought up to date all the same, and beside it only one folder is left."""
    place = Path("/dev/shm") / f"prospectus-test-{os.getpid()}"
    place.mkdir()
    fresh.site = place / "site"
    try:
        for _ in range(3):
            assert fresh.build() == []
        assert {path.name for path in place.iterdir()} == {"site", ".site.prospectus"}
    finally:
        shutil.rmtree(place)


@pytest.mark.parametrize("mask", [0o022, 0o002])
def test_file_modes(fresh: Lasting, mask: int) -> None:
    """Files and folders of the site have the modes that the user's mask gives."""
    (fresh.project / "mask.py").write_text(f"import os\nos.umask({mask})\n")
    configured(fresh.project, {"hooks": ["mask.py"]})
    fresh.smith.good(fresh.project, fresh.site)

    paths = [fresh.site, *fresh.site.rglob("*")]
    # What MkDocs copies has the mode of what was copied.
    modes = {path.is_dir(): path.stat().st_mode & 0o777 for path in paths if "assets" not in path.parts}

    assert modes == {True: 0o777 & ~mask, False: 0o666 & ~mask}


# The cache


def _nothing(cache: Path) -> None:
    shutil.rmtree(cache)


def _garbage(name: str) -> Callable[[Path], None]:
    def change(cache: Path) -> None:
        for path in cache.rglob(name):
            path.write_bytes(b"garbage " * 2000)

    change.__name__ = f"garbage in {name}"
    return change


def _half(name: str) -> Callable[[Path], None]:
    def change(cache: Path) -> None:
        for path in cache.rglob(name):
            raw = path.read_bytes()
            path.write_bytes(raw[: len(raw) // 2])

    change.__name__ = f"half of {name}"
    return change


def _holes(name: str) -> Callable[[Path], None]:
    """Spoil each second page of a database, its first one not."""

    def change(cache: Path) -> None:
        for path in cache.rglob(name):
            raw = path.read_bytes()
            path.write_bytes(b"".join(
                raw[at : at + 4096] if at // 4096 % 2 == 0 else b"\xff" * 4096 for at in range(0, len(raw), 4096)
            ))  # fmt: skip

    change.__name__ = f"holes in {name}"
    return change


def _no_spare(cache: Path) -> None:
    for path in cache.rglob("spare"):
        shutil.rmtree(path)


def _no_ledger(cache: Path) -> None:
    for path in cache.rglob("ledger.sqlite"):
        path.unlink()


def _a_file(cache: Path) -> None:
    shutil.rmtree(cache)
    cache.write_text("not a folder")


HARMS = [
    _nothing, _no_spare, _no_ledger, _a_file,
    *(harm(name) for harm in (_garbage, _half, _holes) for name in ("records.sqlite", "ledger.sqlite")), _garbage("lock"),
]  # fmt: skip


@pytest.mark.parametrize("harm", HARMS, ids=lambda harm: harm.__name__.strip("_"))
def test_harmed_cache(lasting: Lasting, harm: Callable[[Path], None]) -> None:
    """A cache that is deleted, or harmed in any way, costs time and nothing else."""
    harm(lasting.cache)
    assert lasting.build() == []
    assert lasting.build() == []
    if lasting.cache.is_file():
        lasting.cache.unlink()


def test_harmed_lock(tmp_path: Path) -> None:
    """A lock that is no lock is not taken for that of another build."""
    (tmp_path / "lock").write_bytes(b"garbage " * 200)
    cache = Cache(tmp_path)

    assert (cache.folder, cache.is_taken) == (None, False)


def test_cache_elsewhere(fresh: Lasting, tmp_path: Path) -> None:
    """The cache may be any folder; one build of a site does not disturb that of another with the same cache."""
    configured(fresh.project, cache=str(tmp_path / "kept"))
    for _ in range(2):
        assert fresh.build() == []
        fresh.smith.good(fresh.project, tmp_path / "second")
        assert fingerprints(tmp_path / "second") == fresh.right()
    assert not (fresh.project / ".cache").exists()


# Two at once


@pytest.mark.parametrize("names", [("site", "site"), ("site", "second")], ids=["same-site", "two-sites"])
def test_two_at_once(fresh: Lasting, tmp_path: Path, names: tuple[str, str]) -> None:
    """Two builds at once, with one cache, both succeed, and both sites are right; so is the next build."""
    for _ in range(2):
        fresh.edit()
        running = [fresh.smith.start(fresh.project, tmp_path / name) for name in names]
        done = [fresh.smith.wait(pid) for pid in running]
        assert [one.code for one in done] == [0, 0], done[0].output + done[1].output
        for name in names:
            assert fingerprints(tmp_path / name) == fresh.right()
    assert fresh.build() == []
    assert {path.name for path in tmp_path.iterdir()} == {"project", *names}


def test_left_by_a_build_without_a_cache(tmp_path: Path) -> None:
    """What a build without a cache has left that was cut off goes with the next; that of a running one stays."""
    ended = subprocess.Popen(["true"])
    ended.wait()
    left, running = tmp_path / f".site.{ended.pid}", tmp_path / f".site.{os.getppid()}"
    for folder in (left, running):
        (folder / "next").mkdir(parents=True)

    Workshop(Cache(None)).publication(tmp_path / "site")

    assert (left.exists(), running.exists()) == (False, True)
