"""What a rule says of itself: rationale, how to mend, an example that passes and one that fails, as data."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import msgspec
import yaml

from ..errors import Severity
from ..model import Text

__all__ = ["RulePage", "rule_ids", "rule_page"]

_PAGES = "pages"


class RulePage(msgspec.Struct, frozen=True, kw_only=True):
    """A rule explained. ``passes`` and ``fails`` are excerpts of records, as one would write them."""

    id: str
    severity: Severity
    title: Text
    rationale: Text
    mend: Text
    passes: str
    fails: str


@lru_cache(maxsize=1)
def rule_ids() -> tuple[str, ...]:
    """Return the ids of all rules that have a page, sorted."""
    root = _root()
    return tuple(
        sorted(
            f"{theme.name}/{page.name.removesuffix('.yml')}"
            for theme in root.iterdir()
            if theme.is_dir()
            for page in theme.iterdir()
            if page.name.endswith(".yml")
        )
    )


def rule_page(id: str) -> RulePage | None:
    """Return a rule's page, or None where there is no such rule."""
    if id not in rule_ids():
        return None
    theme, _, what = id.partition("/")
    text = (_root() / theme / f"{what}.yml").read_text(encoding="utf-8")
    return msgspec.convert({"id": id, **yaml.safe_load(text)}, RulePage)


def _root() -> Traversable:
    return files(__package__) / _PAGES
