"""Scenarios of Prospectus: building and checking a made catalogue."""

from __future__ import annotations

import functools
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from .command import peak_memory, time_command
from .edit import Edit, label_edit, most_shared, template_edit, title_edit, used_once
from .likeness import likeness
from .output import counted, first_search, write_again
from .preview import saved
from .project import Project
from .scenario import Figures, Scenario

__all__ = ["SUBJECT", "base_option", "build_scenarios", "real_scenario"]

SUBJECT = "prospectus"
LIMIT = "bytes"
"""The subject that only writes the same bytes."""
FINDER = "mekletajs"
SAMPLES = 3
"""How often memory is weighed at most: every time costs a build, and it hardly changes."""
BASE = ("--base", "HEAD")


def build_scenarios(project: Project, package: Path, word: Iterator[str], runs: int, base: tuple[str, ...]) -> list[Scenario]:
    """Return all scenarios of a project; ``base`` are options with which the check looks at what changed only."""
    one, (many, shows) = used_once(project.folder), most_shared(project.folder)
    edits = {
        "module": title_edit(project.folder, one),
        "shared": title_edit(project.folder, many, shows),
        "label": label_edit(project.folder, one),
        "template": template_edit(package, one),
    }
    scenario = functools.partial(Scenario, SUBJECT)
    return [
        scenario("cold", project.clear, lambda: _build(project)),
        scenario("unchanged", project.settle, lambda: _build(project)),
        *(_after(name, project, edit, word) for name, edit in edits.items()),
        scenario("output", project.settle, lambda: counted(project.site), 1),
        scenario("search", project.settle, lambda: (("bytes", first_search(project.site, FINDER)),), 1),
        scenario("theme", project.settle, lambda: likeness(project), 1),
        Scenario(LIMIT, "write", project.settle, lambda: _write(project)),
        scenario("memory", project.clear, lambda: _weigh(project), SAMPLES),
        scenario("serve", project.settle, lambda: _serve(project, edits["module"], word, runs), 1),
        scenario("check", project.clear, lambda: _check(project)),
        scenario("check-cached", lambda: _checked(project), lambda: _check(project)),
        scenario("check-changed", lambda: _change(project, edits["module"], word, base), lambda: _check(project, *base)),
    ]


def real_scenario(project: Project) -> Scenario:
    """Return the scenario of this repository's own catalogue."""
    return Scenario(SUBJECT, "real", project.clear, lambda: _build(project))


def base_option(env: Mapping[str, str]) -> tuple[str, ...]:
    """Return the option that checks only what changed since a revision, or nothing where the command has none."""
    arguments = (sys.executable, "-m", "prospectus", "check", "--help")
    said = subprocess.run(arguments, env=env, capture_output=True, text=True, check=False)
    return BASE if BASE[0] in said.stdout else ()


def _build(project: Project) -> Figures:
    project.is_built = False
    timing = time_command(project.build)
    project.is_built = project.is_checked = True
    return (("wall", timing.wall), ("cpu", timing.cpu))


def _after(name: str, project: Project, edit: Edit, word: Iterator[str]) -> Scenario:
    """Return the scenario of a build after a change, which the built page has to show."""
    shown: list[str] = []

    def prepare() -> None:
        project.settle()
        shown[:] = [edit.make(next(word))]

    def measure() -> Figures:
        figures = _build(project)
        project.hold(edit.page, shown[0])
        return figures

    return Scenario(SUBJECT, name, prepare, measure)


def _write(project: Project) -> Figures:
    target = project.folder.parent / "again"
    try:
        return (("wall", write_again(project.site, target, project.patience)),)
    finally:
        shutil.rmtree(target, ignore_errors=True)


def _weigh(project: Project) -> Figures:
    peak = peak_memory(project.build)
    project.is_built = project.is_checked = True
    return (("peak", peak),)


def _serve(project: Project, edit: Edit, word: Iterator[str], saves: int) -> Figures:
    try:
        return saved(project, edit, word, saves)
    finally:
        # The preview may have used up, or gone past, what the last build left.
        project.is_built = False


def _check(project: Project, *options: str) -> Figures:
    timing = time_command(project.command("prospectus", "check", *options))
    project.is_checked = True
    return (("wall", timing.wall), ("cpu", timing.cpu))


def _checked(project: Project) -> None:
    if not project.is_checked:
        _check(project)


def _change(project: Project, edit: Edit, word: Iterator[str], base: tuple[str, ...]) -> None:
    """Let one file differ from the last revision, and from what the cache knows."""
    _checked(project)
    if base:
        project.commit()
    edit.make(next(word))
    project.is_built = False
