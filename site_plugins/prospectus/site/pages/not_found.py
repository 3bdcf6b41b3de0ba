"""The page for addresses that lead nowhere, in all languages at once."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from ..templating import environment
from .maker import PageMaker

__all__ = ["ADDRESS", "not_found"]

ADDRESS = "404.html"


def not_found(makers: list[PageMaker], base: str) -> str:
    """Return the HTML of the page's content: one section a language, the main one first; links begin with ``base``."""
    parts = [
        environment(maker.code)
        .get_template("not_found.html")
        .render(c=replace(maker.context(ADDRESS), base=base), is_main=number == 0)
        for number, maker in enumerate(makers)
    ]
    return str(Markup("\n").join(Markup(part) for part in parts))  # noqa: S704 - rendered with autoescape just above
