"""A document: one file's data, with the place of everything in it on demand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from ..errors import Location
from .positions import Positions

__all__ = ["RECORD_FOLDERS", "SETTINGS_FILE", "Document"]

SETTINGS_FILE = "catalogue.yml"

RECORD_FOLDERS = {
    "vocabulary": "vocabulary",
    "organisations": "organisation",
    "experts": "expert",
    "sectors": "sector",
    "rounds": "round",
    "qualifications": "qualification",
    "programmes": "programme",
    "modules": "module",
    "exams": "exam",
    "reviews": "review",
    "glossary": "term",
    "tools": "tool",
}
"""Folder of the catalogue → kind of the records in it. A folder may have folders of its own."""


@dataclass(frozen=True)
class Document:
    """A parsed file: its kind, path relative to the project's root, text, and data (a mapping).

    Positions cost a second parse, so they are made only when a problem needs them.
    """

    kind: str
    path: Path
    file: str
    text: str
    data: dict[str, Any]

    @property
    def id(self) -> str:
        """The record's id as written, or the file's name where it has none."""
        own = self.data.get("id")
        return own if isinstance(own, str) else self.path.stem

    @cached_property
    def positions(self) -> Positions:
        """Lines and columns of this document's values."""
        return Positions.of(self.text)

    def locate(self, pointer: tuple[str | int, ...], *, key: bool = False) -> Location:
        """Return the place of the value at the pointer, or of its key."""
        line, column = self.positions.find(pointer, key=key) if pointer else Positions.beginning(self.text)
        return Location(self.file, line, column, "".join(f"/{_escape(step)}" for step in pointer))


def _escape(step: str | int) -> str:
    """Escape a step of a JSON pointer (RFC 6901)."""
    return str(step).replace("~", "~0").replace("/", "~1")
