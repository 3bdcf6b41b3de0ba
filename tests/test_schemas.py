"""The schemas: whole, true to the model, and read alike by the validator that decides and the one that explains."""

from __future__ import annotations

import copy
import json
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Union, get_args, get_origin

import jsonschema_rs
import msgspec
import pytest
import yaml
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from prospectus import model
from prospectus.errors import Problem
from prospectus.i18n import language
from prospectus.loading import Loaded
from prospectus.source import RECORD_FOLDERS, Document
from prospectus.source.parsing import parse
from prospectus.source.text import CONTROL, decode
from prospectus.validation import Schemas, validate
from prospectus.validation.schemas import COMMON, KINDS

from .conftest import BASE, ROOT
from .test_cases import CASES

FILES = sorted((ROOT / "schema").glob("*.json"))
WRITTEN: dict[str, dict[str, Any]] = {p.name.removesuffix(".schema.json"): json.loads(p.read_text()) for p in FILES}
RECORDS: dict[str, type[msgspec.Struct]] = {
    kind: model.Settings if kind == "catalogue" else getattr(model, kind.capitalize()) for kind in KINDS
}

each_schema = pytest.mark.parametrize("name", WRITTEN)
each_kind = pytest.mark.parametrize("kind", KINDS)


def _nodes(node: Any, place: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every schema in a schema, with its place."""
    yield place, node
    for group in ("properties", "$defs"):
        for name, child in node.get(group, {}).items():
            yield from _nodes(child, f"{place}/{group}/{name}")
    for single in ("items", "additionalProperties", "propertyNames"):
        if isinstance(child := node.get(single), dict):
            yield from _nodes(child, f"{place}/{single}")


# The files


def test_there_is_a_schema_for_every_kind() -> None:
    """The folder holds the schemas of all kinds and the common definitions, and nothing else."""
    assert set(WRITTEN) == {*KINDS, COMMON}
    assert set(RECORD_FOLDERS.values()) | {"catalogue"} == set(KINDS)


@each_schema
def test_schema_is_valid(name: str) -> None:
    """Each file is JSON Schema 2020-12, by the word of both validators."""
    schema = WRITTEN[name]

    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)
    jsonschema_rs.meta.validate(schema)


@each_schema
def test_no_keyword_is_misspelled(name: str) -> None:
    """Each keyword is one that validators know, or an annotation of ours: others would be passed over in silence."""
    known = {
        "$schema", "$ref", "$defs", "title", "description", "examples", "type", "properties", "required", "items",
        "additionalProperties", "propertyNames", "pattern", "minLength", "maxLength", "minimum", "maximum",
        "exclusiveMinimum", "minItems", "minProperties", "uniqueItems",
        "x-en", "x-text", "x-id", "x-date", "x-reference", "x-vocabulary", "x-substantive",
    }  # fmt: skip
    unknown = {f"{place} {keyword}" for place, node in _nodes(WRITTEN[name]) for keyword in node.keys() - known}

    assert unknown == set()


@each_schema
def test_properties_are_described(name: str) -> None:
    """Every property and definition, and the schema itself, has title and description in both languages."""
    described = [
        (place, node) for place, node in _nodes(WRITTEN[name]) if place == "" or place.split("/")[-2] in ("properties", "$defs")
    ]
    silent = [
        place
        for place, node in described
        if not all(isinstance(half.get(what), str) for half in (node, node.get("x-en", {})) for what in ("title", "description"))
    ]

    assert silent == []


@each_schema
def test_objects_are_closed(name: str) -> None:
    """An object with properties allows no others, so that a misspelled name is found; what it requires is among them."""
    objects = [(place, node) for place, node in _nodes(WRITTEN[name]) if "properties" in node]

    assert [place for place, node in objects if node.get("additionalProperties") is not False] == []
    assert [place for place, node in objects if not set(node.get("required", ())) <= set(node["properties"])] == []
    assert [place for place, node in objects if node.get("type") != "object"] == []


@each_schema
def test_references_and_vocabularies_exist(name: str) -> None:
    """An annotation points at a kind of record, at a vocabulary of the catalogue, at a common definition."""
    nodes = [node for _, node in _nodes(WRITTEN[name])]
    vocabularies = {path.stem for path in (ROOT / "catalogue" / "vocabulary").glob("*.yml")}
    definitions = {f"{COMMON}.schema.json#/$defs/{definition}" for definition in WRITTEN[COMMON]["$defs"]}

    assert {node["x-reference"] for node in nodes if "x-reference" in node} <= set(KINDS) - {"catalogue", "vocabulary"}
    assert {node["x-vocabulary"] for node in nodes if "x-vocabulary" in node} <= vocabularies
    assert {node["$ref"] for node in nodes if "$ref" in node} <= definitions


@each_kind
def test_examples_are_valid(real: Loaded, kind: str) -> None:
    """Every example in a schema is an example of it; each kind of record has one."""
    schema = real.schemas.composed[kind]
    examples = [
        (place, example, {**node, "$defs": schema["$defs"]})
        for place, node in _nodes(schema)
        for example in node.get("examples", ())
    ]
    wrong = [(place, example) for place, example, node in examples if not jsonschema_rs.is_valid(node, example)]

    assert any(place == "" for place, _, _ in examples)
    assert wrong == []


# The model


@each_kind
def test_model_follows_the_schema(kind: str) -> None:
    """A record's fields, nested ones too, are the properties of its schema, as necessary and of the same type."""
    assert list(_differences(RECORDS[kind], WRITTEN[kind], kind)) == []


def _differences(hint: Any, schema: dict[str, Any], place: str) -> Iterator[str]:
    if "$ref" in schema:
        schema = {**WRITTEN[COMMON]["$defs"][schema["$ref"].rpartition("/")[2]], **schema}
    wanted = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if sorted(wanted) != sorted(_json_types(hint)):
        yield f"{place}: {hint} is not {wanted}"
    elif isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        fields = {field.encode_name: field for field in msgspec.structs.fields(hint)}
        if set(fields) != set(schema["properties"]):
            yield f"{place}: fields and properties differ in {sorted(set(fields) ^ set(schema['properties']))}"
        if (necessary := {name for name, field in fields.items() if field.required}) != set(schema["required"]):
            yield f"{place}: necessary here and there differ in {sorted(necessary ^ set(schema['required']))}"
        for name in fields.keys() & schema["properties"].keys():
            optional = name not in schema["required"]
            yield from _differences(_without_none(fields[name].type, optional), schema["properties"][name], f"{place}.{name}")
    elif get_origin(hint) is tuple:
        yield from _differences(get_args(hint)[0], schema["items"], f"{place}[]")
    elif get_origin(hint) is dict and "properties" in schema and not schema.get("x-text"):
        yield f"{place}: a group of properties is a dictionary"


def _without_none(hint: Any, optional: bool) -> Any:
    """Return an optional field's type without None, which stands for a property that is not there."""
    if optional and get_origin(hint) in (Union, types.UnionType):
        rest = [arg for arg in get_args(hint) if arg is not type(None)]
        return Union[tuple(rest)]  # noqa: UP007 - made at run time
    return hint


def _json_types(hint: Any) -> list[str]:
    if get_origin(hint) in (Union, types.UnionType):
        return [name for arg in get_args(hint) for name in _json_types(arg)]
    if get_origin(hint) is tuple:
        return ["array"]
    if get_origin(hint) is dict or (isinstance(hint, type) and issubclass(hint, msgspec.Struct)):
        return ["object"]
    return [{str: "string", int: "integer", float: "number", bool: "boolean"}.get(hint, str(hint))]


# Two validators


def _read(path: Path) -> Any:
    text = decode(path.read_bytes(), path.name)
    return text if isinstance(text, Problem) else parse(text, path.name)


def _kind(path: Path) -> str | None:
    """Return the kind of a record's file in a catalogue, wherever that is."""
    inner = path.parts[len(path.parts) - path.parts[::-1].index("catalogue") :]
    return RECORD_FOLDERS.get(inner[0]) if len(inner) > 1 else "catalogue"


def _records(*folders: Path) -> list[tuple[str, Path, dict[str, Any]]]:
    found = []
    for path in sorted(path for folder in folders for path in folder.rglob("*.yml")):
        if "catalogue" in path.parts[:-1] and path.is_file():
            kind, data = _kind(path), _read(path)
            if kind is not None and isinstance(data, dict):
                found.append((kind, path, data))
    return found


def _both(schemas: Schemas, kind: str, data: Any) -> tuple[bool, bool]:
    return schemas.deciders[kind].is_valid(data), schemas.explainers[kind].is_valid(data)


def test_validators_agree_on_the_catalogue(real: Loaded) -> None:
    """Both validators accept every record of the real catalogue."""
    verdicts = {path: _both(real.schemas, kind, data) for kind, path, data in _records(ROOT / "catalogue")}

    assert len(verdicts) > 200
    assert set(verdicts.values()) == {(True, True)}


def test_validators_agree_on_the_cases(real: Loaded) -> None:
    """Both validators say the same of every case that can be read."""
    verdicts = {path: _both(real.schemas, kind, data) for kind, path, data in _records(CASES, BASE)}

    assert {path: verdict for path, verdict in verdicts.items() if verdict[0] != verdict[1]} == {}
    assert {accepted for accepted, _ in verdicts.values()} == {True, False}


UNSEEN = "".join(filter(CONTROL.match, map(chr, range(0x10000))))
WORDS = st.text(st.characters(codec="utf-8", exclude_characters=UNSEEN), max_size=12)
"""Any text that can stand in a record: what nobody sees, spaces of only some standards among it, is refused before."""

ODD = ["", " ", "a-b", "A", "2026-02-30", "2026-13", "2026.1", "2026.01", "https://", "http://a b", "lv", "professional"]
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(10**17), 10**17)
    | st.integers(-(10**6), 10**6).map(lambda whole: whole + 0.5)
    | WORDS
    | st.sampled_from(ODD)
)
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3), max_leaves=4)
VALID = _records(BASE, ROOT / "catalogue" / "vocabulary")


