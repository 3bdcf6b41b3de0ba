"""What templates are compiled to: the same text that Jinja's own code prints, escaped always."""

from __future__ import annotations

import math
import subprocess
import sys
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError
from jinja2.compiler import CodeGenerator
from markupsafe import Markup, escape

from prospectus.site.printing import printed, printed_string, safe
from prospectus.site.templating import environment

LIVE = "<script>alert(1)</script> & \"'"


class _Own(str):
    """A string of another kind."""


class _Spoken(StrEnum):
    LIVE = LIVE


class _Safe:
    def __html__(self) -> str:
        return "<b>safe</b>"

    def __str__(self) -> str:
        return LIVE


class _OwnMarkup(Markup):
    """Markup that says itself what it is."""

    def __html__(self) -> Markup:  # type: ignore[override]
        return Markup(f"<i>{str.upper(self)}</i>")


class _Shown:
    word = LIVE
    items = (LIVE, Markup("<b>"), 1)

    def __str__(self) -> str:
        return LIVE

    def say(self, word: object, mark: object = "") -> str:
        return f"{word}{mark}"


VALUES = [
    LIVE, "", Markup(LIVE), Markup("<br>"), _Own(LIVE), _Spoken.LIVE, _Safe(), _OwnMarkup("<b>"), _Shown(), None, True, 0, -7,
    2.50, -1e-9, 0.0, -0.0, 1.0, math.inf, math.nan, 10**30, [LIVE], (Markup("<b>"),), {LIVE: 1}, b"<", Exception(LIVE),
]  # fmt: skip

PARTS = {
    "macros.html": "{% macro one(x, y='<') %}<i id='{{ x }}'>{{ y }}</i>{% endmacro %}"
    "{% macro around(x) %}<b>{{ caller(x) }}</b>{% endmacro %}",
    "part.html": "[{{ x }}]{% for y in xs if y %}{{ loop.index }}{{ y }}{% if not loop.last %}, {% endif %}{% endfor %}",
}

TEMPLATES = [
    "{{ x }}",
    "{{ x|e }} {{ x|string }} {{ x|default('<') }}",
    "{{ x ~ '<' }} {{ '<' ~ x }} {{ [x, '<']|join('&') }} {{ [x, '<']|joined('&') }}",
    "{% set y %}<u>{{ x }}</u>{% endset %}{{ y }} {{ y|upper }} {{ y ~ x }}",
    "{% set y = x %}{{ y }} {{ 'a' if y else '<' }} {{ x or '<' }}",
    "{% import 'macros.html' as m %}{{ m.one(x) }}{{ m.one(x, y=x) }}{{ m.one(m.one(x), x) }}",
    "{% from 'macros.html' import one, around with context %}{{ one(x) }}{% call(y) around(x) %}<em>{{ y }}</em>{% endcall %}",
    "{% macro own(x) %}<b>{{ x }}</b>{% endmacro %}{{ own(x) }}{{ own(own(x)) }}{{ own(x)|e }}",
    "{% include 'part.html' %}",
    "{% filter upper %}<a>{{ x }}</a>{% endfilter %}",
    "{{ '<{}>'.format(x) }} {{ ('<{}>'|e).format(x) }} {{ shown.say(x, mark='<') }} {{ shown.say(*[x]) }}",
    "{{ shown.word }} {{ shown.items[0] }}{{ shown.items[1] }} {{ shown['word'] }} {{ 'x'.upper() }} {{ {'a': x}.get('a') }}",
    "{% with y = x %}{{ y }}{% endwith %}{% for a, b in [(x, 1)] recursive %}{{ a }}{{ b }}{% endfor %}",
    "{{ x is string }} {{ x == x }} {{ (x, 1) }} {{ [x] }} {{ 1 + 1 }} {{ 2 / 4 }} {{ -1 }} {{ 1.5 }}",
    "{% do [].append(x) %}{% block b %}{{ x }}{% endblock %}",
]


def _name(value: object) -> str:
    """Name a value for a test, the same in every process."""
    return f"{type(value).__name__}-{str(value)[:20]}"


@pytest.mark.parametrize("value", VALUES, ids=_name)
def test_printed_is_escaped(value: object) -> None:
    """What is printed of a value is the text that escaping it gives."""
    assert str(printed(value)) == str(escape(value))


@given(text=st.text())
def test_string_is_escaped(text: str) -> None:
    """Any string is printed escaped; what is escaped is Markup, if it is said to be."""
    assert str(printed_string(text)) == str(printed(text)) == str(escape(text))
    assert safe(printed(text)) == escape(text)
    assert type(safe(printed(text))) is Markup
    assert printed(safe(text)) == text


def test_undefined_is_never_printed() -> None:
    """A misspelt name is an error wherever it is printed, and so is a misspelt attribute."""
    with pytest.raises(UndefinedError):
        printed(StrictUndefined(name="mispelt"))
    for template in ("{{ mispelt }}", "{{ mispelt.y }}", "{{ mispelt() }}", "{{ [mispelt]|joined(' ') }}"):
        with pytest.raises(UndefinedError):
            environment("lv").from_string(template).render()
    with pytest.raises(AttributeError):
        environment("lv").from_string("{{ shown.mispelt }}").render(shown=_Shown())


@pytest.mark.parametrize("value", VALUES, ids=_name)
@pytest.mark.parametrize("template", TEMPLATES)
def test_prints_what_jinja_prints(template: str, value: object) -> None:
    """A template prints the same of any value as it does where Jinja compiles it, through macros, imports, blocks and filters."""
    ours, theirs = (_with_parts(is_ours=is_ours).from_string(template) for is_ours in (True, False))
    shown = {"x": value, "xs": [value, LIVE], "shown": _Shown()}

    assert _outcome(ours, shown) == _outcome(theirs, shown)


@pytest.mark.parametrize("template", TEMPLATES)
def test_text_is_never_live(template: str) -> None:
    """However a text comes to be printed, no tag of it is live."""
    printed_page = _with_parts(is_ours=True).from_string(template).render(x=LIVE, xs=[LIVE], shown=_Shown())

    assert "<script" not in printed_page.casefold()


def test_without_compiled_part() -> None:
    """Where MarkupSafe has no compiled part, or keeps its names elsewhere, its public function escapes."""
    code = (
        "import sys; sys.modules['markupsafe._speedups'] = None\n"
        "from markupsafe import escape\nfrom prospectus.site.printing import printed, printed_string\n"
        "assert printed_string is escape\nprint(printed('<&\"'))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)

    assert found.stdout.strip() == "&lt;&amp;&#34;"


def _with_parts(*, is_ours: bool) -> Environment:
    env = environment("lv").overlay(loader=DictLoader(PARTS))
    if not is_ours:
        env.code_generator_class = CodeGenerator
    return env


def _outcome(template: object, shown: dict[str, object]) -> str:
    try:
        return template.render(shown)  # type: ignore[attr-defined, no-any-return]
    except (TypeError, ValueError) as error:
        return repr(error)
