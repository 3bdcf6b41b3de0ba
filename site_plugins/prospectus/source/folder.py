"""Reading a catalogue's folder."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from ..errors import Message, MisuseError, Problem, message
from .document import RECORD_FOLDERS, SETTINGS_FILE, Document
from .parsing import parse
from .text import decode, fault

__all__ = ["Found", "SourceFile", "document", "find_files", "found_again", "read_bytes", "read_document"]


class SourceFile(NamedTuple):
    """A record's file: kind, path, path as shown (relative to the project's root), time of change (ns), size (bytes).

    ``known`` is the digest that its bytes had when it was read last, where that is known.
    """

    kind: str
    path: str
    file: str
    changed: int
    size: int
    known: bytes = b""

    @property
    def stem(self) -> str:
        """The file's name without its ending."""
        return self.file.rpartition("/")[2].removesuffix(".yml")


@dataclass(frozen=True, slots=True)
class Found:
    """What a catalogue's folder holds: files of records, problems, and records (kind, id) under a wrong ending."""

    files: tuple[SourceFile, ...]
    problems: tuple[Problem, ...]
    misplaced: frozenset[tuple[str, str]]


def find_files(folder: Path, root: Path) -> Found:
    """Find all records of a catalogue, in the order of their paths; paths in problems are relative to the root.

    Raises MisuseError where the folder does not exist.
    """
    if not folder.is_dir():
        raise MisuseError(f"There is no catalogue folder {folder}")
    files: list[SourceFile] = []
    problems: list[Problem] = []
    misplaced: set[tuple[str, str]] = set()
    top, shown = str(folder), _relative(str(folder), root)
    for entry, inside in _entries(top, ""):
        file = f"{shown}/{_printable(inside)}" if shown != "." else _printable(inside)
        if not inside.isprintable():
            problems.append(_unprintable(file))
            continue
        kind = _kind(inside)
        if kind is None:
            problems.append(_misplaced(file))
            # A record under a wrong ending is there all the same: what refers to it is not at fault.
            meant = PurePosixPath(inside)
            if meant.suffix.lower() in (".yml", ".yaml") and (other := _kind(str(meant.with_suffix(".yml")))):
                misplaced.add((other, meant.stem))
            continue
        try:
            status = entry.stat(follow_symlinks=False)
            files.append(SourceFile(kind, entry.path, file, status.st_mtime_ns, status.st_size))
        except OSError:
            files.append(SourceFile(kind, entry.path, file, 0, 0))
    return Found(tuple(files), tuple(problems), frozenset(misplaced))


def found_again(before: Found, changed: Iterable[Path], folder: Path, root: Path) -> Found:
    """Return what a folder holds now, where it held something before and only these files may have changed since."""
    files = {file.path: file for file in before.files}
    for path in changed:
        inside = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else ""
        kind = _kind(inside)
        if kind is None or before.problems or inside.startswith(".") or "/." in inside:
            return find_files(folder, root)
        try:
            status = path.lstat()
        except OSError:
            files.pop(str(path), None)
            continue
        if str(path) not in files:
            return find_files(folder, root)  # Where it stands among the others, the walk knows.
        files[str(path)] = files[str(path)]._replace(changed=status.st_mtime_ns, size=status.st_size)
    return Found(tuple(files.values()), (), before.misplaced)


def read_document(source: SourceFile) -> Document | Problem:
    """Read one file, or say why it cannot be read."""
    raw = read_bytes(source)
    return raw if isinstance(raw, Problem) else document(source, raw)


def read_bytes(source: SourceFile) -> bytes | Problem:
    """Return what a file holds, or say why it cannot be opened."""
    try:
        if not stat.S_ISREG(os.lstat(source.path).st_mode):
            return _unreadable(source.file, _unfit(Path(source.path)))
        with open(source.path, "rb", buffering=0) as file:  # noqa: PTH123 - a Path for each file is felt at 30,000 of them
            return file.read()
    except OSError as error:
        return _unreadable(source.file, error.strerror)


def document(source: SourceFile, raw: bytes) -> Document | Problem:
    """Return the document that a file's bytes make, or the fault that keeps them from being one."""
    text = decode(raw, source.file)
    if isinstance(text, Problem):
        return text
    data = parse(text, source.file)
    if isinstance(data, Problem):
        return data
    if not isinstance(data, dict):
        return fault(
            "file/empty" if data is None else "file/no-record", source.file, 1, 1,
            message("The file holds no record: properties such as “id: …” were expected."),
            message("Look at another file of the same folder for the form."),
        )  # fmt: skip
    return Document(source.kind, Path(source.path), source.file, text, data)


def _entries(folder: str, inside: str) -> Iterator[tuple[os.DirEntry[str], str]]:
    """Yield the files of a folder, each with its path inside the catalogue, sorted; hidden ones are left alone.

    Folders that cannot be walked (links, folders named like a record) are yielded as if they were files.
    """
    with os.scandir(folder) as found:
        entries = sorted((entry for entry in found if not entry.name.startswith(".")), key=lambda entry: entry.name)
    open_folders = [e for e in entries if e.is_dir() and not _is_closed(e)]
    walked = {entry.name for entry in open_folders}
    for entry in entries:
        if entry.name not in walked:
            yield entry, f"{inside}{entry.name}"
    for entry in open_folders:
        yield from _entries(entry.path, f"{inside}{entry.name}/")


def _is_closed(entry: os.DirEntry[str]) -> bool:
    return entry.is_symlink() or entry.name.endswith(".yml") or not os.access(entry.path, os.R_OK | os.X_OK)


def _unfit(path: Path) -> Message:
    """Say why something that has a record's name is no file; opening a pipe, for one, would never return."""
    if path.is_symlink():
        return message("it is a link, and links are not followed")
    if path.is_dir():
        return message("it is a folder")
    return message("it is no ordinary file")


def _kind(inside: str) -> str | None:
    if not inside.endswith(".yml"):
        return None
    folder, slash, _ = inside.partition("/")
    if not slash:
        return "catalogue" if inside == SETTINGS_FILE else None
    return RECORD_FOLDERS.get(folder)


def _relative(path: str, root: Path) -> str:
    return _printable(Path(os.path.relpath(path, root)).as_posix())


def _printable(path: str) -> str:
    """Return the path as it can be shown: a character that nobody sees, or half a character, becomes “�”."""
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
