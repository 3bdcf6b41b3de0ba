"""What the schemas' own annotations point at in a document: references, dates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .schemas import EACH, Pointer, PropertyPath, Schemas

__all__ = ["Reference", "dates", "references"]


@dataclass(frozen=True, slots=True)
class Reference:
    """A place that names a record of another kind."""

    pointer: Pointer
    kind: str
    id: str


def references(kind: str, data: Mapping[str, Any], schemas: Schemas) -> Iterator[Reference]:
    """Yield every reference that a valid document of a kind holds, in the order of its schema."""
    for path, target in schemas.annotated(kind, "x-reference"):
        for pointer, value in _walk(data, path, ()):
            yield Reference(pointer, target, value)


def dates(kind: str, data: Mapping[str, Any], schemas: Schemas) -> Iterator[tuple[Pointer, str]]:
    """Yield every date that a valid document of a kind holds."""
    for path, _ in schemas.annotated(kind, "x-date"):
        yield from _walk(data, path, ())


def _walk(node: Any, path: PropertyPath, pointer: Pointer) -> Iterator[tuple[Pointer, str]]:
    if not path:
        yield pointer, node
    elif path[0] == EACH:
        for index, item in enumerate(node):
            yield from _walk(item, path[1:], (*pointer, index))
    elif path[0] in node:
        yield from _walk(node[path[0]], path[1:], (*pointer, path[0]))
