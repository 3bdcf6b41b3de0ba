"""Where a project is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

__all__ = ["Project"]


@dataclass(frozen=True, slots=True)
class Project:
    """Where a project is: its root, its catalogue, its schemas (the package's own where it has none)."""

    root: Path
    catalogue: Path
    schema: Path

    @classmethod
    def at(cls, root: Path, catalogue: str = "catalogue", schema: str = "schema") -> Project:
        """Return the project in a folder."""
        own = root / schema
        packaged = Path(__file__).parents[1] / "schema"
        return cls(root, root / catalogue, own if own.is_dir() or not packaged.is_dir() else packaged)
