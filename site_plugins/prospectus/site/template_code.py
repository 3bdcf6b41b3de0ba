"""The Python that a template is compiled to: Jinja's own, but for what a page does hundreds of times."""

from __future__ import annotations

from keyword import iskeyword

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame

__all__ = ["TemplateCode"]


class TemplateCode(CodeGenerator):
    """Writes ``printed`` for Jinja's ``escape``, an attribute for a search, and a plain call for a careful one.

    Printing: ``escape`` returns Markup, so that what is done to a text later knows that it is safe. What a template prints is
    joined to a page at once, and making Markup of each value took a third of a page's time. Every value is escaped as before.

    Attributes: ``{{ x.y }}`` is the attribute ``y`` of ``x``; Jinja's search for an item of that name is left out. What has no
    such attribute is an error. Calls: of what our templates call, only ``_`` wants the page's context; Jinja would ask each.
    """

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja's name
        """Write a template's code; the names that printing needs come first."""
        self.writeline("from prospectus.site.printing import printed, printed_string")
        super().visit_Template(node, frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Write an attribute."""
        if _can_be_dotted(node.node) and not iskeyword(node.attr):
            self.visit(node.node, frame)
            self.write(f".{node.attr}")
        else:
            super().visit_Getattr(node, frame)

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802 - Jinja's name
        """Write a call."""
        wants_context = isinstance(node.node, nodes.Name) and node.node.name == "_"
        is_rare = forward_caller or node.dyn_args or node.dyn_kwargs or any(iskeyword(argument.key) for argument in node.kwargs)
        if wants_context or is_rare:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if _is_escaped(frame, finalize):
            self.write("(printed_string(shown) if (kind := type(shown := ")
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if _is_escaped(frame, finalize):
            # The two commonest kinds need no call of a function in Python.
            self.write(")) is str else shown if kind is Markup else printed(shown))")
        else:
            super()._output_child_post(node, frame, finalize)


def _can_be_dotted(node: nodes.Expr) -> bool:
    """Say whether an expression's code can be followed by a dot; a number's, for instance, cannot."""
    if isinstance(node, nodes.Const):
        return isinstance(node.value, str)
    return isinstance(node, nodes.Name | nodes.Getattr | nodes.Getitem | nodes.Call | nodes.Filter)


def _is_escaped(frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> bool:
    """Say whether it is known when a template is compiled that values are escaped, and that nothing else is done to them."""
    return bool(frame.eval_ctx.autoescape) and not frame.eval_ctx.volatile and finalize.src is None
