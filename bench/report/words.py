"""The words of tables and charts, in both languages of the site."""

from __future__ import annotations

from .english import ENGLISH
from .latvian import LATVIAN
from .vocabulary import Words

__all__ = ["WORDS", "Words"]

WORDS = {"en": ENGLISH, "lv": LATVIAN}
"""Words by language."""
