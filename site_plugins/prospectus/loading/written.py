"""Problems as bytes (MessagePack), with their number by weight: most of them are never shown, so most are never read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import msgspec

from ..errors import Message, Problem, Severity

__all__ = ["Written", "read", "written"]

_decoder = msgspec.msgpack.Decoder(tuple[Problem, ...])
_encoder = msgspec.msgpack.Encoder()


class Written(NamedTuple):
    """Problems, and how many of them are errors, warnings and pieces of information."""

    raw: bytes = b""
    errors: int = 0
    warnings: int = 0
    infos: int = 0

    def count(self, severity: Severity) -> int:
        """Return the number of problems of a severity."""
        return {Severity.ERROR: self.errors, Severity.WARNING: self.warnings, Severity.INFO: self.infos}[severity]


def written(problems: Iterable[Problem]) -> Written:
    """Write problems down."""
    every = tuple(problems)
    if not every:
        return Written()
    weights = [problem.severity for problem in every]
    return Written(
        _encoder.encode(every), weights.count(Severity.ERROR), weights.count(Severity.WARNING), weights.count(Severity.INFO)
    )


def read(found: Written) -> tuple[Problem, ...]:
    """Return problems as they were."""
    return tuple(map(_restored, _decoder.decode(found.raw))) if found.raw else ()


def _restored(problem: Problem) -> Problem:
    hint = _argument(problem.hint) if problem.hint is not None else None
    return Problem(problem.rule, problem.severity, problem.location, _argument(problem.message), hint)


def _argument(value: Any) -> Any:
    """Return an argument of a message as it was: a message in a message comes back as a mapping."""
    if isinstance(value, Message):
        return Message(value.template, {name: _argument(item) for name, item in value.arguments.items()})
    if isinstance(value, dict) and value.keys() == {"template", "arguments"}:
        return Message(value["template"], {name: _argument(item) for name, item in value["arguments"].items()})
    return [_argument(item) for item in value] if isinstance(value, list) else value
