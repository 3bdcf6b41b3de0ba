"""What a rule is: an id, a weight, and a pure generator over the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from ..assembly import Catalogue
from ..errors import Message, Problem, Severity

__all__ = ["Check", "Fault", "Pointer", "Rule", "rule"]

Pointer: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """A breach of a rule: the record (kind, id), the place in it, what is wrong, how to mend it."""

    kind: str
    id: str
    pointer: Pointer
    message: Message
    hint: Message | None = None


Check: TypeAlias = Callable[[Catalogue], Iterator[Fault]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A cross-record rule; its rationale and examples are the file ``pages/<theme>/<what>.yml``."""

    id: str
    severity: Severity
    check: Check

    def problems(self, catalogue: Catalogue) -> Iterator[Problem]:
        """Yield the breaches of this rule, each at its line."""
        for fault in self.check(catalogue):
            location = catalogue.documents[fault.kind, fault.id].locate(fault.pointer)
            yield Problem(self.id, self.severity, location, fault.message, fault.hint)


def rule(id: str, severity: Severity = Severity.ERROR) -> Callable[[Check], Rule]:
    """Make a rule of a generator function."""
    return lambda check: Rule(id, severity, check)
