"""Data as records: which type a kind has, whole and in brief, and how both are kept as bytes (MessagePack)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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

__all__ = ["Kept", "brief", "brief_of", "outcomes", "packed", "record"]

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


class Kept(Mapping[str, Any]):
    """Records of a kind by id, kept as the bytes of their briefs and read when they are asked for."""

    def __init__(self, kind: str, briefs: Mapping[str, bytes]) -> None:
        self._decode = _brief_decoder(kind).decode
        self._briefs = briefs
        self._read: dict[str, Any] = {}

    def __getitem__(self, id: str) -> Any:
        found = self._read.get(id)
        if found is None:
            found = self._read[id] = self._decode(self._briefs[id])
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._briefs)

    def __len__(self) -> int:
        return len(self._briefs)

    def __contains__(self, id: object) -> bool:
        return id in self._briefs


@cache
def _decoder(kind: str) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(_TYPES[kind])


@cache
def _brief_decoder(kind: str) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(_BRIEFS.get(kind, _TYPES[kind]))
