"""The command ``python -m bench.peers.stock CATALOGUE DIR``."""

from __future__ import annotations

from pathlib import Path

import click

from ..reading import read
from .sources import write_sources

__all__ = ["main"]


@click.command()
@click.argument("catalogue", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
def main(catalogue: Path, folder: Path) -> None:
    """Write sources for MkDocs and Material into DIR, from the made project CATALOGUE."""
    click.echo(f"{write_sources(read(catalogue), folder)} pages")


if __name__ == "__main__":
    main(prog_name="python -m bench.peers.stock")
