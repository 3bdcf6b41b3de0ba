"""Who does what: organisations, sectors, experts by role, and the rounds of review."""

from __future__ import annotations

import msgspec

from .record import Period, Record, Text, Value
from .vocabulary import Code

__all__ = ["Consent", "Expert", "Organisation", "QualificationsStructure", "Round", "Sector"]


class Organisation(Record, frozen=True):
    """An organisation that publishes, drafts, reviews or approves content."""

    title: Text
    kind: Code
    country: str
    short: Text | None = None
    registration: str | None = None
    url: str | None = None
    description: Text | None = None


class Consent(Value, frozen=True):
    """When and under which number a person's consent to publishing the name was recorded."""

    date: str
    record: str


class Expert(Record, frozen=True):
    """A sector expert by role; a name only with recorded consent."""

    role: Text
    sector: str
    delegated_by: str
    organisation: str | None = None
    interests: tuple[str, ...] = ()
    public_name: str | None = None
    consent: Consent | None = None


class QualificationsStructure(Value, frozen=True):
    """The sector's structure of qualifications (NKS) in force."""

    date: str | None = None
    url: str | None = None


class Sector(Record, frozen=True):
    """A sector of the economy."""

    title: Text
    description: Text | None = None
    qualifications_structure: QualificationsStructure | None = None
    expert_council: str | None = None
    isced_f: tuple[Code, ...] = msgspec.field(name="iscedF", default=())


class Round(Record, frozen=True):
    """A stage of a project in which reviews take place; ``expert_count`` is of the whole stage."""

    title: Text
    programme: Text
    stage: int
    period: Period
    expert_count: int | None = None
    delegated_by: str | None = None
    sectors: tuple[str, ...] = ()
