"""Texts that exist in another language than the page's are marked, so that they are read out and broken rightly."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

from markupsafe import Markup, escape

from ..model import Text

__all__ = ["Titled", "shown"]


class Titled(Protocol):
    """Whatever has a title."""

    @property
    def title(self) -> Text:
        """Its title by language."""
        ...


def shown(text: Text | None, language: str) -> str:
    """Return a text in a language, to be escaped where it is printed; or in the first one that it has, in a marked span."""
    if not text:
        return ""
    return text.get(language) or _marked(*next(iter(text.items())))


@lru_cache(maxsize=4096)  # a page shows many a text twice
def _marked(language: str, words: str) -> Markup:
    return Markup(f'<span lang="{escape(language)}">{escape(words)}</span>')  # noqa: S704 - both parts are escaped
