"""Every record has one id, and every id one record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..errors import Problem, Severity, message
from ..source import Document

__all__ = ["identity_problems"]


def identity_problems(documents: Iterable[Document]) -> Iterator[Problem]:
    """Yield ids that differ from the file's name, and ids that another file has already."""
    first: dict[tuple[str, str], Document] = {}
    # An id belongs to the file that is named after it, then to the one that was read first.
    for document in sorted(documents, key=lambda d: d.id != d.path.stem):
        if document.kind == "catalogue":
            continue
        earlier = first.setdefault((document.kind, document.id), document)
        location = document.locate(("id",))
        if earlier is not document:
            yield Problem(
                "record/id-twice", Severity.ERROR, location,
                message("The identifier “{id}” already belongs to {file}.", id=document.id, file=earlier.file),
                message("Give this record an identifier of its own."),
            )  # fmt: skip
        elif document.id != document.path.stem:
            yield Problem(
                "record/id-differs", Severity.ERROR, location,
                message("The identifier “{id}” differs from the file's name “{name}”.", id=document.id, name=document.path.name),
                message("Write “id: {stem}”, or rename the file to {id}.yml.", stem=document.path.stem, id=document.id),
            )  # fmt: skip
