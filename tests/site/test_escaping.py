"""Escaping: what a text holds is shown as it stands, and is never live, in our own pages and in the theme's."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from jinja2 import Environment
from jinja2.compiler import CodeGenerator
from lxml import etree, html
from mkdocs.commands.build import build as build_here
from mkdocs.config import load_config

from prospectus.loading import Loaded, Project, load, reading
from prospectus.site import Sheet, Site, build_site
from prospectus.site.frame import frame
from prospectus.site.options import Options
from prospectus.site.templating import environment

from ..building import build, configure
from ..conftest import BASE, MakeProject
from ..records import as_yaml, record

LIVE = "</title><script>alert(1)</script><img src=x onerror=alert(2)>\"' onclick='alert(3)' x=\"&amp;"
"""Ends a title, an element, and an attribute in either quotes; begins a script, and a reference to a character."""

SPOKEN = {"lv", "en"}


@pytest.fixture
def armed(make_project: MakeProject) -> Loaded:
    """Return a catalogue in which every text is followed by markup; only the rule against that finds fault with it."""
    project = make_project()
    for path in (project / "catalogue").rglob("*.yml"):
        path.write_text(as_yaml(_with_markup(record(path))))
    loaded = load(Project.at(project))

    assert {problem.rule for problem in loaded.problems if problem.severity == "error"} == {"text/markup"}
    return loaded


def test_text_is_never_live(armed: Loaded) -> None:
    """No page, nor what stands around it, has an element or an attribute that a text brought along."""
    pages = dict(_pages(armed))
    live = [f"{name}: {fault}" for name, page in pages.items() for fault in _live(page)]

    assert len(pages) > 100
    assert live == []


def test_text_is_shown_as_it_stands(armed: Loaded) -> None:
    """The text is there in full, markup and all, so that nobody wonders where a part of it went."""
    pages = dict(_pages(armed))

    assert f"Koku gāšana{LIVE}" in _words(pages["moduli/gasana/"])
    assert f"Forest worker{LIVE}" in _words(pages["en/qualifications/mezstradnieks/"])


def test_text_is_escaped_once(armed: Loaded) -> None:
    """No text, and no attribute, shows the escapes of characters instead of the characters."""
    twice = [
        f"{name}: {value[:80]}"
        for name, page in _pages(armed)
        for value in page.xpath("//text() | //@*")
        if "&lt;" in value or "&amp;amp;" in value
    ]

    assert twice == []


def test_title_and_description_are_plain(armed: Loaded) -> None:
    """A sheet's title and description are plain text, for whoever hosts it to escape."""
    (sheet,) = [sheet for sheet in _site(armed).sheets if sheet.address == "en/modules/gasana/"]

    assert sheet.title == f"Tree felling{LIVE}"
    assert sheet.description == f"Master the module.{LIVE}"


def test_data_keeps_the_text(armed: Loaded) -> None:
    """The JSON API and the search index hold the text itself: JSON needs no HTML escapes."""
    files = {asset.address: asset.content for asset in _site(armed).assets}

    assert json.loads(files["api/v1/modules/gasana.json"])["title"]["en"] == f"Tree felling{LIVE}"
    assert f"Tree felling{LIVE}" in [row[1] for row in json.loads(files["assets/prospectus/titles.en.json"])["module"]["rows"]]


