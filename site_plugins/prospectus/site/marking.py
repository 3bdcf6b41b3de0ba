"""Texts that exist in another language than the page's are marked, so that they are read out and broken rightly."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

from markupsafe import Markup

from ..model import Text
from .printing import printed, safe

__all__ = ["Listed", "Titled", "marked", "shown"]


class Titled(Protocol):
    """Whatever has a title."""

    @property
    def title(self) -> Text:
        """Its title by language."""
        ...


class Listed(Titled, Protocol):
    """Whatever has a title and a page."""

    @property
    def id(self) -> str:
        """Its id."""
        ...


def shown(text: Text | None, language: str) -> str:
    """Return a text in a language, to be escaped where it is printed; or in the first one that it has, in a marked span."""
    if not text:
        return ""
    return text.get(language) or marked(text)


def marked(text: Text) -> Markup:
    """Return a text in the first language that it has, in a span that says which."""
    other = next(iter(text))
    return safe(f"{_opening(other)}{printed(text[other])}</span>")


@lru_cache(maxsize=64)
def _opening(language: str) -> str:
    return f'<span lang="{printed(language)}">'
