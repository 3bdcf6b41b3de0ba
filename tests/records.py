"""The catalogue's files as plain values, read without the package: dates stay the text that they are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml


class _Loader(yaml.SafeLoader):
    """YAML without its own idea of dates."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def record(path: Path) -> Any:
    """Return what a file holds."""
    return yaml.load(path.read_text(encoding="utf-8"), _Loader)


def as_yaml(data: object) -> str:
    """Return the text of a file that holds the data: JSON, which is YAML in which nothing can be mistaken."""
    return json.dumps(data, ensure_ascii=False, indent=1)
