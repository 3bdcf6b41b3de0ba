"""The module map: whatever the programme, boxes stand side by side in the drawing, and arrows show the order."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, pairwise
from typing import NamedTuple

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prospectus.assembly import Catalogue
from prospectus.i18n import language
from prospectus.loading import Loaded
from prospectus.model import Course, EntryConditions, ModuleLink, Part, Programme, Provenance
from prospectus.site.context import Context
from prospectus.site.options import Options
from prospectus.site.views import ModuleMap, module_map
from prospectus.site.views.module_map import NARROWEST, PADDING, PIXELS_PER_HOUR, WIDTH, Box, wrap

from ..conftest import ROOT

SLACK = 2.2
"""Pixels that an arrow ends before its box, and that rounding takes."""

HOURS = st.integers(1, 20).map(lambda eighths: 8 * eighths) | st.integers(0, 2_000)
TITLES = st.lists(st.text("aābcčdeēghiī", min_size=1, max_size=30), min_size=1, max_size=8).map(" ".join)
CODES = ["A", "B", "C", "practice", "final_practice"]
PROVENANCE = Provenance(basis="illustrative")

many = settings(deadline=None, max_examples=80)


class Made(NamedTuple):
    """A programme, and of its modules the titles and what must be learned before them."""

    programme: Programme
    titles: dict[str, str]
    needed: dict[str, tuple[str, ...]]


@st.composite
def programmes(draw: st.DrawFn) -> Made:
    """Return a programme of up to twelve modules in up to five parts; its order has no circle."""
    ids = [f"m{number}" for number in range(draw(st.integers(0, 12)))]
    pairs = list(combinations(ids, 2))
    edges = st.lists(st.sampled_from(pairs), max_size=12, unique=True) if pairs else st.just([])
    after, needed = draw(edges), draw(edges)
    parts: list[list[ModuleLink]] = [[] for _ in range(draw(st.integers(1, len(CODES))))]
    for id in draw(st.permutations(ids)):
        earlier = tuple(a for a, b in after if b == id)
        link = ModuleLink(module=id, hours=draw(HOURS), mandatory=draw(st.booleans()), after=earlier)
        parts[draw(st.integers(0, len(parts) - 1))].append(link)
    courses = [Course(title={"lv": draw(TITLES)}, hours=draw(HOURS)) for _ in range(draw(st.integers(0, 2)))]
    made = tuple(
        Part(part=code, modules=tuple(links), courses=tuple(courses) if code == "A" else ())
        for code, links in zip(CODES[-len(parts) :], parts, strict=True)
    )
    programme = Programme(id="p", provenance=PROVENANCE, qualification="p", version="2026.1", hours=100, parts=made)
    return Made(programme, {id: draw(TITLES) for id in ids}, {id: tuple(a for a, b in needed if b == id) for id in ids})


@pytest.fixture(scope="module")
def catalogue(real: Loaded) -> Catalogue:
    """Return the real catalogue."""
    assert real.catalogue is not None
    return real.catalogue


def _drawn(catalogue: Catalogue, made: Made) -> ModuleMap:
    model = next(iter(catalogue.modules.values()))
    modules = {
        id: msgspec.structs.replace(model, id=id, title={"lv": title}, entry_conditions=EntryConditions(modules=made.needed[id]))
        for id, title in made.titles.items()
    }
    return module_map(made.programme, Context(replace(catalogue, modules=modules), language("lv"), "", Options()))


def _boxes(drawn: ModuleMap) -> list[Box]:
    return [box for band in drawn.bands for box in band.boxes]


def _ends(path: str) -> tuple[tuple[float, float], tuple[float, float]]:
    numbers = [float(number) for number in re.findall(r"-?[\d.]+", path)]
    return (numbers[0], numbers[1]), (numbers[-2], numbers[-1])


def _curve(path: str) -> Iterator[tuple[float, float]]:
    """Yield points of a path, which is a straight line or one cubic curve."""
    numbers = [float(number) for number in re.findall(r"-?[\d.]+", path)]
    points = list(zip(numbers[::2], numbers[1::2], strict=True))
    if len(points) == 2:
        yield from points
        return
    a, b, c, d = points
    for step in range(21):
        t = step / 20
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        yield tuple(sum(w * p[axis] for w, p in zip(weights, (a, b, c, d), strict=True)) for axis in (0, 1))  # type: ignore[misc]


def _touches(point: tuple[float, float], box: Box) -> bool:
    """Say whether a point lies on the border of a box, or just outside it."""
    x, y = point
    outside = max(box.x - x, x - box.x - box.width, box.y - y, y - box.y - box.height)
    inside = min(x - box.x, box.x + box.width - x, y - box.y, box.y + box.height - y)
    return outside <= SLACK and inside <= SLACK


def _reach(edges: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Return all pairs that edges lead through, one after the other."""
    found = set(edges)
    while True:
        more = {(a, d) for a, b in found for c, d in edges if b == c} - found
        if not more:
            return found
        found |= more


