"""Every record has one id, and every id one record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ..errors import Location, Problem, Severity, message

__all__ = ["Identity", "identity_problems"]


class Identity(NamedTuple):
    """Who a record says that it is: kind, id, its file and that file's name without the ending."""

    kind: str
    id: str
    file: str
    stem: str


def identity_problems(records: Iterable[Identity], locate: Callable[[str], Location]) -> Iterator[Problem]:
    """Yield ids that differ from the file's name, and ids that another file has already.

    ``locate`` returns the place of the id in a file.
    """
    first: dict[tuple[str, str], Identity] = {}
    # An id belongs to the file that is named after it, then to the one that was read first.
    for record in sorted(records, key=lambda r: r.id != r.stem):
        if record.kind == "catalogue":
            continue
        earlier = first.setdefault((record.kind, record.id), record)
        if earlier is not record:
            yield Problem(
                "record/id-twice", Severity.ERROR, locate(record.file),
                message("The identifier “{id}” already belongs to {file}.", id=record.id, file=earlier.file),
                message("Give this record an identifier of its own."),
            )  # fmt: skip
        elif record.id != record.stem:
            name = record.file.rpartition("/")[2]
            yield Problem(
                "record/id-differs", Severity.ERROR, locate(record.file),
                message("The identifier “{id}” differs from the file's name “{name}”.", id=record.id, name=name),
                message("Write “id: {stem}”, or rename the file to {id}.yml.", stem=record.stem, id=record.id),
            )  # fmt: skip
