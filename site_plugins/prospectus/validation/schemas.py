"""The schemas of a project, composed: shared definitions inlined, languages and vocabularies of the catalogue set in.

A schema file says ``"x-vocabulary": "levels"``; the composed schema has the codes of that vocabulary as ``enum``. So the
lists stay data, and editors and other programs still get plain JSON Schema 2020-12 (published under ``/schema/``).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeAlias

import jsonschema_rs

from ..errors import MisuseError

__all__ = ["COMMON", "EACH", "KINDS", "Pointer", "PropertyPath", "Schemas", "load_schemas"]

PropertyPath: TypeAlias = tuple[str, ...]
"""Names of properties from the root of a record; ``EACH`` stands for every item of a list."""
Pointer: TypeAlias = tuple[str | int, ...]
EACH = "*"

KINDS = (
    "catalogue", "vocabulary", "organisation", "expert", "sector", "round", "qualification", "programme", "module",
    "exam", "review", "term", "tool",
)  # fmt: skip
COMMON = "common"
_PREFIX = f"{COMMON}.schema.json#/$defs/"


@dataclass(frozen=True)
class Schemas:
    """Schemas by kind, as written and, after :meth:`compose`, as they apply to one catalogue."""

    written: Mapping[str, dict[str, Any]]
    languages: tuple[str, ...] = ("lv", "en")
    codes: Mapping[str, Sequence[str | int]] | None = None
    _annotated: dict[tuple[str, str], tuple[tuple[PropertyPath, Any], ...]] = field(default_factory=dict, repr=False, compare=False)

    def compose(self, languages: Sequence[str], codes: Mapping[str, Sequence[str | int]]) -> Schemas:
        """Return the same schemas for a catalogue's languages (main one first) and its vocabularies' codes."""
        return Schemas(self.written, tuple(languages), codes)

    @cached_property
    def composed(self) -> dict[str, dict[str, Any]]:
        """Self-contained schemas by kind."""
        shared = self._set_in(self.written[COMMON]["$defs"])
        schemas = {}
        for kind in KINDS:
            schema = self._set_in(self.written[kind])
            schemas[kind] = {**schema, "$defs": {name: shared[name] for name in _used(schema, shared)}}
        return schemas

    @cached_property
    def deciders(self) -> dict[str, jsonschema_rs.Draft202012Validator]:
        """Compiled validators by kind: valid or not, in microseconds."""
        return {kind: jsonschema_rs.Draft202012Validator(schema) for kind, schema in self.composed.items()}

    @cached_property
    def explainers(self) -> dict[str, Any]:
        """Validators by kind that say what is wrong (jsonschema's)."""
        from .explainer import Explainer  # noqa: PLC0415 - it is needed only where something is wrong, and takes its time

        return {kind: Explainer(schema) for kind, schema in self.composed.items()}

    @cached_property
    def vocabularies(self) -> tuple[str, ...]:
        """Names of the vocabularies that the schemas use, sorted."""
        return tuple(sorted(_values(self.written, "x-vocabulary")))

    def annotated(self, kind: str, annotation: str) -> tuple[tuple[PropertyPath, Any], ...]:
        """Return where a kind's schema bears an annotation, and its values there."""
        key = (kind, annotation)
        if key not in self._annotated:
            schema = self.composed[kind]
            self._annotated[key] = tuple(_find(schema, annotation, (), schema["$defs"]))
        return self._annotated[key]

    def _set_in(self, node: Any) -> Any:
        if isinstance(node, list):
            return [self._set_in(item) for item in node]
        if not isinstance(node, dict):
            return node
        result = {key: self._set_in(value) for key, value in node.items()}
        if isinstance(reference := result.get("$ref"), str):
            result["$ref"] = reference.replace(_PREFIX, "#/$defs/")
        if result.get("x-text") is True:
            return self._text(result)
        name = result.get("x-vocabulary")
        if self.codes is not None and isinstance(name, str) and name in self.codes:
            result.pop("type", None)
            result["enum"] = list(self.codes[name])
        return result

    def _text(self, schema: dict[str, Any]) -> dict[str, Any]:
        """Give the text definition the catalogue's languages: the first required, the others optional."""
        known = schema["properties"]
        model = next(iter(known.values()))
        other = {key: value for key, value in model.items() if key not in ("title", "description", "x-en")}
        properties = {code: known.get(code, {"title": code, **other}) for code in self.languages}
        examples = [e for e in schema.get("examples", ()) if self.languages[0] in e]
        return {**schema, "properties": properties, "required": [self.languages[0]], "examples": examples}


def load_schemas(folder: Path) -> Schemas:
    """Read the schema files of a folder.

    Raises MisuseError where the folder lacks one, or where one is no JSON Schema 2020-12.
    """
    written: dict[str, dict[str, Any]] = {}
    for kind in (COMMON, *KINDS):
        path = folder / f"{kind}.schema.json"
        try:
            written[kind] = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise MisuseError(f"The schema {path} cannot be read: {error}") from error
    return Schemas(written)


def _used(schema: Any, shared: Mapping[str, Any]) -> list[str]:
    """Return the names of the shared definitions that a schema needs, directly or through others, sorted."""
    found: set[str] = set()
    waiting: list[Any] = [schema]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            reference = node.get("$ref")
            if isinstance(reference, str):
                name = reference.removeprefix("#/$defs/")
                if name not in found:
                    found.add(name)
                    waiting.append(shared[name])
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)
    return sorted(found)


def _find(
    schema: Mapping[str, Any], annotation: str, path: PropertyPath, shared: Mapping[str, Any]
) -> Iterator[tuple[PropertyPath, Any]]:
    target = shared.get(str(schema.get("$ref", "")).removeprefix("#/$defs/"), {})
    merged = {**target, **schema}
    if annotation in merged:
        yield path, merged[annotation]
    for name, child in merged.get("properties", {}).items():
        yield from _find(child, annotation, (*path, name), shared)
    if isinstance(items := merged.get("items"), dict):
        yield from _find(items, annotation, (*path, EACH), shared)


def _values(node: Any, key: str) -> set[str]:
    if isinstance(node, dict):
        own = {node[key]} if isinstance(node.get(key), str) else set()
        return own.union(*(_values(child, key) for child in node.values()))
    if isinstance(node, list):
        return set().union(*(_values(child, key) for child in node))
    return set()
