"""What was read and judged before, in an SQLite file that may be deleted at any time."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

import msgspec

from ..source import SourceFile
from .database import opened, prepared
from .reading import Reading
from .written import Written

__all__ = ["Shelf"]

_TABLES = """
create table fact (name text primary key, value blob) without rowid;
create table reading (
  file text not null unique, kind text not null, id text not null, changed integer not null, size integer not null,
  digest blob not null, readable integer not null, payload blob not null, brief blob not null, named blob not null,
  skeleton blob not null, problems blob not null, errors integer not null, warnings integer not null, infos integer not null
);
create index record on reading (kind, id);
create table judged (
  qualification text primary key, key blob not null, problems blob not null, errors integer not null,
  warnings integer not null, infos integer not null
) without rowid;
"""


class Shelf:
    """Readings of files and judgements of qualifications, kept from one run to the next.

    What is kept holds for one recipe; under another everything is forgotten. Each process has a connection of its own.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection = (os.getpid(), prepared(path, _TABLES))
        self._hidden: Collection[str] = ()

    def close(self) -> None:
        """Let go of the file."""
        if self._connection[0] == os.getpid():
            self._connection[1].close()

    def recipe(self) -> bytes:
        """Return the recipe under which everything is kept; empty at first."""
        return self._facts("recipe").get("recipe", b"")

    def discard(self) -> None:
        """Delete the file."""
        self.close()
        self._path.unlink(missing_ok=True)

    def hide(self, files: Collection[str]) -> None:
        """Leave out files whose records have the ids of others, until the next time."""
        self._hidden = files

    def use(self, recipe: bytes) -> None:
        """Forget what was kept under another recipe."""
        if self.recipe() != recipe:
            with self._open() as changes:
                for table in ("reading", "judged", "fact"):
                    changes.execute(f"delete from {table}")  # noqa: S608 - three names of our own
                changes.execute("insert into fact values ('recipe', ?)", (recipe,))

    def settled(self, signature: bytes) -> tuple[bytes, Written] | None:
        """Return the state and the problems of the whole that are kept of files with a signature; None where it is another."""
        facts = self._facts("signature", "state", "whole")
        if facts.get("signature") != signature:
            return None
        return facts["state"], Written(*msgspec.msgpack.decode(facts["whole"]))

    def settle(self, signature: bytes, state: bytes, whole: Written) -> None:
        """Keep what was found of files with a signature: the state of all records, and the problems of the whole."""
        self._remember(signature=signature, state=state, whole=msgspec.msgpack.encode(whole))

    def common(self, bones: bytes) -> Written | None:
        """Return the problems of everything at once that are kept of these skeletons; None where they were others."""
        facts = self._facts("bones", "common")
        return Written(*msgspec.msgpack.decode(facts["common"])) if facts.get("bones") == bones else None

    def judge_common(self, bones: bytes, found: Written) -> None:
        """Keep the problems of everything at once."""
        self._remember(bones=bones, common=msgspec.msgpack.encode(found))

    def _facts(self, *names: str) -> dict[str, bytes]:
        marks = ", ".join("?" * len(names))
        return dict(self._open().execute(f"select name, value from fact where name in ({marks})", names))  # noqa: S608

    def _remember(self, **facts: bytes) -> None:
        with self._open() as changes:
            changes.executemany("insert or replace into fact values (?, ?)", facts.items())

    def readings(self) -> dict[str, tuple[int, int, Reading]]:
        """Return what is kept of each file: its time of change, size, and reading without its payload."""
        rows = self._open().execute(
            "select file, kind, id, changed, size, digest, readable, brief, named, skeleton, problems, errors, warnings, infos "
            "from reading"
        )
        return {
            file: (changed, size, Reading(
                kind, id, file, digest, bool(readable), b"", brief, named, skeleton, Written(*problems)
            ))
            for file, kind, id, changed, size, digest, readable, brief, named, skeleton, *problems in rows
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
                        "insert or replace into reading values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        (
                            source.file, reading.kind, reading.id, source.changed, source.size, reading.digest,
                            reading.is_readable, reading.payload, reading.brief,
                            reading.named, reading.skeleton, *reading.problems,
                        ),
                    )  # fmt: skip
            changes.executemany("delete from reading where file = ?", ((file,) for file in gone))

    def judged(self) -> dict[str, tuple[bytes, Written]]:
        """Return what is kept of each qualification: the key of what was judged, and the problems found."""
        rows = self._open().execute("select qualification, key, problems, errors, warnings, infos from judged")
        return {id: (key, Written(*problems)) for id, key, *problems in rows}

    def judge(self, found: Mapping[str, tuple[bytes, Written]], gone: Iterable[str] = ()) -> None:
        """Keep judgements, and forget those of qualifications that are gone."""
        with self._open() as changes:
            changes.executemany(
                "insert or replace into judged values (?, ?, ?, ?, ?, ?)",
                ((id, key, *problems) for id, (key, problems) in found.items()),
            )
            changes.executemany("delete from judged where qualification = ?", ((id,) for id in gone))

    def payload(self, kind: str, id: str) -> bytes:
        """Return a record's bytes.

        Raises KeyError where there is none.
        """
        rows = self._open().execute("select file, payload from reading where kind = ? and id = ?", (kind, id))
        found: bytes | None = next((payload for file, payload in rows if file not in self._hidden), None)
        if found is None:
            raise KeyError((kind, id))
        return found

    def _open(self) -> sqlite3.Connection:
        """Return this process's connection: one opened before a fork must not be used after it."""
        if self._connection[0] != os.getpid():
            self._connection = (os.getpid(), opened(self._path))
        return self._connection[1]
