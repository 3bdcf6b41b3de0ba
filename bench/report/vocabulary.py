"""Which words tables and charts need."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Words"]


class Words(NamedTuple):
    """The words of a language; ``rows`` are named by subject and scenario, ``aims`` and ``units`` by id."""

    language: str
    modules: str
    what: str
    seconds: str
    least: str
    median: str
    most: str
    processor: str
    to_hugo: str
    page: str
    pages: str
    json: str
    files: str
    all: str
    memory: str
    wanted: str
    measured: str
    met: str
    answers: dict[bool | None, str]
    chart: str
    chart_text: str
    at: str
    place: str
    day: str
    versions: str
    rows: dict[tuple[str, str], str]
    subjects: dict[str, str]
    aims: dict[str, str]
