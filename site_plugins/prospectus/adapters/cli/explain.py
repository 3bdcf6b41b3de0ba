"""``prospectus explain``: why a rule exists, and what passes it."""

from __future__ import annotations

import textwrap

import click

from ...errors import Severity
from ...i18n import Language, language
from ...nearest import nearest
from ...rules import rule_ids, rule_page
from .asked import Asked

__all__ = ["explain"]

WIDTH = 88


@click.command()
@click.argument("rule", required=False)
@click.option("--lang", type=click.Choice(["lv", "en"]), default=None, help="Language of the explanation.")
@click.pass_obj
def explain(asked: Asked, rule: str | None, lang: str | None) -> None:
    """Explain RULE: its rationale, an example that passes, one that fails. Without RULE, list all rules."""
    spoken = asked.spoken if lang is None else language(lang)
    if rule is None:
        _list(spoken)
        return
    page = rule_page(rule)
    if page is None:
        guess = nearest(rule, rule_ids())
        hint = " " + spoken.gettext("Did you mean “{guess}”?").format(guess=guess) if guess else ""
        raise click.UsageError(spoken.gettext("There is no rule “{rule}”.").format(rule=rule) + hint)
    click.secho(f"{page.id}  ({spoken.render(page.severity.word)})", dim=True)
    click.secho(spoken.pick(page.title), bold=True)
    for heading, text in (("", page.rationale), (spoken.gettext("How to mend it"), page.mend)):
        click.echo()
        if heading:
            click.secho(heading, bold=True)
        click.echo(textwrap.fill(spoken.pick(text), WIDTH))
    for heading, excerpt, colour in (
        (spoken.gettext("This passes"), page.passes, "green"),
        (spoken.gettext("This fails"), page.fails, "red"),
    ):
        click.echo()
        click.secho(heading, bold=True, fg=colour)
        click.echo(textwrap.indent(excerpt.rstrip(), "    "))


def _list(spoken: Language) -> None:
    width = max(map(len, rule_ids()), default=0)
    for id in rule_ids():
        page = rule_page(id)
        if page is not None:
            mark = {Severity.ERROR: "!", Severity.WARNING: "?", Severity.INFO: "i"}[page.severity]
            click.echo(f"{mark} {id:<{width}}  {spoken.pick(page.title)}")
