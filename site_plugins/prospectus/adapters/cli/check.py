"""``prospectus check``: is the catalogue in order?"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from ...errors import Problem, Severity
from ...i18n import Language, language
from ...loading import Cache, Loaded, load
from ...processes import crew, outlive
from ...version import program
from ..progress import ProgressLine
from .asked import Asked

__all__ = ["check"]

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}


@click.command()
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Form of the output."
)
@click.option("--info", is_flag=True, help="Show information too, such as missing translations (text only).")
@click.option("--lang", type=click.Choice(["lv", "en"]), default=None, help="Language of the messages.")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.pass_obj
def check(asked: Asked, form: str, info: bool, lang: str | None, paths: tuple[Path, ...]) -> None:
    """Validate the catalogue; with PATHS, show the problems of these files and folders only.

    Everything is always checked, because a record may break a rule in another's file.
    """
    spoken = asked.spoken if lang is None else language(lang)
    with Cache(asked.cache) as cache:
        loaded = load(asked.project, crew=crew(), shelf=cache.shelf, version=program(), progress=ProgressLine(spoken))
    outlive(loaded)
    # Information is only counted, unless somebody wants it or its number in some files: of a large catalogue it is much.
    everything = form == "json" or info or bool(paths)
    problems = _within(loaded.problems if everything else loaded.faults, asked.project.root, paths)
    notes = sum(p.severity is Severity.INFO for p in problems) if everything else loaded.count(Severity.INFO)
    if form == "json":
        click.echo(json.dumps(report(loaded, problems, spoken), ensure_ascii=False, indent=2))
    else:
        _print(loaded, problems, spoken, notes=notes, info=info)
    raise SystemExit(1 if any(p.severity is Severity.ERROR for p in problems) else 0)


def _within(problems: Sequence[Problem], root: Path, paths: Sequence[Path]) -> list[Problem]:
    if not paths:
        return list(problems)
    chosen = [path.resolve() for path in paths]
    return [p for p in problems if any((root / p.location.file).resolve().is_relative_to(path) for path in chosen)]


def report(loaded: Loaded, problems: Sequence[Problem], spoken: Language) -> dict[str, Any]:
    """Return problems and summary in the stable JSON shape."""
    return {
        "problems": [
            {
                "rule": problem.rule,
                "severity": problem.severity.value,
                "file": problem.location.file,
                "line": problem.location.line,
                "column": problem.location.column,
                "pointer": problem.location.pointer,
                "message": spoken.render(problem.message),
                "hint": spoken.render(problem.hint) if problem.hint is not None else None,
            }
            for problem in problems
        ],
        "summary": {
            **loaded.counts,
            "errors": sum(p.severity is Severity.ERROR for p in problems),
            "warnings": sum(p.severity is Severity.WARNING for p in problems),
        },
    }


def _print(loaded: Loaded, problems: Sequence[Problem], spoken: Language, *, notes: int, info: bool) -> None:
    for problem in problems:
        if problem.severity is Severity.INFO and not info:
            continue
        place = f"{problem.location.file}:{problem.location.line}:{problem.location.column}"
        word = click.style(spoken.render(problem.severity.word), fg=_COLOURS[problem.severity], bold=True)
        click.echo(f"{place}  {word}  {click.style(problem.rule, dim=True)}")
        click.echo(f"    {spoken.render(problem.message)}")
        if problem.hint is not None:
            click.echo(f"    → {spoken.render(problem.hint)}")
        click.echo()
    counts = loaded.counts
    n = spoken.ngettext
    parts = [
        n("{n} qualification", "{n} qualifications", counts["qualifications"]).format(n=counts["qualifications"]),
        n("{n} programme", "{n} programmes", counts["programmes"]).format(n=counts["programmes"]),
        n("{n} module", "{n} modules", counts["modules"]).format(n=counts["modules"]),
        n("{n} exam", "{n} exams", counts["exams"]).format(n=counts["exams"]),
        n("{n} review", "{n} reviews", counts["reviews"]).format(n=counts["reviews"]),
    ]
    click.echo(spoken.gettext("Checked: {what}.").format(what=", ".join(parts)))
    errors = sum(p.severity is Severity.ERROR for p in problems)
    warnings = sum(p.severity is Severity.WARNING for p in problems)
    result = ", ".join([
        n("{n} error", "{n} errors", errors).format(n=errors),
        n("{n} warning", "{n} warnings", warnings).format(n=warnings),
    ])  # fmt: skip
    click.secho(
        spoken.gettext("Result: {result}.").format(result=result), fg="red" if errors else "yellow" if warnings else "green"
    )
    if notes and not info:
        hint = n(
            "{n} piece of information is not shown (--info shows it).",
            "{n} pieces of information are not shown (--info shows them).",
            notes,
        )
        click.echo(hint.format(n=notes))
    if errors:
        rule = next(p.rule for p in problems if p.severity is Severity.ERROR)
        click.echo(spoken.gettext("More about a rule: {command}").format(command=f"prospectus explain {rule}"))
