"""What was read and judged before, in an SQLite file that may be deleted at any time."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from ..errors import Message, Problem
from ..source import SourceFile
from .reading import Reading

__all__ = ["Shelf"]

_TABLES = """
create table if not exists fact (name text primary key, value blob) without rowid;
create table if not exists reading (
  file text not null unique, kind text not null, id text not null, changed integer not null, size integer not null,
  digest blob not null, readable integer not null, payload blob not null, brief blob not null, named blob not null,
  problems blob not null
);
create index if not exists record on reading (kind, id);
create table if not exists judged (qualification text primary key, key blob not null, problems blob not null) without rowid;
"""

_problems = msgspec.msgpack.Decoder(tuple[Problem, ...])
_named = msgspec.msgpack.Decoder(tuple[tuple[str, str], ...])
_encode = msgspec.msgpack.Encoder().encode


class Shelf:
    """Readings of files and judgements of qualifications, kept from one run to the next.

    What is kept holds for one recipe; under another everything is forgotten. Each process has a connection of its own.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: tuple[int, sqlite3.Connection] | None = None
        try:
            self._open().executescript(_TABLES)
        except sqlite3.DatabaseError:
            # Somebody else's file, or half a one: it holds nothing that cannot be found out again.
            self.close()
            path.unlink()
            self._open().executescript(_TABLES)

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None and self._connection[0] == os.getpid():
            self._connection[1].close()
        self._connection = None

    def use(self, recipe: bytes) -> None:
        """Forget what was kept under another recipe."""
        row = self._open().execute("select value from fact where name = 'recipe'").fetchone()
        if row is None or row[0] != recipe:
            with self._open() as changes:
                for table in ("reading", "judged", "fact"):
                    changes.execute(f"delete from {table}")  # noqa: S608 - three names of our own
                changes.execute("insert into fact values ('recipe', ?)", (recipe,))

    def readings(self) -> dict[str, tuple[int, int, Reading]]:
        """Return what is kept of each file: its time of change, size, and reading without its payload."""
        rows = self._open().execute("select file, kind, id, changed, size, digest, readable, brief, named, problems from reading")
        return {
            file: (changed, size, Reading(
                kind, id, file, digest, bool(readable), b"", brief, _named.decode(named) if named else (),
                _read_problems(problems),
            ))
            for file, kind, id, changed, size, digest, readable, brief, named, problems in rows
        }  # fmt: skip

    def keep(self, found: Iterable[tuple[SourceFile, Reading | None]], gone: Iterable[str] = ()) -> None:
        """Keep readings; None only renews a file's time of change. Forget files that are gone."""
        with self._open() as changes:
            for source, reading in found:
                if reading is None:
                    changes.execute(
                        "update reading set changed = ?, size = ? where file = ?", (source.changed, source.size, source.file)
                    )
                else:
                    changes.execute(
                        "insert or replace into reading values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        (
                            source.file, reading.kind, reading.id, source.changed, source.size, reading.digest,
                            reading.is_readable, reading.payload, reading.brief,
                            _encode(reading.references) if reading.references else b"", _written(reading.problems),
                        ),
                    )  # fmt: skip
            changes.executemany("delete from reading where file = ?", ((file,) for file in gone))

    def judged(self) -> dict[str, tuple[bytes, tuple[Problem, ...]]]:
        """Return what is kept of each qualification: the key of what was judged, and the problems found."""
        rows = self._open().execute("select qualification, key, problems from judged")
        return {id: (key, _read_problems(problems)) for id, key, problems in rows}

    def judge(self, found: Mapping[str, tuple[bytes, tuple[Problem, ...]]], gone: Iterable[str] = ()) -> None:
        """Keep judgements, and forget those of qualifications that are gone."""
        with self._open() as changes:
            changes.executemany(
                "insert or replace into judged values (?, ?, ?)",
                ((id, key, _written(problems)) for id, (key, problems) in found.items()),
            )
            changes.executemany("delete from judged where qualification = ?", ((id,) for id in gone))

    def payload(self, kind: str, id: str) -> bytes:
        """Return a record's bytes.

        Raises KeyError where there is none.
        """
        row = self._open().execute("select payload from reading where kind = ? and id = ?", (kind, id)).fetchone()
        if row is None:
            raise KeyError((kind, id))
        found: bytes = row[0]
        return found

    def _open(self) -> sqlite3.Connection:
        """Return this process's connection: one opened before a fork must not be used after it."""
        if self._connection is None or self._connection[0] != os.getpid():
            connection = sqlite3.connect(self._path)
            # A crash of the machine may lose the file's last state; then it is found out anew.
            connection.execute("pragma synchronous = off")
            self._connection = (os.getpid(), connection)
        return self._connection[1]


def _written(problems: tuple[Problem, ...]) -> bytes:
    return _encode(problems) if problems else b""


def _read_problems(raw: bytes) -> tuple[Problem, ...]:
    return tuple(_restored(problem) for problem in _problems.decode(raw)) if raw else ()


def _restored(problem: Problem) -> Problem:
    hint = _argument(problem.hint) if problem.hint is not None else None
    return Problem(problem.rule, problem.severity, problem.location, _argument(problem.message), hint)


def _argument(value: Any) -> Any:
    """Return an argument of a message as it was: a message in a message comes back as a mapping."""
    if isinstance(value, Message):
        return Message(value.template, {name: _argument(item) for name, item in value.arguments.items()})
    if isinstance(value, dict) and value.keys() == {"template", "arguments"}:
        return Message(value["template"], {name: _argument(item) for name, item in value["arguments"].items()})
    return [_argument(item) for item in value] if isinstance(value, list) else value
