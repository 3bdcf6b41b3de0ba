"""Scopes: a rule finds in the parts that its scope gives what it finds in everything at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeAlias

import pytest
from bench.maker import planned, plant, write_project
from bench.maker.faults import KINDS

from prospectus.assembly import clustered, excerpts, members, packed
from prospectus.errors import Problem
from prospectus.loading import Loaded, Project, load
from prospectus.rules import RULES, Fault, Rule, Scope
from prospectus.source import Document, find_files, read_document
from prospectus.validation import validate

from ..conftest import MakeProject

CASES = Path(__file__).parents[1] / "cases"
RULES_BY_ID = {rule.id: rule for rule in RULES}
FOLDERS = [
    path
    for path in sorted(CASES.glob("*/*/fail-*"))
    if (id := path.parent.relative_to(CASES).as_posix()) in RULES_BY_ID and f"rule: {id}" in (path / "expected.yml").read_text()
]

Found: TypeAlias = Counter[str]


def _all(rule: Rule, parts: Iterable[object]) -> Found:
    faults: list[Fault] = [fault for part in parts for fault in rule.check(part)]
    return Counter(map(repr, faults))


def _whole_and_parts(rule: Rule, project: Path, loaded: Loaded) -> tuple[Found, Found]:
    """Return what a rule finds in everything at once, and in the smallest parts of its scope."""
    catalogue = loaded.catalogue
    assert catalogue is not None
    if rule.scope is Scope.RECORD:
        documents = [
            (found, packed(found.data))
            for file in find_files(project / "catalogue", project).files
            if isinstance(found := read_document(file), Document) and not [*validate(found, loaded.schemas)]
        ]
        settings, vocabularies = catalogue.settings, catalogue.vocabularies
        parts = [part for document in documents for part in excerpts([document], settings, vocabularies)]
        return _all(rule, excerpts(documents, settings, vocabularies)), _all(rule, parts)
    belonging = members(catalogue)
    whole = clustered(catalogue, belonging, [*belonging])
    return _all(rule, [whole]), _all(rule, (clustered(catalogue, belonging, [id]) for id in belonging))


APART = [folder for folder in FOLDERS if RULES_BY_ID[folder.parent.relative_to(CASES).as_posix()].scope is not Scope.CATALOGUE]
"""Cases of rules that are not always shown everything."""


@pytest.mark.parametrize("folder", APART[::3], ids=lambda folder: folder.relative_to(CASES).as_posix())
def test_cases(folder: Path, make_project: MakeProject) -> None:
    """A case that fails by a rule fails by it in parts as well, with the same faults."""
    rule = RULES_BY_ID[folder.parent.relative_to(CASES).as_posix()]
    project = make_project(folder)
    loaded = load(Project.at(project))
    assert loaded.catalogue is not None

    whole, parts = _whole_and_parts(rule, project, loaded)

    assert parts == whole
    assert whole


def test_every_rule_in_a_faulty_catalogue(tmp_path: Path) -> None:
    """In a catalogue of several qualifications with all kinds of faults, each rule finds the same in parts and in everything."""
    plan = planned(60, 2)
    write_project(plan, tmp_path / "project")
    plant(plan, tmp_path / "project", len(KINDS))
    loaded = load(Project.at(tmp_path / "project"))
    told = 0
    for rule in RULES:
        if rule.scope is not Scope.CATALOGUE:
            whole, parts = _whole_and_parts(rule, tmp_path / "project", loaded)
            assert parts == whole, rule.id
            told += bool(whole)

    assert told > 12


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_problem(rule: Rule, real: Loaded) -> None:
    """Each rule can be asked of a whole catalogue, or of a part of it, and says nothing of one that has no records."""
    assert real.catalogue is not None
    make: Callable[[], object] = {
        Scope.RECORD: lambda: next(excerpts([], real.catalogue.settings, real.catalogue.vocabularies)),
        Scope.QUALIFICATION: lambda: clustered(real.catalogue, {}, []),
        Scope.CATALOGUE: lambda: real.catalogue,
    }[rule.scope]
    problems: list[Problem | Fault] = [*rule.check(make())]

    assert problems == [] or rule.scope is Scope.CATALOGUE
