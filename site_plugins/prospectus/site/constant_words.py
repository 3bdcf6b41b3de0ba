"""Words of the interface that never vary stand translated in a compiled template."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import cast

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

__all__ = ["ConstantWords"]

_CALL = ["name", "lparen", "string", "rparen"]


class ConstantWords(Extension):
    """Replaces ``_("Aim")`` by its translation when a template is compiled.

    An environment speaks one language, so nothing is lost; a page asks for fifty such words, which would else be half of the
    work on it. The translation is a string like any other: it is escaped where the template prints it.
    """

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Yield a template's tokens, calls of gettext with one string replaced by the string that they return."""
        gettext = cast("Callable[[str], str]", self.environment.globals["gettext"])
        tokens = list(stream)
        place = 0
        while place < len(tokens):
            found = tokens[place : place + len(_CALL)]
            if found[0].value == "_" and [token.type for token in found] == _CALL:
                yield Token(found[2].lineno, "string", gettext(found[2].value))
                place += len(_CALL)
            else:
                yield tokens[place]
                place += 1