@many
@given(made=programmes())
def test_every_module_has_its_box(catalogue: Catalogue, made: Made) -> None:
    """Each part is a band, each of its modules and courses a box in it, with all the words of its title."""
    drawn = _drawn(catalogue, made)

    assert [band.part for band in drawn.bands] == [part.part for part in made.programme.parts]
    for band, part in zip(drawn.bands, made.programme.parts, strict=True):
        boxes = {box.module: box for box in band.boxes if box.module is not None}
        assert set(boxes) == {link.module for link in part.modules}
        assert [box.title for box in band.boxes if box.module is None] == [course.title["lv"] for course in part.courses]
        for link in part.modules:
            box = boxes[link.module]
            assert (box.hours, box.is_mandatory) == (link.hours, link.mandatory)
            assert "".join(box.lines).replace("-", "").replace(" ", "") == made.titles[link.module].replace(" ", "")


@many
@given(made=programmes())
def test_boxes_stand_apart_in_the_drawing(catalogue: Catalogue, made: Made) -> None:
    """Every box lies in its band and its title in the box, bands follow one another in the drawing, and no two boxes overlap."""
    drawn = _drawn(catalogue, made)

    for band in drawn.bands:
        assert band.y >= 0
        assert band.y + band.height <= drawn.height
        for box in band.boxes:
            assert box.x >= PADDING
            assert box.x + box.width <= WIDTH - PADDING + 0.1
            assert band.y < box.y
            assert box.y + box.height <= band.y + band.height
            assert all(7 * len(line) <= box.width - 20 for line in box.lines)
            assert 16 * (len(box.lines) + 1) < box.height
    for upper, lower in pairwise(drawn.bands):
        assert upper.y + upper.height < lower.y
    for one, other in combinations(_boxes(drawn), 2):
        assert (
            one.x + one.width < other.x or other.x + other.width < one.x
            or one.y + one.height < other.y or other.y + other.height < one.y
        )  # fmt: skip


@many
@given(made=programmes())
def test_more_hours_are_wider(catalogue: Catalogue, made: Made) -> None:
    """A box is the wider, the more hours it has, between the narrowest that a title fits and the drawing's width."""
    boxes = sorted(_boxes(_drawn(catalogue, made)), key=lambda box: box.hours)

    for fewer, more in pairwise(boxes):
        is_between = fewer.hours * PIXELS_PER_HOUR > NARROWEST and more.hours * PIXELS_PER_HOUR < WIDTH - 2 * PADDING
        assert fewer.width <= more.width
        assert not is_between or (fewer.width < more.width) == (fewer.hours < more.hours)


