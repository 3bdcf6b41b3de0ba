"""Every folder of cases: what must pass passes, what must fail gives exactly the problems expected, at their places."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
import yaml

from prospectus.errors import Severity
from prospectus.loading import Project, load
from prospectus.rules import RULES, rule_ids, rule_page

from .conftest import BASE, MakeProject

CASES = Path(__file__).parent / "cases"
FOLDERS = sorted(path for path in CASES.glob("*/*/*") if path.is_dir())

FAILING_IN_CODE = {"file/missing", "file/too-large", "file/unreadable"}
"""Rules whose failing cases no folder of small files can hold; ``test_source.py`` makes them."""


def _name(folder: Path) -> str:
    return folder.relative_to(CASES).as_posix()


@pytest.mark.parametrize("folder", FOLDERS, ids=_name)
def test_case(folder: Path, make_project: MakeProject) -> None:
    """A case gives the problems that it names, and no others (information aside, unless the case is about it)."""
    rule = folder.parent.relative_to(CASES).as_posix()
    problems = load(Project.at(make_project(folder))).problems
    found = [
        {"rule": p.rule, "file": p.location.file, "line": p.location.line, "column": p.location.column}
        for p in problems
        if p.severity is not Severity.INFO or (p.rule == rule and (folder / p.location.file).exists())
    ]
    expected = yaml.safe_load((folder / "expected.yml").read_text()) if folder.name.startswith("fail-") else []

    assert found == expected


@pytest.mark.parametrize("rule", rule_ids())
def test_rule_has_cases_that_pass_and_fail(rule: str) -> None:
    """Every rule has a case that passes, a case that fails by it, and excerpts that stand in them."""
    folders = [path for path in (CASES / rule).iterdir() if path.is_dir()]
    failing = [path for path in folders if path.name.startswith("fail-")]
    passing = [path for path in folders if path.name.startswith("pass-")]

    assert passing
    assert rule in FAILING_IN_CODE or any(
        problem["rule"] == rule for path in failing for problem in yaml.safe_load((path / "expected.yml").read_text())
    )
    page = rule_page(rule)
    assert page is not None
    assert _stands_in(page.passes, [*passing, BASE.parent])
    assert _stands_in(page.fails, failing)


def _stands_in(excerpt: str, folders: list[Path]) -> bool:
    """Say whether an excerpt's lines stand in a file; one that begins with “#” describes what no excerpt can show."""
    if excerpt.lstrip().startswith("#"):
        return True
    lines = excerpt.rstrip().splitlines()
    for folder in folders:
        for path in folder.rglob("*.yml"):
            there = path.read_text(encoding="utf-8", errors="replace").splitlines()
            for start in range(len(there) - len(lines) + 1):
                if textwrap.dedent("\n".join(there[start : start + len(lines)])).splitlines() == lines:
                    return True
    return False


def test_every_rule_has_a_page() -> None:
    """Every cross-record rule is explained, at the severity that it has."""
    explained = {id: page.severity for id in rule_ids() if (page := rule_page(id)) is not None}

    assert {rule.id: rule.severity for rule in RULES}.items() <= explained.items()
