"""The command's entrance: options that all verbs share, and the exit codes."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from ... import __version__
from ...errors import MisuseError
from ...i18n import language
from ...loading import FOLDER, Project
from .asked import Asked
from .check import check
from .explain import explain

__all__ = ["main"]

LANGUAGE_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


class _Group(click.Group):
    """A group that turns misuse into one line and exit code 2."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except MisuseError as error:
            raise click.UsageError(str(error)) from error


def environment_language() -> str:
    """Return lv where the environment's language is Latvian, else en."""
    value = next((os.environ[name] for name in LANGUAGE_VARIABLES if os.environ.get(name)), "")
    return "lv" if value.lower().startswith("lv") else "en"


def find_root(start: Path) -> Path:
    """Return the nearest folder, upwards, that holds a catalogue; the start itself where there is none."""
    for folder in (start, *start.parents):
        if (folder / "catalogue" / "catalogue.yml").is_file():
            return folder
    return start


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="prospectus")
@click.option(
    "--lang",
    type=click.Choice(["lv", "en"]),
    default=environment_language,
    show_default="environment",
    help="Language of the output.",
)
@click.option(
    "--project", "folder", type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The project's folder. [default: the nearest with a catalogue, upwards from here]",
)  # fmt: skip
@click.option("--catalogue", default="catalogue", show_default=True, help="The catalogue's folder in the project.")
@click.option("--schema", default="schema", show_default=True, help="The schemas' folder in the project.")
@click.option(
    "--cache", default=FOLDER, show_default=True, envvar="PROSPECTUS_CACHE", metavar="FOLDER",
    help="Where results are kept for the next time, in the project; empty to keep nothing.",
)  # fmt: skip
@click.pass_context
def main(ctx: click.Context, lang: str, folder: Path | None, catalogue: str, schema: str, cache: str) -> None:
    """Check and publish a catalogue of modular vocational programmes.

    Exit codes: 0 fine, 1 problems found, 2 wrong use.
    """
    root = folder.resolve() if folder is not None else find_root(Path.cwd())
    ctx.obj = Asked(Project.at(root, catalogue, schema), language(lang), root / cache if cache else None)


main.add_command(check)
main.add_command(explain)

if __name__ == "__main__":
    sys.exit(main())
