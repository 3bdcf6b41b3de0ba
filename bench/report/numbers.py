"""Figures as a language writes them."""

from __future__ import annotations

from babel.numbers import format_decimal

__all__ = ["amount", "number"]

TINY, SMALL, MEDIUM = 0.1, 10, 100
SIZES = ((1e9, "GB"), (1e6, "MB"), (1e3, "KB"))
GAP = "\xa0"
"""Between a figure and its unit no line ends."""


def number(value: float, language: str, places: int = 0) -> str:
    """Return a number with as many decimal places."""
    return format_decimal(value, format=f"#,##0{'.' + '0' * places if places else ''}", locale=language)


def amount(value: float, unit: str, language: str) -> str:
    """Return a figure with its unit: s (as ms below a tenth of a second), B (as GB, MB or KB), %, × or none."""
    if unit == "s" and 0 < abs(value) < TINY:
        value, unit = value * 1000, "ms"
    elif unit == "B":
        size, unit = next(((size, name) for size, name in SIZES if value >= size), SIZES[-1])
        value /= size
    if unit == "×":
        return f"{number(value, language, 2)}{GAP}×"
    size = abs(value)
    places = 0 if unit == "" or size >= MEDIUM else 1 if size >= SMALL or unit in ("GB", "MB", "KB", "ms") else 2
    return f"{number(value, language, places)}{GAP}{unit}" if unit else number(value, language, places)
