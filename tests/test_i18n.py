"""Both languages are whole: every word of the interface and of the data that explain it, plurals, dates and numbers."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Any

import pytest
import yaml
from babel.messages.catalog import Catalog, Message
from babel.messages.frontend import CommandLineInterface
from babel.messages.pofile import read_po

from prospectus.errors import message
from prospectus.i18n import LOCALE_FOLDER, language
from prospectus.loading import Loaded
from prospectus.rules import rule_ids, rule_page
from prospectus.site import build_site
from prospectus.site.options import Options
from prospectus.site.templating import environment

from .conftest import ROOT

TRANSLATIONS = LOCALE_FOLDER / "lv" / "LC_MESSAGES" / "prospectus.po"

PLURAL_FORMS = {0: 2, 1: 0, 2: 1, 11: 1, 21: 0}
"""Number → form: Latvian says “1 modulis, 2 moduļi, 0 moduļu”, and 21 as 1, but 11 as 2."""

NBSP = "\u00a0"


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """Return the msgids of code and templates, extracted as ``make messages`` does it."""
    makefile = (ROOT / "Makefile").read_text().replace("\\\n", " ")
    command = next(line for line in makefile.splitlines() if "pybabel" in line and " extract " in line)
    arguments = shlex.split(command)
    target = tmp_path_factory.mktemp("messages") / "prospectus.pot"
    arguments[arguments.index("--output") + 1] = str(target)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        CommandLineInterface().run(arguments)
    with target.open("rb") as file:
        return read_po(file)


@pytest.fixture(scope="module")
def translated() -> Catalog:
    """Return the Latvian translation."""
    with TRANSLATIONS.open("rb") as file:
        return read_po(file, locale="lv")


def _keys(catalogue: Catalog) -> set[tuple[str | None, str]]:
    return {(m.context, _forms(m.id)[0]) for m in catalogue if m.id}


def _forms(text: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def _messages(catalogue: Catalog) -> list[Message]:
    return [m for m in catalogue if m.id]


# The translation


def test_every_msgid_is_translated(extracted: Catalog, translated: Catalog) -> None:
    """The translation has exactly the msgids of code and templates; `make messages` carries new ones over."""
    assert len(_keys(extracted)) > 100
    assert _keys(translated) == _keys(extracted)


def test_no_translation_is_empty(translated: Catalog) -> None:
    """No msgid is without its words, in any of its plural forms."""
    empty = [m.id for m in _messages(translated) if not all(form.strip() for form in _forms(m.string))]

    assert empty == []


def test_nothing_is_fuzzy_or_obsolete(translated: Catalog) -> None:
    """No translation is a guess, and none is kept that nothing uses."""
    assert [m.id for m in _messages(translated) if m.fuzzy] == []
    assert list(translated.obsolete) == []


def test_placeholders_are_kept(translated: Catalog) -> None:
    """Every form of a translation has the placeholders of its msgid, and no others."""
    differing = {
        m.id: form
        for m in _messages(translated)
        for form in _forms(m.string)
        if form and _placeholders(form) != set().union(*map(_placeholders, _forms(m.id)))
    }

    assert differing == {}


@pytest.mark.parametrize(("number", "form"), PLURAL_FORMS.items())
def test_latvian_plural_form(translated: Catalog, number: int, form: int) -> None:
    """Each number takes its form of every translation."""
    spoken = language("lv")
    plurals = [m for m in _messages(translated) if m.pluralizable]

    assert plurals
    assert [spoken.ngettext(*m.id, number) for m in plurals] == [m.string[form] or m.id[number != 1] for m in plurals]


def test_latvian_forms_differ() -> None:
    """“Module” has three forms in Latvian: those of 1, of 2 and of 0."""
    words = [language("lv").ngettext("{n} module", "{n} modules", number) for number in PLURAL_FORMS]
    zero, one, two, eleven, twenty_one = words

    assert len({zero, one, two}) == 3
    assert (eleven, twenty_one) == (two, one)


@pytest.mark.parametrize("number", PLURAL_FORMS)
def test_english_plural_form(number: int) -> None:
    """English has the singular for one, the plural for all else, none and twenty-one included."""
    assert language("en").ngettext("one", "many", number) == ("one" if number == 1 else "many")


def test_nothing_asks_for_a_word_that_is_not_there(real: Loaded) -> None:
    """Building the whole site, nothing asks for a msgid that the translation lacks, be it put together at run time."""
    assert real.catalogue is not None
    asked: list[str] = []
    translations = language("lv").translations
    environment.cache_clear()  # templates ask for their constant words when they are compiled
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(translations, "_fallback", _Listener(asked))
        build_site(real.catalogue, real.schemas, Options())
        for problem in real.problems:
            language("lv").render(problem.message)

    assert sorted(set(asked)) == []


class _Listener:
    """Stands behind a translation, and writes down what it does not know."""

    def __init__(self, asked: list[str]) -> None:
        self.asked = asked

    def gettext(self, msgid: str) -> str:
        self.asked.append(msgid)
        return msgid

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        self.asked.append(singular)
        return singular if number == 1 else plural

    def pgettext(self, _context: str, msgid: str) -> str:
        self.asked.append(msgid)
        return msgid


# Messages


def test_message_is_rendered_in_full() -> None:
    """Arguments that are messages, language maps or lists are shown in the reader's language too."""
    inner = message("{n} modules of {whose}", n=2, whose={"lv": "programma", "en": "programme"})
    sentence = message("{all}; {inner}", all=["a", 1, {"lv": "bē", "en": "bee"}], inner=inner)

    assert language("en").render(sentence) == "a, 1, bee; 2 modules of programme"
    assert language("lv").render(sentence) == "a, 1, bē; 2 modules of programma"


