"""What a fault is, and what spoils a text."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from ..dice import Dice

__all__ = ["Fault", "Kind", "Spoiled", "Spoiler"]


class Fault(NamedTuple):
    """A fault as the check must report it: file relative to the project, line and column from 1."""

    file: str
    line: int
    column: int
    rule: str
    what: str


Spoiled: TypeAlias = tuple[str, int] | None
"""The text with the fault in it, and where the check should point (offset); None where the text has no place for it."""
Spoiler: TypeAlias = Callable[[str, Dice], Spoiled]


class Kind(NamedTuple):
    """A kind of fault in one record: the rule that finds it, the folder of such records."""

    what: str
    rule: str
    folder: str
    spoil: Spoiler
