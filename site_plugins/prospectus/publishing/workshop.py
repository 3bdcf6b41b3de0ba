"""Where a build works: beside the site that it is to replace, with what the cache keeps of builds before."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

from ..loading import Cache
from ..version import program
from .in_place import InPlace
from .ledger import Ledger
from .publication import Publication

__all__ = ["Workshop"]


class Workshop:
    """The place of one build; without a cache's folder nothing is kept for the next."""

    def __init__(self, cache: Cache) -> None:
        self.cache = cache
        self._ledger: Ledger | None = None

    def templates(self, name: str) -> Path | None:
        """Return a folder for compiled templates of the program as it is; None where nothing is kept."""
        if self.cache.folder is None:
            return None
        folder = self.cache.folder / "templates" / f"{name}-{program().hex()[:16]}"
        if not folder.is_dir():
            for old in self.cache.folder.glob(f"templates/{name}-*"):
                shutil.rmtree(old, ignore_errors=True)
            folder.mkdir(parents=True)
        return folder

    def publication(self, site: Path) -> Publication:
        """Return a build of a site, in which what stayed the same since the last is not made again.

        Where the site is a link, it is the folder to which it leads.
        """
        site = site.resolve()
        parent = next(folder for folder in site.parents if folder.exists())
        if self.cache.folder is None:
            _clear(parent, site.name)
            return Publication(site, parent / f".{site.name}.{os.getpid()}", None)
        name = hashlib.sha256(os.fsencode(site)).hexdigest()[:12]
        work = self.cache.folder / "sites" / name
        if self.cache.folder.stat().st_dev != parent.stat().st_dev:
            # A folder is put in place by renaming, which does not lead from one file system to another.
            work = parent / f".{site.name}.prospectus"
        work.mkdir(parents=True, exist_ok=True)
        self._ledger = Ledger(work / "ledger.sqlite")
        return Publication(site, work, self._ledger)

    def preview(self, site: Path) -> InPlace:
        """Return builds of a site in the folder in which it is shown."""
        work = site.with_name(f"{site.name}.prospectus")
        work.mkdir(parents=True, exist_ok=True)
        self._ledger = Ledger(work / "ledger.sqlite")
        return InPlace(site, work, self._ledger)

    def close(self) -> None:
        """Leave the place to others."""
        if self._ledger is not None:
            self._ledger.close()
            self._ledger = None
        self.cache.close()


def _clear(parent: Path, site: str) -> None:
    """Delete what builds without a cache have left that were cut off: folders named after processes that are no more."""
    for left in parent.glob(f".{site}.*"):
        number = left.name.rpartition(".")[2]
        if number.isdecimal() and not _is_running(int(number)):
            shutil.rmtree(left, ignore_errors=True)


def _is_running(process: int) -> bool:
    if os.name == "nt":
        return True  # There, to ask would be to end it.
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True  # Somebody else's, or a system that does not say.
    return True
