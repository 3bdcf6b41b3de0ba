"""Which program this is, to the byte: whatever it made before, another one may make differently."""

from __future__ import annotations

import hashlib
import os
import sys
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

__all__ = ["of_files", "program"]

PACKAGE = Path(__file__).parent
LIBRARIES = ("babel", "jinja2", "jsonschema", "jsonschema-rs", "markupsafe", "msgspec", "pyyaml")
"""Libraries by which a catalogue is judged and pages are made."""
READ = (".json", ".po", ".py", ".yml")


@lru_cache(maxsize=1)
def program() -> bytes:
    """Return a digest of the package's code, words and rule pages, and of the versions of what it stands on.

    Templates are not among them: what is made with one depends on that one alone.
    """
    told = hashlib.sha256(repr(sys.version_info[:3]).encode())
    for name in LIBRARIES:
        told.update(f"{name} {_version(name)}\n".encode())
    told.update(of_files(PACKAGE, READ, exclude=("__pycache__", "assets", "frontend")))
    return told.digest()


def of_files(folder: Path, endings: tuple[str, ...], exclude: tuple[str, ...] = ("__pycache__",)) -> bytes:
    """Return a digest of a folder's files of some kinds: their names and what they hold."""
    told = hashlib.sha256()
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(set(folders) - set(exclude))
        for path in (Path(place, name) for name in sorted(names) if name.endswith(endings)):
            inside = path.relative_to(folder).as_posix()
            told.update(f"{inside}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return told.digest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
