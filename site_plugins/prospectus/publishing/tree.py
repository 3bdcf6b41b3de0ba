"""A folder that is a site: where files lie in it, how one is made of another, and how one takes another's place."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

import msgspec

__all__ = ["MARK", "Mark", "Tree", "exchange", "file_of", "keep_hidden", "moved", "recover"]

MARK = ".prospectus"
"""The hidden file that says which state of the site a folder holds; without it nothing is taken for granted."""

_AT_WORKING_DIRECTORY = -100
_EXCHANGE = 2


def file_of(address: str) -> str:
    """Return the file of an address, relative to the site's root: a folder's is its ``index.html``."""
    return f"{address}index.html" if not address or address.endswith("/") else address


class Mark(msgspec.Struct, frozen=True):
    """Which state of the catalogue's pages a folder holds, and which files beside them the host made."""

    state: str = ""
    host: tuple[str, ...] = ()


class Tree:
    """A folder with a site's files, or with a part of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._root = f"{folder}/"

    @property
    def mark(self) -> Mark:
        """What the folder says that it holds; nothing where it does not say."""
        try:
            return msgspec.json.decode((self.folder / MARK).read_bytes(), type=Mark)
        except (OSError, msgspec.DecodeError):
            return Mark()

    def sign(self, mark: Mark) -> None:
        """Say what the folder holds, once it does."""
        (self.folder / MARK).write_bytes(msgspec.json.encode(mark))

    def unsign(self) -> None:
        """Take the mark away, before anything is changed."""
        (self.folder / MARK).unlink(missing_ok=True)

    def write(self, file: str, content: bytes) -> None:
        """Put a file in place. It is never written over: another tree may have the same one."""
        path = self._root + file
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        try:
            handle = os.open(path, flags, 0o666)
        except FileNotFoundError:
            os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120 - this runs for every page
            handle = os.open(path, flags, 0o666)
        except FileExistsError:
            os.unlink(path)  # noqa: PTH108 - as above
            handle = os.open(path, flags, 0o666)
        try:
            view = memoryview(content)
            while view:
                view = view[os.write(handle, view) :]
        finally:
            os.close(handle)

    def take(self, other: Tree, files: Iterable[str]) -> bool:
        """Take files of another tree: as links where the file system has them, otherwise as copies. Say if all were there."""
        were_there = True
        for file in files:
            source, target = other._root + file, self._root + file
            with suppress(FileNotFoundError):
                os.unlink(target)  # noqa: PTH108 - this runs for every file of a site
            try:
                os.link(source, target)
            except OSError:
                were_there &= _taken(source, target)
        return were_there

    def remove(self, files: Iterable[str]) -> None:
        """Remove files, and the folders that they leave empty."""
        for file in files:
            with suppress(FileNotFoundError, NotADirectoryError):
                os.unlink(self._root + file)  # noqa: PTH108 - as above
            folder = file
            while "/" in folder:
                folder = folder.rpartition("/")[0]
                try:
                    os.rmdir(self._root + folder)  # noqa: PTH106 - as above
                except OSError:
                    break

    def keep_only(self, names: Collection[str]) -> None:
        """Remove from the folder itself whatever has another name, but for what is hidden."""
        for entry in list(os.scandir(self.folder)):
            if entry.name not in names and not entry.name.startswith("."):
                if entry.is_dir(follow_symlinks=False):
                    shutil.rmtree(entry.path)
                else:
                    os.unlink(entry.path)  # noqa: PTH108 - an entry's path is a text

    def files(self) -> list[str]:
        """Return all files, relative to the folder, sorted; the mark is none of them."""
        found = [
            f"{place[len(self._root) :].replace(os.sep, '/')}/{name}" if len(place) >= len(self._root) else name
            for place, _, names in os.walk(self.folder)
            for name in names
        ]
        return sorted(file for file in found if file != MARK)

    def absorb(self, other: Tree) -> None:
        """Move everything from another tree into this one; its files go before this one's."""
        _absorb(str(self.folder), str(other.folder))

    def delete(self) -> None:
        """Delete the folder and all that is in it."""
        shutil.rmtree(self.folder, ignore_errors=True)


def _taken(source: str, target: str) -> bool:
    """Link or copy a file into a folder that may not be there yet; say if there was such a file."""
    if not os.path.isfile(source):  # noqa: PTH113 - texts throughout
        return False
    os.makedirs(os.path.dirname(target), exist_ok=True)  # noqa: PTH103, PTH120 - as above
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
    return True


def _absorb(target: str, source: str) -> None:
    for entry in list(os.scandir(source)):
        own = f"{target}/{entry.name}"
        if entry.is_dir(follow_symlinks=False) and os.path.isdir(own):  # noqa: PTH112 - texts throughout
            _absorb(own, entry.path)
            continue
        if os.path.isdir(own) and not os.path.islink(own):  # noqa: PTH112, PTH114 - as above
            shutil.rmtree(own)
        elif entry.is_dir(follow_symlinks=False) and os.path.lexists(own):
            os.unlink(own)  # noqa: PTH108 - as above
        os.replace(entry.path, own)  # noqa: PTH105 - as above
    os.rmdir(source)  # noqa: PTH106 - as above


def moved(folder: Path, place: Path) -> bool:
    """Move a folder to a place where nothing is, or nothing but an empty folder; say if that was so."""
    try:
        folder.rename(place)
    except OSError as error:
        if error.errno not in (errno.ENOTEMPTY, errno.EEXIST):
            raise
        return False
    return True


def keep_hidden(old: Path, new: Path) -> None:
    """Carry over what somebody keeps hidden at the site's root, as MkDocs leaves it alone too: ``.git``, for one."""
    for entry in os.scandir(old):
        if entry.name.startswith(".") and entry.name != MARK and not (new / entry.name).exists():
            os.replace(entry.path, new / entry.name)  # noqa: PTH105 - an entry's path is a text


def recover(site: Path, *others: Path) -> None:
    """Put back what belongs to a site, where a build was cut off while it put others in the site's place."""
    for aside in map(_aside, others):
        if aside.exists() and not moved(aside, site):
            keep_hidden(aside, site)
            shutil.rmtree(aside)
    for other in others:
        if other.exists() and site.exists():
            keep_hidden(other, site)


def _aside(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.aside")


def exchange(one: Path, other: Path) -> None:
    """Let two folders of one file system change places.

    Where the system can do that in one step (Linux, macOS), nobody ever sees a site that is not whole. Elsewhere the first
    is missing for a moment.
    """
    if _exchanged(os.fsencode(one), os.fsencode(other)):
        return
    aside = _aside(other)
    one.rename(aside)
    other.rename(one)
    aside.rename(other)


def _exchanged(one: bytes, other: bytes) -> bool:
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            return bool(library.renamex_np(one, other, _EXCHANGE) == 0)
        at = _AT_WORKING_DIRECTORY
        return bool(library.renameat2(at, one, at, other, _EXCHANGE) == 0)
    except (AttributeError, OSError, TypeError):
        return False
