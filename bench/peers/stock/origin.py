"""Where records come from, as Markdown."""

from __future__ import annotations

from collections.abc import Iterable

from ..views.spoken import Origin
from .markdown import facts, heading, plain

__all__ = ["origin"]


def origin(origins: Iterable[Origin], words: dict[str, str]) -> str:
    """Return the section that ends every page."""
    lines = [(each.name, f"{plain(each.basis)}. {plain(each.note)} `{each.file}`") for each in origins]
    return heading(2, words["origin"], "origin") + facts(lines)
