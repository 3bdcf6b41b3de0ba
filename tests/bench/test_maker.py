"""The maker of catalogues: repeatable, valid, of the size asked for; and the faults that it plants are those that are found."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from bench.maker import Plan, planned, plant, write_project
from bench.maker.faults import KINDS

from prospectus.errors import Severity
from prospectus.loading import Loaded, Project, load

from ..building import fingerprints
from ..conftest import ROOT
from ..records import record

MODULES = 200
SMALLEST_FILE, LARGEST_FILE = 3_000, 6_300


def make(folder: Path, modules: int = MODULES, seed: int = 1) -> Plan:
    """Make a project in a folder."""
    plan = planned(modules, seed)
    write_project(plan, folder)
    return plan


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a made project of 200 modules."""
    folder = tmp_path_factory.mktemp("made")
    make(folder)
    return folder


@pytest.fixture(scope="module")
def loaded(folder: Path) -> Loaded:
    """Return that project, loaded and checked."""
    return load(Project.at(folder))


def found(folder: Path) -> list[tuple[str, int, int, str]]:
    """Return what the check says of a project, information aside."""
    problems = load(Project.at(folder)).problems
    return [(*p.order[:3], p.rule) for p in problems if p.severity is not Severity.INFO]


def run(folder: Path, *arguments: str, hashing: str = "0") -> subprocess.CompletedProcess[str]:
    """Run the command, with a seed of Python's own for the order of sets."""
    command = [sys.executable, "-m", "bench.maker", str(folder), *arguments]
    return subprocess.run(command, cwd=ROOT, env={"PYTHONHASHSEED": hashing}, capture_output=True, text=True, check=False)


def test_same_seed_same_bytes(tmp_path: Path) -> None:
    """The same arguments give the same bytes, whatever order Python's sets have."""
    for name in ("1", "2"):
        assert run(tmp_path / name, "--modules", "60", "--seed", "7", "--corrupt", "5", hashing=name).returncode == 0

    assert fingerprints(tmp_path / "1") == fingerprints(tmp_path / "2")


def test_other_seed_other_bytes(tmp_path: Path, folder: Path) -> None:
    """Another seed gives another catalogue of the same size."""
    make(tmp_path / "other", seed=2)
    one, other = fingerprints(folder / "catalogue" / "modules"), fingerprints(tmp_path / "other" / "catalogue" / "modules")

    assert len(one) == len(other)
    assert not set(one.values()) & set(other.values())


@pytest.mark.parametrize("modules", [20, 37, 99])
def test_any_size(tmp_path: Path, modules: int) -> None:
    """A catalogue of any size, also the smallest, is valid and has as many modules as were asked for."""
    plan = make(tmp_path, modules)

    assert len(plan.modules) == modules
    assert found(tmp_path) == []


def test_too_small(tmp_path: Path) -> None:
    """A size at which no programme can meet its rules is refused."""
    assert run(tmp_path / "made", "--modules", "19").returncode == 2
    with pytest.raises(ValueError, match="at least 20"):
        planned(19, 1)


def test_folder_in_use(tmp_path: Path) -> None:
    """A folder that holds something is left as it is."""
    (tmp_path / "mine.txt").write_text("mine")
    done = run(tmp_path, "--modules", "20")

    assert done.returncode == 2
    assert "not empty" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_valid(loaded: Loaded) -> None:
    """A made catalogue has no errors and no warnings."""
    assert [p for p in loaded.problems if p.severity is not Severity.INFO] == []


def test_counts(loaded: Loaded) -> None:
    """There are a tenth as many qualifications, programmes and exams as modules, and two reviews for each."""
    tenth = MODULES // 10
    counted = {"qualifications": tenth, "programmes": tenth, "modules": MODULES, "exams": tenth, "reviews": 2 * tenth}

    assert loaded.counts == {"sectors": 4, **counted}


def test_sizes(folder: Path) -> None:
    """A module's file has three to six kilobytes."""
    sizes = [path.stat().st_size for path in (folder / "catalogue" / "modules").iterdir()]

    assert min(sizes) > SMALLEST_FILE
    assert max(sizes) < LARGEST_FILE


def test_programmes(loaded: Loaded) -> None:
    """A programme has eight to fourteen modules; some modules are shared by many, some by several, most belong to one."""
    assert loaded.catalogue is not None
    sizes = {len(programme.links) for programme in loaded.catalogue.programmes.values()}
    uses = Counter(len(uses) for uses in loaded.catalogue.uses.values())

    assert min(sizes) >= 8
    assert max(sizes) <= 14
    assert max(uses) >= len(loaded.catalogue.programmes) // 4
    assert any(2 < number <= 6 for number in uses)
    assert uses[1] > MODULES // 2


def test_shared_by_hundreds() -> None:
    """In a large catalogue lifelong modules are shared by hundreds of programmes, not by all."""
    plan = planned(20_000, 1)
    uses = Counter(link.module.id for programme in plan.programmes for link in programme.links)

    assert 200 <= max(uses.values()) <= 400


def test_reviews(loaded: Loaded) -> None:
    """Reviews are in all states, and findings in several; none carries a verdict against."""
    assert loaded.catalogue is not None
    reviews = loaded.catalogue.reviews.values()

    assert {r.state for r in reviews} == {"planned", "in_progress", "completed", "withdrawn"}
    assert {f.state for r in reviews for f in r.findings} == {"open", "accepted", "resolved", "declined"}
    assert {r.verdict for r in reviews} == {None, "supported"}


def test_nothing_official(folder: Path) -> None:
    """All that is made says of itself that it is illustrative."""
    made = [path for path in (folder / "catalogue").glob("*/*.yml") if path.parent.name != "vocabulary"]

    assert {record(path)["provenance"]["basis"] for path in made} == {"illustrative"}


@pytest.mark.parametrize("seed", [1, 2])
def test_faults(tmp_path: Path, seed: int) -> None:
    """The check reports exactly the faults that were planted, each at its place."""
    plan = make(tmp_path, seed=seed)
    planted = plant(plan, tmp_path, 12)
    listed = json.loads((tmp_path / "faults.json").read_text())

    assert [fault._asdict() for fault in planted] == listed
    assert len({fault["what"] for fault in listed}) == 12
    assert found(tmp_path) == [(f["file"], f["line"], f["column"], f["rule"]) for f in listed]


def test_every_kind_of_fault(tmp_path: Path) -> None:
    """Every kind of fault is found where it was planted, all of them together."""
    plan = make(tmp_path)
    planted = plant(plan, tmp_path, len(KINDS))

    assert {fault.what for fault in planted} == {kind.what for kind in KINDS}
    assert found(tmp_path) == [fault[:4] for fault in planted]


def test_too_many_faults(tmp_path: Path) -> None:
    """A catalogue too small for so many faults says so."""
    plan = make(tmp_path, 20)
    with pytest.raises(ValueError, match="too small"):
        plant(plan, tmp_path, 200)
