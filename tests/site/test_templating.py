"""Templates: what they print is escaped, in the page's language or marked, and translated when they are compiled."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import UndefinedError
from lxml import html
from markupsafe import Markup, escape

from prospectus.assembly import Catalogue
from prospectus.i18n import language
from prospectus.loading import Loaded
from prospectus.site import Studio
from prospectus.site.context import Context
from prospectus.site.options import Options
from prospectus.site.pages import PageMaker
from prospectus.site.templating import environment, headings


class _Named(NamedTuple):
    title: dict[str, str]


LIVE = "<script>alert(1)</script> & \"'"

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=20) | st.just(LIVE)


@pytest.fixture(scope="module")
def catalogue(real: Loaded) -> Catalogue:
    """Return the real catalogue."""
    assert real.catalogue is not None
    return real.catalogue


def _maker(loaded: Loaded, code: str) -> PageMaker:
    assert loaded.catalogue is not None
    return Studio(loaded.catalogue, loaded.schemas, Options()).makers[code]


def _printed(template: str, code: str = "lv", **shown: object) -> str:
    return environment(code).from_string(template).render(**shown)


# Texts


@settings(deadline=None, max_examples=200)
@given(words=WORDS)
def test_text_is_escaped_once(words: str) -> None:
    """A text is printed escaped, whether it is in the page's language or marked as another's."""
    assert _printed("{{ x|text }}", "lv", x={"lv": words}) == escape(words)
    assert _printed("{{ x|text }}", "en", x={"lv": words}) == f'<span lang="lv">{escape(words)}</span>'
    assert _printed('<p title="{{ x|text }}">', "lv", x={"lv": words}) == f'<p title="{escape(words)}">'


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ({"lv": "koks", "en": "tree"}, "lv", "koks"),
        ({"lv": "koks", "en": "tree"}, "en", "tree"),
        ({"lv": "koks", "en": ""}, "en", '<span lang="lv">koks</span>'),
        ({'"><b>': LIVE}, "en", f'<span lang="{escape(chr(34) + "><b>")}">{escape(LIVE)}</span>'),
        ({}, "lv", ""),
        (None, "lv", ""),
    ],
)
def test_text(text: dict[str, str] | None, code: str, expected: str) -> None:
    """A text is in the page's language, else in its first with a mark; nothing is printed of nothing."""
    assert _printed("{{ x|text }}", code, x=text) == expected


def test_texts_are_joined() -> None:
    """Several texts or titles are joined, each escaped by itself, marked ones beside plain ones."""
    texts = [{"lv": LIVE}, {"en": LIVE}]
    expected = f'{escape(LIVE)}; <span lang="en">{escape(LIVE)}</span>'

    assert _printed('{{ x|texts|joined("; ") }}', x=texts) == expected
    assert _printed('{{ x|titles|joined("; ") }}', x=[_Named(text) for text in texts]) == expected


@pytest.mark.parametrize("name", ["text", "titles", "hours", "number", "date"])
def test_undefined_is_an_error(name: str) -> None:
    """A misspelt name is never printed as nothing."""
    with pytest.raises(UndefinedError):
        _printed(f"{{{{ mispelt|{name} }}}}")


def test_sentence_keeps_what_is_markup() -> None:
    """The same letters are escaped as plain words and left as they are as markup."""
    plain, marked = _printed("{{ x|sentence }}", x="a<b>c</b>"), _printed("{{ x|sentence }}", x=Markup("a<b>c</b>"))

    assert (plain, marked) == ("A&lt;b&gt;c&lt;/b&gt;", "A<b>c</b>")


# Labels and links


@pytest.mark.parametrize("code", ["lv", "en"])
def test_filters_say_what_the_context_says(catalogue: Catalogue, code: str) -> None:
    """Labels by filter are those of the context, for every code, and a code that no vocabulary has stands for itself."""
    context = Context(catalogue, language(code), "moduli/x/", Options())
    codes = [(name, entry.code) for name, vocabulary in catalogue.vocabularies.items() for entry in vocabulary.entries]

    for vocabulary, found in (*codes, ("levels", LIVE)):
        shown = _printed("{{ x|label(v) }} {{ x|short(v) }} {{ [x]|labels(v)|join }}", code, c=context, x=found, v=vocabulary)
        label, short = context.label(vocabulary, found), context.short(vocabulary, found)
        assert shown == f"{label} {short} {label}"
    assert _printed("{{ x|label(v) }}", code, c=context, x=LIVE, v="levels") == escape(LIVE)


@pytest.mark.parametrize("code", ["lv", "en"])
def test_links_are_those_of_the_page(real: Loaded, catalogue: Catalogue, code: str) -> None:
    """A link is the same whether other pages have asked for it before or not, to the page itself as well."""
    maker = _maker(real, code)
    modules = list(catalogue.modules.values())[:6]

    for module in modules:
        address = maker.addresses.page(code, "module", module.id)
        fresh = Context(catalogue, language(code), address, Options())
        shared = maker.context(address)
        for other in modules:
            assert shared.linked("module", other) == fresh.linked("module", other)
            assert f'href="{fresh.page("module", other.id)}"' in fresh.linked("module", other)
        assert html.fragment_fromstring(shared.linked("module", module)).get("href") == "./"


def test_what_is_listed_alike_is_printed_once(real: Loaded) -> None:
    """A macro prints an item for the first page of a folder; the others, and no page elsewhere, show the same, escaped."""
    template = "{% macro row(x) %}<li>{{ x }} {{ c.address }}</li>{% endmacro %}{{ rows|each(row) }}"
    maker = _maker(real, "lv")
    shown = [
        _printed(template, c=maker.context(address), rows=rows)
        for address, rows in (("a/1/", ("<", "<", "y")), ("a/2/", ("y", "z")), ("b/1/", ("y",)))
    ]

    assert shown == [
        "<li>&lt; a/1/</li><li>&lt; a/1/</li><li>y a/1/</li>",
        "<li>y a/1/</li><li>z a/2/</li>",
        "<li>y b/1/</li>",
    ]


# Words


@pytest.mark.parametrize(("code", "expected"), [("lv", "Mērķis"), ("en", "Aim")])
def test_constant_words_are_translated(code: str, expected: str) -> None:
    """A word of the interface is in the page's language, alone, formatted, escaped, and where it stands in an expression."""
    assert _printed('{{ _("Aim") }}', code) == expected
    assert _printed('{{ _("Aim").upper() }}', code) == expected.upper()
    assert _printed('{{ (_("Aim")|e) ~ x }}', code, x="<") == f"{expected}&lt;"
    assert _printed('{{ [_("Aim"), x]|join }}', code, x=1) == f"{expected}1"


def test_constant_words_are_escaped() -> None:
    """A word of the interface is escaped as any other string."""
    assert _printed('{{ _("A & B <br>") }}') == "A &amp; B &lt;br&gt;"


def test_words_that_vary_are_translated_when_rendered() -> None:
    """What is not constant is asked for when the page is rendered."""
    assert _printed("{{ _(x) }}", x="Aim") == "Mērķis"
    assert _printed('{{ _("Ai" "m") }}') == "Mērķis"


# Headings


def test_headings_of_a_page() -> None:
    """Sections are second-level headings with an id; their words are plain, their language is kept."""
    page = (
        '<h1>A</h1><h2 id="b" class="x">B &amp; <abbr title="c">C</abbr></h2><h2>D</h2><h2 id="e"><span lang="lv">\nĒ</span></h2>'
    )

    assert [(h.id, h.title, h.language) for h in headings(page)] == [("b", "B & C", None), ("e", "Ē", "lv")]
