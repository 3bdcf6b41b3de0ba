"""What no file by itself can show: references, and the rules across records."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from ..assembly import Catalogue, Members, clustered
from ..errors import Problem
from ..rules import RULES, Locate, Scope

__all__ = ["Judgement", "Jurors", "judge_batch", "judge_catalogue", "keys"]

_OF_QUALIFICATIONS = tuple(rule for rule in RULES if rule.scope is Scope.QUALIFICATION)
_OF_CATALOGUE = tuple(rule for rule in RULES if rule.scope is Scope.CATALOGUE)

Judgement: TypeAlias = tuple[str, tuple[Problem, ...]]
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
    return [(qualification, tuple(problems)) for qualification, problems in found.items()]


def judge_catalogue(catalogue: Catalogue, locate: Locate) -> list[Problem]:
    """Return the breaches of the rules that need everything at once."""
    return [rule.problem(fault, locate) for rule in _OF_CATALOGUE for fault in rule.check(catalogue)]


def keys(
    catalogue: Catalogue,
    belonging: Mapping[str, Members],
    digest: Callable[[tuple[str, str]], bytes],
    named: Callable[[tuple[str, str]], Iterable[tuple[str, str]]],
) -> dict[str, bytes]:
    """Return for each qualification a digest of all that the rules about it see.

    That is its records, every record that these name, and which kinds of records are not all there. ``digest`` of a record
    that is not there is empty.
    """
    lacks = ",".join(sorted(catalogue.lacks)).encode()
    found = {}
    for qualification, own in belonging.items():
        told = hashlib.sha256(lacks)
        for kind, ids in _owned(qualification, own):
            for id in ids:
                told.update(digest((kind, id)))
                for other in named((kind, id)):
                    told.update(digest(other) or b"-")
        found[qualification] = told.digest()
    return found


def _owned(qualification: str, own: Members) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (
        ("qualification", (qualification,)), ("programme", own.programmes), ("exam", own.exams), ("review", own.reviews)
    )  # fmt: skip
