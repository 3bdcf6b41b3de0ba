"""What is shown of a subject's review."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ..assembly import Catalogue
from ..model import Code, Review

__all__ = ["DisplayState", "Standing", "standing"]


class DisplayState(StrEnum):
    """The states that pages, the API and the report show; the order is that of the way to approval."""

    NOT_PLANNED = "not_planned"
    PLANNED = "planned"
    IN_REVIEW = "in_review"
    SUPPORTED = "supported"
    SUPPORTED_AFTER_CLARIFICATIONS = "supported_after_clarifications"
    CLARIFIED = "clarified_awaiting_approval"
    APPROVED = "approved"
    NOT_SUPPORTED = "not_supported"
    CONTENT_CHANGED = "content_changed"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a subject (a qualification's programme or exam) stands.

    ``is_current`` says whether the reviewed text is the one shown; None where it cannot be compared, because the record
    bears no digest: the experts saw a text that is not in the catalogue.
    """

    qualification: str
    subject: Code
    review: Review | None
    state: DisplayState
    is_current: bool | None = None


def standing(catalogue: Catalogue, qualification: str, subject: Code) -> Standing:
    """Return where a subject stands, from the review that counts; a code without a role never helps (it fails closed)."""
    reviews = catalogue.reviews_of.get((qualification, subject), ())
    active = [r for r in reviews if catalogue.role("review-states", r.state) in ("planned", "in_progress", "completed")]
    if not active:
        return Standing(qualification, subject, None, DisplayState.NOT_PLANNED)
    review = active[-1]
    return Standing(qualification, subject, review, _state(catalogue, review))


def _state(catalogue: Catalogue, review: Review) -> DisplayState:
    match catalogue.role("review-states", review.state):
        case "planned":
            return DisplayState.PLANNED
        case "in_progress":
            return DisplayState.IN_REVIEW
        case _:
            return _verdict_state(catalogue, review)


def _verdict_state(catalogue: Catalogue, review: Review) -> DisplayState:
    approval = catalogue.role("approval-states", review.approval.state) if review.approval is not None else "none"
    if catalogue.role("verdicts", review.verdict) != "positive":
        return DisplayState.NOT_SUPPORTED
    if approval == "approved":
        return DisplayState.APPROVED
    if catalogue.role("next-steps", review.next_step) == "at_once":
        return DisplayState.SUPPORTED
    settled = bool(review.findings) and all(
        catalogue.role("finding-states", finding.state) in ("resolved", "declined") for finding in review.findings
    )
    if settled or approval == "submitted":
        return DisplayState.CLARIFIED
    return DisplayState.SUPPORTED_AFTER_CLARIFICATIONS
