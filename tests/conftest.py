"""What the tests share: small projects in a folder of their own, made of the base catalogue and what a case changes."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from prospectus.loading import Loaded, Project, load

from .building import build, made_once
from .served import browser, serve

ROOT = Path(__file__).parent.parent
BASE = Path(__file__).parent / "base" / "catalogue"

PUBLISHED = "https://example.org/katalogs/"

MakeProject = Callable[..., Path]


@pytest.fixture
def make_project(tmp_path: Path) -> MakeProject:
    """Return a function that makes a project from the base catalogue, overlaid with a folder or with texts by path."""

    def make(overlay: Path | None = None, files: dict[str, str | bytes] | None = None) -> Path:
        project = tmp_path / "project"
        shutil.copytree(BASE, project / "catalogue")
        shutil.copytree(ROOT / "catalogue" / "vocabulary", project / "catalogue" / "vocabulary")
        shutil.copytree(ROOT / "schema", project / "schema")
        if overlay is not None:
            shutil.copytree(overlay, project, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.yml"))
        for name, content in (files or {}).items():
            path = project / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return project

    return make


@pytest.fixture(scope="session")
def real() -> Loaded:
    """Return this repository's own catalogue, loaded."""
    return load(Project.at(ROOT))


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that all workers of this run of the tests share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def catalogue_site(shared_folder: Path) -> Path:
    """Return the site of the real catalogue, built once, with warnings as errors."""
    return made_once(shared_folder, "site", _build_real)


@pytest.fixture(scope="session")
def published_site(shared_folder: Path) -> Path:
    """Return the site of the real catalogue as it is published: below a path of a host, with links to a repository."""
    addresses = {"PROSPECTUS_SITE_URL": PUBLISHED, "PROSPECTUS_REPOSITORY": "https://github.com/example/catalogue"}
    return made_once(shared_folder, "published", lambda folder: _build_real(folder, **addresses))


@pytest.fixture(scope="session")
def site_address(catalogue_site: Path) -> Iterator[str]:
    """Return the address at which the site of the real catalogue is served."""
    with serve(catalogue_site) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Return the browser, one a worker."""
    with browser() as found:
        yield found


def _build_real(folder: Path, **env: str) -> None:
    result = build(ROOT, folder, "--strict", **env)
    assert result.returncode == 0, result.stderr
