"""Reading and checking a whole project: all stages in a row, every problem at once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .assembly import Catalogue, assemble, identity_problems, unresolved
from .errors import Location, Problem, Severity, message
from .rules import RULES
from .source import RECORD_FOLDERS, Document, Sources, read_catalogue
from .validation import Schemas, load_schemas, validate

__all__ = ["Loaded", "Project", "load"]

_LANGUAGE = re.compile(r"[a-z]{2,3}")

COUNTED = ("sectors", "qualifications", "programmes", "modules", "exams", "reviews")


@dataclass(frozen=True, slots=True)
class Project:
    """Where a project is: its root, its catalogue, its schemas (the package's own where it has none)."""

    root: Path
    catalogue: Path
    schema: Path

    @classmethod
    def at(cls, root: Path, catalogue: str = "catalogue", schema: str = "schema") -> Project:
        """Return the project in a folder."""
        own = root / schema
        packaged = Path(__file__).parent / "schema"
        return cls(root, root / catalogue, own if own.is_dir() or not packaged.is_dir() else packaged)


@dataclass(frozen=True, slots=True)
class Loaded:
    """The catalogue, where enough of it is valid; the schemas as they apply to it; all problems, in order."""

    catalogue: Catalogue | None
    schemas: Schemas
    problems: tuple[Problem, ...]
    counts: dict[str, int]

    def count(self, severity: Severity) -> int:
        """Return the number of problems of a severity."""
        return sum(problem.severity is severity for problem in self.problems)

    @property
    def has_errors(self) -> bool:
        """Say whether anything keeps the catalogue from being published."""
        return self.count(Severity.ERROR) > 0


def load(project: Project) -> Loaded:
    """Read, validate, assemble and check a project.

    Raises MisuseError where the catalogue's folder or a schema is missing. Bad data never raises.
    """
    sources = read_catalogue(project.catalogue, project.root)
    problems = list(sources.problems)
    schemas = _compose(load_schemas(project.schema), sources.documents)
    missing = _missing(project, sources, schemas)
    problems += missing

    invalid: list[Document] = []
    for document in sources.documents:
        found = list(validate(document, schemas))
        problems += found
        if found:
            invalid.append(document)
    refused = {document.file for document in invalid}
    valid = [document for document in sources.documents if document.file not in refused]
    identities = list(identity_problems(valid))
    problems += identities
    confused = {problem.location.file for problem in identities}
    invalid += [document for document in valid if document.file in confused]
    broken = sources.unreadable | {(d.kind, d.id) for d in invalid} | {(d.kind, d.path.stem) for d in invalid}

    known = {(d.kind, d.id) for d in valid} | {(d.kind, d.path.stem) for d in valid} | broken
    problems += unresolved(valid, known, schemas)

    # A record whose identity is in doubt is left out, so that what it is not gives no further problems.
    valid = [document for document in valid if document.file not in confused]
    catalogue = None
    if not missing and not any(kind in ("catalogue", "vocabulary") for kind, _ in broken):
        catalogue = assemble(valid, frozenset(broken))
        problems += (problem for rule in RULES for problem in rule.problems(catalogue))
    return Loaded(catalogue, schemas, tuple(sorted(problems, key=lambda p: p.order)), _counts(sources))


def _counts(sources: Sources) -> dict[str, int]:
    """Return how many records of each kind were read, valid or not."""
    kinds = [document.kind for document in sources.documents] + [kind for kind, _ in sources.unreadable]
    return {folder: kinds.count(kind) for folder, kind in RECORD_FOLDERS.items() if folder in COUNTED}


def _compose(schemas: Schemas, documents: Iterable[Document]) -> Schemas:
    """Set the catalogue's languages and its vocabularies' codes into the schemas, as far as they can be read."""
    languages: list[str] = ["lv", "en"]
    codes: dict[str, list[str | int]] = {}
    plain = schemas.deciders
    for document in documents:
        if document.kind == "catalogue":
            declared: Any = document.data.get("languages")
            # Languages that are themselves at fault would make every text of the catalogue one.
            if isinstance(declared, list) and declared and _are_languages(declared):
                languages = declared
        elif document.kind == "vocabulary" and plain["vocabulary"].is_valid(document.data):
            codes[document.id] = [entry["code"] for entry in document.data["entries"]]
    return schemas.compose(languages, codes)


def _are_languages(codes: list[Any]) -> bool:
    return all(isinstance(code, str) and _LANGUAGE.fullmatch(code) for code in codes) and len(set(codes)) == len(codes)


def _missing(project: Project, sources: Sources, schemas: Schemas) -> list[Problem]:
    """Return what every catalogue needs and this one lacks: the settings, a vocabulary."""
    folder = project.catalogue.name
    present = {(d.kind, name) for d in sources.documents for name in (d.id, d.path.stem)} | sources.unreadable
    missing = [] if any(kind == "catalogue" for kind, _ in present) else ["catalogue.yml"]
    missing += [f"vocabulary/{name}.yml" for name in schemas.vocabularies if ("vocabulary", name) not in present]
    return [
        Problem(
            "file/missing", Severity.ERROR, Location(f"{folder}/{file}"),
            message("The catalogue needs the file {file}.", file=file), message("Copy it from the example catalogue and adapt it."),
        )
        for file in missing
    ]  # fmt: skip
