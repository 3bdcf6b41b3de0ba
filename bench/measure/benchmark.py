"""The whole benchmark: the base first, then size after size, from the smallest."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from ..results import Failure, Results
from .builds import SUBJECT, base_option, build_scenarios, real_scenario
from .command import environment
from .edit import words
from .likeness import LARGEST
from .peers import empty_scenario, peer_scenarios
from .project import Project, copy_package, copy_real, make_project
from .scenario import Scenario, measured

__all__ = ["Choice", "benchmark"]


class Choice(NamedTuple):
    """What to measure: sizes, number of runs, names of scenarios, peers or not, seconds to wait for one process."""

    sizes: Sequence[int]
    runs: int
    only: Collection[str]
    has_peers: bool
    patience: float


def benchmark(results: Results, choice: Choice, work: Path, keep: Callable[[Results], None], say: Callable[[str], None]) -> Results:
    """Measure everything in a work folder, which must be empty, and return the results."""
    package = copy_package(work)
    env = environment(work, package)
    base = base_option(env)
    note = f"After one change the check was: {' '.join(('prospectus', 'check', *base))}"
    results = msgspec.structs.replace(results, notes=(*results.notes, note))

    def run(results: Results, size: int | None, prepare: Callable[[], list[Scenario]]) -> Results:
        try:
            scenarios = prepare()
        except Exception as error:  # noqa: BLE001 - the other sizes are still worth their hours
            say(f"{size or 'base'}: could not be prepared. {error}")
            return results.failing(Failure(size, SUBJECT, "preparation", str(error)))
        chosen = [each for each in scenarios if _is_chosen(each.name, size, choice)]
        return measured(results, size, chosen, choice.runs, keep, say)

    def smallest() -> list[Scenario]:
        copy_real(work / "real")
        found = [real_scenario(Project(work / "real", env, choice.patience))]
        return [*found, empty_scenario(work, choice.patience)]

    def made(size: int, folder: Path) -> list[Scenario]:
        folder.mkdir()
        say(f"{size}: making the catalogue")
        project = Project(folder / "project", env, choice.patience)
        make_project(project.folder, size, folder, choice.patience)
        found = build_scenarios(project, package, words(), choice.runs, base)
        if choice.has_peers:
            found += peer_scenarios(folder, project.folder, size, choice.patience)
        return found

    results = run(results, None, smallest)
    keep(results)
    for size in sorted(choice.sizes):
        folder = work / str(size)
        results = run(results, size, lambda size=size, folder=folder: made(size, folder))  # type: ignore[misc]
        keep(results)
        shutil.rmtree(folder, ignore_errors=True)
    return results


def _is_chosen(name: str, size: int | None, choice: Choice) -> bool:
    if name == "theme" and size is not None and size > LARGEST:
        return False
    return not choice.only or name in choice.only
