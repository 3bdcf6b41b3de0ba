"""Reading a catalogue's folder."""

from __future__ import annotations

import os
import stat
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
    for place, names in _places(folder):
        inside, shown = _within(place, folder), _shown(_within(place, root))
        above = Path(place)
        for name in names:
            path, file = above / name, shown + _shown(name)
            if not (inside + name).isprintable():
                problems.append(_unprintable(file))
                continue
            kind = _kind(inside, name)
            if kind is None:
                problems.append(_misplaced(file))
                # A record under a wrong ending is there all the same: what refers to it is not at fault.
                if path.suffix.lower() in (".yml", ".yaml") and (meant := _kind(inside, f"{path.stem}.yml")):
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


def _places(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield each folder and the names of its files, sorted; hidden files and folders are left alone.

    Folders that cannot be walked (links, folders named like a record) are yielded as if they were files.
    """
    for place, folders, names in os.walk(folder):
        seen = sorted(name for name in folders if not name.startswith("."))
        folders[:] = [name for name in seen if not _is_closed(Path(place, name))]
        names += [name for name in seen if name not in folders]
        yield place, sorted(name for name in names if not name.startswith("."))


def _is_closed(folder: Path) -> bool:
    return folder.is_symlink() or folder.suffix == ".yml" or not os.access(folder, os.R_OK | os.X_OK)


def _unfit(path: Path) -> Message | None:
    """Say why something that has a record's name is no file; opening a pipe, for one, would never return."""
    try:
        mode = os.lstat(path).st_mode
    except OSError:
        mode = 0
    if stat.S_ISLNK(mode):
        return message("it is a link, and links are not followed")
    if stat.S_ISDIR(mode):
        return message("it is a folder")
    return None if stat.S_ISREG(mode) else message("it is no ordinary file")


def _kind(inside: str, name: str) -> str | None:
    """Return the kind of the records that a folder (as of :func:`_within`) holds under such a name."""
    if not name.endswith(".yml"):
        return None
    if not inside:
        return "catalogue" if name == SETTINGS_FILE else None
    return RECORD_FOLDERS.get(inside.partition("/")[0])


def _within(place: str, folder: Path) -> str:
    """Return what stands before the names of a place's files in their paths from a folder: nothing, or ``modules/``."""
    way = Path(os.path.relpath(place, folder)).as_posix()
    return "" if way == "." else f"{way}/"


def _shown(path: str) -> str:
    """Return a path as it can be shown: a character that nobody sees, or half a character, becomes “�”."""
    return path if path.isprintable() else "".join(c if c.isprintable() else "\ufffd" for c in path)


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
