"""The chart says with text what it draws, in both languages."""

from __future__ import annotations

import pytest
from bench.report.chart import LINES, chart
from bench.report.words import WORDS, Words
from lxml import etree

from .figures import EMPTY, US, example

SVG = "{http://www.w3.org/2000/svg}"


def drawn(words: Words, results: object = None) -> etree._Element:
    """Return the chart's tree, which a parser that forgives nothing must read."""
    return etree.fromstring(chart(results or example(), words).encode())  # type: ignore[arg-type]


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_every_series(words: Words) -> None:
    """Every series is drawn with a point for each figure, and named with its last figure."""
    tree = drawn(words)
    texts = [text.text or "" for text in tree.iter(f"{SVG}text")]
    lines = [group for group in tree.iter(f"{SVG}g") if group.getparent() is tree]
    points = {line.get("class"): len(line.findall(f"{SVG}path")) for line in lines if len(line.findall(f"{SVG}path")) > 1}

    assert len(lines) == 2 * len(LINES)
    assert points == {f"c{index}": 2 for index in range(len(LINES) - 1)}, "stock MkDocs is measured at one size only"
    for line in LINES:
        subject, _, rest = words.rows[line.subject, line.scenario].partition(": ")
        assert {subject, rest} <= set(texts)


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_told_in_text(words: Words) -> None:
    """Who does not see the chart gets every figure as text."""
    described = drawn(words).findtext(f"{SVG}desc") or ""

    assert ("8.10\xa0s at 20,000" if words.language == "en" else "8,10\xa0s, ja moduļu ir 20\xa0000") in described
    assert all(words.rows[line.subject, line.scenario] in described for line in LINES)


def test_larger_is_higher() -> None:
    """On both axes a larger figure lies further out."""
    line = next(each for each in drawn(WORDS["en"]).iter(f"{SVG}polyline"))
    (x1, y1), (x2, y2) = (map(float, point.split(",")) for point in (line.get("points") or "").split())

    assert x2 > x1
    assert y2 < y1


def test_dark_and_light() -> None:
    """The chart brings its own background in both, so that its text reads on either."""
    style = drawn(WORDS["en"]).findtext(f"{SVG}style") or ""
    light, _, dark = style.partition("prefers-color-scheme:dark")

    assert all(".card{fill:" in part and "fill:#" in part.split("text{", 1)[1] for part in (light, dark))
    assert {f".c{index}" for index in range(len(LINES))} <= set(dark.replace("{", " ").replace("}", " ").split())


def test_one_size() -> None:
    """A single size can be drawn."""
    assert drawn(WORDS["en"], EMPTY.adding(20, US, "cold", (("wall", 1.0),))) is not None


def test_nothing_measured() -> None:
    """Where nothing was measured there is no chart."""
    with pytest.raises(ValueError, match="nothing to draw"):
        chart(EMPTY, WORDS["en"])
