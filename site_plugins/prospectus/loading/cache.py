"""The folder in which one run leaves to the next what it found: one run at a time uses it, any other goes without."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from types import TracebackType
from typing import Self

from .shelf import Shelf

__all__ = ["FOLDER", "Cache"]

FOLDER = ".cache/prospectus"
"""Where the cache lies in a project, unless somebody wants it elsewhere."""


class Cache:
    """A folder that may be deleted at any time.

    ``folder`` is None where nothing is kept: nobody wants it, the place cannot be written to, or another run is using it just
    now; ``is_taken`` tells the last case.
    """

    def __init__(self, folder: Path | None, kind: type[Shelf] = Shelf) -> None:
        self._lock: sqlite3.Connection | None = None
        self.is_taken = False
        self.folder: Path | None = None
        self.shelf: Shelf | None = None
        if folder is None:
            return
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / ".gitignore").write_text("*\n", encoding="utf-8")
            self._lock = _locked(folder / "lock")
            if self._lock is not None:
                self.shelf = kind(folder / "records.sqlite")
                self.folder = folder
        except (OSError, sqlite3.Error):
            self.close()
        else:
            self.is_taken = self._lock is None

    def close(self) -> None:
        """Leave the folder to others."""
        if self.shelf is not None:
            self.shelf.close()
        if self._lock is not None:
            self._lock.close()
        self.folder = self.shelf = self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


def _locked(path: Path) -> sqlite3.Connection | None:
    """Return a lock that goes with this process, however it ends, or None where another process has it."""
    connection = sqlite3.connect(path, timeout=0, isolation_level=None)
    try:
        connection.execute("begin exclusive")
    except sqlite3.DatabaseError as error:
        connection.close()
        if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            return None
        raise
    return connection
