"""What every verb of the command is asked about."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ...i18n import Language
from ...loading import Project

__all__ = ["Asked"]


@dataclass(frozen=True, slots=True)
class Asked:
    """A project, the language of the answer, and the folder of the cache; None where nothing is to be kept."""

    project: Project
    spoken: Language
    cache: Path | None
