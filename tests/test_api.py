"""The JSON API and the published schemas: what other programs rely on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from .building import ROOT
from .records import record

CATALOGUE = ROOT / "catalogue"

KEYS = {
    "qualifications": {
        "id", "title", "sector", "lki", "eqf", "lifecycle", "programme", "exam", "review", "provenance", "url",
    },
    "modules": {"id", "title", "kind", "lki", "hours", "outcomes", "usedIn", "provenance", "url"},
}  # fmt: skip
"""Keys that the architecture promises; more may join them."""

FRAMEWORK = {"lki"}
"""The key of the level is the id of the country's framework, which is data: no schema can demand it."""

STANDING = {"state", "displayState", "verdict", "nextStep", "approval", "round", "dates", "digest", "current", "findings"}
USE = {"qualification", "part", "hours", "mandatory"}

FOLDERS = {
    "qualifications": "qualification", "programmes": "programme", "modules": "module", "exams": "exam", "reviews": "review",
    "sectors": "sector", "organisations": "organisation", "experts": "expert", "rounds": "round", "glossary": "term",
    "tools": "tool", "vocabulary": "vocabulary",
}  # fmt: skip
"""Folder of records → kind, by which its schema is named."""

RECORDS = {path: FOLDERS.get(path.parent.name, path.stem) for path in sorted(CATALOGUE.rglob("*.yml"))}


def _api_files(site: Path) -> list[Path]:
    return sorted((site / "api").rglob("*.json"))


def _schema_of(site: Path, file: Path) -> Path:
    """Return the published schema of a file of the API: its own, or that of its folder."""
    name = file.stem if file.parent.name == "v1" else file.parent.name.removesuffix("s")
    return site / "schema" / "api" / "v1" / f"{name}.schema.json"


def test_file_of_every_record(catalogue_site: Path) -> None:
    """The API has the index, the reviews, a file of every qualification and every module, and nothing else."""
    found = {path.relative_to(catalogue_site / "api").as_posix() for path in _api_files(catalogue_site)}
    records = {f"v1/{folder}/{path.stem}.json" for folder in KEYS for path in (CATALOGUE / folder).glob("*.yml")}

    assert found == {"v1/index.json", "v1/reviews.json"} | records


def test_files_are_valid(catalogue_site: Path) -> None:
    """Every file of the API is valid by its published schema."""
    faults = [
        f"{file.name}: {error.json_path} {error.message[:100]}"
        for file in _api_files(catalogue_site)
        for error in Draft202012Validator(_read(_schema_of(catalogue_site, file))).iter_errors(_read(file))
    ]

    assert faults == []


@pytest.mark.parametrize("name", ["index", "qualification", "module", "reviews"])
def test_schema_demands(catalogue_site: Path, name: str) -> None:
    """A schema of the API demands what every such file has, so that a key that is lost does not pass for valid."""
    schema = _read(catalogue_site / "schema" / "api" / "v1" / f"{name}.schema.json")
    (*_, file) = [file for file in _api_files(catalogue_site) if _schema_of(catalogue_site, file).name == f"{name}.schema.json"]
    content = _read(file)

    for key in KEYS.get(f"{name}s", {"version"}) - FRAMEWORK:
        less = {other: value for other, value in content.items() if other != key}
        assert not Draft202012Validator(schema).is_valid(less), key


@pytest.mark.parametrize("folder", KEYS)
def test_keys_promised(catalogue_site: Path, folder: str) -> None:
    """Every qualification and module has the keys that the architecture promises."""
    lacking = {
        file.name: KEYS[folder] - _read(file).keys()
        for file in (catalogue_site / "api" / "v1" / folder).iterdir()
        if KEYS[folder] - _read(file).keys()
    }

    assert lacking == {}


def test_standing_has_its_keys(catalogue_site: Path) -> None:
    """A qualification's review tells the standing of each of its two subjects in full."""
    files = list((catalogue_site / "api" / "v1" / "qualifications").iterdir())
    reviews = [_read(file)["review"] for file in files]

    assert [review for review in reviews if review.keys() != {"mip", "pke"}] == []
    assert [one for review in reviews for one in review.values() if STANDING - one.keys()] == []


def test_uses_of_modules(catalogue_site: Path) -> None:
    """A module names every programme that uses it, and a programme names every module that it uses: the same links."""
    api = catalogue_site / "api" / "v1"
    modules = [_read(file) for file in (api / "modules").iterdir()]
    qualifications = [_read(file) for file in (api / "qualifications").iterdir()]
    named = {(module["id"], *(use[key] for key in sorted(USE))) for module in modules for use in module["usedIn"]}
    used = {
        (link["id"], link["hours"], link["mandatory"], part["part"], qualification["id"])
        for qualification in qualifications
        for part in (qualification["programme"] or {"parts": []})["parts"]
        for link in part["modules"]
    }

    assert len(named) > 50
    assert named == used


