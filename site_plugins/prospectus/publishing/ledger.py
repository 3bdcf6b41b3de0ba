"""What a published site is made of, in an SQLite file that may be deleted at any time."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from ..loading.database import prepared
from ..site import Item

__all__ = ["Entry", "Ledger"]

_TABLES = """
create table made (
  kind text not null, id text not null, key blob not null, age integer not null, files text not null, primary key (kind, id)
) without rowid;
create table gone (file text not null, age integer not null);
create table settled (ground blob not null);
create table state (name text primary key, age integer not null) without rowid;
"""


class Entry(NamedTuple):
    """What was made for an item: its key, in which state of the site that was (counted from 1), and its files."""

    key: bytes
    age: int
    files: tuple[str, ...]


class Ledger:
    """The last state of a site and, for the folder that holds the state before, what has changed since."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection = prepared(path, _TABLES)

    def _read(self, query: str, *values: int) -> list[Any]:
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.DatabaseError:
            # A damaged file: what it held is made anew.
            self.close()
            self._path.unlink()
            self._connection = prepared(self._path, _TABLES)
            return []

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def entries(self) -> dict[Item, Entry]:
        """Return what was made, by item."""
        rows = self._read("select kind, id, key, age, files from made")
        # Some items have no files: assets, where the front end has not been bundled.
        return {Item(kind, id): Entry(key, age, tuple(filter(None, files.split("\n")))) for kind, id, key, age, files in rows}

    def settled(self) -> bytes:
        """Return what everything that was made stands on; empty where that is not known."""
        rows = self._read("select ground from settled")
        return rows[0][0] if rows else b""

    def ages(self) -> dict[str, int]:
        """Return the number of each state that is still known, by its name."""
        return dict(self._read("select name, age from state"))

    def gone_since(self, age: int) -> list[str]:
        """Return the files that have gone since a state."""
        return [file for (file,) in self._read("select file from gone where age > ?", age)]

    def keep(
        self, state: tuple[str, int], known: Collection[str], made: Mapping[Item, Entry], gone: Iterable[Item],
        files: Iterable[str], ground: bytes,
    ) -> None:  # fmt: skip
        """Keep a new state (name, number): what was made for it, and which items and files are gone.

        ``known`` are the states that some folder still holds; of all others nothing more need be known.
        """
        name, age = state
        with self._connection as changes:
            changes.executemany(
                "insert or replace into made values (?, ?, ?, ?, ?)",
                ((item.kind, item.id, entry.key, entry.age, "\n".join(entry.files)) for item, entry in made.items()),
            )
            changes.executemany("delete from made where kind = ? and id = ?", gone)
            changes.executemany("insert into gone values (?, ?)", ((file, age) for file in files))
            changes.executemany("delete from state where name = ?", ((old,) for old in self.ages().keys() - set(known)))
            changes.execute("insert or replace into state values (?, ?)", (name, age))
            changes.execute("delete from settled")
            changes.execute("insert into settled values (?)", (ground,))
            changes.execute("delete from gone where age <= (select min(age) from state)")
