"""Valid documents become records."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from ..model import (
    Exam,
    Expert,
    Module,
    Organisation,
    Programme,
    Qualification,
    Review,
    Round,
    Sector,
    Settings,
    Term,
    Tool,
    Vocabulary,
)  # fmt: skip
from ..source import Document
from .catalogue import Catalogue

__all__ = ["assemble"]

_TYPES: dict[str, Any] = {
    "vocabulary": Vocabulary,
    "organisation": Organisation,
    "expert": Expert,
    "sector": Sector,
    "round": Round,
    "qualification": Qualification,
    "programme": Programme,
    "module": Module,
    "exam": Exam,
    "review": Review,
    "term": Term,
    "tool": Tool,
}


def assemble(documents: Iterable[Document], broken: frozenset[tuple[str, str]]) -> Catalogue:
    """Return the catalogue of documents that are valid; ``broken`` names those left out (kind, id).

    The settings must be among the documents.
    """
    records: dict[str, dict[str, Any]] = {kind: {} for kind in _TYPES}
    sources: dict[tuple[str, str], Document] = {}
    settings: Settings | None = None
    for document in sorted(documents, key=lambda d: (d.kind, d.id)):
        if document.kind == "catalogue":
            settings = msgspec.convert(document.data, Settings)
            sources["catalogue", "catalogue"] = document
        else:
            records[document.kind].setdefault(document.id, msgspec.convert(document.data, _TYPES[document.kind]))
            sources.setdefault((document.kind, document.id), document)
    if settings is None:
        raise ValueError("a catalogue needs its settings")
    return Catalogue(
        settings=settings,
        vocabularies=records["vocabulary"],
        organisations=records["organisation"],
        experts=records["expert"],
        sectors=records["sector"],
        rounds=records["round"],
        qualifications=records["qualification"],
        programmes=records["programme"],
        modules=records["module"],
        exams=records["exam"],
        reviews=records["review"],
        terms=records["term"],
        tools=records["tool"],
        documents=sources,
        broken=broken,
    )
