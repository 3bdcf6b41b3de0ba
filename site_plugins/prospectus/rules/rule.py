"""What a rule is: an id, a weight, what it needs to see, and a pure generator over that."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeAlias

from ..errors import Location, Message, Problem, Severity

__all__ = ["Check", "Fault", "Locate", "Pointer", "Rule", "Scope", "rule"]

Pointer: TypeAlias = tuple[str | int, ...]

Locate: TypeAlias = Callable[[str, str, Pointer], Location]
"""Finds the place of a value: kind and id of the record, pointer in it."""


class Scope(Enum):
    """How much a rule needs to see, and so when it has to be asked again and what may be asked side by side."""

    RECORD = "record"
    """One record by itself, whole (an Excerpt): settings and vocabularies are there, no other record is."""
    QUALIFICATION = "qualification"
    """All programmes, exams and reviews of a qualification (a Cluster), and whatever their records name.

    Of what those name in turn, nothing but whether it is there: when anything else of it changes, such a rule is not asked.
    """
    CATALOGUE = "catalogue"
    """Everything at once, of large records only briefs (a Catalogue)."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A breach of a rule: the record (kind, id), the place in it, what is wrong, how to mend it."""

    kind: str
    id: str
    pointer: Pointer
    message: Message
    hint: Message | None = None


Check: TypeAlias = Callable[[Any], Iterator[Fault]]
"""Takes an Excerpt, a Cluster or a Catalogue, by the rule's scope."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A cross-record rule; its rationale and examples are the file ``pages/<theme>/<what>.yml``."""

    id: str
    severity: Severity
    scope: Scope
    check: Check

    def problem(self, fault: Fault, locate: Locate) -> Problem:
        """Return a breach of this rule as a problem, at its line."""
        return Problem(self.id, self.severity, locate(fault.kind, fault.id, fault.pointer), fault.message, fault.hint)


def rule(id: str, severity: Severity = Severity.ERROR, scope: Scope = Scope.RECORD) -> Callable[[Check], Rule]:
    """Make a rule of a generator function."""
    return lambda check: Rule(id, severity, scope, check)
