"""What the tests share: small projects in a folder of their own, made of the base catalogue and what a case changes."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BASE = Path(__file__).parent / "base" / "catalogue"

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
