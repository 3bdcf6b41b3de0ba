"""The runner: every scenario is measured, one that fails hinders no other, and nothing measured is lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from bench.measure.command import Command, FailedError, peak_memory, time_command
from bench.measure.output import counted, first_search, write_again
from bench.measure.scenario import SCENARIOS, Scenario, measured
from bench.results import Results
from bench.store import read_results

from ..building import fingerprints
from ..conftest import ROOT
from .figures import EMPTY, US

PATIENCE = 60
BALLAST = 50_000_000


def python(code: str, patience: float = PATIENCE) -> Command:
    """Return a command of Python."""
    return Command((sys.executable, "-c", code), ROOT, os.environ, patience)


def test_runner(tmp_path: Path) -> None:
    """The command measures everything at the smallest size, and leaves only figures and report."""
    work, results = tmp_path / "work", tmp_path / "results"
    command = ["--sizes", "20", "--runs", "1", "--no-peers", "--note", "A trial.", "--work", str(work), "--results", str(results)]
    done = subprocess.run(
        [sys.executable, "-m", "bench", *command], cwd=ROOT, capture_output=True, text=True, timeout=2 * PATIENCE, check=False
    )
    assert done.returncode == 0, done.stderr
    figures, said = sorted(results.iterdir())
    found = read_results(figures)
    names = {each.scenario for each in found.series}

    assert (figures.suffix, said.suffix) == (".json", ".md")
    assert names == set(SCENARIOS)
    assert found.failures == ()
    assert found.notes[0] == "A trial."
    assert {each.quantity for each in found.series if each.scenario == "serve"} == {"idle", "reload", "page"}
    assert all(value > 0 for each in found.series if each.quantity == "wall" for value in each.values)
    assert list(work.iterdir()) == []
    assert "20  1/1  prospectus cold: wall" in done.stderr


def test_ended(tmp_path: Path) -> None:
    """A benchmark that is ended from outside keeps what it has measured, removes its work, and ends at once."""
    work, results = tmp_path / "work", tmp_path / "results"
    command = ["--sizes", "20", "--runs", "99", "--no-peers", "--only", "empty", "--work", str(work), "--results", str(results)]
    process = subprocess.Popen([sys.executable, "-m", "bench", *command], cwd=ROOT, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    assert "empty: wall" in process.stderr.readline()
    process.terminate()
    process.communicate(timeout=PATIENCE)
    (figures,) = results.iterdir()

    assert process.returncode == 128 + signal.SIGTERM
    assert [each.scenario for each in read_results(figures).series] == ["empty", "empty"]
    assert list(work.iterdir()) == []


@pytest.mark.parametrize("sizes", ["", "many", "19", "20,x"])
def test_sizes_refused(sizes: str, tmp_path: Path) -> None:
    """What is no list of sizes is refused before anything is measured."""
    command = [sys.executable, "-m", "bench", "--sizes", sizes, "--results", str(tmp_path / "results")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False)

    assert done.returncode == 2
    assert not (tmp_path / "results").exists()


def run(scenarios: list[Scenario], runs: int, kept: list[Results] | None = None) -> Results:
    """Measure scenarios."""
    return measured(EMPTY, 20, scenarios, runs, (kept if kept is not None else []).append, lambda _: None)


def test_turns() -> None:
    """Scenarios take turns, each after its preparation; one that makes sense once is run once."""
    order: list[str] = []

    def scenario(subject: str, name: str, runs: int | None = None) -> Scenario:
        def measure() -> tuple[tuple[str, float], ...]:
            order.append(f"{subject} {name}")
            return (("wall", 1.0),)

        return Scenario(subject, name, lambda: order.append("prepare"), measure, runs)

    results = run([scenario(US, "cold"), scenario(US, "output", 1), scenario("hugo", "cold")], 2)

    first = ["prepare", "prospectus cold", "prepare", "hugo cold", "prepare", "prospectus output"]
    assert order == [*first, *first[:4]]
    assert [(each.subject, each.scenario, len(each.values)) for each in results.series] == [
        (US, "cold", 2), ("hugo", "cold", 2), (US, "output", 1),
    ]  # fmt: skip


def test_failure() -> None:
    """A scenario that fails is reported and not tried again; the others go on, and all is kept at every step."""
    tried: list[str] = []

    def failing() -> tuple[tuple[str, float], ...]:
        tried.append("failing")
        raise FailedError("no room")

    kept: list[Results] = []
    good = Scenario("hugo", "cold", lambda: None, lambda: (("wall", 1.0),))
    results = run([Scenario(US, "cold", lambda: None, failing), good], 3, kept)

    assert tried == ["failing"]
    assert [(each.scenario, each.subject, each.reason) for each in results.failures] == [("cold", US, "no room")]
    assert results.series[0].values == (1.0, 1.0, 1.0)
    assert len(kept) == 4


def test_time() -> None:
    """A command's time is that of the whole process, and its processor time includes that of its children."""
    busy = "sum(range(3_000_000))"
    timing = time_command(python(f"import subprocess, sys; subprocess.run([sys.executable, '-c', '{busy}'])"))
    alone = time_command(python("pass"))

    assert timing.wall > alone.wall
    assert timing.cpu > alone.cpu


