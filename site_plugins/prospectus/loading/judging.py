"""What no file by itself can show: references, and the rules across records."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from ..assembly import Catalogue, Members, clustered
from ..errors import Problem
from ..rules import RULES, Locate, Scope
from .loaded import Key
from .reading import Reading
from .written import Written, written

__all__ = ["Judgement", "Jurors", "judge_batch", "judge_catalogue", "keys"]

_OF_QUALIFICATIONS = tuple(rule for rule in RULES if rule.scope is Scope.QUALIFICATION)
_OF_CATALOGUE = tuple(rule for rule in RULES if rule.scope is Scope.CATALOGUE)

Judgement: TypeAlias = tuple[str, Written]
"""A qualification and the problems of its records."""


@dataclass(frozen=True)
class Jurors:
    """What the judging of qualifications needs: the catalogue, what belongs to each, and how to find places."""

    catalogue: Catalogue
    belonging: Mapping[str, Members]
    locate: Locate


def judge_batch(jurors: Jurors, qualifications: Sequence[str]) -> list[Judgement]:
    """Return the problems of some qualifications' programmes, exams and reviews, by qualification."""
    cluster = clustered(jurors.catalogue, jurors.belonging, qualifications)
    owner = {
        (kind, id): qualification
        for qualification in qualifications
        for kind, ids in _owned(qualification, jurors.belonging[qualification])
        for id in ids
    }
    found: dict[str, list[Problem]] = {qualification: [] for qualification in qualifications}
    for rule in _OF_QUALIFICATIONS:
        for fault in rule.check(cluster):
            found[owner[fault.kind, fault.id]].append(rule.problem(fault, jurors.locate))
    return [(qualification, written(problems)) for qualification, problems in found.items()]


def judge_catalogue(catalogue: Catalogue, locate: Locate) -> list[Problem]:
    """Return the breaches of the rules that need everything at once."""
    return [rule.problem(fault, locate) for rule in _OF_CATALOGUE for fault in rule.check(catalogue)]


def keys(
    jurors: Jurors, records: Mapping[Key, Reading], lost: Mapping[Key, bytes], astray: Mapping[Key, bytes]
) -> dict[str, bytes]:
    """Return for each qualification a digest of all that the rules about it see, and of where its records lie.

    That is its records, every record that these name, what of the records that those name is not there, and which kinds of
    records are not all there. ``lost`` are the digests of records that could not be taken in, ``astray`` what records name
    that is not there.
    """
    lacks = ",".join(sorted(jurors.catalogue.lacks)).encode()
    broken = jurors.catalogue.broken

    def digest(key: Key) -> bytes:
        reading = records.get(key)
        known = reading.digest if reading is not None else lost.get(key) or (b"!" if key in broken else b"-")
        return known + astray.get(key, b"")

    found = {}
    for qualification, own in jurors.belonging.items():
        seen = [lacks]
        for kind, ids in _owned(qualification, own):
            for id in ids:
                reading = records.get((kind, id))
                seen.append(digest((kind, id)))
                if reading is not None:
                    seen.append(reading.file.encode())
                    seen += [digest(other) for other in reading.references]
        found[qualification] = hashlib.sha256(b"\0".join(seen)).digest()
    return found


def _owned(qualification: str, own: Members) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (
        ("qualification", (qualification,)), ("programme", own.programmes), ("exam", own.exams), ("review", own.reviews)
    )  # fmt: skip
