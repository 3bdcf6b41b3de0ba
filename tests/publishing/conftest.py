"""What tests of publishing share: a process that starts builds, and a small project with its site as it should be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from ..building import CONFIG
from ..forge import Forge, forge
from ..pair import make_pair, text
from ..records import as_yaml, record


@pytest.fixture(scope="session")
def smith() -> Iterator[Forge]:
    """Return what builds."""
    with forge() as found:
        yield found


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a small project with a guide."""
    return made(tmp_path / "project")


def made(project: Path) -> Path:
    """Make a small project with a guide."""
    make_pair(project)
    (project / "docs").mkdir()
    (project / "docs" / "par.md").write_text("# Par katalogu\n\nTeksts.\n")
    configured(project)
    return project


def configured(project: Path, settings: dict[str, object] | None = None, **options: object) -> None:
    """Give a project its ``mkdocs.yml``, with options of the plugin."""
    guides = {"about": {"lv": "par.md"}}
    config = {**CONFIG, "plugins": [{"prospectus": {"guides": guides, **options}}], **(settings or {})}
    (project / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True))


def retitled(project: Path, words: str) -> None:
    """Give a module another title, which several pages show."""
    path = project / "catalogue" / "modules" / "gasana.yml"
    path.write_text(as_yaml({**record(path), "title": text(words)}))
