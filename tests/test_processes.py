"""Crews: the same results in the same order, in one process or several, also where one of these is killed."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys

import pytest

from prospectus.processes import Forked, Serial, batches, crew, unwatched

from .building import ROOT

FORKED = """
import os, signal, sys
from prospectus.processes import Forked, Serial

def task(shared, batch):
    if {kill} and os.getpid() != parent and 4 in batch:
        os.kill(os.getpid(), signal.SIGKILL)
    if {fault} and 4 in batch:
        raise ValueError("four")
    return [shared * item for item in batch], os.getpid() == parent

parent = os.getpid()
found = list(Forked({size}).run(task, 10, [[1, 2], [3], [4, 5], [], [6]]))
assert [results for results, _ in found] == [[10, 20], [30], [40, 50], [], [60]], found
sys.stdout.write(" ".join(str(is_here) for _, is_here in found))
"""


def _forked(size: int, *, kill: bool = False, fault: bool = False) -> subprocess.CompletedProcess[str]:
    """Work in a process of its own: one with threads, as a test's is, must not fork."""
    code = FORKED.format(size=size, kill=kill, fault=fault)
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.parametrize("size", [1, 2, 3, 9])
def test_forked(size: int) -> None:
    """Forked processes give the results in order, and do all the work."""
    done = _forked(size)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "False False False False False"


def test_killed() -> None:
    """Where a process is killed, the rest is done in this one."""
    done = _forked(2, kill=True)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("True True True")


def test_fault_of_the_work() -> None:
    """A fault in the work itself is raised as it is, and the work is not tried again."""
    done = _forked(2, fault=True)

    assert done.returncode == 1
    assert "ValueError: four" in done.stderr


INTERRUPTED = """
import sys, time
from prospectus.processes import Forked

def task(shared, batch):
    time.sleep(batch)

for _ in Forked(2).run(task, None, [0, 60]):
    sys.stdout.write("one is idle now, the other works\\n")
    sys.stdout.flush()
"""


def test_interrupted_at_the_keyboard() -> None:
    """An interruption ends all processes at once, and only the one that somebody started says so."""
    command = [sys.executable, "-c", INTERRUPTED]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        _, said = process.communicate(timeout=30)

    assert said.count("Traceback") == 1, said
    assert said.rstrip().endswith("KeyboardInterrupt")


def test_one_batch_alone() -> None:
    """A single batch is not worth a process."""
    assert list(Forked(4).run(lambda shared, batch: shared + batch, 1, [2])) == [3]


def test_sizes() -> None:
    """One process is this one; so many as there are processors where no number is given."""
    assert isinstance(crew(1), Serial)
    assert isinstance(crew(0), Serial)
    assert isinstance(crew(2), Forked)
    assert isinstance(crew(), Serial | Forked)


def test_batches() -> None:
    """Batches hold everything once, in order, and none more than it may."""
    assert batches([1, 2, 3, 4, 5], 2) == [[1, 2], [3, 4], [5]]
    assert batches([], 2) == []


@pytest.mark.parametrize("enabled", [True, False])
def test_unwatched(*, enabled: bool) -> None:
    """The collector is at rest meanwhile, and afterwards as it was, whatever happens."""
    before = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        with pytest.raises(ZeroDivisionError), unwatched():
            _ = 1 / gc.isenabled()
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if before else gc.disable)()
