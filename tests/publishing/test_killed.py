"""Builds that are killed: the published site is the old one or the new one, and the next build heals everything."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from ..building import fingerprints
from ..forge import KILLED, Forge
from ..pair import text
from ..records import as_yaml, record
from .conftest import configured, made

SEEDS = range(int(os.environ.get("PROSPECTUS_TEST_SEEDS", "1")))
KILLS = 6
LONGER = 1.1
"""How much later than a build's end the last kill comes."""


class Twins:
    """A project whose builds are killed, and one like it that is left in peace and says what the site should be."""

    def __init__(self, smith: Forge, folder: Path) -> None:
        self.smith = smith
        self.project, self.site = made(folder / "project"), folder / "site"
        self._other, self._other_site = made(folder / "other"), folder / "other-site"
        self._edits = 0

    def edit(self, *records: str) -> None:
        """Change the titles of records; of a module, which several pages show, where none is named."""
        self._edits += 1
        for project in (self.project, self._other):
            for name in records or ("modules/gasana",):
                path = project / "catalogue" / f"{name}.yml"
                path.write_text(as_yaml({**record(path), "title": text(f"Nosaukums {self._edits}")}))

    def expected(self) -> dict[str, str]:
        """Return what the site should be."""
        self.smith.good(self._other, self._other_site)
        return fingerprints(self._other_site)


@pytest.fixture(scope="module")
def twins(smith: Forge, tmp_path_factory: pytest.TempPathFactory) -> Twins:
    """Return the projects, the first of which has been built twice, so that all states are there."""
    found = Twins(smith, tmp_path_factory.mktemp("twins"))
    for _ in range(2):
        smith.good(found.project, found.site)
        found.edit()
    return found


def _children(pid: int) -> list[int]:
    """Return the processes that a process has forked."""
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


@pytest.mark.parametrize("seed", SEEDS)
def test_killed_at_any_moment(smith: Forge, twins: Twins, seed: int) -> None:
    """Kill builds at moments of chance: the site is old or new, never between; the next build gives what a cold one gives."""
    dice, old = random.Random(seed), fingerprints(twins.site)
    began = time.monotonic()
    twins.edit()
    smith.good(twins.project, twins.site)
    length = time.monotonic() - began
    killed = 0
    for number in range(KILLS):
        old = fingerprints(twins.site)
        twins.edit(dice.choice(["modules/gasana", "glossary/modulis", "organisations/deleger"]))
        pid = smith.start(twins.project, twins.site)
        time.sleep(dice.random() * length * LONGER)
        os.kill(pid, signal.SIGKILL)
        killed += smith.wait(pid).code == KILLED
        new = twins.expected()
        assert fingerprints(twins.site) in (old, new), number
        if number % 3 == 2:
            smith.good(twins.project, twins.site)
            assert fingerprints(twins.site) == new, number

    assert killed > KILLS // 3


def test_killed_first_build(smith: Forge, project: Path, tmp_path: Path) -> None:
    """Kill the very first builds: there is no site or a whole one, nothing lies about, and the next build succeeds."""
    site, dice = tmp_path / "site", random.Random(1)
    smith.good(project, tmp_path / "whole")
    whole = fingerprints(tmp_path / "whole")
    for _ in range(4):
        shutil.rmtree(project / ".cache", ignore_errors=True)
        pid = smith.start(project, site)
        time.sleep(dice.random())
        os.kill(pid, signal.SIGKILL)
        smith.wait(pid)
        assert not site.exists() or fingerprints(site) == whole
        shutil.rmtree(site, ignore_errors=True)
    smith.good(project, site)

    assert fingerprints(site) == whole
    assert {path.name for path in tmp_path.iterdir()} == {"project", "site", "whole"}


STOPS = [*product(["before"], ["begin", "take", "absorb", "sign", "keep", "exchange", "keep_hidden"]), ("after", "keep_hidden")]
"""Steps of publishing in their order, and when a build is killed: what is after one step is before the next."""


