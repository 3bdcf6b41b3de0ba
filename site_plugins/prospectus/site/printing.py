"""What is printed of a value: its escaped text, without wrapping what goes into the page anyway."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Callable

try:
    # What ``escape`` does to a string, before it makes Markup of it.
    from markupsafe._speedups import _escape_inner
except ImportError:  # no compiled part, or another version's
    _escape_inner = escape

__all__ = ["printed", "printed_string", "safe"]

_NUMBERS = frozenset((int, float))

printed_string: Callable[[str], str] = _escape_inner
"""Escape a string; nothing else may be given to it."""

safe: Callable[[str], Markup] = partial(str.__new__, Markup)
"""Make Markup of a string that is escaped already, in a third of the time that its constructor takes."""


def printed(value: Any) -> str:
    """Return what is printed of a value: exactly the text that ``markupsafe.escape`` gives, which decides on all that is rare.

    Raises UndefinedError for what is undefined.
    """
    kind = type(value)
    if kind in _NUMBERS:
        return str(value)
    if kind is str:
        return printed_string(value)
    if kind is Markup:
        return value  # type: ignore[no-any-return]
    return escape(value)
