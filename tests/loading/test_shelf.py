"""What is kept of a catalogue: with it, and without, there are the same problems in the same order, after any edit."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from bench.maker import planned, plant, write_project
from bench.maker.faults import KINDS

from prospectus.errors import Problem
from prospectus.loading import Project, Shelf, load
from prospectus.loading.load import NEW

from ..building import ROOT
from ..conftest import MakeProject
from ..pair import make_pair, text, write
from ..records import as_yaml, record

CASES = Path(__file__).parents[1] / "cases"
FOLDERS = sorted(path for path in CASES.glob("*/*/*") if path.is_dir())
PARTS = 2
"""The cases are tried in so many rows."""
TRIED = 8
"""Of so many cases in a row one is tried."""


def problems(project: Path, shelf: Shelf | None = None) -> tuple[Problem, ...]:
    """Return all problems."""
    return load(Project.at(project), shelf=shelf).problems


@contextmanager
def overlaid(project: Path, case: Path) -> Iterator[None]:
    """Lay a case's files over a project, and take them away again."""
    before = {}
    for path in case.rglob("*"):
        if path.is_file() and path.name != "expected.yml":
            there = project / path.relative_to(case)
            before[there] = there.read_bytes() if there.exists() else None
            there.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, there)
    yield
    for there, content in before.items():
        if content is None:
            there.unlink()
        else:
            there.write_bytes(content)