def test_command_fails() -> None:
    """A command that fails is told with its last words."""
    with pytest.raises(FailedError, match=r"exit code 3. It is broken"):
        time_command(python("import sys; print('It is broken'); sys.exit(3)"))


@pytest.mark.parametrize("measure", [time_command, peak_memory])
def test_patience(measure: object, tmp_path: Path) -> None:
    """A command that takes too long is ended, with its children."""
    child = tmp_path / "child"
    code = (
        "import subprocess, sys, time; from pathlib import Path; "
        "p = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']); "
        f"Path({str(child)!r}).write_text(str(p.pid)); "
        "time.sleep(60)"
    )
    with pytest.raises(FailedError, match="longer than 2 s"):
        measure(python(code, 2))  # type: ignore[operator]
    status = Path("/proc", child.read_text(), "stat")
    for _ in range(100):
        if not status.exists() or status.read_text().rpartition(") ")[2][0] == "Z":
            return
        time.sleep(0.05)
    pytest.fail("the child outlived the command")


def test_memory_of_all() -> None:
    """Memory is that of a process and of its children together."""
    hold = f"x = bytearray({BALLAST}); import time; time.sleep(0.5)"
    alone = peak_memory(python(hold))
    both = peak_memory(python(f"import subprocess, sys; p = subprocess.Popen([sys.executable, '-c', '{hold}']); {hold}; p.wait()"))

    assert alone > BALLAST
    assert both > 2 * BALLAST


def test_output(tmp_path: Path) -> None:
    """Pages, JSON files and all files are counted with their bytes, and can be written once more as they are."""
    site = tmp_path / "site"
    (site / "a").mkdir(parents=True)
    (site / "a" / "index.html").write_text("1234")
    (site / "data.json").write_text("[]")
    (site / "style.css").write_text("p{}")
    seconds = write_again(site, tmp_path / "again", PATIENCE)

    assert dict(counted(site)) == {
        "page_number": 1, "page_bytes": 4, "json_number": 1, "json_bytes": 2, "file_number": 3, "file_bytes": 9,
    }  # fmt: skip
    assert fingerprints(tmp_path / "again") == fingerprints(site)
    assert seconds > 0


def test_first_search(tmp_path: Path) -> None:
    """The first search costs what its index has when it is compressed; a page without index is no page of cost nothing."""
    (tmp_path / "finder").mkdir()
    (tmp_path / "index.json").write_text("[]" * 10_000)
    (tmp_path / "finder" / "index.html").write_text('<form data-finder="../index.json">')

    assert 20 < first_search(tmp_path, "finder") < 1_000
    with pytest.raises(FailedError, match="names no index"):
        first_search(tmp_path, "elsewhere")
