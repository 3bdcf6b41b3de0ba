"""Our own Jinja environment: everything escaped, nothing undefined, gettext by language."""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from functools import lru_cache
from html import unescape
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from ..i18n import language
from .constant_words import ConstantWords
from .filters import filters
from .sheet import Heading
from .template_code import TemplateCode

__all__ = ["TEMPLATES", "environment", "headings"]

TEMPLATES = Path(__file__).parent / "templates"
_ID_AND_TITLE = re.compile(r'([^"]+)"[^>]*>(.*)', re.DOTALL)
_LANGUAGE = re.compile(r'<span lang="([^"]+)"')
_TAG = re.compile(r"<[^>]+>")


class _Environment(Environment):
    code_generator_class = TemplateCode

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return what all templates can name, as a mapping that is quickly copied: that happens for each page."""
        return {**self.globals, **(d or {})}


@lru_cache(maxsize=8)
def environment(code: str) -> Environment:
    """Return the environment of a language."""
    env = _Environment(
        loader=PackageLoader("prospectus", "site/templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do", ConstantWords],
    )
    spoken = language(code)
    env.filters.update(filters(spoken))
    env.install_gettext_callables(spoken.gettext, spoken.ngettext, newstyle=False, pgettext=spoken.pgettext)  # type: ignore[attr-defined]
    return env


def headings(html: str) -> tuple[Heading, ...]:
    """Return the sections of a rendered page: its second-level headings that have an id."""
    found = (_heading(piece.partition("</h2>")[0]) for piece in html.split('<h2 id="')[1:])
    return tuple([heading for heading in found if heading is not None])


@lru_cache(maxsize=1024)  # the pages of a kind have the same sections
def _heading(piece: str) -> Heading | None:
    """Return the heading of what stands between ``<h2 id="`` and ``</h2>``."""
    match = _ID_AND_TITLE.match(piece)
    return Heading(match[1], " ".join(unescape(_TAG.sub("", match[2])).split()), _language(match[2])) if match is not None else None


def _language(title: str) -> str | None:
    """Return the language with which a heading's words are marked, if they are."""
    marked = _LANGUAGE.search(title)
    return marked[1] if marked is not None else None
