"""The command: what it prints, in which language, and with which exit code it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from prospectus import __version__
from prospectus.adapters.cli import main
from prospectus.rules import rule_ids, rule_page

from .conftest import BASE, ROOT, MakeProject

QUIET = {"LANGUAGE": "", "LC_ALL": "", "LC_MESSAGES": "", "LANG": ""}
"""An environment without a language: the tests must not depend on that of whoever runs them."""

SUMMARY = ["sectors", "qualifications", "programmes", "modules", "exams", "reviews", "errors", "warnings"]
PROBLEM = ["rule", "severity", "file", "line", "column", "pointer", "message", "hint"]

MODULE_FILE = "catalogue/modules/gasana.yml"
TERM_FILE = "catalogue/glossary/modulis.yml"
MODULE = (BASE / "modules" / "gasana.yml").read_text()
FAULTY = MODULE.replace("level: 3", "level: 9").replace("total: 120", "total: x")
"""A module with two faults: the level in its sixth line, the hours in its thirteenth."""


def _run(*arguments: str, project: Path = ROOT, **environment: str) -> Result:
    return CliRunner(env={**QUIET, **environment}).invoke(main, ["--project", str(project), *arguments])


def _report(*arguments: str, project: Path = ROOT) -> dict[str, Any]:
    report: dict[str, Any] = json.loads(_run("check", "--format", "json", *arguments, project=project).stdout)
    return report


def _command(*arguments: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "prospectus", *arguments],
        cwd=folder, env=os.environ | QUIET, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


# check


def test_real_catalogue_passes() -> None:
    """The catalogue of this repository has no errors; the summary counts its files."""
    result = _run("check", "--format", "json")
    report = json.loads(result.stdout)
    files = {name: len(list((ROOT / "catalogue" / name).rglob("*.yml"))) for name in SUMMARY[:6]}

    assert result.exit_code == 0
    assert report["summary"] == {**files, "errors": 0, "warnings": 0}
    assert (files["qualifications"], files["reviews"]) == (13, 26)


def test_json_has_the_stable_shape(make_project: MakeProject) -> None:
    """A report has problems and a summary, each with the keys that were promised and no others."""
    report = _report(project=make_project(files={MODULE_FILE: FAULTY}))

    assert list(report) == ["problems", "summary"]
    assert list(report["summary"]) == SUMMARY
    assert [list(problem) for problem in report["problems"]] == [PROBLEM] * len(report["problems"])


def test_json_tells_where_and_what(make_project: MakeProject) -> None:
    """A problem bears file, line, column and pointer, and says in words what is wrong."""
    report = _report(project=make_project(files={MODULE_FILE: FAULTY}))
    level, hours = (problem for problem in report["problems"] if problem["severity"] == "error")

    assert [level[key] for key in PROBLEM[:6]] == ["vocabulary/unknown-code", "error", MODULE_FILE, 6, 8, "/level"]
    assert [hours[key] for key in PROBLEM[:6]] == ["schema/type", "error", MODULE_FILE, 13, 10, "/hours/total"]
    assert all(problem["message"] and "{" not in problem["message"] for problem in report["problems"])
    assert report["summary"]["errors"] == 2


def test_problems_are_sorted(make_project: MakeProject) -> None:
    """Problems come by file, line, column and rule, from whatever stage they are."""
    files = {
        MODULE_FILE: FAULTY,
        TERM_FILE: "id: [\n",
        "catalogue/exams/mezstradnieks.yml": (BASE / "exams/mezstradnieks.yml").read_text().replace("passGrade: 5", "passGrade: 1"),
        "catalogue/stray.txt": "",
    }
    problems = _report(project=make_project(files=files))["problems"]
    places = [(p["file"], p["line"], p["column"], p["rule"]) for p in problems]

    assert places == sorted(places)
    assert {p["file"] for p in problems if p["severity"] == "error"} == set(files)


def test_many_errors_are_all_told(make_project: MakeProject) -> None:
    """A hundred broken records are a hundred problems, in either format, and one result."""
    names = [f"catalogue/glossary/t{number:03}.yml" for number in range(100)]
    project = make_project(files=dict.fromkeys(names, "id: [\n"))
    report = _report(project=project)
    text = _run("check", project=project)

    assert [p["file"] for p in report["problems"] if p["severity"] == "error"] == names
    assert report["summary"]["errors"] == 100
    assert [name for name in names if text.stdout.count(f"{name}:") != 1] == []
    assert text.exit_code == 1


@pytest.mark.parametrize("language", ["lv", "en"])
def test_text_shows_every_problem(make_project: MakeProject, language: str) -> None:
    """In text, each problem has its place, its rule and the same words as in JSON, in either language."""
    project = make_project(files={MODULE_FILE: FAULTY})
    result = _run("--lang", language, "check", "--info", project=project)
    problems = _report("--lang", language, project=project)["problems"]

    assert result.exit_code == 1
    for problem in problems:
        assert f"{problem['file']}:{problem['line']}:{problem['column']}" in result.stdout
        assert problem["rule"] in result.stdout
        assert problem["message"] in result.stdout
        assert (problem["hint"] or "") in result.stdout


def test_information_is_shown_on_demand() -> None:
    """Information fills the screen only where it is asked for."""
    without, with_info = _run("check"), _run("check", "--info")

    assert "text/untranslated" not in without.stdout
    assert "text/untranslated" in with_info.stdout


def test_warning_is_no_failure(make_project: MakeProject) -> None:
    """A catalogue with warnings only ends with 0."""
    exam = (BASE / "exams/mezstradnieks.yml").read_text().replace("[r1, r2]", "[r1]")
    project = make_project(files={"catalogue/exams/mezstradnieks.yml": exam})
    result = _run("check", "--format", "json", project=project)

    assert result.exit_code == 0
    assert json.loads(result.stdout)["summary"]["warnings"] == 1


def test_paths_choose_what_is_shown(make_project: MakeProject, monkeypatch: pytest.MonkeyPatch) -> None:
    """With paths, absolute or from where one stands, only their problems are shown and counted."""
    project = make_project(files={MODULE_FILE: FAULTY, TERM_FILE: "id: [\n"})
    monkeypatch.chdir(project / "catalogue")
    term, folder, both = (
        _report(*paths, project=project)
        for paths in (("glossary/modulis.yml",), (str(project / "catalogue/modules"),), ("glossary", "modules"))
    )

    assert {p["file"] for p in term["problems"]} == {TERM_FILE}
    assert {p["file"] for p in folder["problems"] if p["severity"] == "error"} == {MODULE_FILE}
    assert [report["summary"]["errors"] for report in (term, folder, both)] == [1, 2, 3]


def test_exit_code_is_that_of_the_paths(make_project: MakeProject) -> None:
    """Who asks about a file in order gets 0, although another has errors; a broken one gives 1."""
    project = make_project(files={TERM_FILE: "id: [\n"})
    codes = [_run("check", str(project / file), project=project).exit_code for file in (MODULE_FILE, TERM_FILE)]

    assert codes == [0, 1]


# Language


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "lv_LV.UTF-8"}, "lv"),
        ({"LANG": "lv"}, "lv"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "lv_LV.UTF-8"}, "lv"),
        ({"LANG": "lv_LV.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "lv:en"}, "lv"),
    ],
)
def test_language_comes_from_the_environment(environment: dict[str, str], language: str) -> None:
    """The environment's language is spoken, by gettext's order of variables; English where it is another."""
    page = rule_page("module/share-sum")
    assert page is not None
    result = _run("explain", page.id, **environment)

    assert page.title[language] in result.stdout


def test_option_wins_over_the_environment() -> None:
    """The option of the command, and that of the verb, decide whatever the environment says."""
    page = rule_page("module/share-sum")
    assert page is not None
    outputs = [
        _run("--lang", "en", "explain", page.id, LANG="lv_LV.UTF-8").stdout,
        _run("--lang", "lv", "explain", "--lang", "en", page.id, LANG="lv_LV.UTF-8").stdout,
    ]

    assert [page.title["en"] in output for output in outputs] == [True, True]


# Wrong use


@pytest.mark.parametrize(
    "arguments",
    [
        ["--catalogue", "nowhere", "check"],
        ["--schema", "catalogue", "check"],
        ["--project", "nowhere", "check"],
        ["check", "nowhere.yml"],
        ["check", "--format", "xml"],
        ["check", "--nothing"],
        ["explain", "no/such-rule"],
        ["--lang", "de", "check"],
        ["nothing"],
    ],
    ids=" ".join,
)
def test_wrong_use_ends_with_2(arguments: list[str]) -> None:
    """Wrong use ends with 2 and says why on the other channel; nothing is raised, nothing printed as a result."""
    result = _run(*arguments)

    assert result.exit_code == 2
    assert isinstance(result.exception, SystemExit)
    assert result.stderr.splitlines()[-1].startswith("Error: ")
    assert result.stdout == ""


def test_wrong_folder_is_one_line(tmp_path: Path) -> None:
    """In a folder without a catalogue, the command ends with 2 and one line that names the folder."""
    done = _command("check", folder=tmp_path)

    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert str(tmp_path / "catalogue") in done.stderr


def test_catalogue_is_found_upwards(make_project: MakeProject) -> None:
    """Standing somewhere in a project, one checks that project."""
    project = make_project()
    done = _command("check", "--format", "json", folder=project / "catalogue" / "modules")
    modules = len(list((project / "catalogue/modules").iterdir()))

    assert json.loads(done.stdout)["summary"]["modules"] == modules


# explain


@pytest.mark.parametrize("language", ["lv", "en"])
@pytest.mark.parametrize("rule", rule_ids())
def test_explain_tells_all(rule: str, language: str) -> None:
    """A rule's title, rationale, remedy and both examples are shown, in either language."""
    page = rule_page(rule)
    assert page is not None
    result = _run("--lang", language, "explain", rule)
    shown = " ".join(result.stdout.split())

    assert result.exit_code == 0
    for text in (page.id, page.title[language], page.rationale[language], page.mend[language], page.passes, page.fails):
        assert " ".join(text.split()) in shown


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [("module/sharesum", "module/share-sum"), ("modul/share-sum", "module/share-sum"), ("exam/scales", "exam/scale")],
)
def test_explain_suggests_the_nearest(wrong: str, meant: str) -> None:
    """A rule misspelled is answered with the one that was probably meant."""
    result = _run("explain", wrong)

    assert result.exit_code == 2
    assert wrong in result.stderr
    assert meant in result.stderr


@pytest.mark.parametrize("language", ["lv", "en"])
def test_explain_lists_all_rules(language: str) -> None:
    """Without a rule, all are listed by their ids, a line each with the title."""
    lines = _run("--lang", language, "explain").stdout.splitlines()
    titles = [page.title[language] for rule in rule_ids() if (page := rule_page(rule)) is not None]

    assert [line.split()[1] for line in lines] == list(rule_ids())
    assert [line.endswith(title) for line, title in zip(lines, titles, strict=True)] == [True] * len(lines)


# The process


def test_version_of_the_module() -> None:
    """``python -m prospectus`` is the command."""
    done = _command("--version")

    assert (done.returncode, done.stdout.split()) == (0, ["prospectus,", "version", __version__])


@pytest.mark.parametrize("arguments", [["explain"], ["check", "--format", "json"], ["check", "--info"]], ids=" ".join)
def test_closed_pipe_does_no_harm(arguments: list[str]) -> None:
    """Where the reader of the output goes away, as ``head`` does, the command ends without a word."""
    command = [sys.executable, "-m", "prospectus", *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        complaint = process.stderr.read()

    assert complaint == ""
