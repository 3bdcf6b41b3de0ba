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
    terms = context.by_title(catalogue.terms.values())
    letters: dict[str, list[object]] = {}
    for term in terms:
        letters.setdefault(context.plain(term.title)[0].upper(), []).append(term)
    yield maker.sheet(
        "glossary.html", lambda code: maker.addresses.group(code, "term"), _("Glossary"), section="term", layout="list",
        description=_("The terms of modular vocational education, explained."), letters=letters,
    )  # fmt: skip
    groups = [
        (entry, context.by_title(tool for tool in catalogue.tools.values() if tool.group == entry.code))
        for entry in catalogue.vocabularies["tool-groups"].entries
    ]
    indicators = catalogue.vocabularies.get("eqavet-indicators")
    yield maker.sheet(
        "tools.html", lambda code: maker.addresses.group(code, "tool"), _("Tools"), section="tool",
        description=_("European and national tools, systems and networks, and how this catalogue relates to them."),
        groups=[(entry, tools) for entry, tools in groups if tools], indicators=indicators,
    )  # fmt: skip
