"""Whether a record says everything in a language."""

from __future__ import annotations

from functools import cache

import msgspec

from ...model import RecordBrief

__all__ = ["has_gaps"]


def has_gaps(record: RecordBrief, language: str) -> bool:
    """Say whether some text of a record lacks a language."""
    waiting: list[object] = [record]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            if language not in node:
                return True
        elif isinstance(node, tuple):
            waiting.extend(node)
        elif isinstance(node, msgspec.Struct):
            waiting.extend([getattr(node, name) for name in _fields_with_texts(type(node))])
    return False


@cache
def _fields_with_texts(kind: type[msgspec.Struct]) -> tuple[str, ...]:
    """Return the fields of a kind of value in which there can be texts."""
    described = msgspec.inspect.type_info(kind)
    fields = described.fields if isinstance(described, msgspec.inspect.StructType) else ()
    return tuple(field.name for field in fields if _can_hold_text(field.type))


def _can_hold_text(kind: msgspec.inspect.Type) -> bool:
    match kind:
        case msgspec.inspect.DictType():
            return True
        case msgspec.inspect.VarTupleType(item_type=item):
            return _can_hold_text(item)
        case msgspec.inspect.UnionType(types=kinds):
            return any(_can_hold_text(one) for one in kinds)
        case msgspec.inspect.StructType(cls=value):
            return bool(_fields_with_texts(value))
        case _:
            return False