def _places(node: Any, above: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if above:
        yield above
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for step, child in children:
        yield from _places(child, (*above, step))


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """Return a kind and a record of it in which something has been deleted, added, doubled or replaced."""
    kind, _, data = draw(st.sampled_from(VALID))
    data = copy.deepcopy(data)
    for _ in range(draw(st.integers(1, 3))):
        *above, step = draw(st.sampled_from(list(_places(data)) or [("id",)]))
        holder: Any = data
        for earlier in above:
            holder = holder[earlier]
        match draw(st.sampled_from(["delete", "replace", "reword", "add", "double"])):
            case "delete":
                holder.pop(step, None) if isinstance(holder, dict) else holder.pop(step)
            case "replace":
                holder[step] = draw(VALUES)
            case "reword":
                holder[step] = f"{holder.get(step, '') if isinstance(holder, dict) else holder[step]}{draw(WORDS)}"
            case "add" if isinstance(holder, dict):
                holder[draw(WORDS | st.sampled_from(["id", "en", "hours", "after", "note"]))] = draw(VALUES)
            case "double" if isinstance(holder, list):
                holder.append(copy.deepcopy(holder[step]))
    return kind, data


class _Dumper(yaml.SafeDumper):
    """Writes texts in quotes, and what stands twice twice."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - PyYAML's hook
        return True


_Dumper.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"'))


@settings(deadline=None, max_examples=250, suppress_health_check=[HealthCheck.too_slow])
@given(record=mutated())
def test_validators_agree_on_mutations(real: Loaded, record: tuple[str, dict[str, Any]]) -> None:
    """Whatever becomes of a valid record, both validators say the same of it."""
    kind, data = record
    decides, explains = _both(real.schemas, kind, data)
    event("valid" if decides else "invalid")

    assert decides == explains


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(record=mutated())
def test_refusals_are_explained(real: Loaded, record: tuple[str, dict[str, Any]]) -> None:
    """Every record refused has a problem with a place in its text and words in both languages; one accepted becomes a value."""
    kind, data = record
    text = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False)
    problems = list(validate(Document(kind, Path("a.yml"), "a.yml", text, data), real.schemas))
    lines = text.split("\n")

    assert bool(problems) or real.schemas.deciders[kind].is_valid(data)
    for problem in problems:
        assert 1 <= problem.location.line <= len(lines)
        assert 1 <= problem.location.column <= len(lines[problem.location.line - 1]) + 1
        for sentence in filter(None, (problem.message, problem.hint)):
            assert all(language(code).render(sentence).strip() for code in ("lv", "en"))
    if not problems:
        msgspec.convert(data, RECORDS[kind])
