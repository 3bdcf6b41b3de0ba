"""Reading a catalogue's folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import Message, MisuseError, Problem, message
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

    Raises MisuseError where the folder does not exist.
    """
    if not folder.is_dir():
        raise MisuseError(f"There is no catalogue folder {folder}")
    documents: list[Document] = []
    problems: list[Problem] = []
    unreadable: set[tuple[str, str]] = set()
    for path in _files(folder):
        file = _relative(path, root)
        if not str(path.relative_to(folder)).isprintable():
            problems.append(_unprintable(file))
            continue
        kind = _kind(path.relative_to(folder))
        if kind is None:
            problems.append(_misplaced(file))
            # A record under a wrong ending is there all the same: what refers to it is not at fault.
            if meant := _kind(path.relative_to(folder).with_suffix(".yml")) if path.suffix.lower() in (".yml", ".yaml") else None:
                unreadable.add((meant, path.stem))
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
    if (reason := _unfit(path)) is not None:
        return _unreadable(file, reason)
    try:
        raw = path.read_bytes()
    except OSError as error:
        return _unreadable(file, error.strerror)
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
    """Yield the files of the folder, sorted; hidden files and folders are left alone.

    Folders that cannot be walked (links, folders named like a record) are yielded as if they were files.
    """
    for place, folders, names in os.walk(folder):
        seen = sorted(name for name in folders if not name.startswith("."))
        folders[:] = [name for name in seen if not _is_closed(Path(place, name))]
        names += [name for name in seen if name not in folders]
        yield from (Path(place, name) for name in sorted(names) if not name.startswith("."))


def _is_closed(folder: Path) -> bool:
    return folder.is_symlink() or folder.suffix == ".yml" or not os.access(folder, os.R_OK | os.X_OK)


def _unfit(path: Path) -> Message | None:
    """Say why something that has a record's name is no file; opening a pipe, for one, would never return."""
    if path.is_symlink():
        return message("it is a link, and links are not followed")
    if path.is_dir():
        return message("it is a folder")
    return None if path.is_file() else message("it is no ordinary file")


def _kind(path: Path) -> str | None:
    if path.suffix != ".yml":
        return None
    if len(path.parts) == 1:
        return "catalogue" if path.name == SETTINGS_FILE else None
    return RECORD_FOLDERS.get(path.parts[0])


def _relative(path: Path, root: Path) -> str:
    """Return the path as it can be shown: a character that nobody sees, or half a character, becomes “�”."""
    shown = Path(os.path.relpath(path, root)).as_posix()
    return shown if shown.isprintable() else "".join(c if c.isprintable() else "\ufffd" for c in shown)


def _unreadable(file: str, reason: Message | str | None) -> Problem:
    return fault(
        "file/unreadable", file, 1, 1,
        message("The file cannot be opened: {reason}.", reason=reason or ""),
        message("Put the record itself there, as an ordinary file."),
    )  # fmt: skip


def _unprintable(file: str) -> Problem:
    return fault(
        "file/misplaced", file, 1, 1,
        message("The file's name has characters that cannot be shown."),
        message("Name the file after the record's identifier: lower-case letters a–z, digits and hyphens."),
    )  # fmt: skip


def _misplaced(file: str) -> Problem:
    return fault(
        "file/misplaced", file, 1, 1,
        message("This file has no place in the catalogue, and would be passed over."),
        message("Records are files that end in .yml, in one of the folders {folders}.", folders=sorted(RECORD_FOLDERS)),
    )  # fmt: skip
