"""Validating one document."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..errors import Problem, Severity, message
from ..source import Document
from .references import dates
from .schemas import Schemas

__all__ = ["validate"]


def validate(document: Document, schemas: Schemas) -> Iterator[Problem]:
    """Yield what is wrong with a document's form; nothing where it is valid."""
    if not schemas.deciders[document.kind].is_valid(document.data):
        from .explain import explain  # noqa: PLC0415 - as with the explainers

        errors = schemas.explainers[document.kind].iter_errors(document.data)
        explained = [problem for error in errors for problem in explain(error, document)]
        yield from explained or unexplained(document, schemas)
        return
    for pointer, value in dates(document.kind, document.data, schemas):
        if not _exists(value):
            yield Problem(
                "schema/date", Severity.ERROR, document.locate(pointer),
                message("There is no day “{value}” in the calendar.", value=value),
                message("Write year-month-day, for instance 2026-03-31."),
            )  # fmt: skip


def unexplained(document: Document, schemas: Schemas) -> Iterator[Problem]:
    """Yield the places of what only the compiled validator refuses: the two differ in what a space is, for one."""
    for error in schemas.deciders[document.kind].iter_errors(document.data):
        pointer = tuple(error.instance_path)
        yield Problem(
            "schema/form", Severity.ERROR, document.locate(pointer),
            message("“{name}” does not have the form expected.", name=pointer[-1] if pointer else document.file),
            message("See the field's description in the schema."),
        )  # fmt: skip


def _exists(value: str) -> bool:
    try:
        date.fromisoformat(value if len(value) > len("2026-07") else f"{value}-01")
    except ValueError:
        return False
    return True