@pytest.mark.parametrize("kind", ["armed", "real"])
def test_pages_are_those_that_jinja_compiles(kind: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every page of a catalogue is the same, byte for byte, where Jinja's own code prints it."""
    loaded: Loaded = request.getfixturevalue(kind)
    ours = _site(loaded)
    for name in ("maker", "not_found"):
        monkeypatch.setattr(sys.modules[f"prospectus.site.pages.{name}"], "environment", _compiled_by_jinja)
    theirs = _site(loaded)

    assert [(sheet.address, sheet.html) for sheet in ours.sheets] == [(sheet.address, sheet.html) for sheet in theirs.sheets]
    assert ours.not_found == theirs.not_found


def test_theme_prints_characters(make_project: MakeProject, tmp_path: Path) -> None:
    """The theme's title and description, too, show an ampersand, quotes and a sign of comparison as they stand."""
    title, site_name = "Augi & \"koki\" < 'krūmi' & co.", 'Katalogs "A & B"'
    files = {
        "catalogue/modules/gasana.yml": _module(title, aim=f"Mērķis: {title}"),
        "docs/par.md": f"# {title}\n\nTeksts.\n\n## A & B\n\n## C < D\n\n## E `& F`\n",
    }
    config = {"site_name": site_name, "site_description": f"Par {site_name}"}
    project = configure(make_project(files=files), config, guides={"about": {"lv": "par.md"}})

    result = build(project, tmp_path / "site", "--strict")

    assert result.returncode == 0, result.stderr
    for address, description in {"moduli/gasana": f"Mērķis: {title}", "par": f"Par {site_name}"}.items():
        page = _parsed((tmp_path / "site" / address / "index.html").read_text())
        assert page.xpath("//title/text()") == [f"{title} – {site_name}"]
        assert page.xpath("//meta[@name='description']/@content") == [description]
        assert " ".join(page.xpath("string(//h1)").split()) == title
    assert page.xpath("//nav[@class='p-contents']//a/text()") == ["A & B", "C < D", "E & F"]
    assert page.xpath("//nav[@class='p-nav']//a[@aria-current='page']/text()") == [title]


def test_theme_prints_markup(make_project: MakeProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Were the rule against markup gone, the theme's pages would still show a text as it stands."""
    project = configure(
        make_project(files={"catalogue/modules/gasana.yml": _module(LIVE, aim=LIVE)}), {"site_name": f"Katalogs{LIVE}"}
    )
    monkeypatch.setattr(reading, "_RULES", tuple(rule for rule in reading._RULES if rule.id != "text/markup"))

    config = load_config(str(project / "mkdocs.yml"), site_dir=str(tmp_path / "site"), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    build_here(config)

    page = _parsed((tmp_path / "site" / "moduli" / "gasana" / "index.html").read_text())
    assert list(_live(page, own_scripts=True)) == []
    assert page.xpath("//title/text()") == [f"{LIVE} – Katalogs{LIVE}"]
    assert page.xpath("//meta[@name='description']/@content") == [LIVE]


@cache
def _compiled_by_jinja(code: str) -> Environment:
    env = environment(code).overlay()
    env.code_generator_class = CodeGenerator
    return env


def _with_markup(node: object) -> object:
    """Return data with markup at the end of every text in a language."""
    if isinstance(node, list):
        return [_with_markup(item) for item in node]
    if not isinstance(node, dict):
        return node
    if node.keys() <= SPOKEN and all(isinstance(value, str) for value in node.values()):
        return {code: text + LIVE for code, text in node.items()}
    return {key: _with_markup(value) for key, value in node.items()}


def _module(title: str, aim: str) -> str:
    data = record(BASE / "modules" / "gasana.yml")
    return as_yaml({**data, "title": {"lv": title}, "aim": {"lv": aim}})


def _site(loaded: Loaded) -> Site:
    assert loaded.catalogue is not None
    return build_site(loaded.catalogue, loaded.schemas, Options(site_name=f"Katalogs{LIVE}"))


def _pages(loaded: Loaded) -> Iterator[tuple[str, html.HtmlElement]]:
    """Yield every page, with what stands around it, and the page for wrong addresses, by address."""
    assert loaded.catalogue is not None
    site = _site(loaded)
    for sheet in site.sheets:
        yield sheet.address, _parsed(_framed(sheet, loaded))
    yield "404.html", _parsed(site.not_found)


def _framed(sheet: Sheet, loaded: Loaded) -> str:
    assert loaded.catalogue is not None
    around = frame(sheet, loaded.catalogue, Options(site_name=f"Katalogs{LIVE}"))
    head, body = around.head, (around.header, around.trail, sheet.html, around.contents, around.footer)
    return f"<!doctype html><html><head>{head}</head><body>{''.join(body)}</body></html>"


def _parsed(text: str) -> html.HtmlElement:
    return html.document_fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8"))


def _words(page: html.HtmlElement) -> str:
    return " ".join(str(page.text_content()).split())


def _live(page: html.HtmlElement, *, own_scripts: bool = False) -> Iterator[str]:
    """Yield what texts may not bring along: scripts, images, handlers, attributes, addresses that are scripts."""
    for element in page.iter(etree.Element):
        script = element.text or "" if element.tag == "script" else ""
        if element.tag in ("img", "iframe", "object") or "alert" in script or (script and not own_scripts):
            yield f"<{element.tag}>{script}"
        for name, value in element.attrib.items():
            is_coordinate = name == "x" and element.tag in ("rect", "text")
            if name.startswith("on") or (name == "x" and not is_coordinate) or value.lower().startswith("javascript:"):
                yield f"<{element.tag} {name}={value!r}>"
