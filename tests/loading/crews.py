"""Loading a project with each kind of crew, in a process of its own: a process with threads, as a test's is, must not fork."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

from prospectus.errors import Problem
from prospectus.loading import Project, load
from prospectus.processes import Crew, Forked, Serial

CREWS: dict[str, Crew] = {"serial": Serial(), "two": Forked(2), "three": Forked(3)}
SMALL = 7
"""Files that are read, and qualifications that are judged, in a batch: so few that each process has several."""


def problems(project: Path, crew: Crew) -> tuple[Problem, ...]:
    """Return all problems."""
    return load(Project.at(project), crew=crew).problems


def _main(folders: list[str]) -> int:
    loading = importlib.import_module("prospectus.loading.load")
    vars(loading).update(READ_AT_ONCE=SMALL, JUDGED_AT_ONCE=1)
    wrong = 0
    for folder in folders:
        found = {name: problems(Path(folder), crew) for name, crew in CREWS.items()}
        count = len(found["serial"])
        same = all(one == found["serial"] for one in found.values())
        sys.stdout.write(f"{Path(folder).name}: {count} problems, {'the same' if same else 'different'}\n")
        wrong += not same
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
