"""What is known of a project that was read and checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from ..assembly import Catalogue
from ..errors import Problem, Severity
from ..validation import Schemas
from .reading import Reading
from .written import Written, read

__all__ = ["Key", "Loaded"]

Key: TypeAlias = tuple[str, str]
"""Kind and id of a record."""


@dataclass(frozen=True)
class Loaded:
    """The catalogue, where enough of it is valid; the schemas as they apply to it; how many records of each kind there are.

    ``of_records`` are the problems of records by themselves, ``of_whole`` all others, written down. ``records`` are the readings
    of what was taken in, by kind and id; ``state`` is a digest of them all.
    """

    catalogue: Catalogue | None
    schemas: Schemas
    counts: dict[str, int]
    of_whole: tuple[Written, ...]
    of_records: tuple[Written, ...]
    records: Mapping[Key, Reading] = field(default_factory=dict)
    state: bytes = b""

    @property
    def found(self) -> tuple[Written, ...]:
        """All problems, written down."""
        return self.of_whole + self.of_records

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """All problems, in order."""
        return _sorted(self.found)

    @cached_property
    def faults(self) -> tuple[Problem, ...]:
        """Errors and warnings, in order."""
        weighty = _sorted(found for found in self.found if found.errors or found.warnings)
        return tuple(problem for problem in weighty if problem.severity is not Severity.INFO)

    def count(self, severity: Severity) -> int:
        """Return the number of problems of a severity."""
        return sum(found.count(severity) for found in self.found)

    @property
    def has_errors(self) -> bool:
        """Say whether anything keeps the catalogue from being published."""
        return any(found.errors for found in self.found)


def _sorted(found: Iterable[Written]) -> tuple[Problem, ...]:
    return tuple(sorted((problem for one in found for problem in read(one)), key=lambda p: p.order))
