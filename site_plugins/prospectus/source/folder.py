"""Reading a catalogue's folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import Misuse, Problem, message
from .document import RECORD_FOLDERS, SETTINGS_FILE, Document
from .parsing import parse
from .text import decode, fault

__all__ = ["Sources", "read_catalogue", "read_document"]


@dataclass(frozen=True, slots=True)
class Sources:
    """What was read: the documents, the problems, and what of it could not be read (kind, id by the file's name)."""

    root: Path
    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]
    unreadable: frozenset[tuple[str, str]]


def read_catalogue(folder: Path, root: Path) -> Sources:
    """Read all records of a catalogue; paths in problems are relative to the root.

    Raises Misuse where the folder does not exist.
    """
    if not folder.is_dir():
        raise Misuse(f"There is no catalogue folder {folder}")
    documents: list[Document] = []
    problems: list[Problem] = []
    unreadable: set[tuple[str, str]] = set()
    for path in _files(folder):
        file = _relative(path, root)
        kind = _kind(path.relative_to(folder))
        if kind is None or path.is_symlink():
            problems.append(_misplaced(file))
            continue
        read = read_document(path, kind, file)
        if isinstance(read, Problem):
            problems.append(read)
            unreadable.add((kind, path.stem))
        else:
            documents.append(read)
    return Sources(root, tuple(documents), tuple(problems), frozenset(unreadable))


def read_document(path: Path, kind: str, file: str) -> Document | Problem:
    """Read one file, or say why it cannot be read."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        return fault("file/unreadable", file, 1, 1, message("The file cannot be opened: {reason}", reason=error.strerror))
    text = decode(raw, file)
    if isinstance(text, Problem):
        return text
    data = parse(text, file)
    if isinstance(data, Problem):
        return data
    if not isinstance(data, dict):
        return fault(
            "file/empty" if data is None else "file/no-record", file, 1, 1,
            message("The file holds no record: properties such as “id: …” were expected."),
            message("Look at another file of the same folder for the form."),
        )  # fmt: skip
    return Document(kind, path, file, text, data)


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files of the folder, sorted; hidden files and folders are left alone."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(place, name) for name in sorted(names) if not name.startswith("."))


def _kind(path: Path) -> str | None:
    if path.suffix != ".yml":
        return None
    if len(path.parts) == 1:
        return "catalogue" if path.name == SETTINGS_FILE else None
    return RECORD_FOLDERS.get(path.parts[0])


def _relative(path: Path, root: Path) -> str:
    return Path(os.path.relpath(path, root)).as_posix()


def _misplaced(file: str) -> Problem:
    return fault(
        "file/misplaced", file, 1, 1,
        message("This file has no place in the catalogue, and would be passed over."),
        message("Records are files that end in .yml, in one of the folders {folders}.", folders=sorted(RECORD_FOLDERS)),
    )  # fmt: skip
