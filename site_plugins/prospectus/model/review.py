"""A review of a programme (MIP) or an exam (PKE) by sector experts."""

from __future__ import annotations

from .record import Record, Text, Value
from .vocabulary import Code

__all__ = ["Approval", "Finding", "FindingTarget", "Review", "ReviewDates", "Subject"]


class Subject(Value, frozen=True):
    """What is reviewed; version and digest only where the reviewed text is the catalogue's."""

    kind: Code
    qualification: str
    version: str | None = None
    digest: str | None = None


class Approval(Value, frozen=True):
    """The later approval by another body; a thing of its own beside verdict and next step."""

    state: Code
    body: str | None = None
    date: str | None = None
    reference: str | None = None


class ReviewDates(Value, frozen=True):
    """Dates; the ``…_by`` ones where a source gives only a bound."""

    started: str | None = None
    started_by: str | None = None
    completed: str | None = None
    completed_by: str | None = None
    due: str | None = None


class FindingTarget(Value, frozen=True):
    """What a finding is about; the whole subject where nothing is given."""

    module: str | None = None
    outcome: str | None = None
    area: str | None = None


class Finding(Value, frozen=True):
    """A published finding."""

    id: str
    kind: Code
    text: Text
    state: Code
    target: FindingTarget = FindingTarget()
    resolved_by: str | None = None
    reason: Text | None = None


class Review(Record, frozen=True):
    """A review; verdict and next step only when it is completed."""

    subject: Subject
    round: str
    state: Code
    verdict: Code | None = None
    next_step: Code | None = None
    approval: Approval | None = None
    commissioned_by: str | None = None
    reviewers: tuple[str, ...] = ()
    reviewer_count: int | None = None
    dates: ReviewDates = ReviewDates()
    findings: tuple[Finding, ...] = ()
    findings_published: bool | None = None
    supersedes: str | None = None
