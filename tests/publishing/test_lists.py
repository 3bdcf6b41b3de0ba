"""Lists of many pages: an edit makes those again that show it, and no others; what is published equals a build from nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from prospectus.loading import Cache, Loaded, Project, load
from prospectus.publishing import Ground, Made, Press, Tree, Workshop, keys, press, sitemap
from prospectus.site import FAMILIES, LISTS, RECORDS, Item, Sheet, Studio, made
from prospectus.site.options import Options

from ..building import fingerprints
from ..conftest import BASE, MakeProject

ROWS = 3
MODULES = 14
QUALIFICATIONS = 11
OWN = ("qualifications/{}", "programmes/{}", "exams/{}", "reviews/{}-mip-1", "reviews/{}-pke-1")
"""The files of a qualification."""

GROUND = Ground(b"v", b"h", b"o", dict.fromkeys((*LISTS, *FAMILIES, *RECORDS), b"t"))


@pytest.fixture
def project(make_project: MakeProject) -> Path:
    """Return a project whose lists have several pages: the base catalogue's module and qualification, copied many times."""
    module = (BASE / "modules" / "gasana.yml").read_text()
    files = {
        f"catalogue/modules/a-{number:02}.yml": module.replace("gasana", f"a-{number:02}")
        .replace("Koku gāšana", f"Darbs {number:02}")
        .replace("Tree felling", f"Action {number:02}")
        for number in range(1, MODULES + 1)
    }
    for number in range(1, QUALIFICATIONS + 1):
        for name in OWN:
            text = (BASE / f"{name.format('mezstradnieks')}.yml").read_text()
            text = text.replace("mezstradnieks", f"q-{number:02}").replace("Mežstrādnieks", f"Amats {number:02}")
            files[f"catalogue/{name.format(f'q-{number:02}')}.yml"] = text.replace("Forest worker", f"Occupation {number:02}")
    return make_project(files=files)


def _studio(project: Path) -> tuple[Loaded, Studio]:
    loaded = load(Project.at(project))
    assert [p.location.file for p in loaded.problems if p.severity == "error"] == []
    assert loaded.catalogue is not None
    return loaded, Studio(loaded.catalogue, loaded.schemas, Options(list_rows=ROWS))


def _lists(project: Path) -> dict[Item, tuple[bytes, Sheet]]:
    """Return the key and the sheet of every page of a list."""
    loaded, studio = _studio(project)
    found = keys(loaded, studio, GROUND)
    sheets = {item: [one for one in made(studio, item) if isinstance(one, Sheet)] for item in found if item.kind in LISTS}
    return {item: (found[item], sheet) for item, (sheet,) in sheets.items()}


def _edit(project: Path, file: str, *changes: tuple[str, str]) -> None:
    path = project / "catalogue" / file
    text = path.read_text()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text)


def _stale(before: dict[Item, tuple[bytes, Sheet]], after: dict[Item, tuple[bytes, Sheet]]) -> tuple[set[Item], set[Item]]:
    """Return the items whose keys differ, and those whose sheets do."""
    assert before.keys() == after.keys()
    return ({i for i in before if before[i][0] != after[i][0]}, {i for i in before if before[i][1] != after[i][1]})


def test_every_page_is_an_item(project: Path) -> None:
    """The pages of a list are items by language and number; the first is the language's own, a sector's are the sector's."""
    found = _lists(project)

    assert [item.id for item in found if item.kind == "modules" and item.id.startswith("en")] == [
        "en", *(f"en/{number}" for number in range(2, 8))
    ]  # fmt: skip
    assert [item.id for item in found if item.kind == "sector" and item.id.startswith("lv")] == [
        "lv/mezs", "lv/mezs/2", "lv/mezs/3", "lv/mezs/4"
    ]  # fmt: skip
    assert [item.id for item in found if item.kind == "home"] == ["lv", "en"]


def test_module_moves(project: Path) -> None:
    """A title that moves from page 2 to page 5 makes these again, those between, and the first for its index."""
    before = _lists(project)
    _edit(project, "modules/a-05.yml", ("Darbs 05", "Darbs 13 b"), ("Action 05", "Action 13 b"))

    differ, made_differently = _stale(before, _lists(project))

    numbers = ("", "/2", "/3", "/4", "/5")
    assert differ == made_differently == {Item("modules", f"{code}{number}") for code in ("lv", "en") for number in numbers}


@pytest.mark.parametrize(
    ("file", "change", "pages"),
    [
        ("modules/a-05.yml", ("level: 3", "level: 4"), {"modules": "/2"}),
        ("modules/a-05.yml", ("total: 120", "total: 124"), {"modules": "/2"}),
        ("modules/a-05.yml", ("Apgūt moduļa saturu.", "Apgūt visu."), {}),
        ("qualifications/q-05.yml", ("level: 3", "level: 4"), {"qualifications": "/2", "sector": "/mezs/2"}),
        ("programmes/q-05.yml", ("\nhours: 480", "\nhours: 490"), {"qualifications": "/2", "sector": "/mezs/2"}),
    ],
    ids=["level of a module", "hours of a module", "aim of a module", "level of a qualification", "hours of a programme"],
)
def test_value_in_a_row(project: Path, file: str, change: tuple[str, str], pages: dict[str, str]) -> None:
    """A value that a row shows makes the page again that bears the row, and no other; what no list shows makes none."""
    before = _lists(project)
    _edit(project, file, change)

    differ, made_differently = _stale(before, _lists(project))

    assert differ == made_differently == {Item(kind, f"{code}{page}") for kind, page in pages.items() for code in ("lv", "en")}


