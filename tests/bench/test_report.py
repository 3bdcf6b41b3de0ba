"""Reports and pages say what the figures say; nothing is typed twice."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from bench.report.__main__ import main
from bench.report.markdown import report
from bench.report.numbers import amount
from bench.report.pages import DOCS, renewed
from bench.report.tables import mark_table, medians_table
from bench.report.words import WORDS
from bench.results import Failure
from bench.store import FOLDER, newest, read_results, write_results
from click.testing import CliRunner

from .figures import EMPTY, example

REPORT = Path(__file__).parent / "report.md"
"""The report of the example, as it was read and found right."""


def stored() -> Path:
    """Return the newest results of the repository."""
    path = newest()
    assert path is not None, f"{FOLDER} has no results, from which the pages come"
    return path


def test_report() -> None:
    """The report of known figures is known."""
    assert report(example()) == REPORT.read_text(encoding="utf-8")


def test_failures_are_told() -> None:
    """What failed is named with its reason."""
    said = report(example().failing(Failure(20, "hugo", "cold", "ended with\nexit code 1")))

    assert said.endswith("## Failed\n\n- hugo cold, 20: ended with exit code 1\n")


@pytest.mark.parametrize(
    ("value", "unit", "english", "latvian"),
    [
        (0.0123, "s", "12.3\xa0ms", "12,3\xa0ms"),
        (0.451, "s", "0.45\xa0s", "0,45\xa0s"),
        (12.34, "s", "12.3\xa0s", "12,3\xa0s"),
        (1234.5, "s", "1,234\xa0s", "1\xa0234\xa0s"),
        (451e6, "B", "451\xa0MB", "451\xa0MB"),
        (25_276_510_208, "B", "25.3\xa0GB", "25,3\xa0GB"),
        (900, "B", "0.9\xa0KB", "0,9\xa0KB"),
        (0.384, "×", "0.38\xa0×", "0,38\xa0×"),
        (0.0217, "%", "0.02\xa0%", "0,02\xa0%"),
        (44_000, "", "44,000", "44\xa0000"),
    ],
)
def test_amounts(value: float, unit: str, english: str, latvian: str) -> None:
    """Figures are written as each language writes them."""
    assert (amount(value, unit, "en"), amount(value, unit, "lv")) == (english, latvian)


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_words(words: object) -> None:
    """Both languages have words for the same things."""
    other = WORDS["en"]

    assert words.rows.keys() == other.rows.keys()  # type: ignore[attr-defined]
    assert words.aims.keys() == other.aims.keys()  # type: ignore[attr-defined]
    assert words.subjects.keys() == other.subjects.keys()  # type: ignore[attr-defined]


def test_not_measured() -> None:
    """What was not measured leaves its place empty and reaches nothing."""
    table = mark_table(EMPTY, WORDS["en"])

    assert table.count("not measured") == table.count("\n") - 2
    assert medians_table(EMPTY, WORDS["en"]).count("\n") == 2


def test_report_of_the_newest() -> None:
    """The report beside the newest results says what they say."""
    path = stored()

    assert path.with_suffix(".md").read_text(encoding="utf-8") == report(read_results(path))


def test_pages_of_the_newest() -> None:
    """Pages and charts of the site show the newest results; `python -m bench.report` renews them."""
    files = list(renewed(read_results(stored())))

    assert [path.relative_to(DOCS).as_posix() for path, text in files if path.read_text(encoding="utf-8") != text] == []
    assert len(files) == 4


def test_command(tmp_path: Path) -> None:
    """The command writes the newest results into report, pages and charts, and leaves what is written by hand."""
    shutil.copytree(DOCS, tmp_path / "docs")
    write_results(example(), tmp_path / "results" / "a.json")
    done = CliRunner().invoke(main, ["--results", str(tmp_path / "results"), "--docs", str(tmp_path / "docs")])
    page = (tmp_path / "docs" / "en" / "speed.md").read_text()
    english = WORDS["en"]

    assert done.exit_code == 0, done.output
    assert mark_table(example(), english) in page
    assert medians_table(example(), english) in page
    assert page.startswith((DOCS / "en" / "speed.md").read_text().partition("<!-- figures")[0])
    assert (tmp_path / "results" / "a.md").is_file()
    assert "8.10\xa0s" in (tmp_path / "docs" / "assets" / "speed.svg").read_text()


def test_no_results(tmp_path: Path) -> None:
    """Where there are no results, the command says what makes them."""
    done = CliRunner().invoke(main, ["--results", str(tmp_path)])

    assert done.exit_code == 2
    assert "make bench" in done.output


def test_place_missing(tmp_path: Path) -> None:
    """A page that has lost the place for its figures is an error."""
    shutil.copytree(DOCS, tmp_path / "docs")
    (tmp_path / "docs" / "atrums.md").write_text("# Ātrums\n")

    with pytest.raises(ValueError, match="0 places for place"):
        list(renewed(example(), tmp_path / "docs"))
