"""The settings of a Hugo site: languages, words, menu, headings."""

from __future__ import annotations

import msgspec

from prospectus.assembly import Catalogue

from ..views import WORDS
from ..views.spoken import Link, Spoken

__all__ = ["settings"]

OTHER = {"lv": ("en", "English"), "en": ("lv", "Latviešu")}
"""Language → code and name of the other."""
MENU = (("qualification", "qualifications"), ("module", "modules"), ("sector", "sectors"), ("review", "review"))
"""Kind of page → name of its list."""
HEADINGS = {
    "module": (
        ("aim", "aim"), ("entry", "entry"), ("outcomes", "outcomes"), ("knowledge", "triple"), ("assessment", "assessment"),
        ("credential", "credential"), ("unit", "unit"), ("origin", "origin"),
    ),
    "qualification": (
        ("expert-review", "review"), ("able", "able"), ("map", "map_list"), ("modules", "by_part"), ("hours", "hours_by_part"),
        ("exam", "exam"), ("matrix", "matrix"), ("ways", "ways"), ("supplement", "supplement"), ("origin", "origin"),
    ),
}  # fmt: skip
"""Kind of page → anchor and word of each heading."""


class _Item(msgspec.Struct, frozen=True):
    kind: str
    title: str
    address: str


class _Heading(msgspec.Struct, frozen=True):
    id: str
    title: str


class _Params(msgspec.Struct, frozen=True):
    words: dict[str, str]
    description: str
    home: str
    finder: str
    other: str
    other_name: str
    menu: tuple[_Item, ...]
    headings: dict[str, tuple[_Heading, ...]]


class _Language(msgspec.Struct, frozen=True, rename="camel"):
    locale: str
    label: str
    weight: int
    content_dir: str
    title: str
    params: _Params


class _Settings(msgspec.Struct, frozen=True, rename="camel"):
    languages: dict[str, _Language]
    base_url: str = msgspec.field(name="baseURL", default="https://example.org/")
    default_content_language: str = "lv"
    disable_kinds: tuple[str, ...] = ("taxonomy", "term", "rss")
    outputs: dict[str, tuple[str, ...]] = msgspec.field(default_factory=lambda: {"home": ("html", "json")})


def settings(catalogue: Catalogue) -> bytes:
    """Return ``hugo.json`` for a catalogue."""
    languages = {
        code: _language(Spoken(catalogue, code), weight) for weight, code in enumerate(catalogue.settings.languages, start=1)
    }
    return msgspec.json.format(msgspec.json.encode(_Settings(languages)))


def _language(spoken: Spoken, weight: int) -> _Language:
    code, words = spoken.language, WORDS[spoken.language]
    other, name = OTHER[code]
    lists = [(kind, Link(words[group], spoken.group(group))) for kind, group in MENU]
    params = _Params(
        words=words,
        description=spoken.text(spoken.catalogue.settings.description),
        home="" if weight == 1 else f"{code}/",
        finder=spoken.group("finder"),
        other=other,
        other_name=name,
        menu=tuple(_Item(kind, link.title, link.address) for kind, link in lists),
        headings={kind: tuple(_Heading(id, words[word]) for id, word in found) for kind, found in HEADINGS.items()},
    )
    return _Language(code, words["home"], weight, f"content/{code}", spoken.text(spoken.catalogue.settings.title), params)
