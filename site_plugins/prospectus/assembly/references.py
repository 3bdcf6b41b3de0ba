"""References that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from ..errors import Problem, Severity, message
from ..nearest import nearest
from ..source import Document
from ..validation import Schemas, references

__all__ = ["unresolved"]

WORDS = {
    "organisation": message("organisation"),
    "expert": message("expert"),
    "sector": message("sector"),
    "round": message("round"),
    "qualification": message("qualification"),
    "programme": message("programme"),
    "module": message("module"),
    "exam": message("exam"),
    "review": message("review"),
    "term": message("term"),
    "tool": message("tool"),
}
"""What a kind of record is called."""


def unresolved(document: Document, known: AbstractSet[tuple[str, str]], schemas: Schemas) -> Iterator[Problem]:
    """Yield every reference of a valid document to a record that is not among the known (kind, id)."""
    for reference in references(document.kind, document.data, schemas):
        if (reference.kind, reference.id) not in known:
            guess = nearest(reference.id, (id for kind, id in known if kind == reference.kind))
            yield Problem(
                "reference/unknown", Severity.ERROR, document.locate(reference.pointer),
                message("There is no record “{id}” ({kind}).", id=reference.id, kind=WORDS[reference.kind]),
                message("Did you mean “{guess}”?", guess=guess) if guess
                else message("Check the spelling, or add the missing record first."),
            )  # fmt: skip
