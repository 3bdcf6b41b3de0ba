"""Keys: whatever changes what is made of an item changes its key, so that nothing old is ever kept."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from prospectus.loading import Loaded, Project, Shelf, load
from prospectus.publishing import Ground, keys
from prospectus.site import FAMILIES, FILES, LISTS, RECORDS, Asset, Item, Sheet, Studio, items, made
from prospectus.site.options import Options

from ..pair import changed, make_pair
from ..records import as_yaml, record

SAMPLE = int(os.environ.get("PROSPECTUS_TEST_CHANGES", "60"))
"""How many changes are tried of the many that there can be; a larger number tries more."""

KINDS = {
    "module": "modules", "programme": "programmes", "qualification": "qualifications", "exam": "exams", "review": "reviews",
    "round": "rounds", "sector": "sectors", "organisation": "organisations", "expert": "experts", "term": "terms",
    "tool": "tools",
}  # fmt: skip
"""Kind of record → its field in the catalogue. Settings and vocabularies are part of every key."""

TEMPLATES = dict.fromkeys((*LISTS, *FAMILIES, *RECORDS), b"t")
"""Kind of item with pages → a digest of its templates."""

Made: TypeAlias = dict[Item, tuple[Sheet | Asset, ...]]
Place: TypeAlias = tuple[str, tuple[str | int, ...]]


class Seat:
    """A project, and what its items look like and are known by."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self.shelf = Shelf(project / "shelf.sqlite")

    def state(self) -> tuple[dict[Item, bytes], Made] | None:
        """Return keys and what is made, or None where the catalogue cannot be shown."""
        loaded = load(Project.at(self.project), shelf=self.shelf)
        if loaded.has_errors or loaded.catalogue is None:
            return None
        return _keys(loaded), _made(loaded)


@pytest.fixture(scope="module")
def seat(tmp_path_factory: pytest.TempPathFactory) -> Seat:
    """Return the project in which everything refers to everything."""
    return Seat(make_pair(tmp_path_factory.mktemp("keys") / "project"))


def _keys(loaded: Loaded, ground: Ground | None = None) -> dict[Item, bytes]:
    return keys(loaded, _studio(loaded), ground or Ground(b"v", b"h", b"o", TEMPLATES))


def _studio(loaded: Loaded) -> Studio:
    assert loaded.catalogue is not None
    return Studio(loaded.catalogue, loaded.schemas, Options())


def _made(loaded: Loaded) -> Made:
    """Return all that is made of records; rules and the files of the package depend on none."""
    studio = _studio(loaded)
    return {item: tuple(made(studio, item)) for item in items(studio) if item.kind not in ("rules", "assets", "schemas")}


def test_the_project_is_valid(seat: Seat) -> None:
    """The project from which the changes start has no problem that would keep it from being published."""
    problems = load(Project.at(seat.project)).problems

    assert [(p.location.file, p.rule) for p in problems if p.severity == "error"] == []


def test_changes(seat: Seat) -> None:
    """Change any value of any record: each item that is made differently has another key."""
    before = seat.state()
    assert before is not None
    stale: dict[Place, set[Item]] = {}
    tried = shown = 0
    for file, path, data in _changes(seat.project):
        original = (seat.project / file).read_bytes()
        (seat.project / file).write_text(as_yaml(data))
        after = seat.state()
        (seat.project / file).write_bytes(original)
        if after is None:
            continue
        tried += 1
        differing = {item for item in after[1] if after[1][item] != before[1].get(item)}
        shown += bool(differing)
        if old := {item for item in differing if after[0][item] == before[0].get(item)}:
            stale[file, path] = old

    assert stale == {}
    assert shown > SAMPLE // 5
    assert tried > shown


def _changes(project: Path) -> Iterator[tuple[str, tuple[str | int, ...], Any]]:
    """Yield (file, place, changed record): of each kind of place one or two, in an order of chance, at most so many."""
    places: dict[tuple[str, tuple[str, ...]], list[tuple[str, tuple[str | int, ...], Any]]] = {}
    for path in sorted((project / "catalogue").rglob("*.yml")):
        file = path.relative_to(project).as_posix()
        for place, value in _leaves(record(path), ()):
            folder = path.parent.name if path.parent.name != "vocabulary" else path.name
            shape = tuple("*" if isinstance(step, int) else step for step in place)
            places.setdefault((folder, shape), []).append((file, place, value))
    dice = random.Random(4)
    found = []
    for (folder, shape), there in sorted(places.items()):
        for file, place, value in {0: there[0], len(there) - 1: there[-1]}.values():
            others = sorted((o for _, _, o in there if isinstance(o, str | int) and o != value and type(o) is type(value)), key=str)
            found.append((file, place, _other(value, others, shape, folder)))
    dice.shuffle(found)
    for file, place, value in found[:SAMPLE]:
        yield file, place, changed(record(project / file), place, value)


