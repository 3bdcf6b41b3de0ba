"""The command ``python -m bench.maker DIR --modules 2000 --seed 1 [--corrupt N]``."""

from __future__ import annotations

from pathlib import Path

import click

from .faults import plant
from .plan import SMALLEST
from .planner import planned
from .project import write_project

__all__ = ["main"]


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--modules", type=click.IntRange(SMALLEST), default=2000, show_default=True, help="Number of modules.")
@click.option("--seed", type=int, default=1, show_default=True, help="Another seed, another catalogue.")
@click.option("--corrupt", type=click.IntRange(0), default=0, help="Number of faults to plant; DIR/faults.json lists them.")
def main(folder: Path, modules: int, seed: int, corrupt: int) -> None:
    """Make a catalogue in DIR, which must be empty or not exist yet."""
    plan = planned(modules, seed)
    try:
        size = write_project(plan, folder)
        faults = plant(plan, folder, corrupt) if corrupt else ()
    except (FileExistsError, ValueError) as error:
        raise click.UsageError(str(error)) from error
    click.echo(f"{len(plan.modules)} modules, {len(plan.programmes)} qualifications, {size} bytes, {len(faults)} faults")


if __name__ == "__main__":
    main(prog_name="python -m bench.maker")