def test_text_falls_back_to_the_first_language() -> None:
    """A text without the reader's language is shown in the one that it has."""
    picked = [language(code).pick({"lv": "koks", "en": "tree"}) for code in ("lv", "en", "de")]

    assert picked == ["koks", "tree", "koks"]


# Dates and numbers


@pytest.mark.parametrize(
    ("code", "value", "expected"),
    [
        ("lv", "2026-03-31", "2026. gada 31. marts"),
        ("en", "2026-03-31", "31 March 2026"),
        ("lv", "2026-07", "2026. gada jūlijs"),
        ("en", "2026-07", "July 2026"),
        ("lv", "2024-02-29", "2024. gada 29. februāris"),
    ],
)
def test_date(code: str, value: str, expected: str) -> None:
    """A date is written as the locale does, also where the day is not known."""
    assert language(code).date(value) == expected


@pytest.mark.parametrize(("code", "value"), [("lv", "2026-03-31"), ("en", "2026-03-31"), ("lv", "2026-07"), ("en", "2026-07")])
def test_day_in_a_sentence(code: str, value: str) -> None:
    """In a sentence, a date has its year, and its month and day in words or figures; no pattern letter is left over."""
    shown = language(code).day(value)

    assert "2026" in shown
    assert re.search(r"march|mart|03|july|jūlij|07", shown.lower())
    assert ("31" in shown) == value.endswith("-31")
    assert re.search(r"\b[yMd]+\b", shown) is None


@pytest.mark.parametrize(
    ("code", "value", "expected"),
    [
        ("lv", 1234567, f"1{NBSP}234{NBSP}567"),
        ("en", 1234567, "1,234,567"),
        ("lv", 2.5, "2,5"),
        ("en", 2.5, "2.5"),
        ("lv", 480, "480"),
    ],
)
def test_number(code: str, value: float, expected: str) -> None:
    """A number is grouped and pointed as the locale does."""
    assert language(code).number(value) == expected


def test_enumeration() -> None:
    """An enumeration ends with the language's own “and”."""
    assert language("en").list(["a", "b"]) == "a and b"
    assert language("lv").list(["a", "b"]) == "a un b"


@pytest.mark.parametrize("code", ["de", "sgs", "xx", "nonsense"])
def test_other_language_gets_english_words(code: str) -> None:
    """A language without a translation is no failure, be it unknown to everybody."""
    spoken = language(code)

    assert spoken.gettext("error") == "error"
    assert spoken.ngettext("{n} module", "{n} modules", 2) == "{n} modules"
    assert "2026" in spoken.date("2026-07")


# What explains the data


def _rule_texts() -> Iterator[tuple[str, Mapping[str, str]]]:
    for id in rule_ids():
        page = rule_page(id)
        assert page is not None
        yield from ((f"{id} {name}", getattr(page, name)) for name in ("title", "rationale", "mend"))


def _schema_texts() -> Iterator[tuple[str, Mapping[str, str]]]:
    for path in sorted((ROOT / "schema").glob("*.schema.json")):
        yield from _properties(path.name, json.loads(path.read_text(encoding="utf-8")))


def _properties(place: str, node: Any) -> Iterator[tuple[str, Mapping[str, str]]]:
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for name, child in children:
        if name in ("properties", "$defs"):
            for key, schema in child.items():
                for what in ("title", "description"):
                    yield f"{place}/{name}/{key} {what}", {"lv": schema.get(what), "en": schema.get("x-en", {}).get(what)}
        if name not in ("examples", "x-en"):
            yield from _properties(f"{place}/{name}", child)


def _vocabulary_texts() -> Iterator[tuple[str, Mapping[str, str]]]:
    for path in sorted((ROOT / "catalogue" / "vocabulary").glob("*.yml")):
        vocabulary = yaml.safe_load(path.read_text(encoding="utf-8"))
        yield f"{path.stem} title", vocabulary["title"]
        for entry in vocabulary["entries"]:
            yield f"{path.stem} {entry['code']}", entry["label"]


@pytest.mark.parametrize("texts", [_rule_texts, _schema_texts, _vocabulary_texts], ids=["rules", "schemas", "vocabularies"])
def test_data_speak_both_languages(texts: Any) -> None:
    """Rule pages, schema properties and vocabulary labels have Latvian and English texts."""
    found = dict(texts())
    lacking = [place for place, text in found.items() if not all((text.get(code) or "").strip() for code in ("lv", "en"))]

    assert len(found) > 50
    assert lacking == []


@pytest.mark.parametrize("texts", [_rule_texts, _schema_texts], ids=["rules", "schemas"])
def test_latvian_is_not_english(texts: Any) -> None:
    """No explanation of some length is the same in both languages: one of them would not be translated."""
    same = [place for place, text in texts() if text["lv"] == text["en"] and len(text["en"].split()) > 2]

    assert same == []
