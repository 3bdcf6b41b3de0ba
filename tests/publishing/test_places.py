"""Places: whatever a site's folder or the cache's is, or has become, a build gives the site that it should."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ..building import fingerprints
from ..forge import Forge
from .conftest import configured, retitled

Fingerprints = dict[str, str]


@pytest.fixture
def right(smith: Forge, project: Path, tmp_path: Path) -> Callable[[], Fingerprints]:
    """Return a function that says what the site should be: what a build without a cache makes."""

    def built() -> Fingerprints:
        other = tmp_path / "other"
        if other.exists():
            shutil.rmtree(other)
        shutil.copytree(project, other, ignore=shutil.ignore_patterns(".cache"))
        configured(other, cache="")
        smith.good(other, tmp_path / "right")
        found = fingerprints(tmp_path / "right")
        shutil.rmtree(tmp_path / "right")
        return found

    return built


def _cache(project: Path) -> Path:
    return project / ".cache" / "prospectus"


# The site's folder


def _relative(site: Path) -> str:
    return os.path.relpath(site, site.parent / "project")


@pytest.mark.parametrize(
    "named", [str, lambda site: f"{site}/", _relative, lambda site: f"{site.parent}/project/../site"],
    ids=["absolute", "slash", "relative", "dots"],
)  # fmt: skip
def test_names_of_a_site(
    smith: Forge, project: Path, tmp_path: Path, right: Callable[[], Fingerprints], named: Callable[[Path], str]
) -> None:
    """A site may be named in any way: it is the same one at the next build."""
    site = tmp_path / "site"
    smith.good(project, site)
    retitled(project, "Otrais")

    done = smith.build(project, named(site), cwd=project)

    assert done.code == 0, done.output
    assert fingerprints(site) == right()
    assert len(list((_cache(project) / "sites").iterdir())) == 1


def test_site_is_a_link(smith: Forge, project: Path, tmp_path: Path, right: Callable[[], Fingerprints]) -> None:
    """Where the site is a link to a folder, it stays one, and the folder is the site."""
    site, folder = tmp_path / "site", tmp_path / "elsewhere" / "folder"
    folder.mkdir(parents=True)
    site.symlink_to(folder)
    for words in ("Viens", "Divi", "Trīs"):
        retitled(project, words)
        smith.good(project, site)

        assert site.is_symlink()
        assert fingerprints(folder) == right()


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="another file system is needed")
def test_other_file_system(smith: Forge, project: Path, right: Callable[[], Fingerprints]) -> None:
    """A site on another file system than the cache is brought up to date all the same, and beside it only one folder is left."""
    place = Path("/dev/shm") / f"prospectus-test-{os.getpid()}"
    place.mkdir()
    try:
        for words in ("Viens", "Divi", "Trīs"):
            retitled(project, words)
            smith.good(project, place / "site")

            assert fingerprints(place / "site") == right()
        assert {path.name for path in place.iterdir()} <= {"site", ".site.prospectus"}
    finally:
        shutil.rmtree(place)


def test_hidden_files_are_kept(smith: Forge, project: Path, tmp_path: Path) -> None:
    """What somebody keeps hidden at the site's root stays, at each of several builds."""
    site = tmp_path / "site"
    smith.good(project, site)
    (site / ".git" / "refs").mkdir(parents=True)
    (site / ".git" / "HEAD").write_text("ref: refs/heads/main")
    (site / ".nojekyll").touch()
    for words in ("Viens", "Divi", "Trīs"):
        retitled(project, words)
        smith.good(project, site)

        assert (site / ".git" / "HEAD").read_text() == "ref: refs/heads/main"
        assert (site / ".git" / "refs").is_dir()
        assert (site / ".nojekyll").is_file()


def test_foreign_files_go(smith: Forge, project: Path, tmp_path: Path, right: Callable[[], Fingerprints]) -> None:
    """Other files at the site's root are taken away, as MkDocs does, and do not come back."""
    site = tmp_path / "site"
    smith.good(project, site)
    for words in ("Viens", "Divi", "Trīs", "Četri"):
        if words != "Četri":
            (site / "robots.txt").write_text("User-agent: *")
            (site / "old" / "pages").mkdir(parents=True, exist_ok=True)
        retitled(project, words)
        smith.good(project, site)

        assert fingerprints(site) == right()
        assert not (site / "old").exists()


def test_site_of_somebody_else(smith: Forge, project: Path, tmp_path: Path, right: Callable[[], Fingerprints]) -> None:
    """A folder with a site that something else has made is replaced as a whole."""
    site = tmp_path / "site"
    (site / "moduli" / "vecs").mkdir(parents=True)
    for name in ("index.html", "moduli/vecs/index.html", "moduli/gasana"):
        (site / name).write_text("old")

    smith.good(project, site)

    assert fingerprints(site) == right()