def test_title_of_a_qualification(project: Path) -> None:
    """A qualification's title makes again its pages of each list, and those with modules that count for it and name it."""
    before = _lists(project)
    _edit(project, "qualifications/q-05.yml", ("Amats 05", "Amats 05 b"), ("Occupation 05", "Occupation 05 b"))

    differ, made_differently = _stale(before, _lists(project))

    assert differ == made_differently
    assert {item.id for item in differ if item.kind == "qualifications"} == {"lv/2", "en/2"}
    assert {item.id for item in differ if item.kind == "sector"} == {"lv/mezs/2", "en/mezs/2"}
    assert {item.kind for item in differ} == {"modules", "qualifications", "sector", "review"}
    assert {"lv/2", "en/2"}.isdisjoint(item.id for item in differ if item.kind == "modules")


def test_title_that_is_left_out(project: Path) -> None:
    """Of a module that counts for many qualifications only the first are named: a title of the others is nowhere near it."""
    before = _lists(project)
    _edit(project, "qualifications/q-11.yml", ("Amats 11", "Amats 11 b"), ("Occupation 11", "Occupation 11 b"))

    differ, made_differently = _stale(before, _lists(project))

    assert differ == made_differently
    assert "modules" not in {item.kind for item in differ}


def test_state_of_a_review(project: Path) -> None:
    """A state of review makes again what shows it: the rows of the qualification, the overview with what moves, the counts."""
    before = _lists(project)
    _edit(project, "reviews/q-05-pke-1.yml", ("state: in_progress", "state: planned"))

    differ, made_differently = _stale(before, _lists(project))

    assert differ == made_differently
    assert {item.id for item in differ if item.kind == "qualifications"} == {"lv/2", "en/2"}
    assert {item.id for item in differ if item.kind == "sector"} == {"lv/mezs/2", "en/mezs/2"}
    assert "modules" not in {item.kind for item in differ}


def test_nothing_but_the_draft_is_printed(project: Path) -> None:
    """A draft is printed alike whatever has become of the records since: no template looks past it."""
    _, studio = _studio(project)
    drafts = {item: draft for kind in LISTS for item, draft in studio.drafts(kind).items()}
    before = {item: studio.makers[item.id[:2]].printed(draft) for item, draft in drafts.items()}
    _edit(project, "modules/a-05.yml", ("Darbs 05", "Cits"), ("Action 05", "Other"), ("level: 3", "level: 4"))
    _edit(project, "qualifications/q-01.yml", ("Amats 01", "Cits"), ("Occupation 01", "Other"))
    _edit(project, "reviews/q-05-pke-1.yml", ("state: in_progress", "state: planned"))

    _, other = _studio(project)

    assert {item: other.makers[item.id[:2]].printed(draft) for item, draft in drafts.items()} == before


# Whole builds


def _published(project: Path, site: Path, cache: Path | None) -> list[Item]:
    """Publish a project without a host, each sheet as what it is; return what was made."""
    loaded, studio = _studio(project)
    done: list[Item] = []

    def make(tree: Tree, items: Sequence[Item]) -> Iterator[Made]:
        done.extend(items)
        yield from press(Press(studio, lambda sheet: repr(sheet).encode(), tree), items)

    kept = Cache(cache)
    workshop = Workshop(kept)
    publication = workshop.publication(site)
    publication.begin()
    publication.publish(keys(loaded, studio, GROUND), make, lambda pages: sitemap(pages, "https://example.org/"))
    workshop.close()
    kept.close()
    return done


def test_edits_one_after_another(project: Path, tmp_path: Path) -> None:
    """Whatever is edited, the site is that of a build from nothing; a page that a shorter list has no more is gone."""
    site, cache = tmp_path / "site", tmp_path / "cache"
    _published(project, site, cache)
    last = "moduli/saraksts/7/index.html"
    assert (site / last).is_file()

    _edit(project, "modules/a-05.yml", ("Darbs 05", "Darbs 13 b"))
    moved = _published(project, site, cache)
    _edit(project, "reviews/q-05-pke-1.yml", ("state: in_progress", "state: planned"))
    _published(project, site, cache)
    for number in range(1, 4):
        (project / f"catalogue/modules/a-{number:02}.yml").unlink()
    _published(project, site, cache)
    _published(project, tmp_path / "cold", None)

    assert {item for item in moved if item.kind in LISTS} == {
        Item("modules", f"lv{number}") for number in ("", "/2", "/3", "/4", "/5")
    } | {Item("modules", "en/2")}
    assert not (site / last).exists()
    one, other = fingerprints(site), fingerprints(tmp_path / "cold")
    assert {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)} <= {".prospectus"}
