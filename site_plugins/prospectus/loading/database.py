"""SQLite files that hold nothing which could not be found out again."""

from __future__ import annotations

import sqlite3
import zlib
from pathlib import Path

__all__ = ["opened", "prepared"]


def opened(path: Path) -> sqlite3.Connection:
    """Return a connection to a file that is prepared already."""
    connection = sqlite3.connect(path)
    # A crash of the machine may lose the file's last state; then it is found out anew.
    connection.execute("pragma synchronous = off")
    return connection


def prepared(path: Path, tables: str) -> sqlite3.Connection:
    """Return a connection to a file with these tables (SQL).

    A file that is damaged, somebody else's, or has the tables of another version of the program is begun anew.
    """
    version = zlib.crc32(tables.encode()) & 0x7FFFFFFF
    try:
        connection = opened(path)
        (found,) = connection.execute("pragma user_version").fetchone()
        if found != version:
            is_new = not connection.execute("select count(*) from sqlite_master").fetchone()[0]
            if not is_new:
                connection.close()
                return _anew(path, tables, version)
            _create(connection, tables, version)
        else:
            connection.execute("select name from sqlite_master").fetchall()
    except sqlite3.DatabaseError:
        return _anew(path, tables, version)
    return connection


def _anew(path: Path, tables: str, version: int) -> sqlite3.Connection:
    for part in (path, path.with_name(f"{path.name}-journal"), path.with_name(f"{path.name}-wal")):
        part.unlink(missing_ok=True)
    connection = opened(path)
    _create(connection, tables, version)
    return connection


def _create(connection: sqlite3.Connection, tables: str, version: int) -> None:
    connection.executescript(tables)
    connection.execute(f"pragma user_version = {version}")
