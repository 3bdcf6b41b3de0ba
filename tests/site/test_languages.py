"""Languages: a text that has no translation is shown in the main language, and is marked as such wherever it stands."""

from __future__ import annotations

import pytest
from lxml import html

from prospectus.loading import Loaded, Project, load
from prospectus.site import build_site
from prospectus.site.frame import frame
from prospectus.site.options import Options

from ..conftest import MakeProject
from ..records import as_yaml, record
from .pages import language_of

MARK = "Ž"
"""Stands at the beginning of every text of the catalogue, and in none of the interface."""


@pytest.fixture
def untranslated(make_project: MakeProject) -> Loaded:
    """Return a catalogue of two languages that has its texts in the first one only."""
    project = make_project()
    for path in (project / "catalogue").rglob("*.yml"):
        path.write_text(as_yaml(_in_latvian(record(path))))
    return load(Project.at(project))


def test_untranslated_text_is_marked(untranslated: Loaded) -> None:
    """On an English page every Latvian text stands in an element that says so, in the content and around it."""
    assert not untranslated.has_errors
    catalogue, options = untranslated.catalogue, Options()
    assert catalogue is not None
    unmarked, marked = [], 0
    for sheet in build_site(catalogue, untranslated.schemas, options).sheets:
        if sheet.language != "en":
            continue
        around = frame(sheet, catalogue, options)
        parts = (around.header, around.trail, sheet.html, around.contents, around.footer)
        page = html.document_fromstring(f"<html lang='en'><body>{''.join(parts)}</body></html>")
        for text in page.xpath(f"//body//text()[contains(., '{MARK}')][not(ancestor::pre)]"):
            marked += 1
            if language_of(text) != "lv" and text.strip() != MARK:  # A letter of the glossary's alphabet is no word.
                unmarked.append(f"{sheet.address}: <{text.getparent().tag}> {text.strip()[:50]}")

    assert marked > 100
    assert sorted(set(unmarked)) == []


def test_translated_text_is_not_marked(make_project: MakeProject) -> None:
    """A text in the page's own language bears no mark of it; another language stands only where both are shown."""
    loaded = load(Project.at(make_project()))
    assert loaded.catalogue is not None
    sheets = build_site(loaded.catalogue, loaded.schemas, Options()).sheets
    (home,) = [sheet for sheet in sheets if sheet.address == "en/modules/gasana/"]

    assert "lang=" not in home.html


def _in_latvian(node: object) -> object:
    """Return data without English, and with a mark in the Latvian texts."""
    if isinstance(node, list):
        return [_in_latvian(item) for item in node]
    if not isinstance(node, dict):
        return node
    if node.keys() <= {"lv", "en"} and all(isinstance(value, str) for value in node.values()):
        return {"lv": f"{MARK} {node['lv']}"}
    return {key: _in_latvian(value) for key, value in node.items()}
