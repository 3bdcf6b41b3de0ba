"""A schema error in the words of somebody who has never seen a schema."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from jsonschema import ValidationError

from ..errors import Message, Problem, Severity, message
from ..nearest import nearest
from ..source import Document

__all__ = ["explain"]

Pointer = tuple[str | int, ...]

_TYPES = {
    "string": message("a text"),
    "integer": message("a whole number"),
    "number": message("a number"),
    "boolean": message("true or false"),
    "object": message("a group of properties"),
    "array": message("a list (lines that begin with “- ”)"),
    "null": message("nothing"),
}
_MAX_SHOWN = 60


def explain(error: ValidationError, document: Document) -> Iterator[Problem]:
    """Yield the problems of one validation error; a leaf of the schema gives one, unknown properties one each."""
    pointer: Pointer = tuple(error.absolute_path)
    explainer = _EXPLAINERS.get(str(error.validator), _other)
    for rule, place, key, what, hint in explainer(error, pointer):
        location = document.locate(place, key=key)
        yield Problem(rule, Severity.ERROR, location, what, hint)


Found = Iterator[tuple[str, Pointer, bool, Message, Message | None]]


def _type(error: ValidationError, pointer: Pointer) -> Found:
    wanted = error.validator_value if isinstance(error.validator_value, list) else [error.validator_value]
    hint = None
    if "string" in wanted and isinstance(error.instance, int | float):
        # Without the value: 2026.10 has been read as 2026.1.
        hint = message("Put the value in double quotes.")
    elif "object" in wanted and isinstance(error.instance, str) and "x-text" in error.schema:
        hint = message("Write the text under its language, on a line of its own: “{language}: …”.", language=error.schema["required"][0])
    elif error.instance is None:
        hint = message("Fill in the value, or delete the line.")
    yield (
        "schema/type", pointer, False,
        message("“{name}” is {actual}; {expected} was expected.", name=_name(pointer), actual=_actual(error.instance),
                expected=_TYPES.get(wanted[0], wanted[0])),
        hint,
    )  # fmt: skip


def _required(error: ValidationError, pointer: Pointer) -> Found:
    missing = [name for name in error.validator_value if name not in error.instance]
    # jsonschema reports each missing name by itself; the message's first word in quotes is the one meant.
    name = next((n for n in missing if error.message.startswith(repr(n))), missing[0])
    title = error.schema.get("properties", {}).get(name, {})
    yield (
        "schema/required", pointer, False,
        message("The property “{name}” ({title}) is missing.", name=name, title=_title(title)),
        message("Add a line “{name}: …”.", name=name),
    )  # fmt: skip


def _unknown(error: ValidationError, pointer: Pointer) -> Found:
    known = list(error.schema.get("properties", {}))
    for name in error.instance:
        if name in known:
            continue
        guess = nearest(name, known)
        yield (
            "schema/unknown-property", (*pointer, name), True,
            message("There is no property “{name}” here.", name=name),
            message("Did you mean “{guess}”?", guess=guess) if guess
            else message("Known here: {known}.", known=known),
        )  # fmt: skip


def _enum(error: ValidationError, pointer: Pointer) -> Found:
    codes = list(error.validator_value)
    if error.instance is None or isinstance(error.instance, list | dict):
        yield (
            "schema/type", pointer, False,
            message("“{name}” is {actual}; {expected} was expected.", name=_name(pointer), actual=_actual(error.instance),
                    expected=message("a code of a vocabulary")),
            message("Possible: {codes}.", codes=codes[:24]),
        )  # fmt: skip
        return
    guess = nearest(str(error.instance), [str(code) for code in codes])
    vocabulary = error.schema.get("x-vocabulary", "")
    yield (
        "vocabulary/unknown-code", pointer, False,
        message("“{value}” is not a code of the vocabulary “{vocabulary}”.", value=_shown(error.instance), vocabulary=vocabulary),
        message("Put the value in double quotes.") if guess == str(error.instance) and guess in codes
        else message("Write the value without quotation marks.") if guess == error.instance
        else message("Did you mean “{guess}”?", guess=guess) if guess
        else message("Possible: {codes}.", codes=codes[:24]),
    )  # fmt: skip


def _pattern(error: ValidationError, pointer: Pointer) -> Found:
    value = _shown(error.instance)
    schema = error.schema
    if not value.strip() and not (schema.get("x-date") or schema.get("x-id")):
        # An empty text that has a least length is told of once.
        if value or "minLength" not in schema:
            yield "schema/limit", pointer, False, *_too_short(pointer)
    elif schema.get("x-date"):
        yield (
            "schema/date", pointer, False,
            message("“{value}” is no date.", value=value), message("Write year-month-day, for instance 2026-03-31."),
        )  # fmt: skip
    elif schema.get("x-id"):
        yield (
            "record/bad-id", pointer, False,
            message("“{value}” is not a valid identifier.", value=value),
            message("Use lower-case letters a–z without diacritics, digits and single hyphens, for instance meza-masinu-operators."),
        )  # fmt: skip
    else:
        examples = schema.get("examples")
        key = "propertyNames" in error.absolute_schema_path
        yield (
            "schema/form", (*pointer, str(error.instance)) if key else pointer, key,
            message("“{value}” does not have the form expected for “{title}”.", value=value,
                    title=_title(schema) if "title" in schema else _name(pointer)),
            message("For instance: {example}.", example=examples[0]) if examples else None,
        )  # fmt: skip


def _limits(error: ValidationError, pointer: Pointer) -> Found:
    kind = str(error.validator)
    limit = error.validator_value
    hint: Message | None
    if kind in ("minLength", "minItems", "minProperties"):
        what, hint = _too_short(pointer)
    elif kind == "maxLength":
        what = message("“{name}” is longer than {limit} characters.", name=_name(pointer), limit=limit)
        hint = message("Shorten the text.")
    elif kind == "uniqueItems":
        what = message("An item of the list “{name}” stands in it twice.", name=_name(pointer))
        hint = message("Keep one of the two.")
    elif kind in ("minimum", "exclusiveMinimum"):
        what = message("“{name}” is {value}; it must be at least {limit}.", name=_name(pointer), value=error.instance, limit=limit)
        hint = None
    else:
        what = message("“{name}” is {value}; it must be at most {limit}.", name=_name(pointer), value=error.instance, limit=limit)
        hint = None
    yield ("schema/limit", pointer, False, what, hint)


def _too_short(pointer: Pointer) -> tuple[Message, Message]:
    return message("“{name}” is empty or too short.", name=_name(pointer)), message("Fill it in, or delete the line.")


def _other(error: ValidationError, pointer: Pointer) -> Found:
    yield (
        "schema/form", pointer, False,
        message("“{name}” does not have the form expected.", name=_name(pointer)),
        message("See the field's description in the schema."),
    )  # fmt: skip


_EXPLAINERS: dict[str, Callable[[ValidationError, Pointer], Found]] = {
    "type": _type,
    "required": _required,
    "additionalProperties": _unknown,
    "enum": _enum,
    "pattern": _pattern,
    **dict.fromkeys(
        ("minLength", "maxLength", "minItems", "minProperties", "minimum", "maximum", "exclusiveMinimum", "uniqueItems"),
        _limits,
    ),
}


def _name(pointer: Pointer) -> str:
    return str(next((step for step in reversed(pointer) if isinstance(step, str)), "id"))


def _title(schema: dict[str, Any]) -> dict[str, str]:
    """Return a property's title as a language map."""
    title = str(schema.get("title", ""))
    return {"lv": title, "en": str(schema.get("x-en", {}).get("title", title))}


def _shown(value: Any) -> str:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return text if len(text) <= _MAX_SHOWN else text[: _MAX_SHOWN - 1] + "…"


def _actual(value: Any) -> Message:
    if value is None:
        return message("empty")
    name = {bool: "boolean", int: "integer", float: "number", str: "string", list: "array", dict: "object"}[type(value)]
    return _TYPES[name]
