"""The module map as a drawing: parts as bands, modules as boxes as wide as their hours, order as arrows.

Only positions are computed here; the template makes SVG of them. All lengths are in pixels of the drawing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from ...model import Code, Programme, Text
from ..context import Context
from .map_order import MapOrder, Row, map_order

__all__ = ["Arrow", "Band", "Box", "ModuleMap", "module_map"]

WIDTH = 880
PADDING = 12
GAP = 14
LINE = 16
HEAD = 30
PIXELS_PER_HOUR = 1.15
NARROWEST = 134
BAR_PIXELS_PER_HOUR = 0.95
PIXELS_PER_LETTER = 7.4


class Box(NamedTuple):
    """A module, or (without an id) a course; ``bar`` is as long as its hours, which a narrow box alone could not show.

    ``language`` is that of a module's title, where it is not the page's.
    """

    module: str | None
    lines: tuple[str, ...]
    hours: int
    is_mandatory: bool
    x: float
    y: float
    width: float
    height: float
    title: str
    language: str | None
    bar: float

    @property
    def left(self) -> float:
        """Where its frame begins, as far as a drawing needs."""
        return round(self.x, 1)

    @property
    def inset(self) -> float:
        """Where its words and its bar begin."""
        return round(self.x + 10, 1)

    @property
    def words(self) -> tuple[tuple[float, str], ...]:
        """Its lines, and where each stands."""
        return tuple([(self.y + 20 + number * LINE, line) for number, line in enumerate(self.lines)])


@dataclass(frozen=True, slots=True)
class Band:
    """A part of the programme, with its boxes."""

    part: Code
    y: float
    height: float
    boxes: tuple[Box, ...]
    is_last: bool


class Arrow(NamedTuple):
    """From a module to one that comes after it, as an SVG path."""

    source: str
    target: str
    path: str


@dataclass(frozen=True, slots=True)
class ModuleMap:
    """The whole drawing, and the same as a list."""

    width: int
    height: float
    bands: tuple[Band, ...]
    arrows: tuple[Arrow, ...]
    rows: tuple[Row, ...]


def module_map(programme: Programme, context: Context, order: MapOrder | None = None) -> ModuleMap:
    """Lay out a programme's modules; ``order`` is theirs where it is known already, for another language."""
    catalogue = context.catalogue
    order = map_order(programme, catalogue) if order is None else order
    bands: list[Band] = []
    y = 0.0
    for part in programme.parts:
        items = [
            _Item(link.module, catalogue.modules[link.module].title, link.hours, link.mandatory)
            for link in sorted(part.modules, key=lambda link: order.rank[link.module])
        ]
        items += [_Item(None, course.title, course.hours, True) for course in part.courses]
        boxes, height = _boxes(items, y + HEAD, context)
        bands.append(Band(part.part, y, height + HEAD + PADDING, boxes, catalogue.role("parts", part.part) == "final_practice"))
        y += height + HEAD + PADDING + GAP
    # What comes after everything needs no arrows, which would cross the whole drawing: its band says so in words.
    last = {box.module for band in bands if band.is_last for box in band.boxes}
    places = {box.module: box for band in bands for box in band.boxes if box.module is not None}
    arrows = tuple([
        Arrow(source, target, _path(places[source], places[target]))
        for target, sources in order.before.items()
        if target not in last
        for source in sources
    ])  # fmt: skip
    return ModuleMap(WIDTH, y - GAP if bands else 0, tuple(bands), arrows, order.rows)


class _Item(NamedTuple):
    """What gets a box."""

    module: str | None
    title: Text
    hours: int
    is_mandatory: bool

    @property
    def width(self) -> float:
        """Its width in the drawing."""
        return min(max(NARROWEST, self.hours * PIXELS_PER_HOUR), WIDTH - 2 * PADDING)


def _boxes(items: Sequence[_Item], top: float, context: Context) -> tuple[tuple[Box, ...], float]:
    """Place boxes in lines as wide as the drawing; return them and the height that they take."""
    rows: list[list[tuple[_Item, float]]] = [[]]
    used = 0.0
    for item in items:
        width = item.width
        if rows[-1] and used + GAP + width > WIDTH - 2 * PADDING:
            rows.append([])
            used = 0.0
        rows[-1].append((item, width))
        used += width + (GAP if len(rows[-1]) > 1 else 0)
    boxes: list[Box] = []
    y = top
    for row in rows:
        titles = [context.plain(item.title) for item, _ in row]
        wrapped = [wrap(title, int((width - 20) / PIXELS_PER_LETTER)) for title, (_, width) in zip(titles, row, strict=True)]
        height = max(map(len, wrapped), default=1) * LINE + LINE + 20
        x = float(PADDING)
        for (item, width), title, lines in zip(row, titles, wrapped, strict=True):
            language = context.language_of(item.title) if item.module is not None else None
            shape = (x, y, round(width, 1), height)
            boxes.append(Box(item.module, lines, item.hours, item.is_mandatory, *shape, title, language, _bar(item.hours, width)))
            x += width + GAP
        y += height + GAP * 2
    return tuple(boxes), y - GAP * 2 - top


def _bar(hours: int, width: float) -> float:
    """Return the length of the bar that shows hours, on one scale for all boxes."""
    return round(min(hours * BAR_PIXELS_PER_HOUR, width - 20), 1)


@lru_cache(maxsize=4096)  # a module stands in many programmes
def wrap(text: str, letters: int) -> tuple[str, ...]:
    """Break a title into lines of at most so many letters; a longer word is broken with a hyphen."""
    lines: list[str] = []
    for whole in text.split():
        word = whole
        while len(word) > letters:
            lines.append(word[: letters - 1] + "-")
            word = word[letters - 1 :]
        if lines and not lines[-1].endswith("-") and len(lines[-1]) + 1 + len(word) <= letters:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return tuple(lines)


def _path(source: Box, target: Box) -> str:
    """Return a curve from one box to another: downwards, to the right, or, where neither fits, around."""
    if target.y > source.y:
        x1, y1 = source.x + source.width / 2, source.y + source.height
        x2, y2 = target.x + target.width / 2, target.y - 2
        bend = max(18, min(60, (y2 - y1) / 2))
        return f"M{x1:.1f} {y1:.1f}C{x1:.1f} {y1 + bend:.1f} {x2:.1f} {y2 - bend:.1f} {x2:.1f} {y2:.1f}"
    if target.y == source.y:
        x1, x2 = (source.x + source.width, target.x - 2) if target.x > source.x else (source.x, target.x + target.width + 2)
        y = source.y + source.height / 2
        if abs(x2 - x1) <= GAP + 2:
            return f"M{x1:.1f} {y:.1f}L{x2:.1f} {y:.1f}"
        # Over the boxes between them, along the top: from the source's later end to the target's earlier one.
        ahead = 1 if target.x > source.x else -1
        x1 = source.x + source.width * (0.5 + 0.3 * ahead)
        x2 = target.x + target.width * (0.5 - 0.3 * ahead)
        above = source.y - PADDING
        return f"M{x1:.1f} {source.y:.1f}C{x1:.1f} {above:.1f} {x2:.1f} {above:.1f} {x2:.1f} {target.y - 2:.1f}"
    x1, y1 = source.x + source.width / 2, source.y
    x2, y2 = target.x + target.width / 2, target.y + target.height + 2
    return f"M{x1:.1f} {y1:.1f}C{x1:.1f} {y1 - 30:.1f} {x2:.1f} {y2 + 30:.1f} {x2:.1f} {y2:.1f}"
