"""What a template does to a value in its language: ``{{ module.title|text }}``, ``{{ link.hours|number }}``."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from jinja2 import pass_context
from jinja2.runtime import Context as Scope
from markupsafe import Markup, escape

from ..i18n import Language
from ..model import Code, Text
from .marking import shown

__all__ = ["filters"]

_FIRST = re.compile(r"^((?:<[^>]*>|[^\w<])*)(\w)")


def filters(spoken: Language) -> dict[str, Callable[..., str]]:
    """Return the filters of a language by name.

    What they return is escaped where it is printed; only a text in another language, which bears a mark, is markup already.
    """
    language = spoken.code

    def text(value: Text | None) -> str:
        # Most texts are in the page's language, and a page shows hundreds: that way is kept short.
        return (value.get(language) if value else "") or shown(value, language)

    return {
        "date": spoken.date,
        "day": spoken.day,
        "h": spoken.h,
        "hours": spoken.hours,
        "label": _label,
        "number": spoken.number,
        "sentence": _sentence,
        "short": _short,
        "text": text,
    }


@pass_context
def _label(scope: Scope, code: Code | None, vocabulary: str) -> str:
    """Return a code's label from the labels of the page's context ``c``."""
    words: str = scope["c"].labels.label(vocabulary, code)
    return words


@pass_context
def _short(scope: Scope, code: Code | None, vocabulary: str) -> str:
    """Return a code's short label from the labels of the page's context ``c``."""
    words: str = scope["c"].labels.short(vocabulary, code)
    return words


@lru_cache(maxsize=1024, typed=True)  # by type as well: the same letters are escaped as a string, and not as markup
def _sentence(words: str) -> Markup:
    """Return words with a capital first letter; a tag before it, and every other letter, stay as they are."""
    return Markup(_FIRST.sub(lambda match: match[1] + match[2].upper(), str(escape(words)), count=1))  # noqa: S704 - escaped
