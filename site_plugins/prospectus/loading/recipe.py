"""What decides how a file is judged: schemas, languages, codes and their roles. All of it must be known before the rest."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec

from ..model import Settings, Vocabulary
from ..source import Document
from ..validation import Schemas

__all__ = ["Recipe", "compose"]

_LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True)
class Recipe:
    """Schemas as they apply to the catalogue, and, where they are valid, its settings and vocabularies."""

    schemas: Schemas
    settings: Settings | None = None
    vocabularies: Mapping[str, Vocabulary] = field(default_factory=dict)

    def digest(self, version: bytes) -> bytes:
        """Return a digest of all that a file's problems depend on besides the file; ``version`` is the program's own.

        Labels and descriptions of codes are left out: nothing is judged by them.
        """
        told = hashlib.sha256(version)
        told.update(json.dumps(self.schemas.composed, sort_keys=True).encode())
        told.update(msgspec.msgpack.encode((self.settings, *sorted(self._roles()))))
        return told.digest()

    def _roles(self) -> Iterable[tuple[str, ...]]:
        for name, vocabulary in self.vocabularies.items():
            for entry in vocabulary.entries:
                yield (name, repr(entry.code), str(entry.role), str(entry.eqf), repr(entry.parent), repr(entry.next))


def compose(schemas: Schemas, documents: Iterable[Document]) -> Schemas:
    """Set the catalogue's languages and its vocabularies' codes into the schemas, as far as they can be read."""
    languages: list[str] = ["lv", "en"]
    codes: dict[str, list[str | int]] = {}
    plain = schemas.deciders
    for document in documents:
        if document.kind == "catalogue":
            declared: Any = document.data.get("languages")
            # Languages that are themselves at fault would make every text of the catalogue one.
            if isinstance(declared, list) and declared and _are_languages(declared):
                languages = declared
        elif document.kind == "vocabulary" and plain["vocabulary"].is_valid(document.data):
            codes[document.id] = [entry["code"] for entry in document.data["entries"]]
    return schemas.compose(languages, codes)


def _are_languages(codes: list[Any]) -> bool:
    return all(isinstance(code, str) and _LANGUAGE.fullmatch(code) for code in codes) and len(set(codes)) == len(codes)
