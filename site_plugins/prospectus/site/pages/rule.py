"""The rules: their list, and a page each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from ...errors import message
from ...rules import RulePage, rule_ids, rule_page
from ..sheet import Sheet
from .maker import PageMaker

__all__ = ["rules"]

THEMES = {
    "exam": message("Exams"),
    "file": message("Files"),
    "lifecycle": message("Dates and replacement"),
    "module": message("Modules"),
    "privacy": message("Personal data"),
    "programme": message("Programmes"),
    "provenance": message("Provenance"),
    "record": message("Identifiers"),
    "reference": message("References"),
    "review": message("Reviews"),
    "schema": message("Form of records"),
    "text": message("Texts"),
    "vocabulary": message("Codes"),
}
"""Theme of rules → its heading."""


def rules(maker: PageMaker) -> Iterator[Sheet]:
    """Yield the list of rules, by theme, and every rule's page."""
    _, pick = maker.spoken.gettext, maker.spoken.pick
    name = _("Rules of the check")
    pages = [page for id in rule_ids() if (page := rule_page(id)) is not None]
    yield maker.sheet(
        "rules.html", lambda code: maker.addresses.group(code, "rule"), name, section="rule",
        description=_("What the check demands of the catalogue's data, and why."),
        themes=[(theme, THEMES[theme], list(found)) for theme, found in groupby(pages, key=_theme)],
    )  # fmt: skip
    for page in pages:
        yield maker.sheet(
            "rule.html",
            partial(maker.addresses.page, kind="rule", id=page.id),
            pick(page.title),
            section="rule",
            description=pick(page.rationale),
            trail=maker.group_trail("rule", name),
            rule=page,
        )


def _theme(page: RulePage) -> str:
    return page.id.partition("/")[0]
