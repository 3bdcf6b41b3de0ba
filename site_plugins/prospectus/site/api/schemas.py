"""The schemas of the API's files, so that those who read them can rely on their shape."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

__all__ = ["api_schemas"]


def api_schemas() -> dict[str, dict[str, Any]]:
    """Return the schemas by name: index, qualification, module, reviews."""
    folder = files(__package__) / "schemas"
    found = sorted((item for item in folder.iterdir() if item.name.endswith(".schema.json")), key=lambda item: item.name)
    return {item.name.removesuffix(".schema.json"): json.loads(item.read_text(encoding="utf-8")) for item in found}
