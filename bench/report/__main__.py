"""The command ``python -m bench.report``: shows stored results in the report and on the site's pages."""

from __future__ import annotations

from pathlib import Path

import click

from ..store import FOLDER, newest, read_results
from .markdown import report
from .pages import DOCS, renewed

__all__ = ["main"]


@click.command()
@click.option(
    "--results", "folder", type=click.Path(file_okay=False, path_type=Path), default=FOLDER, help="Folder of the results."
)
@click.option("--docs", type=click.Path(exists=True, file_okay=False, path_type=Path), default=DOCS, help="Folder of the pages.")
def main(folder: Path, docs: Path) -> None:
    """Write the newest results into their report, and into the pages and charts of the site."""
    path = newest(folder)
    if path is None:
        raise click.UsageError(f"there are no results in {folder}; make bench measures")
    results = read_results(path)
    files = [(path.with_suffix(".md"), report(results)), *renewed(results, docs)]
    for file, text in files:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        click.echo(file)


if __name__ == "__main__":
    main(prog_name="python -m bench.report")
