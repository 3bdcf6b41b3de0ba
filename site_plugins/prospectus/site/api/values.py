"""Records as JSON values."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

import msgspec
from msgspec import inspect

__all__ = ["as_json"]


class _Field(NamedTuple):
    """A field's name, its name in JSON, and whether something can be missing in its value."""

    name: str
    key: str
    is_open: bool


def as_json(value: Any) -> Any:
    """Return a record, or a part of one, as what is encoded to JSON, with what is not there left out.

    Records and their parts become mappings; those in which nothing can be missing are encoded as they are.
    """
    if isinstance(value, msgspec.Struct):
        return {
            key: as_json(item) if is_open else item
            for name, key, is_open in _fields(type(value))
            if (item := getattr(value, name)) is not None
        }
    return [as_json(item) for item in value] if isinstance(value, tuple) else value


@cache
def _fields(kind: type[msgspec.Struct]) -> tuple[_Field, ...]:
    described = inspect.type_info(kind)
    fields = described.fields if isinstance(described, inspect.StructType) else ()
    return tuple(_Field(field.name, field.encode_name, _is_open(field.type)) for field in fields)


def _is_open(kind: inspect.Type) -> bool:
    """Say whether something can be missing in values of a kind; what is missing itself is seen without looking into it."""
    match kind:
        case inspect.StructType(fields=fields):
            return any(_is_open(field.type) or _can_be_missing(field.type) for field in fields)
        case inspect.VarTupleType(item_type=item):
            return _is_open(item)
        case inspect.UnionType(types=kinds):
            return any(_is_open(one) for one in kinds)
        case _:
            return False


def _can_be_missing(kind: inspect.Type) -> bool:
    return isinstance(kind, inspect.UnionType) and any(isinstance(one, inspect.NoneType) for one in kind.types)