def _leaves(node: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Yield all values, and all lists and objects in them."""
    if path:
        yield path, node
    for step, child in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ():
        yield from _leaves(child, (*path, step))


def _other(value: Any, others: list[Any], shape: tuple[str, ...], folder: str) -> Any:
    """Return another value that is perhaps allowed there: other words, another code of the same kind, or nothing."""
    if shape[-1] in ("lv", "en"):
        return f"{value} ×" if isinstance(value, str) else None
    if isinstance(value, bool):
        return not value
    if isinstance(value, str | int) and others and folder != "vocabulary":
        return others[0]
    return None


@pytest.mark.parametrize("name", [*FAMILIES, *FILES])
def test_shows(seat: Seat, name: str) -> None:
    """What a family of pages or files does not say that it shows is not needed for making it."""
    loaded = load(Project.at(seat.project), shelf=seat.shelf)
    assert loaded.catalogue is not None
    shows = FAMILIES[name].shows if name in FAMILIES else FILES[name].shows
    nothing: Mapping[str, Any] = {field: {} for kind, field in KINDS.items() if kind not in shows}
    bare = replace(loaded.catalogue, **nothing)

    whole, without = (Studio(catalogue, loaded.schemas, Options()) for catalogue in (loaded.catalogue, bare))

    for item in (item for item in items(whole) if item.kind == name):
        assert [*made(without, item)] == [*made(whole, item)]


def test_moved_file(seat: Seat) -> None:
    """A record's page names its file, so a file that moves to another folder gives the page another key."""
    here = seat.project / "catalogue" / "modules" / "gasana.yml"
    there = seat.project / "catalogue" / "modules" / "meza-darbi" / "gasana.yml"
    before = seat.state()
    there.parent.mkdir()
    here.rename(there)
    after = seat.state()
    there.rename(here)
    there.parent.rmdir()

    assert before is not None
    assert after is not None
    assert after[1][Item("module", "gasana")] != before[1][Item("module", "gasana")]
    assert after[0][Item("module", "gasana")] != before[0][Item("module", "gasana")]


@pytest.mark.parametrize("kind", TEMPLATES)
def test_template(seat: Seat, kind: str) -> None:
    """Other templates of a kind of item give other keys to what is made with them, and to nothing else."""
    loaded = load(Project.at(seat.project), shelf=seat.shelf)
    before = _keys(loaded)
    after = _keys(loaded, Ground(b"v", b"h", b"o", {**TEMPLATES, kind: b"other"}))

    assert {item.kind for item in before if before[item] != after[item]} == {kind}


def test_every_template_is_named() -> None:
    """Each template by which a whole page is made is named by what is made with it."""
    folder = Path(__file__).parents[2] / "site_plugins" / "prospectus" / "site" / "templates"
    named = {t for f in FAMILIES.values() for t in f.templates} | {found.template for found in LISTS.values()} | {*RECORDS.values()}

    # The page for wrong addresses is the host's, which makes it at every build.
    assert {path.name for path in folder.glob("*.html") if not path.name.startswith("_")} == named | {"not_found.html"}


@pytest.mark.parametrize("name", ["assets", "schemas"])
def test_files_of_the_package(seat: Seat, name: str) -> None:
    """Another bundle, or another schema, gives another key to the files that hold it, and to no page."""
    loaded = load(Project.at(seat.project), shelf=seat.shelf)
    before = _keys(loaded)
    after = _keys(loaded, Ground(b"v", b"h", b"o", TEMPLATES, {name: b"other"}))

    assert {item for item in before if before[item] != after[item]} == {Item(name, "")}


@pytest.mark.parametrize("part", ["version", "host", "options"])
def test_ground(seat: Seat, part: str) -> None:
    """Another program, or other options, give all items other keys; another look of the host's page those of all pages."""
    loaded = load(Project.at(seat.project), shelf=seat.shelf)
    ground = Ground(b"v", b"h", b"o", TEMPLATES)
    before, after = _keys(loaded, ground), _keys(loaded, replace(ground, **{part: b"other"}))

    same = {item.kind for item in before if before[item] == after[item]}

    assert same == ({*FILES} if part == "host" else set())
