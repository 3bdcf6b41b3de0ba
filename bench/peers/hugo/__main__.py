"""The command ``python -m bench.peers.hugo CATALOGUE DIR``."""

from __future__ import annotations

from pathlib import Path

import click

from ..reading import read
from .sources import FORMS, write_sources

__all__ = ["main"]


@click.command()
@click.argument("catalogue", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--form", type=click.Choice(FORMS), default=FORMS[0], show_default=True, help="How Hugo reads the records.")
def main(catalogue: Path, folder: Path, form: str) -> None:
    """Write sources for Hugo into DIR, from the made project CATALOGUE."""
    click.echo(f"{write_sources(read(catalogue), folder, form)} pages")


if __name__ == "__main__":
    main(prog_name="python -m bench.peers.hugo")
