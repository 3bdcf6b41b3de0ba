"""A chart of times by size, as SVG that reads on light and on dark."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from ..results import Results
from .numbers import amount, number
from .words import Words

__all__ = ["LINES", "chart"]

WIDTH, HEIGHT = 860, 440
LEFT, RIGHT, TOP, BOTTOM = 64, 540, 62, 380
LEGEND = 566
ROW = 62

STYLE = """\
.card{fill:#fff;stroke:#c9d1cd}text{font:14px system-ui,sans-serif;fill:#1d2723}.quiet{fill:#4c5a54;font-size:13px}
.title{font-size:17px;font-weight:600}.grid{stroke:#dde3e0}polyline{fill:none;stroke-width:2.5}
.c0{--c:#0b6b57}.c1{--c:#1f6fb2}.c2{--c:#7a4fb5}.c3{--c:#b3261e}.c4{--c:#8a5a00}
polyline,.mark{stroke:var(--c)}.mark{fill:var(--c)}
@media(prefers-color-scheme:dark){.card{fill:#17211d;stroke:#3a4741}text{fill:#e8eeeb}.quiet{fill:#b4c0ba}.grid{stroke:#2d3934}
.c0{--c:#4fc3a1}.c1{--c:#74b7ee}.c2{--c:#bd9cf0}.c3{--c:#ff8a80}.c4{--c:#e5b35b}}
"""


class Line(NamedTuple):
    """A line of the chart; dash and shape tell it apart without colours."""

    subject: str
    scenario: str
    dash: str
    shape: str


LINES = (
    Line("prospectus", "cold", "", "M-5-5h10v10h-10z"),
    Line("prospectus", "module", "7 4", "M0-6.5l6.5 6.5-6.5 6.5-6.5-6.5z"),
    Line("prospectus", "unchanged", "2 4", "M0-6.5l6 11h-12z"),
    Line("hugo", "cold", "12 4", "M-6-2h4v-4h4v4h4v4h-4v4h-4v-4h-4z"),
    Line("stock", "cold", "9 3 2 3", "M0 6.5l6-11h-12z"),
)

Point = tuple[int, float]


class _Scale(NamedTuple):
    """From values to places, by their logarithms; a single value lies in the middle."""

    least: float
    most: float
    start: float
    end: float

    def at(self, value: float) -> float:
        if self.least == self.most:
            return (self.start + self.end) / 2
        share = (math.log10(value) - math.log10(self.least)) / (math.log10(self.most) - math.log10(self.least))
        return self.start + share * (self.end - self.start)


def chart(results: Results, words: Words) -> str:
    """Return the chart as an SVG file, with every figure in its text too.

    Raises ValueError where nothing that it shows was measured.
    """
    found = [(index, line, _points(results, line)) for index, line in enumerate(LINES)]
    drawn = [(index, line, points) for index, line, points in found if points]
    times = [time for _, _, points in drawn for _, time in points]
    if not times:
        raise ValueError("nothing to draw")
    down, up = 10 ** math.floor(math.log10(min(times))), 10 ** math.ceil(math.log10(max(times)))
    x = _Scale(results.sizes[0], results.sizes[-1], LEFT + 40, RIGHT - 30)
    y = _Scale(down, up if up > down else down * 10, BOTTOM, TOP)
    described = " ".join(
        words.chart_text.format(row=words.rows[line.subject, line.scenario], points="; ".join(_said(points, words)))
        for _, line, points in drawn
    )
    return "".join((
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" lang="{words.language}" '
        'aria-labelledby="t d">\n',
        f'<title id="t">{escape(words.chart)}</title>\n<desc id="d">{escape(described)}</desc>\n<style>{STYLE}</style>\n',
        f'<rect class="card" x=".5" y=".5" width="{WIDTH - 1}" height="{HEIGHT - 1}" rx="8"/>\n',
        f'<text class="title" x="20" y="30">{escape(words.chart)}</text>\n',
        f'<text class="quiet" x="20" y="{HEIGHT - 14}">{escape(words.seconds)}</text>\n',
        *_grid(results.sizes, x, y, words),
        *(_drawn(index, line, points, x, y) for index, line, points in drawn),
        *(_named(place, index, line, points, words) for place, (index, line, points) in enumerate(drawn)),
        "</svg>\n",
    ))  # fmt: skip


def _points(results: Results, line: Line) -> list[Point]:
    medians = ((size, results.median(size, line.subject, line.scenario)) for size in results.sizes)
    return [(size, time) for size, time in medians if time]


def _said(points: Sequence[Point], words: Words) -> list[str]:
    return [words.at.format(time=amount(t, "s", words.language), size=number(size, words.language)) for size, t in points]


def _grid(sizes: Sequence[int], x: _Scale, y: _Scale, words: Words) -> list[str]:
    lines = []
    for power in range(round(math.log10(y.least)), round(math.log10(y.most)) + 1):
        place, time = y.at(10.0**power), number(10.0**power, words.language, max(0, -power))
        lines.append(f'<path class="grid" d="M{LEFT} {place:.1f}H{RIGHT}"/>\n')
        lines.append(f'<text class="quiet" x="{LEFT - 8}" y="{place + 5:.1f}" text-anchor="end">{time} s</text>\n')
    for size in sizes:
        name = number(size, words.language)
        lines.append(f'<text class="quiet" x="{x.at(size):.1f}" y="{BOTTOM + 22}" text-anchor="middle">{name}</text>\n')
    return lines


def _drawn(index: int, line: Line, points: Sequence[Point], x: _Scale, y: _Scale) -> str:
    places = [f"{x.at(size):.1f},{y.at(time):.1f}" for size, time in points]
    marks = "".join(f'<path class="mark" transform="translate({place})" d="{line.shape}"/>' for place in places)
    return f'<g class="c{index}"><polyline stroke-dasharray="{line.dash}" points="{" ".join(places)}"/>{marks}</g>\n'


def _named(place: int, index: int, line: Line, points: Sequence[Point], words: Words) -> str:
    top = TOP + 12 + place * ROW
    subject, _, rest = words.rows[line.subject, line.scenario].partition(": ")
    return (
        f'<g class="c{index}"><polyline stroke-dasharray="{line.dash}" points="{LEGEND},{top} {LEGEND + 36},{top}"/>'
        f'<path class="mark" transform="translate({LEGEND + 18},{top})" d="{line.shape}"/></g>'
        f'<text x="{LEGEND + 46}" y="{top - 2}">{escape(subject)}</text>'
        f'<text x="{LEGEND + 46}" y="{top + 16}">{escape(rest)}</text>'
        f'<text class="quiet" x="{LEGEND + 46}" y="{top + 33}">{escape(_said(points, words)[-1])}</text>\n'
    )
