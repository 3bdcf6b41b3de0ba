"""The peers get a page for every record, and on it what the record says."""

from __future__ import annotations

import html
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from bench.maker import planned, write_project
from bench.measure.peers import hugo_binary
from bench.peers import hugo, stock
from bench.peers.hugo.sources import LAYOUTS
from bench.peers.reading import read
from bench.peers.views import exam, module, qualification, review, spoken

from prospectus.assembly import Catalogue

from ..building import mkdocs
from ..records import record

MODULES = 20
LANGUAGES = ("lv", "en")
KINDS = {"modules": ("moduli", "en/modules"), "qualifications": ("kvalifikacijas", "en/qualifications")}
"""Folder of records → addresses of their pages in Latvian and English."""
UNSHOWN = {"provenance", "authors", "changeNote", "former", "kind", "state"}
"""What no page shows as a text of its own, or shows in other words."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a made project of twenty modules."""
    folder = tmp_path_factory.mktemp("made")
    write_project(planned(MODULES, 1), folder)
    return folder


@pytest.fixture(scope="module")
def catalogue(project: Path) -> Catalogue:
    """Return its catalogue."""
    return read(project)


def expected(project: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield the address of every page that there has to be, and the texts that it has to show."""
    for folder, groups in KINDS.items():
        for path in sorted((project / "catalogue" / folder).glob("*.yml")):
            more = ("programmes", "exams") if folder == "qualifications" else ()
            data = [record(path), *(record(project / "catalogue" / kind / path.name) for kind in more)]
            if folder == "qualifications":
                data += [record(project / "catalogue" / "reviews" / f"{path.stem}-{kind}-1.yml") for kind in ("mip", "pke")]
            for language, group in zip(LANGUAGES, groups, strict=True):
                yield f"{group}/{path.stem}", [text for each in data for text in texts(each, language)]


def texts(node: Any, language: str) -> Iterator[str]:
    """Yield all texts of a record in a language, or in Latvian."""
    if isinstance(node, dict):
        if "lv" in node:
            yield node.get(language) or node["lv"]
        else:
            for name, child in node.items():
                if name not in UNSHOWN:
                    yield from texts(child, language)
    elif isinstance(node, list):
        for child in node:
            yield from texts(child, language)


def test_hugo_adapter(project: Path, catalogue: Catalogue, tmp_path: Path) -> None:
    """The adapter's files hold a page for each record, with all of its texts."""
    count = hugo.write_sources(catalogue, tmp_path / "hugo")
    groups = {
        f"{code}-{kind[:-1]}.json": group for kind, both in KINDS.items() for code, group in zip(LANGUAGES, both, strict=True)
    }
    found = {
        f"{groups[path.name]}/{each['path']}": list(strings(each))
        for path in (tmp_path / "hugo" / "assets" / "records").iterdir()
        for each in json.loads(path.read_text())
    }
    wanted = dict(expected(project))

    assert count == len(wanted) == len(found)
    for address, said in wanted.items():
        assert set(said) <= set(found[address]), address


def strings(node: Any) -> Iterator[str]:
    """Yield all texts of JSON."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict | list):
        for child in node.values() if isinstance(node, dict) else node:
            yield from strings(child)


def test_hugo_files(project: Path, catalogue: Catalogue, tmp_path: Path) -> None:
    """Each page has a content file, where files are asked for."""
    hugo.write_sources(catalogue, tmp_path / "hugo", "files")
    content = tmp_path / "hugo" / "content"
    wanted = dict(expected(project))

    for address, said in wanted.items():
        path = content / (address if address.startswith("en/") else f"lv/{address}")
        assert set(said) <= set(strings(json.loads(path.with_suffix(".md").read_text()))), address
    assert len(list(content.rglob("[!_]*.md"))) == len(wanted)


def test_hugo_form(catalogue: Catalogue, tmp_path: Path) -> None:
    """A form that is none is refused."""
    with pytest.raises(ValueError, match="none of"):
        hugo.write_sources(catalogue, tmp_path / "hugo", "toml")


@pytest.mark.parametrize("part", [exam, module, qualification, review, spoken])
def test_templates_show_every_field(part: ModuleType) -> None:
    """Hugo's templates speak of every field that a page has to show."""
    templates = "".join(path.read_text() for path in LAYOUTS.rglob("*.html"))
    shown = set(re.findall(r"\.([a-z_]+)", templates))
    views = [
        view
        for view in vars(part).values()
        if getattr(view, "__module__", "") == part.__name__ and hasattr(view, "__struct_fields__")
    ]

    assert views
    assert {name for view in views for name in view.__struct_fields__} <= shown


def test_hugo_site(project: Path, catalogue: Catalogue, tmp_path: Path) -> None:
    """Hugo builds a page for each record and nothing but its lists besides, and every outcome stands on its module's page."""
    count = hugo.write_sources(catalogue, tmp_path / "hugo")
    site = tmp_path / "site"
    command = [hugo_binary(), "--quiet", "--source", tmp_path / "hugo", "--destination", site]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    # A home page for each language, and a redirect from the folder that the main language would have.
    lists = len(LANGUAGES) * (len(KINDS) + 1) + 1

    assert done.returncode == 0, done.stderr
    assert len({path.parent for path in site.rglob("index.html")}) == count + lists
    assert_shown(project, site)
    for path in (project / "catalogue" / "modules").iterdir():
        page = html.unescape((site / "moduli" / path.stem / "index.html").read_text())
        assert [each["id"] for each in record(path)["outcomes"] if each["statement"]["lv"] not in page] == []


def test_stock_site(project: Path, catalogue: Catalogue, tmp_path: Path) -> None:
    """Stock MkDocs builds a page for each record without a warning, and all texts can be read in it."""
    stock.write_sources(catalogue, tmp_path / "stock")
    site = tmp_path / "site"
    done = mkdocs("build", "--strict", "--config-file", tmp_path / "stock" / "mkdocs.yml", "--site-dir", site)

    assert done.returncode == 0, done.stderr
    assert_shown(project, site)


def assert_shown(project: Path, site: Path) -> None:
    """Hold that a site has a page for each record, with all texts of the record."""
    for address, said in expected(project):
        page = html.unescape((site / address / "index.html").read_text())
        assert [text for text in said if text not in page] == [], address
