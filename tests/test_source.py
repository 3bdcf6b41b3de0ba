"""Reading: whatever a file holds, or is, a problem with a place comes out of it, and never a traceback."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from prospectus.errors import Problem, Severity
from prospectus.loading import Project, load
from prospectus.source.parsing import MAX_DEPTH, parse
from prospectus.source.text import MAX_BYTES

from .conftest import BASE, MakeProject

TERM = (BASE / "glossary" / "modulis.yml").read_text()
MODULE = (BASE / "modules" / "gasana.yml").read_text()
TERM_FILE = "catalogue/glossary/modulis.yml"
MODULE_FILE = "catalogue/modules/gasana.yml"


def _found(project: Path) -> list[tuple[str, str, int, int]]:
    problems = (problem for problem in load(Project.at(project)).problems if problem.severity is not Severity.INFO)
    return [(p.rule, p.location.file, p.location.line, p.location.column) for p in problems]


# What no case can hold


def test_file_is_too_large(make_project: MakeProject) -> None:
    """A file of one byte more than allowed is refused; the limit itself is not."""
    padding = "#" * (MAX_BYTES - len(TERM.encode()))
    project = make_project(files={TERM_FILE: TERM + padding, MODULE_FILE: MODULE + "#" * MAX_BYTES})

    assert _found(project) == [("file/too-large", MODULE_FILE, 1, 1)]


def test_link_is_not_followed(make_project: MakeProject) -> None:
    """A link, broken or not, is unreadable; nothing is said of what refers to the record."""
    project = make_project()
    (project / MODULE_FILE).unlink()
    (project / MODULE_FILE).symlink_to("nowhere.yml")
    (project / "catalogue/modules/kopija.yml").symlink_to("drosiba.yml")
    expected = [("file/unreadable", MODULE_FILE, 1, 1), ("file/unreadable", "catalogue/modules/kopija.yml", 1, 1)]

    assert _found(project) == expected


def test_linked_folder_is_not_passed_over(make_project: MakeProject) -> None:
    """A folder that is a link is reported: its records would be missed in silence."""
    project = make_project()
    (project / "catalogue/modules/citi").symlink_to("..", target_is_directory=True)

    assert _found(project) == [("file/misplaced", "catalogue/modules/citi", 1, 1)]


def test_folder_named_like_a_record_is_unreadable(make_project: MakeProject) -> None:
    """A folder that ends in .yml is no record, and none of its files is read."""
    project = make_project(files={"catalogue/modules/koki.yml/koki.yml": "id: ["})

    assert _found(project) == [("file/unreadable", "catalogue/modules/koki.yml", 1, 1)]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_pipe_is_not_waited_for(make_project: MakeProject) -> None:
    """A named pipe is unreadable; opening it would wait for ever."""
    project = make_project()
    os.mkfifo(project / "catalogue/modules/caurule.yml")

    assert _found(project) == [("file/unreadable", "catalogue/modules/caurule.yml", 1, 1)]


def test_name_that_cannot_be_shown(make_project: MakeProject) -> None:
    """A name of bytes that are no UTF-8, or with a line break, is shown with a substitute."""
    project = make_project()
    for name in (b"\xe4.yml", b"a\nb.yml"):
        (project / "catalogue/glossary" / os.fsdecode(name)).write_text(TERM)

    assert {(rule, file) for rule, file, _, _ in _found(project)} == {
        ("file/misplaced", "catalogue/glossary/a\ufffdb.yml"),
        ("file/misplaced", "catalogue/glossary/\ufffd.yml"),
    }


@pytest.mark.parametrize("name", ["catalogue.yml", "vocabulary/levels.yml", "vocabulary/review-states.yml"])
def test_needed_file_is_missing(make_project: MakeProject, name: str) -> None:
    """The settings and the vocabularies in use must be there; their lack gives no further problems."""
    project = make_project()
    (project / "catalogue" / name).unlink()

    assert _found(project) == [("file/missing", f"catalogue/{name}", 1, 1)]


# One broken file does not hide another, nor accuse what refers to it


@pytest.mark.parametrize("content", ["id: [\n", "", "- a\n", "a: 1\na: 2\n", b"\xff", "a: *b\n", "%", "\x00", "'"])
def test_broken_settings_do_not_hide_records(make_project: MakeProject, content: str | bytes) -> None:
    """Where the settings cannot be read, the other files are read and validated all the same."""
    project = make_project(files={"catalogue/catalogue.yml": content, MODULE_FILE: MODULE.replace("level: 3", "level: 9")})

    files = [file for _, file, _, _ in _found(project)]

    assert files == ["catalogue/catalogue.yml", MODULE_FILE]


@pytest.mark.parametrize(
    "languages", ["lv", "[lv, lv]", "[lv, EN]", "[lv, 1]", "[]", "{lv: en}", '[lv, "$ref"]', "[lv, [en]]", "[lv, null]"]
)
def test_faulty_languages_are_one_problem(make_project: MakeProject, languages: str) -> None:
    """Languages that cannot be right do not turn every text of the catalogue into a fault."""
    settings = (BASE / "catalogue.yml").read_text().replace("[lv, en]", languages)

    assert len(_found(make_project(files={"catalogue/catalogue.yml": settings}))) == 1


@pytest.mark.parametrize("ending", [".yaml", ".YML"])
def test_wrong_ending_does_not_accuse_references(make_project: MakeProject, ending: str) -> None:
    """A record under a wrong ending is one problem, although other records refer to it."""
    project = make_project()
    (project / MODULE_FILE).rename((project / MODULE_FILE).with_suffix(ending))

    assert _found(project) == [("file/misplaced", f"catalogue/modules/gasana{ending}", 1, 1)]


def test_every_fault_of_a_file_at_once(make_project: MakeProject) -> None:
    """Twenty faults in one record are twenty problems, each in its line."""
    outcomes = "".join(f"  - id: R{n}\n    statement:\n      lv: a\n    sharePercent: 5\n" for n in range(20))
    before, _, rest = MODULE.partition("outcomes:\n")
    project = make_project(files={MODULE_FILE: f"{before}outcomes:\n{outcomes}{rest[rest.index('provenance') :]}"})
    first = before.count("\n") + 2

    assert _found(project) == [("record/bad-id", MODULE_FILE, first + 4 * n, 9) for n in range(20)]


def test_mixed_line_ends_keep_their_lines(make_project: MakeProject) -> None:
    """A file with both kinds of line ends is read, and a fault after them has its right line."""
    text = MODULE.replace("\n", "\r\n", 5).replace("total: 120", "total: x")

    assert _found(make_project(files={MODULE_FILE: text})) == [("schema/type", MODULE_FILE, 13, 10)]


# Attacks


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("[" * 900_000, "file/too-deep"),
        ("{" * 900_000, "file/too-deep"),
        ("- " * 400_000 + "a", "file/too-deep"),
        ("? " * 400_000 + "a", "file/too-deep"),
        ("- ? " * 200_000 + "a", "file/too-deep"),
        (": " * 400_000 + "a", "file/yaml"),
        ("-\t" * 400_000 + "a", "file/yaml"),
        ("\n".join(" " * depth + "a:" for depth in range(1_300)), "file/too-deep"),
        ("a: &a [b]\n" + "c: " + "[*a, " * 100_000, "file/anchor"),
        ("a" * 900_000 + ": b", "file/yaml"),
        ("a: " + "9" * 900_000, "file/unquoted-value"),
        ("a: 1." + "9" * 300_000 + "e9", "file/unquoted-value"),
        ("a: '" + "b" * 900_000, "file/yaml"),
        ("a: |9\n b", "file/yaml"),
        ("a: ! b", "file/tag"),
        ("%TAG ! tag:example.org,2026:\n---\na: !b c", "file/tag"),
        ('a: "\\x1b[31m"', "file/control-character"),
        ('"\\0": a', "file/control-character"),
        ('a: "\\ud800"', "file/yaml"),
        ("a: !!binary =", "file/tag"),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else None,
)
def test_hostile_text_is_one_problem(text: str, rule: str) -> None:
    """Texts made to exhaust or to deceive a YAML reader are refused."""
    problem = parse(text, "a.yml")

    assert isinstance(problem, Problem)
    assert problem.rule == rule


def test_deepest_nesting_is_read() -> None:
    """As many levels as allowed are read; one more is refused where it begins."""
    deepest = "[" * MAX_DEPTH + "]" * MAX_DEPTH
    too_deep = parse(f"[{deepest}]", "a.yml")

    assert isinstance(parse(deepest, "a.yml"), list)
    assert isinstance(too_deep, Problem)
    assert too_deep.location.column == MAX_DEPTH + 1


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: 0", 0),
        ("a: -7", -7),
        ("a: 99999999999999999", 99999999999999999),
        ("a: 2.5", 2.5),
        ("a: true", True),
        ("a: ~", None),
        ("a:", None),
        ("a: 2026-01-15", "2026-01-15"),
        ("a: 1.2.3", "1.2.3"),
        ("a: 12.–15. nedēļa", "12.–15. nedēļa"),
        ("a: nē", "nē"),
        ("a: .", "."),
        ('a: "no"', "no"),
        ("a: 'no'", "no"),
        ("a: >-\n  no\n  012", "no 012"),
    ],
)
def test_plain_values(text: str, data: object) -> None:
    """What is clear is read as it looks; the rest needs quotes."""
    assert parse(text, "a.yml") == {"a": data}


def test_long_texts_are_searched_in_time(make_project: MakeProject) -> None:
    """Texts without a word's end, or with spaces only, take the rules of texts not much longer than ordinary ones."""
    project = make_project(files={MODULE_FILE: MODULE})
    taken = {}
    for name, first, second in (("plain", "ab " * 1_630, "cd " * 1_630), ("hostile", "a" * 4_900, "<" + " " * 4_900)):
        tasks = "".join(f'  - lv: "{first}"\n  - lv: "{second}"\n' for _ in range(80))
        (project / MODULE_FILE).write_text(f"tasks:\n{tasks}{MODULE}")
        begun = time.process_time()
        found = _found(project)
        taken[name] = time.process_time() - begun

        assert found == []
    # Patterns that try every beginning anew take more than a hundred times as long.
    assert taken["hostile"] < 20 * taken["plain"]


@pytest.mark.parametrize(
    "text", ["\ufffe", "gasana: gasana", "id: 1\nid: 1", "id: {}", "id: ~", "? id", "id: 1e999", "{}{}", "[]: a"]
)
def test_strange_records_give_problems_in_their_file(make_project: MakeProject, text: str) -> None:
    """Whatever stands in a module's file, the problems are that file's."""
    files = {file for _, file, _, _ in _found(make_project(files={MODULE_FILE: text}))}

    assert files == {MODULE_FILE}
