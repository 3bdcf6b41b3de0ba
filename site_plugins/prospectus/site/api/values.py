"""Records as plain JSON values."""

from __future__ import annotations

from typing import Any

import msgspec

__all__ = ["as_json"]


def as_json(value: Any) -> Any:
    """Return a record, or a part of one, as JSON values, with what is not there left out."""
    return _present(msgspec.to_builtins(value))


def _present(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _present(item) for name, item in value.items() if item is not None}
    if isinstance(value, list | tuple):
        return [_present(item) for item in value]
    return value
