"""Texts that exist in another language than the page's are marked, so that they are read out and broken rightly."""

from __future__ import annotations

from markupsafe import Markup, escape

from ..model import Text

__all__ = ["shown"]


def shown(text: Text | None, language: str) -> str:
    """Return a text in a language, to be escaped where it is printed; or in the first one that it has, in a marked span."""
    if not text:
        return ""
    if own := text.get(language):
        return own
    other, words = next(iter(text.items()))
    return Markup(f'<span lang="{escape(other)}">{escape(words)}</span>')  # noqa: S704 - both parts are escaped
