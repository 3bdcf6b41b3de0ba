"""Builds that fail keep the old site as it is, leave nothing beside it, and do not hinder the next build."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from ..building import fingerprints
from ..forge import Forge
from .conftest import configured, made, retitled


@dataclass
class Old:
    """A project whose site is there already, and has changed since."""

    project: Path
    site: Path


@pytest.fixture(scope="module")
def old(smith: Forge, tmp_path_factory: pytest.TempPathFactory) -> Old:
    """Return a project with its site; each test leaves both as they were."""
    project = made(tmp_path_factory.mktemp("old") / "project")
    smith.good(project, project.parent / "site")
    retitled(project, "Otrais")
    smith.good(project, project.parent / "site")
    retitled(project, "Trešais")
    return Old(project, project.parent / "site")


def _data(project: Path) -> tuple[str, ...]:
    (project / "catalogue" / "modules" / "gasana.yml").write_text("id: [")
    return ()


def _link(project: Path) -> tuple[str, ...]:
    (project / "docs" / "par.md").write_text("# Par\n\n[šurp](prospectus:module/nav-tada) [turp](nav.md)\n")
    return ("--strict",)


def _template(project: Path) -> tuple[str, ...]:
    (project / "theme").mkdir()
    (project / "theme" / "base.html").write_text("{{ 1 / 0 }}")
    configured(project, {"theme": {"name": "material", "language": "lv", "font": False, "custom_dir": "theme"}})
    return ()


def _hook(event: str, body: str) -> Callable[[Path], tuple[str, ...]]:
    def prepare(project: Path) -> tuple[str, ...]:
        (project / "fails.py").write_text(f"import os\n\ndef {event}(*arguments, **named):\n    {body}\n")
        configured(project, {"hooks": ["fails.py"]})
        return ()

    prepare.__name__ = event
    return prepare


def _patch(name: str, lines: str) -> Callable[[Path], tuple[str, ...]]:
    def prepare(project: Path) -> tuple[str, ...]:
        (project / "fails.py").write_text(lines)
        configured(project, {"hooks": ["fails.py"]}, processes=1)
        return ()

    prepare.__name__ = name
    return prepare


_FULL = """
import errno
from prospectus.publishing import tree

real, count = tree.Tree.write, [0]

def write(self, file, content):
    count[0] += 1
    if count[0] > 5:
        raise OSError(errno.ENOSPC, "No space left on device", file)
    real(self, file, content)

tree.Tree.write = write
"""
"""Stands in for a full disk: the sixth file cannot be written."""

WAYS = [
    (_data, "error(s)"), (_link, "nav-tada"), (_template, "division by zero"),
    (_hook("on_post_build", "raise RuntimeError('mine')"), "mine"), (_hook("on_env", "raise RuntimeError('mine')"), "mine"),
    (_patch("full_disk", _FULL), "could not be written"),
]  # fmt: skip


@pytest.mark.parametrize(("prepare", "said"), WAYS, ids=[way.__name__.strip("_") for way, _ in WAYS])
def test_failing(smith: Forge, old: Old, tmp_path: Path, prepare: Callable[[Path], tuple[str, ...]], said: str) -> None:
    """Whatever ends a build, the site and what lies beside it stay as they were, and the next build succeeds."""
    shutil.copytree(old.project, tmp_path / "saved", ignore=shutil.ignore_patterns(".cache"))
    before, beside = _state(old.site), {path.name for path in old.site.parent.iterdir()}
    done = smith.build(old.project, old.site, *prepare(old.project))
    after, beside_now = _state(old.site), {path.name for path in old.site.parent.iterdir()}
    _restore(tmp_path / "saved", old.project)

    assert done.code != 0
    assert said in done.output
    assert after == before
    assert beside_now == beside
    smith.good(old.project, tmp_path / "other")
    assert "Trešais" in (tmp_path / "other" / "moduli" / "gasana" / "index.html").read_text()
    assert not list((old.project / ".cache" / "prospectus" / "sites").glob("*/host"))


@pytest.mark.parametrize("way", ["full_disk"])
def test_said_without_traceback(smith: Forge, old: Old, tmp_path: Path, way: str) -> None:
    """What is wrong with the disk is said in a line, which names what could not be written."""
    shutil.copytree(old.project, tmp_path / "saved", ignore=shutil.ignore_patterns(".cache"))
    _patch(way, _FULL)(old.project)
    done = smith.build(old.project, tmp_path / "site")
    _restore(tmp_path / "saved", old.project)

    assert "Traceback" not in done.output
    assert "No space left on device" in done.output
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("cache", ["", "/dev/null/none"])
def test_failing_without_cache(smith: Forge, old: Old, tmp_path: Path, cache: str) -> None:
    """Also without a cache, or where none can be made, a build that fails leaves nothing beside the site."""
    shutil.copytree(old.project, tmp_path / "saved", ignore=shutil.ignore_patterns(".cache"))
    before, beside = _state(old.site), {path.name for path in old.site.parent.iterdir()}
    _link(old.project)
    configured(old.project, cache=cache)
    done = smith.build(old.project, old.site, "--strict")
    _restore(tmp_path / "saved", old.project)

    assert done.code != 0
    assert _state(old.site) == before
    assert {path.name for path in old.site.parent.iterdir()} == beside


@pytest.fixture
def closed(tmp_path: Path) -> Iterator[Path]:
    """Return a folder in which nothing can be written: where the user is root, who may write anywhere, the system's own."""
    if os.geteuid() == 0:
        yield Path("/sys")
        return
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)


def test_closed_folder(smith: Forge, old: Old, closed: Path) -> None:
    """Where the site's folder cannot be written, a line says so."""
    done = smith.build(old.project, closed / "site")

    assert done.code != 0
    assert str(closed / "site") in done.output
    assert not (closed / "site").exists()
    assert "Traceback" not in done.output


def test_place_of_the_site_is_taken(smith: Forge, old: Old, tmp_path: Path) -> None:
    """Where the site's place is a file, a line says so, and the file stays."""
    (tmp_path / "site").write_text("mine")
    done = smith.build(old.project, tmp_path / "site")

    assert done.code != 0
    assert "Traceback" not in done.output
    assert (tmp_path / "site").read_text() == "mine"


def test_deploying_goes_on_from_the_site(smith: Forge, old: Old, tmp_path: Path) -> None:
    """After the build the site's folder is named again by ``site_dir``: `gh-deploy` reads it then."""
    (old.project / "says.py").write_text(
        "class Ends:\n    pass\n\n"
        "def on_config(config):\n    global kept\n    kept = config\n    return config\n\n"
        "def on_shutdown():\n    print('THE SITE IS', kept.site_dir)\n"
    )
    configured(old.project, {"hooks": ["says.py"]})
    done = smith.build(old.project, tmp_path / "site")
    configured(old.project)

    assert f"THE SITE IS {tmp_path / 'site'}\n" in done.output


def _state(folder: Path) -> dict[str, tuple[str, int]]:
    """Return every file of a folder with its digest and the time at which it was written."""
    return {name: (digest, (folder / name).stat().st_mtime_ns) for name, digest in fingerprints(folder).items()}


def _restore(saved: Path, project: Path) -> None:
    """Put a project back as it was, but for its cache."""
    for path in project.iterdir():
        if path.is_dir() and path.name != ".cache":
            shutil.rmtree(path)
    shutil.copytree(saved, project, dirs_exist_ok=True)
