"""A schema error in the words of somebody who has never seen a schema."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, cast

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


@dataclass(frozen=True, slots=True)
class _Breach:
    """What jsonschema tells of an error, in plain types.

    The schema's keyword and its value, the schema that it stands in, what was found, and whether a property's name is meant
    rather than its value.
    """

    keyword: str
    limit: Any
    schema: dict[str, Any]
    instance: Any
    text: str
    is_name: bool


def explain(error: ValidationError, document: Document) -> Iterator[Problem]:
    """Yield the problems of one validation error; a leaf of the schema gives one, unknown properties one each."""
    pointer: Pointer = tuple(error.absolute_path)
    keyword, schema = str(error.validator), cast("dict[str, Any]", error.schema)
    is_name = "propertyNames" in error.absolute_schema_path
    breach = _Breach(keyword, error.validator_value, schema, error.instance, error.message, is_name)
    explainer = _EXPLAINERS.get(keyword, _other)
    for rule, place, key, what, hint in explainer(breach, pointer):
        location = document.locate(place, key=key)
        yield Problem(rule, Severity.ERROR, location, what, hint)


Found = Iterator[tuple[str, Pointer, bool, Message, Message | None]]


def _type(breach: _Breach, pointer: Pointer) -> Found:
    wanted = breach.limit if isinstance(breach.limit, list) else [breach.limit]
    hint = None
    if "string" in wanted and isinstance(breach.instance, int | float):
        # Without the value: 2026.10 has been read as 2026.1.
        hint = message("Put the value in double quotes.")
    elif "object" in wanted and isinstance(breach.instance, str) and "x-text" in breach.schema:
        hint = message(
            "Write the text under its language, on a line of its own: “{language}: …”.", language=breach.schema["required"][0]
        )
    elif breach.instance is None:
        hint = message("Fill in the value, or delete the line.")
    yield (
        "schema/type", pointer, False,
        message("“{name}” is {actual}; {expected} was expected.", name=_name(pointer), actual=_actual(breach.instance),
                expected=_TYPES.get(wanted[0], wanted[0])),
        hint,
    )  # fmt: skip


def _required(breach: _Breach, pointer: Pointer) -> Found:
    missing = [name for name in breach.limit if name not in breach.instance]
    # jsonschema reports each missing name by itself; the message's first word in quotes is the one meant.
    name = next((n for n in missing if breach.text.startswith(repr(n))), missing[0])
    title = breach.schema.get("properties", {}).get(name, {})
    yield (
        "schema/required", pointer, False,
        message("The property “{name}” ({title}) is missing.", name=name, title=_title(title)),
        message("Add a line “{name}: …”.", name=name),
    )  # fmt: skip


def _unknown(breach: _Breach, pointer: Pointer) -> Found:
    known = list(breach.schema.get("properties", {}))
    for name in breach.instance:
        if name in known:
            continue
        guess = nearest(name, known)
        yield (
            "schema/unknown-property", (*pointer, name), True,
            message("There is no property “{name}” here.", name=name),
            message("Did you mean “{guess}”?", guess=guess) if guess
            else message("Known here: {known}.", known=known),
        )  # fmt: skip


def _enum(breach: _Breach, pointer: Pointer) -> Found:
    codes = list(breach.limit)
    if breach.instance is None or isinstance(breach.instance, list | dict):
        yield (
            "schema/type", pointer, False,
            message("“{name}” is {actual}; {expected} was expected.", name=_name(pointer), actual=_actual(breach.instance),
                    expected=message("a code of a vocabulary")),
            message("Possible: {codes}.", codes=codes[:24]),
        )  # fmt: skip
        return
    guess = nearest(str(breach.instance), [str(code) for code in codes])
    vocabulary = breach.schema.get("x-vocabulary", "")
    yield (
        "vocabulary/unknown-code", pointer, False,
        message("“{value}” is not a code of the vocabulary “{vocabulary}”.", value=_shown(breach.instance), vocabulary=vocabulary),
        message("Put the value in double quotes.") if guess == str(breach.instance) and guess in codes
        else message("Write the value without quotation marks.") if guess == breach.instance
        else message("Did you mean “{guess}”?", guess=guess) if guess
        else message("Possible: {codes}.", codes=codes[:24]),
    )  # fmt: skip


def _pattern(breach: _Breach, pointer: Pointer) -> Found:
    value = _shown(breach.instance)
    schema = breach.schema
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
            message("Use lower-case letters a–z without diacritics, digits and single hyphens: meza-masinu-operators."),
        )  # fmt: skip
    else:
        examples = schema.get("examples")
        key = breach.is_name
        yield (
            "schema/form", (*pointer, str(breach.instance)) if key else pointer, key,
            message("“{value}” does not have the form expected for “{title}”.", value=value,
                    title=_title(schema) if "title" in schema else _name(pointer)),
            message("For instance: {example}.", example=examples[0]) if examples else None,
        )  # fmt: skip


def _limits(breach: _Breach, pointer: Pointer) -> Found:
    kind = breach.keyword
    limit = breach.limit
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
        what = message("“{name}” is {value}; it must be at least {limit}.", name=_name(pointer), value=breach.instance, limit=limit)
        hint = None
    else:
        what = message("“{name}” is {value}; it must be at most {limit}.", name=_name(pointer), value=breach.instance, limit=limit)
        hint = None
    yield ("schema/limit", pointer, False, what, hint)


def _too_short(pointer: Pointer) -> tuple[Message, Message]:
    return message("“{name}” is empty or too short.", name=_name(pointer)), message("Fill it in, or delete the line.")


def _other(_breach: _Breach, pointer: Pointer) -> Found:
    yield (
        "schema/form", pointer, False,
        message("“{name}” does not have the form expected.", name=_name(pointer)),
        message("See the field's description in the schema."),
    )  # fmt: skip


_EXPLAINERS: dict[str, Callable[[_Breach, Pointer], Found]] = {
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
