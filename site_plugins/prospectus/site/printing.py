"""How a compiled template prints a value: escaped, without wrapping what goes into the page anyway."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Callable

try:
    # What ``escape`` does to a string, before it makes Markup of it.
    from markupsafe._speedups import _escape_inner
except ImportError:  # no compiled part, or another version's
    _escape_inner = escape

__all__ = ["NUMBERS", "Printing", "printed", "printed_string"]

NUMBERS = frozenset((int, float))

printed_string: Callable[[str], str] = _escape_inner
"""Escape a string; nothing else may be given to it."""


def printed(value: Any) -> str:
    """Return what is printed of a value: exactly the text that ``markupsafe.escape`` gives, which decides on all that is rare.

    Raises UndefinedError for what is undefined.
    """
    kind = type(value)
    if kind is str:
        return printed_string(value)
    if kind is Markup:
        return value  # type: ignore[no-any-return]
    return str(value) if kind in NUMBERS else escape(value)


class Printing(CodeGenerator):
    """Writes ``printed`` for ``escape`` where a template prints a value, and its commonest cases in place.

    Jinja's ``escape`` returns Markup, so that what is done to the text later knows that it is safe. What a template prints is
    joined to a page at once, and a page prints hundreds of values: making Markup of each took a third of the time.
    """

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja's name
        """Write a template's code; the names that printing needs come first."""
        self.writeline(f"from {__name__} import printed, printed_string")
        super().visit_Template(node, frame)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if _is_ours(frame, finalize):
            self.write("(printed_string(shown) if (kind := type(shown := ")
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if _is_ours(frame, finalize):
            self.write(")) is str else shown if kind is Markup else printed(shown))")
        else:
            super()._output_child_post(node, frame, finalize)


def _is_ours(frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> bool:
    """Say whether it is known when a template is compiled that values are escaped, and that nothing else is done to them."""
    return bool(frame.eval_ctx.autoescape) and not frame.eval_ctx.volatile and finalize.src is None
