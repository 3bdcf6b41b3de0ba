"""Shells: a page that fills one is, byte for byte, the page that the theme would render."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from prospectus.adapters.mkdocs.binder import Binder
from prospectus.adapters.mkdocs.shell import CONTENTS, Shell, shape, tokens
from prospectus.site import Sheet

from ..building import fingerprints
from ..forge import Forge
from ..publishing.conftest import configured
from ..records import as_yaml, record

HOST = """
def on_post_page(output, page, config):
    return output
"""
"""A handler of pages, for whose sake all of them go through MkDocs."""

HOSTILE = "</title><script>alert('1')</script> & \"q\" 'a' &amp; PROSPECTUS-TAIL \ue000\ue001\ue002\ue003 {{ 7 * 7 }} %s"
OWN = """<!doctype html><html lang="{{ prospectus.language }}"><head>{% block site_meta %}{% endblock %}
{% block htmltitle %}{% endblock %}{% block extrahead %}{% endblock %}
<meta name="mine" content="{{ page.url | e }} {{ config.site_name | e }}"></head>
<body class="mine">{% block header %}{% endblock %}{% block container %}{% endblock %}{% block footer %}{% endblock %}
{% block scripts %}{% endblock %}</body></html>
"""
"""A site owner's own page, which our blocks fill."""


def _title(project: Path, file: str, **changes: object) -> None:
    path = project / "catalogue" / f"{file}.yml"
    path.write_text(as_yaml({**record(path), **changes}))


def _nothing(project: Path) -> dict[str, object]:
    assert project
    return {}


def _published(project: Path) -> dict[str, object]:
    (project / "docs" / "own.css").write_text("body {}")
    (project / "docs" / "own.js").write_text("1;")
    return {
        "site_url": "https://example.org/a b/&/", "extra_css": ["own.css"], "extra_javascript": ["own.js"],
        "site_description": "Par & visu",
    }  # fmt: skip


def _hostile_texts(project: Path) -> dict[str, object]:
    """Put into titles what would break a page, as far as the rules for data let it pass."""
    words = {"lv": "\"q\" 'a' & < > PROSPECTUS-TAIL \ue000\ue001\ue002\ue003 {{ 7 * 7 }} %s", "en": '\ue003 \ue003 & "'}
    for file in ("modules/gasana", "qualifications/mezsargs", "sectors/mezs", "tools/europass"):
        _title(project, file, title=words)
    _title(project, "modules/drosiba", aim=words)
    _title(project, "qualifications/mezstradnieks", profile=[])
    return {}


def _hostile_frame(project: Path) -> dict[str, object]:
    """Put tokens where they stand around each page."""
    _title(project, "catalogue", description={"lv": "\ue003 & PROSPECTUS-TAIL", "en": "\ue002"})
    return {"site_name": HOSTILE}


def _tail_in_name(project: Path) -> dict[str, object]:
    assert project
    return {"site_name": "A PROSPECTUS-TAIL \ue000 name"}


def _override(project: Path) -> dict[str, object]:
    (project / "theme").mkdir()
    (project / "theme" / "base.html").write_text(OWN)
    return {"theme": {"name": "material", "language": "lv", "font": False, "custom_dir": "theme"}}


@pytest.mark.parametrize("prepare", [_nothing, _published, _hostile_texts, _hostile_frame, _tail_in_name, _override])
def test_same_through_the_host(smith: Forge, project: Path, tmp_path: Path, prepare: Callable[[Path], dict[str, object]]) -> None:
    """The site is the same whether pages fill shells or each goes through MkDocs."""
    settings = prepare(project)
    (project / "host.py").write_text(HOST)
    configured(project, settings, cache="", processes=1)
    filled = smith.build(project, tmp_path / "shells")
    configured(project, {**settings, "hooks": ["host.py"]}, cache="", processes=1)
    done = smith.build(project, tmp_path / "host")

    page = (tmp_path / "shells" / "moduli" / "gasana" / "index.html").read_text()
    assert ('class="mine"' in page) == ("theme" in settings)
    assert (filled.code, done.code) == (0, 0), filled.output + done.output
    assert ("unlike other pages" in filled.output) == (prepare in (_hostile_frame, _tail_in_name))
    assert "so all pages go through MkDocs" in done.output
    one, other = fingerprints(tmp_path / "shells"), fingerprints(tmp_path / "host")
    # The mark says for which items files were made.
    assert {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)} == {".prospectus"}
    assert "PROSPECTUS-TAIL" not in _without_texts(tmp_path / "shells")


