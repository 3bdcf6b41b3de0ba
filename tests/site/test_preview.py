"""The preview: ``mkdocs serve`` outlives errors in the data, shows them, and shows the pages again when they are mended."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ..building import configure, environment
from ..conftest import BASE, MakeProject

MODULE_FILE = "catalogue/modules/gasana.yml"
MODULE = (BASE / "modules" / "gasana.yml").read_text()
BROKEN = MODULE.replace("kind: professional", "kind: unheard_of")
PROBLEM = re.compile(rf"<code>{MODULE_FILE}:5:7</code>.*<code>vocabulary/unknown-code</code>", re.DOTALL)
PATIENCE = 60
"""Seconds for a rebuild, which takes about two."""

WATCH_FORKS = """
import os, pathlib, threading
from prospectus.adapters.mkdocs import production

production.MADE_AT_ONCE = 1
log = pathlib.Path(__file__).with_name("forks.log")
if not log.exists():
    log.touch()
    os.register_at_fork(before=lambda: log.open("a").write(f"{threading.active_count()}\\n"))
"""
"""A hook that lets even a small site be made in several processes, and writes down how many threads there are at each fork."""

Shown = Callable[[str], bool]


class Preview:
    """A running preview."""

    def __init__(self, process: subprocess.Popen[bytes], address: str, log: Path) -> None:
        self.process = process
        self.address = address
        self.log = log

    def wait_for(self, path: str, is_shown: Shown) -> str:
        """Return a page as soon as it shows what it should; fail when the server is gone or time is up."""
        deadline = time.monotonic() + PATIENCE
        text = ""
        while time.monotonic() < deadline:
            assert self.process.poll() is None, self.log.read_text()
            text = self._page(path)
            if is_shown(text):
                return text
            time.sleep(0.1)
        pytest.fail(f"{path} did not show it in {PATIENCE} s; it shows: {text[-2000:]}\n{self.log.read_text()[-2000:]}")

    def _page(self, path: str) -> str:
        try:
            with urllib.request.urlopen(self.address + path, timeout=5) as answer:
                text: str = answer.read().decode()
                return text
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return ""


@contextmanager
def _preview(project: Path, *arguments: str) -> Iterator[Preview]:
    """Run a preview; it ends as somebody at a terminal would end it, and without a traceback."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log, env = project / "serve.log", environment(TMPDIR=str(project))
    command = [sys.executable, "-m", "mkdocs", "serve", "--config-file", project / "mkdocs.yml", "--dev-addr", f"127.0.0.1:{port}"]
    command += arguments
    with log.open("wb") as output, subprocess.Popen(command, env=env, stdout=output, stderr=subprocess.STDOUT) as process:
        try:
            yield Preview(process, f"http://127.0.0.1:{port}/", log)
        finally:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
    assert "Traceback" not in log.read_text()


def test_error_is_shown_and_mended(make_project: MakeProject) -> None:
    """After an error is saved, pages show it with file, place and rule, above the last good content; after mending, it is gone."""
    project = configure(make_project())
    with _preview(project) as preview:
        good = preview.wait_for("moduli/gasana/", lambda text: "Koku gāšana" in text)

        (project / MODULE_FILE).write_text(BROKEN)
        broken = preview.wait_for("moduli/gasana/", lambda text: PROBLEM.search(text) is not None)

        (project / MODULE_FILE).write_text(MODULE.replace("Koku gāšana", "Koku zāģēšana"))
        mended = preview.wait_for("moduli/gasana/", lambda text: "Koku zāģēšana" in text)

    assert ("p-problems" in good, "p-problems" in broken, "p-problems" in mended) == (False, True, False)
    assert "Koku gāšana" in broken