def test_keys_are_sorted(catalogue_site: Path) -> None:
    """Keys stand in order in every file, so that two versions can be compared line by line."""
    unsorted: list[str] = []

    for file in _api_files(catalogue_site):

        def in_order(pairs: list[tuple[str, Any]], name: str = file.name) -> dict[str, Any]:
            names = [key for key, _ in pairs]
            unsorted.extend([name] if names != sorted(names) else [])
            return dict(pairs)

        json.loads(file.read_text(), object_pairs_hook=in_order)

    assert unsorted == []


def test_counts_are_those_of_the_records(catalogue_site: Path) -> None:
    """The index counts what the folders hold, and lists the same records, each at an address that is there."""
    index = _read(catalogue_site / "api" / "v1" / "index.json")

    assert index["counts"] == {folder: len(list((CATALOGUE / folder).glob("*.yml"))) for folder in index["counts"]}
    assert index["counts"].keys() >= {"sectors", "qualifications", "programmes", "modules", "exams", "reviews"}
    for folder in ("sectors", "qualifications", "modules"):
        assert [entry["id"] for entry in index[folder]] == sorted(path.stem for path in (CATALOGUE / folder).glob("*.yml"))
        assert [e["url"] for e in index[folder] if not (catalogue_site / e["url"] / "index.html").is_file()] == []
        assert [e["data"] for e in index[folder] if "data" in e and _read(catalogue_site / e["data"])["id"] != e["id"]] == []
    assert (catalogue_site / index["reviews"]).is_file()


def test_every_review_is_listed(catalogue_site: Path) -> None:
    """The reviews' file has every review, as its record has it."""
    reviews = _read(catalogue_site / "api" / "v1" / "reviews.json")["reviews"]
    written = {path.stem: record(path) for path in (CATALOGUE / "reviews").glob("*.yml")}

    assert [review["id"] for review in reviews] == sorted(written)
    for review in reviews:
        own = written[review["id"]]
        assert (review["qualification"], review["subject"]) == (own["subject"]["qualification"], own["subject"]["kind"])
        assert [review[key] for key in ("state", "verdict", "nextStep", "approval")] == [
            own.get(key) for key in ("state", "verdict", "nextStep", "approval")
        ]


# The schemas of records


def test_schemas_are_valid(catalogue_site: Path) -> None:
    """Every published schema is JSON Schema 2020-12, says so, and needs no other file."""
    schemas = {path: _read(path) for path in (catalogue_site / "schema").rglob("*.schema.json")}

    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    assert {path.name for path in schemas} >= {f"{kind}.schema.json" for kind in {*FOLDERS.values(), "catalogue"}}
    assert {schema["$schema"] for schema in schemas.values()} == {"https://json-schema.org/draft/2020-12/schema"}
    assert [path.name for path, schema in schemas.items() if not all(ref.startswith("#") for ref in _references(schema))] == []


def test_records_are_valid(catalogue_site: Path) -> None:
    """Every record of the catalogue is valid by the published schema of its kind, by a validator that knows nothing of us."""
    validators = {
        kind: Draft202012Validator(_read(catalogue_site / "schema" / f"{kind}.schema.json")) for kind in set(RECORDS.values())
    }
    faults = [
        f"{path.name}: {e.message[:100]}" for path, kind in RECORDS.items() for e in validators[kind].iter_errors(record(path))
    ]

    assert len(RECORDS) > 200
    assert faults == []


def test_schemas_know_the_vocabularies(catalogue_site: Path) -> None:
    """A published schema refuses a code that the catalogue's vocabulary does not have, and a text without the main language."""
    validator = Draft202012Validator(_read(catalogue_site / "schema" / "qualification.schema.json"))
    qualification = record(CATALOGUE / "qualifications" / "elektrotehnikis.yml")

    assert validator.is_valid(qualification)
    assert not validator.is_valid({**qualification, "level": 9})
    assert not validator.is_valid({**qualification, "title": {"en": "Electrical technician"}})
    assert not validator.is_valid({**qualification, "colour": "green"})


def _read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _references(node: Any) -> list[str]:
    if isinstance(node, list):
        return [reference for item in node for reference in _references(item)]
    if not isinstance(node, dict):
        return []
    own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
    return own + [reference for child in node.values() for reference in _references(child)]
