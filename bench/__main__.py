"""The command ``python -m bench``: measures Prospectus and its peers side by side."""

from __future__ import annotations

import shutil
import signal
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import click

from .machine import machine_at, versions
from .maker.plan import SMALLEST
from .measure.benchmark import Choice, benchmark
from .measure.scenario import SCENARIOS
from .report.markdown import report
from .results import Results
from .store import FOLDER, free_path, write_results

__all__ = ["main"]

MEMORY = Path("/dev/shm")  # noqa: S108 - a file system in memory, so that no disk is measured
ROOM = 200_000
"""Bytes that a module takes in all: records, sites of Prospectus and of its peers, and one of them written again."""


def _sizes(_context: click.Context, _parameter: click.Parameter, value: str) -> tuple[int, ...]:
    try:
        sizes = tuple(sorted({int(part) for part in value.split(",")}))
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no list of numbers such as 200,2000") from error
    if sizes[0] < SMALLEST:
        raise click.BadParameter(f"a catalogue has at least {SMALLEST} modules")
    return sizes


@click.command()
@click.option("--sizes", callback=_sizes, default="200,2000", show_default=True, help="Numbers of modules.")
@click.option("--runs", type=click.IntRange(1), default=5, show_default=True, help="How often everything is measured.")
@click.option("--only", type=click.Choice(SCENARIOS), multiple=True, help="Measure this scenario only; may be repeated.")
@click.option("--peers/--no-peers", default=True, show_default=True, help="Whether the other generators take part.")
@click.option("--patience", type=click.FloatRange(1), default=1800, show_default=True, help="Seconds that one process may take.")
@click.option("--work", type=click.Path(file_okay=False, path_type=Path), help="Folder to work in; in memory by default.")
@click.option(
    "--results", "folder", type=click.Path(file_okay=False, path_type=Path), default=FOLDER, help="Folder for the results."
)
@click.option("--note", "notes", multiple=True, help="What to say of this measurement in the report; may be repeated.")
def main(
    sizes: tuple[int, ...],
    runs: int,
    only: tuple[str, ...],
    peers: bool,
    patience: float,
    work: Path | None,
    folder: Path,
    notes: tuple[str, ...],
) -> None:
    """Measure Prospectus and its peers; write every figure, and a report, into the folder for the results."""
    # Ended from outside, it ends what it started and removes its work, as it does when interrupted.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    place = work or _place(max(sizes))
    if place is not None:
        place.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="prospectus-bench-", dir=place) as name:
        started = datetime.now(UTC).isoformat(timespec="seconds")
        results = Results(started=started, runs=runs, machine=machine_at(Path(name)), versions=versions(), notes=notes)
        path = free_path(folder, started, results.machine)

        def keep(results: Results) -> None:
            write_results(results, path)

        results = benchmark(results, Choice(sizes, runs, only, peers, patience), Path(name), keep, _say)
    path.with_suffix(".md").write_text(report(results), encoding="utf-8", newline="\n")
    click.echo(path)
    if results.failures:
        raise SystemExit(1)


def _place(size: int) -> Path | None:
    """Return the file system in memory if it has room for a size; None stands for the system's temporary folder."""
    has_room = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM * size
    return MEMORY if has_room else None


def _say(line: str) -> None:
    click.echo(line, err=True)


if __name__ == "__main__":
    main(prog_name="python -m bench")
