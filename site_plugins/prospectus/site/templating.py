"""Our own Jinja environment: everything escaped, nothing undefined, gettext by language."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from ..i18n import language
from .sheet import Heading

__all__ = ["environment", "headings"]

_HEADING = re.compile(r'<h2 id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
_LANGUAGE = re.compile(r'<span lang="([^"]+)"')
_FIRST = re.compile(r"^((?:<[^>]*>|[^\w<])*)(\w)")
_TAG = re.compile(r"<[^>]+>")


@lru_cache(maxsize=8)
def environment(code: str) -> Environment:
    """Return the environment of a language."""
    env = Environment(
        loader=PackageLoader("prospectus", "site/templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
    )
    env.filters["sentence"] = sentence
    spoken = language(code)
    env.install_gettext_callables(spoken.gettext, spoken.ngettext, newstyle=False, pgettext=spoken.pgettext)  # type: ignore[attr-defined]
    return env


def sentence(words: str) -> Markup:
    """Return words with a capital first letter; a tag before it, and every other letter, stay as they are."""
    return Markup(_FIRST.sub(lambda match: match[1] + match[2].upper(), str(escape(words)), count=1))  # noqa: S704 - escaped


def headings(html: str) -> tuple[Heading, ...]:
    """Return the sections of a rendered page: its second-level headings that have an id."""
    return tuple(
        Heading(id, " ".join(unescape(_TAG.sub("", title)).split()), _language(title)) for id, title in _HEADING.findall(html)
    )


def _language(title: str) -> str | None:
    """Return the language with which a heading's words are marked, if they are."""
    marked = _LANGUAGE.search(title)
    return marked[1] if marked is not None else None
