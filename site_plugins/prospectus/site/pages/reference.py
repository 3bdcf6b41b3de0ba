"""Reference pages: the glossary and the tools."""

from __future__ import annotations

from collections.abc import Iterator

from ..sheet import Sheet
from .maker import PageMaker

__all__ = ["references"]


def references(maker: PageMaker) -> Iterator[Sheet]:
    """Yield the glossary, by the alphabet of the page's language, and the tools, by group."""
    catalogue, _ = maker.catalogue, maker.spoken.gettext
    context = maker.context("")
    terms = sorted(catalogue.terms.values(), key=lambda term: _collation(context.plain(term.title)))
    letters: dict[str, list[object]] = {}
    for term in terms:
        letters.setdefault(context.plain(term.title)[0].upper(), []).append(term)
    yield maker.sheet(
        "glossary.html", lambda code: maker.addresses.group(code, "term"), _("Glossary"), section="term", layout="list",
        description=_("The terms of modular vocational education, explained."), letters=letters,
    )  # fmt: skip
    groups = [
        (
            entry,
            sorted((t for t in catalogue.tools.values() if t.group == entry.code), key=lambda t: context.plain(t.title).casefold()),
        )
        for entry in catalogue.vocabularies["tool-groups"].entries
    ]
    indicators = catalogue.vocabularies.get("eqavet-indicators")
    yield maker.sheet(
        "tools.html", lambda code: maker.addresses.group(code, "tool"), _("Tools"), section="tool",
        description=_("European and national tools, systems and networks, and how this catalogue relates to them."),
        groups=[(entry, tools) for entry, tools in groups if tools], indicators=indicators,
    )  # fmt: skip


_LATVIAN = {letter: f"{plain}~" for letter, plain in zip("āčēģīķļņšūž", "acegiklnsuz", strict=True)}


def _collation(title: str) -> str:
    """Return a key by which Latvian letters follow their plain ones."""
    return "".join(_LATVIAN.get(letter, letter) for letter in title.casefold())
