"""What a qualification's page shows of its reviews."""

from __future__ import annotations

import msgspec

from prospectus.model import Finding, Review

from .spoken import Link, Spoken

__all__ = ["FindingView", "ReviewView", "review_view"]


class FindingView(msgspec.Struct, frozen=True):
    """A finding, and the module and outcome that it is about."""

    kind: str
    state: str
    text: str
    module: Link | None
    outcome: str


class ReviewView(msgspec.Struct, frozen=True):
    """A review of the programme or of the exam."""

    subject: str
    subject_name: str
    state: str
    verdict: str
    next_step: str
    approval: str
    stage: str
    started: str
    completed: str
    due: str
    delegated_by: str
    reviewers: tuple[str, ...]
    findings: tuple[FindingView, ...]
    not_published: bool
    source: str


def review_view(spoken: Spoken, review: Review) -> ReviewView:
    """Return what the page shows of a review."""
    catalogue, round_ = spoken.catalogue, spoken.catalogue.rounds[review.round]
    return ReviewView(
        subject=spoken.short("review-subjects", review.subject.kind),
        subject_name=spoken.label("review-subjects", review.subject.kind),
        state=spoken.label("review-states", review.state),
        verdict=spoken.label("verdicts", review.verdict),
        next_step=spoken.label("next-steps", review.next_step),
        approval=_approval(spoken, review),
        stage=f"{spoken.text(round_.title)}: {round_.period.start} – {round_.period.end or ''}",
        started=review.dates.started or "",
        completed=review.dates.completed or "",
        due=review.dates.due or "",
        delegated_by=spoken.text(catalogue.organisations[round_.delegated_by].title) if round_.delegated_by else "",
        reviewers=tuple(spoken.text(catalogue.experts[id].role) for id in review.reviewers),
        findings=tuple(_finding(spoken, finding) for finding in review.findings),
        not_published=review.findings_published is False,
        source=spoken.text(review.provenance.source) or spoken.label("provenance-bases", review.provenance.basis),
    )


def _approval(spoken: Spoken, review: Review) -> str:
    approval = review.approval
    if approval is None:
        return ""
    body = spoken.text(spoken.catalogue.organisations[approval.body].title) if approval.body else ""
    said = (spoken.label("approval-states", approval.state), approval.date, body, approval.reference)
    return ", ".join(filter(None, said))


def _finding(spoken: Spoken, finding: Finding) -> FindingView:
    target = finding.target
    return FindingView(
        kind=spoken.label("finding-kinds", finding.kind),
        state=spoken.label("finding-states", finding.state),
        text=spoken.text(finding.text),
        module=spoken.module(target.module) if target.module is not None else None,
        outcome=target.outcome or "",
    )
