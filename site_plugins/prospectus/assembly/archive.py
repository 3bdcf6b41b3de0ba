"""Where whole records are kept while a catalogue holds only briefs of them in memory."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

__all__ = ["Archive", "MemoryArchive"]


class Archive(Protocol):
    """Whole records, each as MessagePack of its file's data."""

    def payload(self, kind: str, id: str) -> bytes:
        """Return a record's bytes.

        Raises KeyError where there is no such record.
        """
        ...


class MemoryArchive:
    """Records kept in memory: enough for a catalogue of some thousands."""

    def __init__(self, payloads: Mapping[tuple[str, str], bytes]) -> None:
        self._payloads = payloads

    def payload(self, kind: str, id: str) -> bytes:
        """Return a record's bytes."""
        return self._payloads[kind, id]
