"""The validator that explains: ``jsonschema``, with patterns as JSON Schema means them.

It is imported only where a record is not valid: that takes longer than to read hundreds of valid ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from jsonschema import Draft202012Validator, ValidationError, validators

__all__ = ["Explainer"]


def _pattern(_validator: Any, pattern: str, instance: Any, _schema: Any) -> Iterator[ValidationError]:
    """Apply a pattern as JSON Schema means it: Python's “$” would let a line's end pass."""
    exact = pattern.removesuffix("$") + r"\Z" if pattern.endswith("$") else pattern
    if isinstance(instance, str) and not re.search(exact, instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


Explainer = validators.extend(Draft202012Validator, {"pattern": _pattern})  # type: ignore[no-untyped-call] # jsonschema leaves it untyped
"""Takes a schema, and tells every error of an instance."""
