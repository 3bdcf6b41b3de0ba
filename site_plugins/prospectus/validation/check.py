"""Validating one document."""

from __future__ import annotations

from collections.abc import Iterator

from datetime import date

from ..errors import Problem, Severity, message
from ..source import Document
from .explain import explain
from .references import dates
from .schemas import Schemas

__all__ = ["validate"]


def validate(document: Document, schemas: Schemas) -> Iterator[Problem]:
    """Yield what is wrong with a document's form; nothing where it is valid."""
    if not schemas.deciders[document.kind].is_valid(document.data):
        errors = schemas.explainers[document.kind].iter_errors(document.data)
        yield from (problem for error in errors for problem in explain(error, document))
        return
    for pointer, value in dates(document.kind, document.data, schemas):
        if not _exists(value):
            yield Problem(
                "schema/date", Severity.ERROR, document.locate(pointer),
                message("There is no day “{value}” in the calendar.", value=value),
                message("Write year-month-day, for instance 2026-03-31."),
            )  # fmt: skip


def _exists(value: str) -> bool:
    try:
        date.fromisoformat(value if len(value) > len("2026-07") else f"{value}-01")
    except ValueError:
        return False
    return True
