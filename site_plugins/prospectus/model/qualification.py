"""A vocational qualification, with the facts of its Europass certificate supplement."""

from __future__ import annotations

import msgspec

from .record import Provenance, RecordBrief, Text, Value
from .vocabulary import Code

__all__ = ["EscoOccupation", "LifeCycle", "Qualification", "QualificationBrief", "Standard", "SupersededQualification"]


class Standard(Value, frozen=True):
    """The profession standard (PS) or the qualification requirements (PKP)."""

    kind: Code
    number: str | None = None
    date: str | None = None
    url: str | None = None
    previous: tuple[str, ...] = ()


class EscoOccupation(Value, frozen=True):
    """An occupation of ESCO and how certain the match is."""

    uri: str
    match: Code
    label: str | None = None


class LifeCycle(Value, frozen=True):
    """Status and its dates."""

    status: Code
    valid_from: str | None = None
    transition_until: str | None = None
    valid_to: str | None = None


class SupersededQualification(Value, frozen=True):
    """An earlier qualification and how far it is equivalent."""

    qualification: str
    equivalence: Code


class QualificationBrief(RecordBrief, frozen=True):
    """What others need to know of a qualification; ``level`` is a code of the vocabulary ``levels``."""

    title: Text
    sector: str
    level: Code
    life_cycle: LifeCycle
    level_status: Code | None = None
    former_titles: tuple[Text, ...] = ()
    supersedes: tuple[SupersededQualification, ...] = ()


class Qualification(QualificationBrief, frozen=True, kw_only=True):
    """A qualification."""

    provenance: Provenance
    profession_code: str | None = None
    standard: Standard | None = None
    isced_f: tuple[Code, ...] = msgspec.field(name="iscedF", default=())
    esco_occupations: tuple[EscoOccupation, ...] = ()
    profile: tuple[Text, ...] = ()
    occupations: tuple[Text, ...] = ()
    entry_requirements: Text | None = None
    access_to_next_level: Text | None = None
    legal_basis: tuple[Text, ...] = ()
    grading_scale: Text | None = None
    ways_to_acquire: tuple[Text, ...] = ()
    awarding_bodies: tuple[str, ...] = ()
    description_provenance: Provenance | None = None
