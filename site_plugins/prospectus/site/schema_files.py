"""The schemas as they apply to the catalogue, and those of the JSON API."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..validation import Schemas
from .api import api_schemas
from .sheet import Asset

__all__ = ["schema_files"]


def schema_files(schemas: Schemas) -> Iterator[Asset]:
    """Yield every record kind's schema, self-contained, and the API's."""
    for kind, schema in schemas.composed.items():
        yield Asset(f"schema/{kind}.schema.json", _bytes(schema))
    for name, schema in api_schemas().items():
        yield Asset(f"schema/api/v1/{name}.schema.json", _bytes(schema))


def _bytes(schema: object) -> bytes:
    return (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()
