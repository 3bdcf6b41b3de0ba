"""Valid records become a catalogue, or parts of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from ..model import Settings, Vocabulary
from ..source import Document
from .archive import Archive, MemoryArchive
from .catalogue import Catalogue
from .parts import Excerpt
from .records import Kept, brief, record

__all__ = ["Source", "assemble", "excerpts"]

_NAMES = {
    "vocabulary": "vocabularies",
    "organisation": "organisations",
    "expert": "experts",
    "sector": "sectors",
    "round": "rounds",
    "qualification": "qualifications",
    "programme": "programmes",
    "module": "modules",
    "exam": "exams",
    "review": "reviews",
    "term": "terms",
    "tool": "tools",
}
"""Kind of record → its field in a Catalogue."""


class Source(NamedTuple):
    """A valid record: kind, id, file, and the bytes of its brief."""

    kind: str
    id: str
    file: str
    brief: bytes


def assemble(sources: Iterable[Source], archive: Archive, broken: frozenset[tuple[str, str]]) -> Catalogue:
    """Return the catalogue of valid records; ``broken`` names those left out (kind, id).

    The settings must be among the sources. Of two records with one id, the first of them counts.
    """
    records: dict[str, dict[str, bytes]] = {name: {} for name in _NAMES.values()}
    files: dict[tuple[str, str], str] = {}
    settings: Settings | None = None
    for source in sorted(sources):
        if source.kind == "catalogue":
            settings = brief("catalogue", source.brief)
            files["catalogue", "catalogue"] = source.file
        elif (source.kind, source.id) not in files:
            records[_NAMES[source.kind]][source.id] = source.brief
            files[source.kind, source.id] = source.file
    if settings is None:
        raise ValueError("a catalogue needs its settings")
    kept: dict[str, Any] = {name: Kept(kind, records[name]) for kind, name in _NAMES.items()}
    return Catalogue(settings=settings, **kept, files=files, archive=archive, broken=broken)


def excerpts(
    documents: Iterable[tuple[Document, bytes]], settings: Settings, vocabularies: Mapping[str, Vocabulary]
) -> Iterator[Excerpt]:
    """Yield valid documents, each with its record's bytes, as excerpts.

    They are all in one, but for those whose id has been there already: these stand by themselves.
    """
    together: dict[tuple[str, str], tuple[Document, bytes]] = {}
    for document, payload in documents:
        if together.setdefault((document.kind, document.id), (document, payload))[0] is not document:
            yield _excerpt({(document.kind, document.id): (document, payload)}, settings, vocabularies)
    yield _excerpt(together, settings, vocabularies)


def _excerpt(
    found: Mapping[tuple[str, str], tuple[Document, bytes]], settings: Settings, vocabularies: Mapping[str, Vocabulary]
) -> Excerpt:
    records: dict[str, Any] = {name: {} for name in _NAMES.values()}
    for (kind, id), (_, payload) in found.items():
        if kind != "catalogue":
            records[_NAMES[kind]][id] = record(kind, payload)
    # The roles of codes come from all vocabularies, whichever of them are among the documents.
    records["vocabularies"] = {**vocabularies, **records["vocabularies"]}
    documents = {key: document for key, (document, _) in found.items()}
    files = {key: document.file for key, document in documents.items()}
    return Excerpt(settings=settings, **records, files=files, archive=MemoryArchive({}), documents=documents)
