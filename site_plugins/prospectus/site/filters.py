"""What a template does to a value in its language: ``{{ module.title|text }}``, ``{{ link.hours|number }}``."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import lru_cache

from jinja2 import pass_context
from jinja2.runtime import Context as Scope
from jinja2.runtime import Macro
from markupsafe import Markup

from ..i18n import Language
from ..model import Code, Text
from .labels import Labels
from .marking import Listed, Titled, marked
from .printing import printed, safe

__all__ = ["filters"]

_FIRST = re.compile(r"^((?:<[^>]*>|[^\w<])*)(\w)")


def filters(spoken: Language) -> dict[str, Callable[..., str | list[str] | list[Markup]]]:
    """Return the filters of a language by name.

    A text in the page's language stays plain until it is printed, and is escaped then; labels are escaped already, as is a text
    in another language, which is marked as such.
    """
    language = spoken.code

    def text(value: Text | None) -> str:
        # Said at length instead of asking ``shown``: a page prints a hundred texts.
        if not value:
            return ""
        return value.get(language) or marked(value)

    def texts(values: Iterable[Text]) -> list[str]:
        return [text(value) for value in values]

    def titles(records: Iterable[Titled]) -> list[str]:
        return [text(record.title) for record in records]

    return {
        "date": spoken.date,
        "day": spoken.day,
        "each": _each,
        "h": spoken.h,
        "hours": spoken.hours,
        "joined": _joined,
        "label": _label,
        "labels": _labels,
        "linked": _linked,
        "number": spoken.number,
        "page": _page,
        "quoted": _quoted,
        "sentence": _sentence,
        "short": _short,
        "text": text,
        "texts": texts,
        "titles": titles,
    }


@pass_context
def _label(scope: Scope, code: Code | None, vocabulary: str) -> Markup:
    """Return a code's label, of the labels of the page's context ``c``."""
    labels: Labels = scope.parent["c"].labels
    return labels.label(vocabulary, code)


@pass_context
def _labels(scope: Scope, codes: Iterable[Code], vocabulary: str) -> list[Markup]:
    """Return the labels of codes."""
    labels: Labels = scope.parent["c"].labels
    return [labels.label(vocabulary, code) for code in codes]


@pass_context
def _short(scope: Scope, code: Code | None, vocabulary: str) -> Markup:
    """Return a code's short label, or its label where it has none."""
    labels: Labels = scope.parent["c"].labels
    return labels.short(vocabulary, code)


@pass_context
def _quoted(scope: Scope, code: Code, vocabulary: str) -> Markup:
    """Return a code's label as the experts worded it."""
    labels: Labels = scope.parent["c"].labels
    return labels.quoted(vocabulary, code)


@pass_context
def _linked(scope: Scope, record: Listed, kind: str) -> Markup:
    """Return a record's title as a link to its page."""
    link: Markup = scope.parent["c"].linked(kind, record)
    return link


@pass_context
def _page(scope: Scope, id: str, kind: str) -> str:
    """Return the link to a record's page."""
    link: str = scope.parent["c"].page(kind, id)
    return link


@pass_context
def _each(scope: Scope, items: Sequence[Hashable], macro: Macro) -> Markup:
    """Print each item by a macro, once for all pages of a folder: for what hundreds of them list alike.

    What the macro prints may depend on the item, the language and the catalogue, and on the page for links to other pages.
    """
    known: dict[Hashable, str] = scope.parent["c"].kept(macro.name)
    for item in items:
        if item not in known:
            known[item] = macro(item)
    return safe("".join([known[item] for item in items]))


def _joined(values: Iterable[object], between: str) -> Markup:
    """Join values, each escaped by itself."""
    return safe(printed(between).join([printed(value) for value in values]))


@lru_cache(maxsize=1024, typed=True)  # by type as well: the same letters are escaped as a string, and not as markup
def _sentence(words: str) -> Markup:
    """Return words with a capital first letter; a tag before it, and every other letter, stay as they are."""
    return safe(_FIRST.sub(lambda match: match[1] + match[2].upper(), printed(words), count=1))