@pytest.mark.parametrize(("when", "step"), STOPS)
def test_killed_while_publishing(smith: Forge, twins: Twins, step: str, when: str) -> None:
    """Kill a build at each step of publishing: old or new, what is hidden is not lost, and the next build heals."""
    project, site = twins.project, twins.site
    twins.edit()
    smith.good(project, site)
    (site / ".git").mkdir(exist_ok=True)
    (site / ".git" / "HEAD").write_text("ref")
    old = _shown(site)
    (project / "stop.py").write_text(HOOK.format(step=step, when=when))
    configured(project, {"hooks": ["stop.py"]})
    twins.edit("glossary/modulis")  # So there is something to be made, and something to be taken from the site.

    done = smith.build(project, site)
    found, new = _shown(site), twins.expected()
    configured(project)
    smith.good(project, site)

    assert done.code == KILLED, done.output
    assert found in (old, new)
    assert fingerprints(site) == {**new, ".git/HEAD": hashlib.sha256(b"ref").hexdigest()}
    twins.edit()
    smith.good(project, site)
    assert _shown(site) == twins.expected()


def test_killed_and_taken_back(smith: Forge, twins: Twins) -> None:
    """Kill a build when all is made and nothing is signed, take the edit back: what was made is not taken for what was there."""
    project, site, path = twins.project, twins.site, twins.project / "catalogue" / "modules" / "gasana.yml"
    twins.edit()
    smith.good(project, site)
    smith.good(project, site)
    before, old = path.read_bytes(), fingerprints(site)
    (project / "stop.py").write_text(HOOK.format(step="sign", when="before"))
    path.write_text(as_yaml({**record(path), "title": text("Citādi")}))
    configured(project, {"hooks": ["stop.py"]})
    done = smith.build(project, site)
    configured(project)
    path.write_bytes(before)

    assert done.code == KILLED
    for _ in range(2):
        smith.good(project, site)
        assert fingerprints(site) == old


def _shown(site: Path) -> dict[str, str]:
    return {name: digest for name, digest in fingerprints(site).items() if not name.startswith(".git/")}


HOOK = """
import os, signal
from prospectus.publishing import ledger, publication, tree

owners = dict(begin=publication.Publication, take=tree.Tree, absorb=tree.Tree, sign=tree.Tree, keep=ledger.Ledger,
              exchange=publication, keep_hidden=publication)
owner, name = owners["{step}"], "{step}"
real = getattr(owner, name)

def stopped(*arguments):
    if "{when}" == "after":
        real(*arguments)
    os.kill(os.getpid(), signal.SIGKILL)

setattr(owner, name, stopped)
"""


def test_killed_worker(smith: Forge, project: Path, tmp_path: Path) -> None:
    """Kill one of the processes that make pages, as a system short of memory would: its work is done by another."""
    smith.good(project, tmp_path / "whole")
    whole = fingerprints(tmp_path / "whole")
    (project / "kill.py").write_text(KILL)
    configured(project, {"hooks": ["kill.py"]}, processes=2)
    shutil.rmtree(project / ".cache", ignore_errors=True)

    done = smith.build(project, tmp_path / "site")

    assert done.code == 0, done.output
    assert (project / "killed").exists()
    assert "Traceback" not in done.output
    assert fingerprints(tmp_path / "site") == whole


KILL = """
import os, signal
from pathlib import Path
from prospectus.adapters.mkdocs import production
from prospectus.publishing.press import press

production.MADE_AT_ONCE = 5
parent, told = os.getpid(), Path(__file__).with_name("killed")

def killed(shared, items):
    if os.getpid() != parent and any(item.id == "gasana" for item in items):
        told.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return press(shared, items)

production.press = killed
"""


@pytest.fixture
def slow(project: Path) -> Iterator[Path]:
    """Return a project whose pages are made in two processes, slowly."""
    (project / "slow.py").write_text(SLOW)
    configured(project, {"hooks": ["slow.py"]}, processes=2)
    yield project
    configured(project)


SLOW = """
import time
from pathlib import Path
from prospectus.adapters.mkdocs import production
from prospectus.publishing.press import press

production.MADE_AT_ONCE = 5
told = Path(__file__).with_name("writing")

def slowly(shared, items):
    told.touch()
    time.sleep(0.2)
    return press(shared, items)

production.press = slowly
"""


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="children are found in /proc")
def test_workers_end_with_their_parent(smith: Forge, slow: Path, tmp_path: Path) -> None:
    """Kill a build while its processes write: they end as well, and write nothing any more."""
    pid = smith.start(slow, tmp_path / "site")
    while not (slow / "writing").exists():
        time.sleep(0.02)
    time.sleep(0.05)
    workers = _children(pid)
    os.kill(pid, signal.SIGKILL)
    smith.wait(pid)
    time.sleep(0.3)

    assert len(workers) == 2
    assert [worker for worker in workers if _is_running(worker)] == []


def _is_running(pid: int) -> bool:
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout.strip()
    return bool(state) and not state.startswith("Z")
