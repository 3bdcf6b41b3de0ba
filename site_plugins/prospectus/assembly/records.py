"""Data as records: which type a kind has, whole and in brief, and how both are kept as bytes (MessagePack)."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec

from ..model import (
    Exam,
    ExamBrief,
    Expert,
    Module,
    ModuleBrief,
    Organisation,
    OutcomeLine,
    OutcomeLines,
    Programme,
    Qualification,
    QualificationBrief,
    Review,
    Round,
    Sector,
    Settings,
    Term,
    Tool,
    Vocabulary,
)  # fmt: skip

__all__ = ["brief", "brief_of", "outcomes", "packed", "record"]

_TYPES: dict[str, Any] = {
    "catalogue": Settings,
    "vocabulary": Vocabulary,
    "organisation": Organisation,
    "expert": Expert,
    "sector": Sector,
    "round": Round,
    "qualification": Qualification,
    "programme": Programme,
    "module": Module,
    "exam": Exam,
    "review": Review,
    "term": Term,
    "tool": Tool,
}
_BRIEFS: dict[str, Any] = {"module": ModuleBrief, "qualification": QualificationBrief, "exam": ExamBrief}
"""Kinds whose records are large: of these a catalogue holds briefs."""

_encoder = msgspec.msgpack.Encoder()
_outcomes = msgspec.msgpack.Decoder(OutcomeLines)


def packed(data: Any) -> bytes:
    """Return data as bytes."""
    return _encoder.encode(data)


def record(kind: str, payload: bytes) -> Any:
    """Return the whole record of a kind that the bytes hold."""
    return _decoder(kind).decode(payload)


def outcomes(payload: bytes) -> tuple[OutcomeLine, ...]:
    """Return the outcomes of the module that the bytes hold; all else is passed over, which takes a quarter of the time."""
    return _outcomes.decode(payload).outcomes


def brief_of(kind: str, payload: bytes) -> bytes:
    """Return the bytes of a record's brief; a kind without briefs is its own."""
    return _encoder.encode(_brief_decoder(kind).decode(payload)) if kind in _BRIEFS else payload


def brief(kind: str, payload: bytes) -> Any:
    """Return the brief of a record, or the record where its kind has no briefs; whole and brief bytes both serve."""
    return _brief_decoder(kind).decode(payload)


@cache
def _decoder(kind: str) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(_TYPES[kind])


@cache
def _brief_decoder(kind: str) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(_BRIEFS.get(kind, _TYPES[kind]))