def test_preview_that_begins_with_an_error(make_project: MakeProject) -> None:
    """Where there is no good content yet, the home page shows the problems; after mending, it is the catalogue's."""
    project = configure(make_project(files={MODULE_FILE: BROKEN}))
    with _preview(project) as preview:
        broken = preview.wait_for("", lambda text: PROBLEM.search(text) is not None)

        (project / MODULE_FILE).write_text(MODULE)
        mended = preview.wait_for("", lambda text: "Mazais katalogs" in text)

    assert "p-header" not in broken
    assert "p-problems" not in mended


def test_page_of_a_new_record_appears(make_project: MakeProject) -> None:
    """A file that is added while the preview runs has its page; a file that is taken away has none any more."""
    project = configure(make_project())
    term = project / "catalogue" / "glossary" / "jauns.yml"
    with _preview(project) as preview:
        before = preview.wait_for("vardnica/", lambda text: 'id="modulis"' in text)

        term.write_text((project / "catalogue" / "glossary" / "modulis.yml").read_text().replace("id: modulis", "id: jauns"))
        added = preview.wait_for("vardnica/", lambda text: 'id="jauns"' in text)

        term.unlink()
        after = preview.wait_for("vardnica/", lambda text: 'id="modulis"' in text and 'id="jauns"' not in text)

    assert 'id="jauns"' not in before
    assert 'id="modulis"' in added
    assert after.count('id="') == before.count('id="')


def test_no_process_is_forked_beside_threads(make_project: MakeProject) -> None:
    """The first build may use several processes; one that comes while pages are served has threads beside it, and uses none."""
    project = configure(make_project(files={"hook.py": WATCH_FORKS}), {"hooks": ["hook.py"]}, processes=2)
    with _preview(project) as preview:
        preview.wait_for("", lambda text: "Mazais katalogs" in text)

        config = project / "mkdocs.yml"
        config.write_text(config.read_text().replace("Prospectus", "Cits Prospectus"))
        preview.wait_for("", lambda text: "Cits Prospectus" in text)

    assert set((project / "forks.log").read_text().split()) == {"1"}


def test_folder_that_is_moved_away(make_project: MakeProject) -> None:
    """Records whose folder is moved out of the catalogue have no pages any more."""
    project = configure(make_project())
    folder = project / "catalogue" / "glossary" / "jauni"
    folder.mkdir()
    modulis = (project / "catalogue" / "glossary" / "modulis.yml").read_text()
    (folder / "jauns.yml").write_text(modulis.replace("id: modulis", "id: jauns"))
    with _preview(project) as preview:
        preview.wait_for("vardnica/", lambda text: 'id="jauns"' in text)

        folder.rename(project / "jauni")
        preview.wait_for("vardnica/", lambda text: 'id="modulis"' in text and 'id="jauns"' not in text)


def test_catalogue_beside_the_project(make_project: MakeProject) -> None:
    """A save is answered without a build also where the catalogue lies outside the project's folder."""
    project = configure(make_project(), catalogue="../katalogs")
    beside = project.parent / "katalogs"
    (project / "catalogue").rename(beside)
    with _preview(project) as preview:
        preview.wait_for("moduli/gasana/", lambda text: "Koku gāšana" in text)

        (beside / "modules" / "gasana.yml").write_text(MODULE.replace("Koku gāšana", "Koku zāģēšana"))
        preview.wait_for("moduli/gasana/", lambda text: "Koku zāģēšana" in text)

    assert preview.log.read_text().count("Building documentation") == 1


def test_theme_is_watched(make_project: MakeProject) -> None:
    """Whoever wants the theme watched as well sees what is saved there."""
    theme = {"name": "material", "language": "lv", "font": False, "custom_dir": "overrides"}
    base, skeleton = "overrides/base.html", "<html><body>Viens{% block container %}{% endblock %}</body></html>"
    project = configure(make_project(files={base: skeleton}), {"theme": theme})
    with _preview(project, "--watch-theme") as preview:
        preview.wait_for("moduli/gasana/", lambda text: "Viens" in text)

        (project / base).write_text(skeleton.replace("Viens", "Divi"))
        preview.wait_for("moduli/gasana/", lambda text: "Divi" in text)
