"""The faults of a YAML text, in words that need no knowledge of YAML."""

from __future__ import annotations

from typing import Any

import yaml

from ..errors import Message, Problem, message
from .text import fault, invisible

__all__ = ["control_character", "duplicate_key", "several_documents", "special", "too_deep", "trap", "yaml_fault"]

_MAX_SHOWN = 60

_REASONS = (
    ("mapping values are not allowed", message("a second colon with a space stands in an unquoted text")),
    ("tab character", message("a tab stands where spaces are expected")),
    ("while scanning a block scalar", message("after “|” or “>” the text begins on a new line")),
    ("cannot start any token", message("a text begins with a special character")),
    ("expected key", message("the line's indentation does not fit the lines above it")),
    ("could not find expected ':'", message("a colon is missing after the name of the property")),
    ("',' or ']'", message("a square bracket is not closed")),
    ("',' or '}'", message("a curly bracket is not closed")),
    ("unexpected end of stream", message("a quotation mark is not closed")),
    ("expected '-' indicator", message("the items of a list are not indented alike")),
    ("expected <document start>", message("something stands beside the record that does not belong to it")),
    ("expected node content", message("a value is missing, or a bracket is not closed")),
    ("found unexpected ':'", message("a colon stands where it does not belong")),
    ("mapping keys are not allowed", message("a text begins with a special character")),
    ("while scanning an a", message("a text begins with a special character")),
    ("while scanning a tag", message("a text begins with a special character")),
    ("while parsing a tag", message("a text begins with a special character")),
    ("tag handle", message("a text begins with a special character")),
    ("block sequence entries", message("a dash with a space stands where no list can begin")),
    ("document indicator", message("a quotation mark is not closed")),
    ("hexdecimal", message("a backslash in a quoted text is not followed by a known character")),
    ("escape", message("a backslash in a quoted text is not followed by a known character")),
    ("unacceptable character", message("a character that YAML does not allow")),
)

_OPENED = ("end of stream", "document indicator", "could not find expected ':'", "',' or ']'", "',' or '}'")


def yaml_fault(error: yaml.MarkedYAMLError, file: str) -> Problem:
    """Return a scanner's or parser's error as a problem."""
    mark = error.problem_mark or error.context_mark
    said = f"{error.context or ''} {error.problem or ''}"
    reason: Message | str = next((text for part, text in _REASONS if part in said), (error.problem or said).strip())
    # What is not closed, and a key without its colon, is noticed only later: show where it begins.
    if any(part in said for part in _OPENED) and error.context_mark is not None:
        mark = error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
    rule = "file/tab" if "tab character" in said else "file/yaml"
    return fault(
        rule, file, line, column,
        message("This place cannot be read as YAML: {reason}.", reason=reason),
        message("Compare the line with its neighbours; put texts with special characters in double quotes."),
    )  # fmt: skip


def several_documents(error: yaml.composer.ComposerError, file: str) -> Problem:
    """Return the problem of a second document in a file."""
    mark = error.problem_mark
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
    return fault(
        "file/several-documents", file, line, column,
        message("A second document begins here; a file holds one record."),
        message("Move what follows “---” to a file of its own."),
    )  # fmt: skip


def special(event: yaml.Event, file: str) -> Problem | None:
    """Return the problem of an anchor, an alias, a tag or a directive, if the event is one."""
    mark: Any = event.start_mark
    place = (file, mark.line + 1, mark.column + 1)
    if name := getattr(event, "anchor", None):
        return fault(
            "file/anchor", *place,
            message("Anchors and aliases (“{sign}{name}”) are not allowed.",
                    sign="*" if isinstance(event, yaml.AliasEvent) else "&", name=name),
            message("Write the text out, or put it in double quotes if the sign belongs to it."),
        )  # fmt: skip
    if getattr(event, "tag", None) or (isinstance(event, yaml.DocumentStartEvent) and (event.version or event.tags)):
        return fault(
            "file/tag", *place,
            message("Type tags (“!…”) and directives (“%…”) are not allowed."),
            message("Delete the tag, or put the text in double quotes if the sign belongs to it."),
        )  # fmt: skip
    return None


def too_deep(mark: Any, file: str, limit: int) -> Problem:
    """Return the problem of nesting deeper than any record is."""
    return fault(
        "file/too-deep", file, mark.line + 1, mark.column + 1,
        message("The data nest deeper than {limit} levels.", limit=limit),
        message("Check brackets and indentation; no record nests that deeply."),
    )  # fmt: skip


def duplicate_key(mark: Any, file: str, key: str) -> Problem:
    """Return the problem of a property that stands twice."""
    return fault(
        "file/duplicate-key", file, mark.line + 1, mark.column + 1,
        message("The property “{key}” stands here a second time.", key=key),
        message("Keep one of the two."),
    )  # fmt: skip


def trap(mark: Any, file: str, value: str) -> Problem:
    """Return the problem of an unquoted value that YAML readers take for something else."""
    value = value if len(value) <= _MAX_SHOWN else value[: _MAX_SHOWN - 1] + "…"
    hint = message('Put a text in double quotes: "{value}"; for a claim write true or false.', value=value)
    if any(character.isdigit() for character in value):
        hint = message(
            'Put a text in double quotes: "{value}"; write a number with digits only, not beginning with 0.', value=value
        )
    return fault(
        "file/unquoted-value", file, mark.line + 1, mark.column + 1,
        message("The unquoted value “{value}” is read differently by different programs.", value=value), hint,
    )  # fmt: skip


def control_character(mark: Any, file: str, character: str) -> Problem:
    """Return the problem of a control character that is written as an escape."""
    return invisible(file, mark.line + 1, mark.column + 1, character)
