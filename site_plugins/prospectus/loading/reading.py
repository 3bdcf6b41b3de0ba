"""Reading files into what the catalogue needs of each, batch by batch; a batch knows nothing of the others."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import msgspec

from ..assembly import brief, brief_of, excerpts, packed
from ..errors import Problem
from ..rules import RULES, Scope, skeleton
from ..source import Document, SourceFile, document, read_bytes
from ..validation import references, validate
from .recipe import Recipe
from .written import Written, written

__all__ = ["Opened", "Reading", "opened", "read_batch", "read_opened"]

_named = msgspec.msgpack.Decoder(tuple[tuple[str, str], ...])
_RULES = tuple(rule for rule in RULES if rule.scope is Scope.RECORD)


class Reading(NamedTuple):
    """What became of a file.

    ``payload`` and ``brief`` are the record whole and in brief, empty where it is not valid; ``named`` are the records that
    it names, written down, ``skeleton`` a digest of what the rules of the whole catalogue see of it; ``problems`` are those of
    the file and of the record by itself.
    """

    kind: str
    id: str
    file: str
    digest: bytes
    is_readable: bool
    payload: bytes = b""
    brief: bytes = b""
    named: bytes = b""
    skeleton: bytes = b""
    problems: Written = Written()

    @property
    def is_valid(self) -> bool:
        """Say whether the record can be taken in."""
        return bool(self.brief)

    @property
    def references(self) -> tuple[tuple[str, str], ...]:
        """The records (kind, id) that this one names."""
        return _named.decode(self.named) if self.named else ()

    @property
    def stem(self) -> str:
        """The file's name without its ending."""
        return self.file.rpartition("/")[2].removesuffix(".yml")


@dataclass(frozen=True, slots=True)
class Opened:
    """A file's digest, and the document that it holds or the fault that keeps it from being one."""

    source: SourceFile
    digest: bytes
    content: Document | Problem


def opened(source: SourceFile) -> Opened | None:
    """Open a file; None where its bytes are those that are known already."""
    raw = read_bytes(source)
    if isinstance(raw, Problem):
        return Opened(source, b"", raw)
    digest = hashlib.sha256(raw).digest()
    return Opened(source, digest, document(source, raw)) if digest != source.known else None


def read_batch(recipe: Recipe, sources: Sequence[SourceFile]) -> list[Reading | None]:
    """Read, validate and check files, each by itself; None stands for a file whose bytes are known already."""
    found = [opened(source) for source in sources]
    readings = {reading.file: reading for reading in read_opened(recipe, [one for one in found if one is not None])}
    return [readings[one.source.file] if one is not None else None for one in found]


def read_opened(recipe: Recipe, found: Sequence[Opened]) -> list[Reading]:
    """Validate and check files that are open already, each by itself."""
    documents = {one.source.file: one.content for one in found if isinstance(one.content, Document)}
    faults = {file: list(validate(content, recipe.schemas)) for file, content in documents.items()}
    payloads = {file: packed(content.data) for file, content in documents.items() if not faults[file]}
    if recipe.settings is not None:
        valid = ((documents[file], payload) for file, payload in payloads.items())
        for excerpt in excerpts(valid, recipe.settings, recipe.vocabularies):
            for rule in _RULES:
                for fault in rule.check(excerpt):
                    faults[excerpt.files[fault.kind, fault.id]].append(rule.problem(fault, excerpt.locate))
    return [_reading(one, faults.get(one.source.file, []), recipe, payloads.get(one.source.file)) for one in found]


def _reading(one: Opened, problems: list[Problem], recipe: Recipe, payload: bytes | None) -> Reading:
    source, content = one.source, one.content
    if isinstance(content, Problem):
        return Reading(source.kind, source.stem, source.file, one.digest, is_readable=False, problems=written([content]))
    if payload is None:
        return Reading(source.kind, content.id, source.file, one.digest, is_readable=True, problems=written(problems))
    named = dict.fromkeys([(found.kind, found.id) for found in references(source.kind, content.data, recipe.schemas)])
    seen = brief_of(source.kind, payload)
    bones = skeleton(brief(source.kind, seen))
    return Reading(
        source.kind, content.id, source.file, one.digest, is_readable=True, payload=payload, brief=seen,
        named=packed(tuple(named)) if named else b"",
        skeleton=hashlib.blake2b(packed(bones), digest_size=16).digest() if bones else b"", problems=written(problems),
    )  # fmt: skip
