"""Pieces of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..views.spoken import Link

__all__ = ["facts", "heading", "link", "listed", "plain", "table"]

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|])")


def plain(text: str) -> str:
    """Return a text in which nothing is markup."""
    return _SPECIAL.sub(r"\\\1", text)


def heading(level: int, text: str, anchor: str = "") -> str:
    """Return a heading, with an anchor of its own where one is given."""
    return f"{'#' * level} {plain(text)}{f' {{ #{anchor} }}' if anchor else ''}\n\n"


def link(target: Link, root: str) -> str:
    """Return a link to the source of another page; MkDocs resolves it."""
    return f"[{plain(target.title)}]({root}{target.address.rstrip('/')}.md)"


def listed(items: Iterable[str], indent: str = "") -> str:
    """Return a list of what is Markdown already; nothing where it is empty."""
    lines = "".join(f"{indent}- {item}\n" for item in items)
    return f"{lines}\n" if lines else ""


def facts(pairs: Iterable[tuple[str, str]]) -> str:
    """Return a list of names with values that are Markdown already; those without a value are left out."""
    return listed(f"**{plain(name)}** {value}" for name, value in pairs if value)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table of cells that are Markdown already."""
    lines = ["| " + " | ".join(cells) + " |" for cells in (head, ["---"] * len(head), *rows)]
    return "\n".join(lines) + "\n\n"
