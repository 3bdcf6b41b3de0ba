"""Rules of vocabularies, and of where facts come from."""

from __future__ import annotations

from collections.abc import Iterator

from ..assembly import Excerpt
from ..errors import message
from ..nearest import nearest
from .rule import Fault, rule

__all__ = ["code_twice", "source", "unknown_parent"]


@rule("vocabulary/code-twice")
def code_twice(catalogue: Excerpt) -> Iterator[Fault]:
    """A code stands once in its vocabulary."""
    for vocabulary in catalogue.own_vocabularies:
        codes = [str(entry.code) for entry in vocabulary.entries]
        for index, code in enumerate(codes):
            if code in codes[:index]:
                yield Fault(
                    "vocabulary", vocabulary.id, ("entries", index, "code"),
                    message("The code “{code}” stands in this vocabulary twice.", code=code),
                    message("Keep one of the two entries."),
                )  # fmt: skip


@rule("vocabulary/unknown-parent")
def unknown_parent(catalogue: Excerpt) -> Iterator[Fault]:
    """A parent code and a next code are codes of the same vocabulary."""
    for vocabulary in catalogue.own_vocabularies:
        codes = [entry.code for entry in vocabulary.entries]
        for index, entry in enumerate(vocabulary.entries):
            named = [(("parent",), entry.parent)] if entry.parent is not None else []
            for pointer, code in [*named, *((("next", n), code) for n, code in enumerate(entry.next))]:
                if code not in codes:
                    guess = nearest(str(code), map(str, codes))
                    yield Fault(
                        "vocabulary", vocabulary.id, ("entries", index, *pointer),
                        message("This vocabulary has no code “{code}”.", code=code),
                        message("Did you mean “{guess}”?", guess=guess) if guess else None,
                    )  # fmt: skip


@rule("provenance/source")
def source(catalogue: Excerpt) -> Iterator[Fault]:
    """What is called official or derived names its source."""
    for (kind, id), document in catalogue.documents.items():
        provenance = document.data["provenance"]
        role = catalogue.role("provenance-bases", provenance["basis"])
        if role in ("official", "derived") and "source" not in provenance:
            yield Fault(
                kind, id, ("provenance", "basis"),
                message("The record is called “{basis}”, but names no source.", basis=provenance["basis"]),
                message("Add “source”, or write “basis: illustrative”."),
            )  # fmt: skip
