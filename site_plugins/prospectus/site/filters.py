"""What a template does to a value in its language: ``{{ module.title|text }}``, ``{{ link.hours|number }}``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from jinja2 import pass_context
from jinja2.runtime import Context as Scope
from markupsafe import Markup, escape

from ..i18n import Language
from ..model import Code, Text
from .labels import Labels
from .marking import Titled, shown

__all__ = ["filters"]

_FIRST = re.compile(r"^((?:<[^>]*>|[^\w<])*)(\w)")


def filters(spoken: Language) -> dict[str, Callable[..., str | list[str] | list[Markup]]]:
    """Return the filters of a language by name.

    A text in the page's language stays plain until it is printed, and is escaped then; labels are escaped already, as is a text
    in another language, which is marked as such.
    """
    language = spoken.code

    def text(value: Text | None) -> str:
        # Most texts are in the page's language, and a page shows hundreds: that way is kept short.
        return (value.get(language) if value else "") or shown(value, language)

    def titles(records: Iterable[Titled]) -> list[str]:
        return [text(record.title) for record in records]

    return {
        "date": spoken.date,
        "day": spoken.day,
        "h": spoken.h,
        "hours": spoken.hours,
        "label": _label,
        "labels": _labels,
        "number": spoken.number,
        "sentence": _sentence,
        "short": _short,
        "text": text,
        "titles": titles,
    }


@pass_context
def _label(scope: Scope, code: Code | None, vocabulary: str) -> Markup:
    """Return a code's label, of the labels of the page's context ``c``."""
    labels: Labels = scope["c"].labels
    return labels.label(vocabulary, code)


@pass_context
def _labels(scope: Scope, codes: Iterable[Code], vocabulary: str) -> list[Markup]:
    """Return the labels of codes."""
    labels: Labels = scope["c"].labels
    return [labels.label(vocabulary, code) for code in codes]


@pass_context
def _short(scope: Scope, code: Code | None, vocabulary: str) -> Markup:
    """Return a code's short label, or its label where it has none."""
    labels: Labels = scope["c"].labels
    return labels.short(vocabulary, code)


@lru_cache(maxsize=1024, typed=True)  # by type as well: the same letters are escaped as a string, and not as markup
def _sentence(words: str) -> Markup:
    """Return words with a capital first letter; a tag before it, and every other letter, stay as they are."""
    return Markup(_FIRST.sub(lambda match: match[1] + match[2].upper(), str(escape(words)), count=1))  # noqa: S704 - escaped