@pytest.mark.parametrize("part", range(PARTS))
def test_cases_in_a_row(make_project: MakeProject, tmp_path: Path, part: int) -> None:
    """Each case as an edit of one project: read anew, from the shelf, and from the shelf once more, it has the same problems."""
    project, shelf = make_project(), Shelf(tmp_path / "shelf.sqlite")
    differing = []
    for case in FOLDERS[part :: PARTS * TRIED]:
        with overlaid(project, case):
            anew = problems(project)
            if not anew == problems(project, shelf) == problems(project, shelf):
                differing.append(case.relative_to(CASES).as_posix())
    shelf.close()

    assert differing == []


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a made catalogue with a fault of every kind."""
    project = tmp_path_factory.mktemp("faulty") / "project"
    plan = planned(120, 3)
    write_project(plan, project)
    plant(plan, project, len(KINDS))
    return project


def test_faults_from_the_shelf(faulty: Path, tmp_path: Path) -> None:
    """A problem comes back from the shelf as it was put there, with all that its messages hold."""
    shelf = Shelf(tmp_path / "shelf.sqlite")
    anew = problems(faulty)

    assert len({problem.rule for problem in anew}) > len(KINDS) // 2
    assert problems(faulty, shelf) == anew
    assert problems(faulty, shelf) == anew
    shelf.close()


def test_crews(faulty: Path, tmp_path: Path) -> None:
    """One process, two and three find the same problems in the same order, also where most of the catalogue is at fault."""
    projects = [str(faulty)]
    for case in FOLDERS[::40]:
        project = tmp_path / f"{case.parent.name}-{case.name}"
        make_pair(project)
        with overlaid(project, case):
            shutil.copytree(project, project.with_suffix(".case"))
        projects.append(str(project.with_suffix(".case")))

    done = subprocess.run(
        [sys.executable, "-m", "tests.loading.crews", *projects], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout.count("the same")) == (0, len(projects)), done.stdout + done.stderr


# Whose record it is


def test_twice_the_same_id(tmp_path: Path) -> None:
    """Of two exams with one id the one in the right file counts, also where records come from the shelf."""
    project, shelf = make_pair(tmp_path / "project"), Shelf(tmp_path / "shelf.sqlite")
    exams = project / "catalogue" / "exams"
    other = record(exams / "mezsargs.yml")
    other["parts"][0]["areas"][0]["outcomes"] = [{"module": "gasana", "ids": ["r9"]}]
    for name in ("a-first.yml", "zz-last.yml"):
        (exams / name).write_text(as_yaml(other))
        anew = problems(project)

        assert "record/id-twice" in {problem.rule for problem in anew}
        assert problems(project, shelf) == anew
        (exams / name).unlink()
    shelf.close()


def test_change_beside_one_with_the_same_id(tmp_path: Path) -> None:
    """A change of the record that counts is judged anew, though another file claims its id and stays as it is."""
    project, shelf = make_pair(tmp_path / "project"), Shelf(tmp_path / "shelf.sqlite")
    exam = project / "catalogue" / "exams" / "mezsargs.yml"
    shutil.copyfile(exam, exam.with_name("zz-last.yml"))
    problems(project, shelf)
    data = record(exam)
    data["parts"][0]["areas"][0]["outcomes"] = [{"module": "gasana", "ids": ["r9"]}]
    exam.write_text(as_yaml(data))

    assert "exam/unknown-outcome" in {problem.rule for problem in problems(project)}
    assert problems(project, shelf) == problems(project)
    shelf.close()


# Edits to which problems at other places answer


@pytest.mark.parametrize(
    ("file", "change"),
    [
        ("organisations/skola", {"title": text("Cita skola")}),
        ("modules/drosiba", {"title": text("Cita drošība"), "level": 4}),
        ("modules/drosiba", {"entryConditions": {"modules": ["kopsana"]}}),
        ("experts/mezzinis", {"organisation": "skola", "interests": ["skola"]}),
        ("qualifications/mezsargs", {"level": 4}),
        ("rounds/posms-1", {"delegatedBy": "skola"}),
        ("vocabulary/levels", {"title": text("Citi līmeņi")}),
    ],
)
def test_edit(tmp_path: Path, file: str, change: dict[str, object]) -> None:
    """After an edit the shelf gives the problems that reading everything gives."""
    project, shelf = make_pair(tmp_path / "project"), Shelf(tmp_path / "shelf.sqlite")
    problems(project, shelf)
    path = project / "catalogue" / f"{file}.yml"
    path.write_text(as_yaml({**record(path), **change}))

    assert problems(project, shelf) == problems(project)
    shelf.close()


@pytest.mark.parametrize("file", ["modules/zala", "modules/gasana", "programmes/mezsargs", "reviews/mezsargs-pke-2"])
def test_lines_that_move(tmp_path: Path, file: str) -> None:
    """A line that is put before all others moves every problem of the file, whatever kind of rule has found it."""
    project, shelf = make_pair(tmp_path / "project"), Shelf(tmp_path / "shelf.sqlite")
    module = record(project / "catalogue" / "modules" / "zalas-prasmes.yml")
    write(project, "modules", {**module, "id": "zala"})
    programme = project / "catalogue" / "programmes" / "mezsargs.yml"
    programme.write_text(as_yaml({**record(programme), "hours": 1}))
    problems(project, shelf)
    path = project / "catalogue" / f"{file}.yml"
    path.write_text(f"# A remark.\n{path.read_text()}")
    anew = problems(project)

    assert {"module/orphan", "programme/total-hours"} <= {problem.rule for problem in anew}
    assert problems(project, shelf) == anew
    shelf.close()


@pytest.mark.parametrize("file", ["notes.txt", "modules/jauns.yaml"])
def test_file_without_a_place(tmp_path: Path, file: str) -> None:
    """A file that is no record is told of, though all records are what they were when everything was in order."""
    project, shelf = make_pair(tmp_path / "project"), Shelf(tmp_path / "shelf.sqlite")
    time.sleep(NEW / 1e9)
    problems(project, shelf)
    (project / "catalogue" / file).write_text("id: jauns\n")

    assert "file/misplaced" in {problem.rule for problem in problems(project, shelf)}
    shelf.close()


def test_moved_file(tmp_path: Path) -> None:
    """A problem of a record whose file was moved is where the file is."""
    project, shelf = make_pair(tmp_path / "project"), Shelf(tmp_path / "shelf.sqlite")
    exams = project / "catalogue" / "exams"
    write(project, "exams", {**record(exams / "mezsargs.yml"), "id": "otrs"})
    problems(project, shelf)
    (exams / "citi").mkdir()
    (exams / "otrs.yml").rename(exams / "citi" / "otrs.yml")
    anew = problems(project)

    assert "catalogue/exams/citi/otrs.yml" in {problem.location.file for problem in anew if problem.rule == "exam/version-twice"}
    assert problems(project, shelf) == anew
    shelf.close()


def test_what_a_module_presupposes(tmp_path: Path) -> None:
    """That a module presupposes one which is not in the programme is told as soon as there is such a module, and no longer."""
    project, shelf = make_pair(tmp_path / "project"), Shelf(tmp_path / "shelf.sqlite")
    path = project / "catalogue" / "modules" / "gasana.yml"
    module = record(path)
    path.write_text(as_yaml({**module, "entryConditions": {"modules": ["jauns"]}}))
    found = []
    for is_there in (False, True, False):
        if is_there:
            write(project, "modules", {**module, "id": "jauns", "supersedes": [], "entryConditions": {"modules": []}})
        else:
            (path.parent / "jauns.yml").unlink(missing_ok=True)
        found.append("programme/entry-condition" in {problem.rule for problem in problems(project, shelf)})

    assert found == [False, True, False]
    shelf.close()


def test_same_size_and_time(tmp_path: Path) -> None:
    """A file that was only touched is not judged anew, and keeps its problems."""
    project, shelf = make_pair(tmp_path / "project"), Shelf(tmp_path / "shelf.sqlite")
    before = problems(project, shelf)
    for path in (project / "catalogue").rglob("*.yml"):
        path.touch()

    assert problems(project, shelf) == before
    shelf.close()


# What somebody does to the file


def _garbage(path: Path) -> None:
    path.write_bytes(b"garbage " * 1000)


def _half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _holes(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    for start in range(4096, len(raw), 8192):
        raw[start : start + 4096] = b"\xff" * len(raw[start : start + 4096])
    path.write_bytes(raw)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _foreign(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("create table reading (something text)")
    connection.close()


@pytest.mark.parametrize("harm", [_garbage, _half, _holes, _empty, _foreign])
def test_harmed_file(tmp_path: Path, harm: object) -> None:
    """A file that is harmed, or is something else, is as good as none, and is mended by the way."""
    project, path = make_pair(tmp_path / "project"), tmp_path / "shelf.sqlite"
    shelf = Shelf(path)
    anew = problems(project, shelf)
    shelf.close()
    harm(path)  # type: ignore[operator]

    for _ in range(2):
        shelf = Shelf(path)
        assert problems(project, shelf) == anew
        shelf.close()