def _without_texts(site: Path) -> str:
    """Return a page in which no text of ours stands."""
    return (site / "moduli" / "prakse" / "index.html").read_text().replace("PROSPECTUS-TAIL \ue000 name", "").replace(
        "PROSPECTUS-TAIL \ue000\ue001", ""
    ).replace("&amp; PROSPECTUS-TAIL", "")  # fmt: skip


def test_hostile_title_in_a_shell(smith: Forge, project: Path, tmp_path: Path) -> None:
    """A title with the words that stand for other parts of a page is printed as it is, and once in the page's title."""
    words = "A PROSPECTUS-TAIL \ue003 & <b"
    _title(project, "modules/gasana", title={"lv": words, "en": words})
    configured(project, cache="")
    smith.good(project, tmp_path / "site")

    page = (tmp_path / "site" / "moduli" / "gasana" / "index.html").read_text()

    assert "<title>A PROSPECTUS-TAIL \ue003 &amp; &lt;b – Prospectus</title>" in page
    assert page.count('<article class="p-content') == 1


# One shell


@dataclass
class Theme:
    """A theme that renders a page simply, and counts how often."""

    page: Callable[[Sheet, str], str]
    rendered: int = 0

    def render(self, sheet: Sheet, **instead: str) -> str:
        """Return a page."""
        self.rendered += 1
        return self.page(sheet, instead.get("contents", "C"))

    def templates(self) -> bytes:
        """Return a digest of nothing."""
        return b""


def _page(sheet: Sheet, contents: str) -> str:
    return f"<title>{sheet.title}</title>{sheet.address}|{contents}|{sheet.html}"


def _sheet(id: str, **more: object) -> Sheet:
    twins = {"lv": f"moduli/{id}/", "en": f"en/modules/{id}/"}
    return replace(Sheet(f"moduli/{id}/", "lv", f"T {id}", f"<p>{id}</p>", "D", twins=twins), **more)  # type: ignore[arg-type]


def _bound(theme: Theme) -> Binder:
    return Binder(theme, lambda _: "C")  # type: ignore[arg-type]


def test_rendered_once() -> None:
    """The theme renders the first page of a shape and its shell; all others fill it."""
    theme = Theme(_page)
    binder = _bound(theme)
    pages = [binder(_sheet(id)) for id in ("a", "b", "c", "d")]

    assert pages == [_page(_sheet(id), "C").encode() for id in ("a", "b", "c", "d")]
    assert theme.rendered == 2


@pytest.mark.parametrize(
    "page",
    [
        lambda sheet, _: sheet.html,
        lambda sheet, contents: f"{contents}{sheet.html}{sheet.html}",
        lambda sheet, contents: f"{contents}{sheet.html}{len(sheet.title)}",
        lambda sheet, contents: f"{contents}{sheet.html}{sheet.title.upper()}",
    ],
    ids=["no-contents", "twice", "length", "upper"],
)
def test_other_themes(page: Callable[[Sheet, str], str], caplog: pytest.LogCaptureFixture) -> None:
    """A theme that does more with a page than print its parts renders each page; nothing is filled wrongly."""
    theme = Theme(page)
    binder = _bound(theme)
    caplog.set_level(logging.INFO)
    names = ("a", "bb", "ccc")

    assert [binder(_sheet(id)) for id in names] == [page(_sheet(id), "C").encode() for id in names]
    assert theme.rendered == 4


@pytest.mark.parametrize(
    "other",
    [
        {"language": "en"}, {"section": "x"}, {"layout": "list"}, {"trail": (("T", "moduli/"),)}, {"description": ""},
        {"twins": {"lv": "moduli/a/"}}, {"address": "citi/a/"},
    ],
    ids=lambda other: next(iter(other)),
)  # fmt: skip
def test_shape(other: dict[str, object]) -> None:
    """Pages that differ in anything but title, description, contents and the end of the address are of different shapes."""
    assert shape(_sheet("a")) == shape(_sheet("b", title="Other", description="Other", html="<p></p>", headings=()))
    assert shape(_sheet("a")) != shape(_sheet("a", **other))


@pytest.mark.parametrize("twins", [{"lv": "", "en": "en/"}, {"lv": "moduli/", "en": "en/modules/"}])
def test_no_shape(twins: dict[str, str]) -> None:
    """A page whose address ends differently in another language has no shape."""
    assert shape(Sheet(twins["lv"], "lv", "T", "", twins=twins)) is None


def test_shell_needs_content_once() -> None:
    """A page that does not print the content just once is no shell."""
    sheet = tokens(_sheet("a"))
    assert Shell.of(_page(sheet, CONTENTS)).fill(_sheet("b"), "C") == _page(_sheet("b"), "C").encode()
    for page in (sheet.html, CONTENTS, f"{CONTENTS}{sheet.html}{sheet.html}"):
        with pytest.raises(ValueError, match="once"):
            Shell.of(page)
