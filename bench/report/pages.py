"""The pages of the site that speak of speed: written by hand, but for the figures, which come from stored results."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..results import Results
from .chart import chart
from .markdown import place
from .tables import compared_table, mark_table, medians_table
from .words import WORDS

__all__ = ["DOCS", "renewed"]

DOCS = Path(__file__).parents[2] / "docs"


class _Page(NamedTuple):
    language: str
    text: str
    chart: str


PAGES = (_Page("en", "en/speed.md", "assets/speed.svg"), _Page("lv", "atrums.md", "assets/atrums.svg"))


def renewed(results: Results, docs: Path = DOCS) -> Iterator[tuple[Path, str]]:
    """Yield every file that shows figures, with the text that it has to have for the results.

    Raises ValueError where a page lacks the comments between which its figures stand.
    """
    for page in PAGES:
        words = WORDS[page.language]
        text = (docs / page.text).read_text(encoding="utf-8")
        for name, part in (
            ("place", place(results, words)),
            ("times", medians_table(results, words)),
            ("contents", compared_table(results, words)),
            ("mark", mark_table(results, words)),
        ):
            text = _filled(text, name, part, docs / page.text)
        yield docs / page.text, text
        yield docs / page.chart, chart(results, words)


def _filled(text: str, name: str, part: str, path: Path) -> str:
    between = re.compile(rf"(<!-- figures: {name} -->\n).*?(<!-- end -->\n)", re.DOTALL)
    filled, count = between.subn(lambda match: f"{match[1]}\n{part}\n{match[2]}", text)
    if count != 1:
        raise ValueError(f"{path} has {count} places for {name}, not one")
    return filled