@many
@given(made=programmes())
def test_arrows_lead_from_box_to_box(catalogue: Catalogue, made: Made) -> None:
    """An arrow begins at the box that comes first and ends at the one that comes after, within the drawing."""
    drawn = _drawn(catalogue, made)
    boxes = {box.module: box for box in _boxes(drawn)}

    for arrow in drawn.arrows:
        start, end = _ends(arrow.path)
        assert _touches(start, boxes[arrow.source])
        assert _touches(end, boxes[arrow.target])
        assert all(0 <= x <= drawn.width and 0 <= y <= drawn.height for x, y in _curve(arrow.path))


@many
@given(made=programmes())
def test_arrows_show_the_order(catalogue: Catalogue, made: Made) -> None:
    """Arrows say all that the order says and nothing twice; what the last band says in words needs none."""
    drawn = _drawn(catalogue, made)
    present = {link.module for link in made.programme.links}
    last = {box.module for band in drawn.bands if band.is_last for box in band.boxes}
    order = {(m, link.module) for link in made.programme.links for m in (*link.after, *made.needed[link.module]) if m in present}
    whole = _reach(order)
    arrows = [(arrow.source, arrow.target) for arrow in drawn.arrows]

    assert len(set(arrows)) == len(arrows)
    assert set(arrows) == {
        (a, b) for a, b in order if b not in last and not any((a, c) in whole and (c, b) in whole for c in present)
    }


def test_arrow_round_a_neighbour_stays_in_the_drawing(catalogue: Catalogue) -> None:
    """An arrow that goes round the box between its two stays in their band, so that it is never cut off."""
    links = tuple(ModuleLink(module=f"m{n}", hours=40, mandatory=True, after=("m0",) if n == 2 else ()) for n in range(3))
    part = Part(part="B", modules=links)
    programme = Programme(id="p", provenance=PROVENANCE, qualification="p", version="2026.1", hours=120, parts=(part,))
    drawn = _drawn(catalogue, Made(programme, {f"m{n}": "a" for n in range(3)}, {f"m{n}": () for n in range(3)}))
    (arrow,) = drawn.arrows

    assert [box.module for box in _boxes(drawn)] == ["m0", "m1", "m2"]
    assert all(drawn.bands[0].y <= y <= drawn.bands[0].y + drawn.bands[0].height for _, y in _curve(arrow.path))


@pytest.mark.parametrize("code", ["lv", "en"])
def test_real_programmes_are_drawn(catalogue: Catalogue, code: str) -> None:
    """The programmes of the real catalogue have a map in either language, with all their modules and some arrows."""
    for programme in catalogue.programmes.values():
        drawn = module_map(programme, Context(catalogue, language(code), "", Options()))

        assert {box.module for box in _boxes(drawn) if box.module} == {link.module for link in programme.links}
        assert drawn.arrows


def test_drawing_is_the_same_every_time() -> None:
    """Two processes, whose sets are in different orders, draw the same."""
    code = (
        "from pathlib import Path\nfrom prospectus.i18n import language\nfrom prospectus.loading import Project, load\n"
        "from prospectus.site.context import Context\nfrom prospectus.site.options import Options\n"
        "from prospectus.site.views import module_map\ncatalogue = load(Project.at(Path.cwd())).catalogue\n"
        "for programme in catalogue.programmes.values():\n"
        "    print(module_map(programme, Context(catalogue, language('lv'), '', Options())))\n"
    )
    drawings = [
        subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    ]  # fmt: skip

    assert drawings[0]
    assert drawings[0] == drawings[1]


@settings(deadline=None, max_examples=200)
@given(text=TITLES, letters=st.integers(10, 40))
def test_title_is_wrapped(text: str, letters: int) -> None:
    """No line is longer than it may be, no letter is lost, and two lines never fit in one."""
    lines = wrap(text, letters)

    assert max(map(len, lines)) <= letters
    assert "".join(lines).replace("-", "").replace(" ", "") == text.replace(" ", "")
    for line, following in pairwise(lines):
        assert line.endswith("-") or len(line) + 1 + len(following.split()[0]) > letters
