"""The folder of results: one JSON file and one report for each run of the benchmark."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import msgspec

from .results import Machine, Results

__all__ = ["FOLDER", "free_path", "newest", "read_results", "write_results"]

FOLDER = Path(__file__).parent / "results"


def free_path(folder: Path, started: str, machine: Machine) -> Path:
    """Return a path for new results, named after day and machine; a second run of a day gets a number."""
    processor = re.sub(r"\(\w+\)|CPU|@.*|Processor", " ", machine.processor).lower()
    name = "-".join([started[:10], *re.findall(r"[a-z0-9.]+", processor), str(machine.cores), "cores"])
    numbered = (folder / f"{name}{'' if number == 1 else f'-{number}'}.json" for number in itertools.count(1))
    return next(path for path in numbered if not path.exists())


def write_results(results: Results, path: Path) -> None:
    """Write results; the file is whole at any moment, so that a run that is cut off loses nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_bytes(msgspec.json.format(msgspec.json.encode(results)) + b"\n")
    part.replace(path)


def read_results(path: Path) -> Results:
    """Return stored results.

    Raises msgspec.ValidationError where the file has another form.
    """
    return msgspec.json.decode(path.read_bytes(), type=Results)


def newest(folder: Path = FOLDER) -> Path | None:
    """Return the file of the results measured last, or None where there are none."""
    return max(folder.glob("*.json"), key=lambda path: read_results(path).started, default=None)
