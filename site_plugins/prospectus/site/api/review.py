"""A review as JSON."""

from __future__ import annotations

from typing import Any

from ...assembly import Catalogue
from ...model import Code, Review
from ...review import Standing, standing
from .values import as_json

__all__ = ["review_json", "subject_json"]


def subject_json(catalogue: Catalogue, qualification: str, subject: Code) -> dict[str, Any]:
    """Return where a subject stands; ``current`` is null where the reviewed text cannot be compared."""
    return _standing(catalogue, standing(catalogue, qualification, subject))


def review_json(catalogue: Catalogue, id: str) -> dict[str, Any]:
    """Return a review's record with its subject."""
    review = catalogue.reviews[id]
    found = standing(catalogue, review.subject.qualification, review.subject.kind)
    own = {
        "id": id,
        "qualification": review.subject.qualification,
        "subject": review.subject.kind,
        "counts": found.review is review,
        "reviewers": review.reviewer_count or len(review.reviewers) or None,
        "commissionedBy": review.commissioned_by,
        "provenance": as_json(review.provenance),
    }
    return {**_record(catalogue, review), **own, "displayState": found.state.value if found.review is review else None}


def _standing(catalogue: Catalogue, found: Standing) -> dict[str, Any]:
    empty = dict.fromkeys(("state", "verdict", "nextStep", "approval", "round", "dates", "digest", "version"))
    record = _record(catalogue, found.review) if found.review is not None else {**empty, "findings": []}
    return {**record, "displayState": found.state.value, "current": found.is_current}


def _record(catalogue: Catalogue, review: Review) -> dict[str, Any]:
    round_ = catalogue.rounds.get(review.round)
    return {
        "state": review.state,
        "verdict": review.verdict,
        "nextStep": review.next_step,
        "approval": as_json(review.approval) if review.approval is not None else None,
        "round": {name: value for name, value in as_json(round_).items() if name != "provenance"} if round_ is not None else None,
        "dates": as_json(review.dates),
        "version": review.subject.version,
        "digest": review.subject.digest,
        "findings": as_json(review.findings),
        "findingsPublished": review.findings_published,
    }