def test_deleted_site(smith: Forge, project: Path, tmp_path: Path, right: Callable[[], Fingerprints]) -> None:
    """A site that was deleted is made again."""
    site = tmp_path / "site"
    for words in ("Viens", "Divi", "Divi", "Trīs"):
        retitled(project, words)
        smith.good(project, site)
        assert fingerprints(site) == right()
        shutil.rmtree(site)
    smith.good(project, site)

    assert fingerprints(site) == right()


@pytest.mark.parametrize("page", ["moduli/gasana/index.html", "moduli/drosiba/index.html", "sitemap.xml", "index.html"])
def test_deleted_page(smith: Forge, project: Path, tmp_path: Path, right: Callable[[], Fingerprints], page: str) -> None:
    """A page that was deleted from the site stops no build, and is there again when its record has changed twice."""
    site = tmp_path / "site"
    smith.good(project, site)
    retitled(project, "Otrais")
    smith.good(project, site)
    (site / page).unlink()
    for words in ("Otrais", "Trešais", "Ceturtais"):
        retitled(project, words)
        (project / "catalogue" / "modules" / "drosiba.yml").write_text(
            (project / "catalogue" / "modules" / "drosiba.yml").read_text().replace("Apgūt", f"Apgūt {words}")
        )
        smith.good(project, site)
        shutil.rmtree(project / "catalogue" / "tools", ignore_errors=True)

    assert fingerprints(site) == right()


def test_deleted_page_without_cache(smith: Forge, project: Path, tmp_path: Path, right: Callable[[], Fingerprints]) -> None:
    """When the cache is deleted, everything that is missing from the site is made."""
    site = tmp_path / "site"
    smith.good(project, site)
    (site / "moduli" / "prakse" / "index.html").unlink()
    shutil.rmtree(_cache(project))
    smith.good(project, site)

    assert fingerprints(site) == right()


@pytest.mark.parametrize("mask", [0o022, 0o002, 0o077])
def test_file_modes(smith: Forge, project: Path, tmp_path: Path, mask: int) -> None:
    """Files and folders of the site have the modes that the user's mask gives."""
    site = tmp_path / "site"
    (project / "mask.py").write_text(f"import os\nos.umask({mask})\n")
    configured(project, {"hooks": ["mask.py"]})
    smith.good(project, site)
    retitled(project, "Otrais")
    smith.good(project, site)

    modes = {path.is_dir(): path.stat().st_mode & 0o777 for path in [site, *site.rglob("*")] if path.name != "favicon.svg"}

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
def test_harmed_cache(
    smith: Forge, project: Path, tmp_path: Path, right: Callable[[], Fingerprints], harm: Callable[[Path], None]
) -> None:
    """A cache that is deleted, or harmed in any way, costs time and nothing else."""
    site = tmp_path / "site"
    smith.good(project, site)
    retitled(project, "Otrais")
    smith.good(project, site)
    harm(_cache(project))
    retitled(project, "Trešais")
    done = smith.build(project, site)
    assert done.code == 0, done.output
    assert fingerprints(site) == right()
    retitled(project, "Ceturtais")
    smith.good(project, site)

    assert fingerprints(site) == right()


def test_cache_elsewhere(smith: Forge, project: Path, tmp_path: Path, right: Callable[[], Fingerprints]) -> None:
    """The cache may be any folder; one build of a site does not disturb that of another with the same cache."""
    configured(project, cache=str(tmp_path / "kept"))
    for words in ("Viens", "Divi"):
        retitled(project, words)
        for name in ("site", "second"):
            smith.good(project, tmp_path / name)
            assert fingerprints(tmp_path / name) == right()
    assert not (project / ".cache").exists()


# Two at once


@pytest.mark.parametrize("names", [("site", "site"), ("site", "second")], ids=["same-site", "two-sites"])
def test_two_at_once(
    smith: Forge, project: Path, tmp_path: Path, right: Callable[[], Fingerprints], names: tuple[str, str]
) -> None:
    """Two builds at once, with one cache, both succeed, and both sites are right; so is the next build."""
    (project / "docs" / "par.md").write_text("# Par\n")
    for words in ("Viens", "Divi"):
        retitled(project, words)
        running = [smith.start(project, tmp_path / name) for name in names]
        done = [smith.wait(pid) for pid in running]
        assert [one.code for one in done] == [0, 0], done[0].output + done[1].output
        expected = right()
        for name in names:
            assert fingerprints(tmp_path / name) == expected
    for name in names:
        smith.good(project, tmp_path / name)
        assert fingerprints(tmp_path / name) == right()
    assert {path.name for path in tmp_path.iterdir()} == {"project", "other", *names}
