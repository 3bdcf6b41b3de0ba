"""Strict YAML: what YAML 1.1 would silently turn into something else is a fault with a place.

A text that is ordinary is read by :mod:`~.ordinary`, six times as fast; all others are read here, and every fault is found
here. libyaml does the scanning (9 times as fast as PyYAML's own); the data are built in one pass over its nodes, so that
duplicate keys and unquoted traps are seen where they stand. libyaml composes nodes by recursion in C, so nesting is
measured beforehand where a text could nest deeply at all.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import yaml

from ..errors import Message, Problem, message
from .faults import control_character, duplicate_key, several_documents, special, too_deep, trap, yaml_fault
from .ordinary import ordinary
from .scalar import TrapError, plain
from .text import CONTROL, blemish, fault

__all__ = ["MAX_DEPTH", "StrictLoader", "parse", "parse_strictly"]

MAX_DEPTH = 24
_OPENINGS = 2_000
"""Fewer openings than this cannot make libyaml's recursion run out of stack (measured: 20,000 levels still pass)."""

_SPECIAL = re.compile(r"(?:^|[\s\[{,:-])(?:[&*]\S|!)|^%", re.MULTILINE)


class StrictLoader(yaml.CSafeLoader):
    """libyaml's composer; plain scalars keep the tag ``plain`` and are read by :func:`parse`."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> str:  # noqa: ARG002, D102 - PyYAML's hook
        return "plain" if kind is yaml.ScalarNode and implicit[0] else "other"


class _RefusedError(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.rule)
        self.problem = problem


def parse(text: str, file: str) -> Any | Problem:
    """Return the data of a text (dict, list, str, int, float, bool, None), or the first fault in it."""
    data = ordinary(text)
    return parse_strictly(text, file) if data is None else data


def parse_strictly(text: str, file: str) -> Any | Problem:
    """Return the same as :func:`parse`, without asking first whether the text is an ordinary one."""
    if (problem := blemish(text, file)) is not None:
        return problem
    try:
        if _SPECIAL.search(text) or _openings(text) > _OPENINGS:
            _scan(text, file)
        loader = StrictLoader(text)
        try:
            node = loader.get_single_node()
        finally:
            loader.dispose()
        return None if node is None else _build(node, file, 0)
    except _RefusedError as refused:
        return refused.problem
    except yaml.composer.ComposerError as error:
        return several_documents(error, file)
    except yaml.MarkedYAMLError as error:
        return _within(yaml_fault(error, file), text)
    except (yaml.YAMLError, ValueError) as error:
        return fault("file/yaml", file, 1, 1, message("The file cannot be read as YAML: {reason}", reason=str(error)))


def _within(problem: Problem, text: str) -> Problem:
    """Keep a place within its text: to libyaml a last line without an end is followed by another."""
    last = text.count("\n") + 1
    if problem.location.line <= last:
        return problem
    return replace(problem, location=replace(problem.location, line=last, column=len(text) - text.rfind("\n")))


def _openings(text: str) -> int:
    return text.count("[") + text.count("{") + text.count("- ") + text.count("? ")


def _scan(text: str, file: str) -> None:
    """Refuse anchors, aliases, tags, directives and deep nesting, event by event (libyaml does this without recursion)."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, (yaml.SequenceStartEvent, yaml.MappingStartEvent)):
            depth += 1
            if depth > MAX_DEPTH:
                raise _RefusedError(too_deep(event.start_mark, file, MAX_DEPTH))
        elif isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
            depth -= 1
        if (refused := special(event, file)) is not None:
            raise _RefusedError(refused)


def _build(node: yaml.Node, file: str, depth: int) -> Any:
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node, file) if node.tag == "plain" else _quoted(node, file)
    if depth >= MAX_DEPTH:
        raise _RefusedError(too_deep(node.start_mark, file, MAX_DEPTH))
    if isinstance(node, yaml.SequenceNode):
        return [_build(item, file, depth + 1) for item in node.value]
    data: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = key_node.value
        if not isinstance(key_node, yaml.ScalarNode) or not isinstance(key, str):
            mark = key_node.start_mark
            what: Message = message("A key must be a single word, not a list or a mapping.")
            raise _RefusedError(fault("file/yaml", file, mark.line + 1, mark.column + 1, what))
        _quoted(key_node, file)
        if key in data:
            raise _RefusedError(duplicate_key(key_node.start_mark, file, key))
        data[key] = _build(value_node, file, depth + 1)
    return data


def _quoted(node: yaml.ScalarNode, file: str) -> str:
    """Return a quoted text; an escape in it must not bring in what may not stand in the file itself."""
    value: str = node.value
    if node.style == '"' and (match := CONTROL.search(value)):
        raise _RefusedError(control_character(node.start_mark, file, match.group()))
    return value


def _scalar(node: yaml.ScalarNode, file: str) -> Any:
    try:
        return plain(node.value)
    except TrapError:
        raise _RefusedError(trap(node.start_mark, file, node.value)) from None
