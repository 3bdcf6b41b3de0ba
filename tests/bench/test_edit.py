"""Changes between builds change what they say, where they say, and leave a catalogue in order."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest
from bench.maker import planned, write_project
from bench.measure.command import FailedError
from bench.measure.edit import Edit, label_edit, most_shared, template_edit, title_edit, used_once, words
from bench.measure.likeness import likeness
from bench.measure.project import Project, copy_package

from prospectus.errors import Severity
from prospectus.loading import Project as Sources
from prospectus.loading import load

from ..building import PATIENCE, environment, fingerprints
from ..records import record

MODULES = 20
EDITS = ("module", "shared", "label", "template")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a made project of twenty modules."""
    write_project(planned(MODULES, 1), tmp_path / "project")
    return tmp_path / "project"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return a copy of the package."""
    return copy_package(tmp_path)


def edit_of(name: str, project: Path, package: Path) -> Edit:
    """Return an edit by the name of its scenario."""
    module, (shared, page) = used_once(project), most_shared(project)
    return {
        "module": title_edit(project, module),
        "shared": title_edit(project, shared, page),
        "label": label_edit(project, module),
        "template": template_edit(package, module),
    }[name]


def test_pages_show_them(project: Path, package: Path) -> None:
    """After every change the page named shows it, and showed it not before."""
    edits, said = {name: edit_of(name, project, package) for name in EDITS}, words()
    made = Project(project, environment(PYTHONPATH=str(package)), PATIENCE)
    made.settle()
    pages = {name: made.site / edit.page / "index.html" for name, edit in edits.items()}
    before = {name: page.read_text() for name, page in pages.items()}
    texts = {name: edit.make(next(said)) for name, edit in edits.items()}
    made.clear()
    made.settle()

    assert [name for name in EDITS if texts[name] in before[name]] == []
    assert [name for name in EDITS if texts[name] not in pages[name].read_text()] == []


def test_build_that_does_nothing(project: Path, package: Path) -> None:
    """A build after which the page does not show the change fails, and is not taken for the state of the sources."""
    made = Project(project, environment(PYTHONPATH=str(package)), PATIENCE)
    made.settle()
    edit = title_edit(project, used_once(project))
    text = edit.make("zqaaaa")

    with pytest.raises(FailedError, match=f"does not show “{text}”"):
        made.hold(edit.page, text)
    assert not made.is_built


@pytest.mark.parametrize("name", EDITS)
def test_one_file_changes(name: str, project: Path, package: Path, tmp_path: Path) -> None:
    """A change concerns one file, and the records stay in order."""
    edit, before = edit_of(name, project, package), fingerprints(tmp_path)
    edit.make(next(words()))
    after = fingerprints(tmp_path)
    problems = [p for p in load(Sources.at(project)).problems if p.severity is not Severity.INFO]

    assert [path for path in after if after[path] != before[path]] == [edit.path.relative_to(tmp_path).as_posix()]
    assert set(after) == set(before)
    assert problems == []


def test_changes_do_not_pile_up(project: Path) -> None:
    """A second change replaces the first."""
    module = used_once(project)
    path = project / "catalogue" / "modules" / f"{module}.yml"
    title, edit = record(path)["title"]["lv"], title_edit(project, module)
    for word in ("zqaaaa", "zqaaab"):
        edit.make(word)

    assert record(path)["title"]["lv"] == f"{title} zqaaab"


def test_modules_chosen(project: Path) -> None:
    """The shared module is the one that the most programmes have; the other is in one."""
    shared, page = most_shared(project)
    programmes = [path.read_text() for path in (project / "catalogue" / "programmes").iterdir()]
    uses = {id: sum(f"module: {id}\n" in text for text in programmes) for id in re.findall(r"module: (\S+)", "".join(programmes))}

    assert uses[shared] == max(uses.values()) > 1
    assert uses[used_once(project)] == 1
    assert f"module: {shared}\n" in (project / "catalogue" / "programmes" / f"{Path(page).name}.yml").read_text()


def test_words() -> None:
    """Every word comes once, and none lies within another."""
    found = list(itertools.islice(words(), 100))

    assert [(a, b) for a in found for b in found if a != b and a in b] == []


def test_place_gone(project: Path) -> None:
    """A change whose place is gone is an error, not a build of nothing."""
    edit = title_edit(project, used_once(project))
    edit.path.write_text("id: x\n")

    with pytest.raises(ValueError, match="no place"):
        edit.make("zqaaaa")


def test_likeness(project: Path, package: Path) -> None:
    """A page that differs by a space from the theme's rendering is counted as different."""
    made = Project(project, environment(PYTHONPATH=str(package)), PATIENCE)
    made.settle()
    page = next((made.site / "moduli").glob("*/index.html"))
    page.write_text(page.read_text() + " ")
    found = dict(likeness(made))

    assert found["page_number"] > 2 * MODULES
    assert found["alike_number"] == found["page_number"] - 1
    assert not (project.parent / "theme").exists()
