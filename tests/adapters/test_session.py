"""A session of the preview: what was saved is shown first where making the rest takes long."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from prospectus.adapters.mkdocs import session as sessions
from prospectus.adapters.mkdocs.preview import Refreshed
from prospectus.adapters.mkdocs.session import Session

from ..building import configure
from ..conftest import MakeProject

MODULE = "catalogue/modules/gasana.yml"


@pytest.fixture
def preview(make_project: MakeProject) -> Iterator[tuple[Path, Path, Session]]:
    """Return a project, the folder of its preview, and the session in which it has been built."""
    project = configure(make_project())
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        site.mkdir()
        config = load_config(str(project / "mkdocs.yml"), site_dir=str(site))
        config.plugins.on_startup(command="serve", dirty=False)
        build(config, serve_url="http://127.0.0.1:8000/")
        yield project, site, config.plugins["prospectus"].session
        config.plugins.on_shutdown()


def _rename(project: Path, title: str) -> Path:
    path = project / MODULE
    path.write_text(path.read_text().replace("lv: Koku gāšana", f"lv: {title}", 1))
    return path


def _says(site: Path, title: str) -> tuple[bool, bool]:
    """Say whether a title stands on the module's page, and on the list."""
    page, listed = site / "moduli" / "gasana" / "index.html", site / "moduli" / "index.html"
    return title in page.read_text(), title in listed.read_text()


def test_short_work_is_done_at_once(preview: tuple[Path, Path, Session]) -> None:
    """Where making takes little time, everything that shows a saved record is made before browsers reload."""
    project, site, session = preview

    refreshed = session.refresh({_rename(project, "Citi darbi")})

    assert refreshed is Refreshed.WHOLLY
    assert _says(site, "Citi darbi") == (True, True)


def test_long_work_is_done_in_two_parts(preview: tuple[Path, Path, Session], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where making takes long, the saved record's own pages come first; asked again without changes, it makes the rest."""
    monkeypatch.setattr(sessions, "LONG", -1.0)
    project, site, session = preview

    first = session.refresh({_rename(project, "Citi darbi")})
    shown = _says(site, "Citi darbi")
    rest = session.refresh(())

    assert (first, rest) == (Refreshed.PARTLY, Refreshed.WHOLLY)
    assert shown == (True, False)
    assert _says(site, "Citi darbi") == (True, True)
    assert session.refresh(()) is Refreshed.NOT


def test_new_record_needs_a_build(preview: tuple[Path, Path, Session]) -> None:
    """A record that comes or goes may be linked from hand-written pages, so everything is built."""
    project, _, session = preview
    path = project / "catalogue" / "glossary" / "jauns.yml"
    path.write_text((project / "catalogue" / "glossary" / "modulis.yml").read_text().replace("id: modulis", "id: jauns"))

    assert session.refresh({path}) is Refreshed.NOT


def test_error_changes_no_page(preview: tuple[Path, Path, Session]) -> None:
    """An error in a saved record is told, and every page stays as it was."""
    project, site, session = preview
    path = project / MODULE
    path.write_text(path.read_text().replace("kind: professional", "kind: unheard_of"))

    refreshed = session.refresh({path})

    assert refreshed is Refreshed.WHOLLY
    assert [problem.rule for problem in session.problems] == ["vocabulary/unknown-code"]
    assert _says(site, "Koku gāšana") == (True, True)
