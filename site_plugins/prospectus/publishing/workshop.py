"""The folder in which builds remember and prepare: one build at a time uses it, any other goes without."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from pathlib import Path

from ..loading import Shelf
from .ledger import Ledger
from .publication import Publication

__all__ = ["Workshop"]


class Workshop:
    """What is kept from build to build, in a folder that may be deleted at any time.

    ``folder`` is None where nothing is to be kept. Where another build is at work in the folder, ``is_shared`` says so, and
    this one keeps nothing either.
    """

    def __init__(self, folder: Path | None) -> None:
        self._lock: sqlite3.Connection | None = None
        self.is_shared = False
        if folder is not None:
            try:
                folder.mkdir(parents=True, exist_ok=True)
                (folder / ".gitignore").write_text("*\n", encoding="utf-8")
                self._lock = _locked(folder / "lock")
            except OSError:
                folder = None  # Nothing can be written here: a checkout of somebody else's, for one.
            else:
                self.is_shared = self._lock is None
        self._folder = folder if self._lock is not None else None
        self.shelf = Shelf(self._folder / "records.sqlite") if self._folder is not None else None
        self._ledger: Ledger | None = None

    def publication(self, site: Path) -> Publication:
        """Return a build of a site, in which what stayed the same since the last is not made again."""
        parent = next(folder for folder in site.parents if folder.exists())
        if self._folder is None:
            return Publication(site, parent / f".{site.name}.{os.getpid()}", None)
        name = hashlib.sha256(os.fsencode(site)).hexdigest()[:12]
        work = self._folder / "sites" / name
        if self._folder.stat().st_dev != parent.stat().st_dev:
            # A folder is put in place by renaming, which does not lead from one file system to another.
            work = parent / f".{site.name}.prospectus"
        work.mkdir(parents=True, exist_ok=True)
        self._ledger = Ledger(work / "ledger.sqlite")
        return Publication(site, work, self._ledger)

    def close(self) -> None:
        """Leave the folder to others."""
        for kept in (self.shelf, self._ledger, self._lock):
            if kept is not None:
                kept.close()


def _locked(path: Path) -> sqlite3.Connection | None:
    """Return a lock that goes with this process, however it ends, or None where another process has it."""
    connection = sqlite3.connect(path, timeout=0, isolation_level=None)
    try:
        connection.execute("begin exclusive")
    except sqlite3.OperationalError:
        connection.close()
        return None
    return connection
