"""Rules of a review's record."""

from __future__ import annotations

from collections.abc import Iterator

from ..assembly import Cluster, Excerpt
from ..errors import message
from ..model import Exam, Finding, Programme, Review
from .rule import Fault, Scope, rule

__all__ = ["approval", "finding_state", "finding_target", "findings", "independence", "one_open", "subject_version", "verdict"]


@rule("review/verdict")
def verdict(catalogue: Excerpt) -> Iterator[Fault]:
    """A verdict and a next step stand exactly when the review is completed."""
    for review in catalogue.reviews.values():
        completed = catalogue.role("review-states", review.state) == "completed"
        if completed and (review.verdict is None or review.next_step is None):
            yield Fault(
                "review", review.id, ("state",),
                message("The review is completed, but has no {missing}.",
                        missing="verdict" if review.verdict is None else "nextStep"),
                message("Record what the experts decided: “verdict” and “nextStep”."),
            )  # fmt: skip
        elif not completed and (review.verdict is not None or review.next_step is not None):
            yield Fault(
                "review", review.id, ("verdict",) if review.verdict is not None else ("nextStep",),
                message("The review is not completed, but already has a verdict or a next step."),
                message("Take it out, or set “state: completed”."),
            )  # fmt: skip
        elif completed and _contradicts(catalogue, review):
            yield Fault(
                "review", review.id, ("nextStep",),
                message("The next step does not follow from the verdict."),
                message("What is not supported goes back to its authors; only what is supported goes on to approval."),
            )  # fmt: skip


def _contradicts(catalogue: Excerpt, review: Review) -> bool:
    back = catalogue.role("next-steps", review.next_step) == "back"
    return back != (catalogue.role("verdicts", review.verdict) == "negative")


@rule("review/findings")
def findings(catalogue: Excerpt) -> Iterator[Fault]:
    """“After clarifications” comes with findings, or with the statement that they were not published."""
    for review in catalogue.reviews.values():
        completed = catalogue.role("review-states", review.state) == "completed"
        after = catalogue.role("next-steps", review.next_step) == "after_clarifications"
        if completed and after and not review.findings and review.findings_published is not False:
            yield Fault(
                "review", review.id, ("nextStep",),
                message("Clarifications are demanded, but the record has no findings."),
                message("List them under “findings”, or write “findingsPublished: false” if they were not published."),
            )  # fmt: skip
        elif review.findings and review.findings_published is False:
            yield Fault(
                "review", review.id, ("findingsPublished",),
                message("Findings are listed, so they are published."), message("Delete “findingsPublished: false”."),
            )  # fmt: skip


@rule("review/finding-target", scope=Scope.QUALIFICATION)
def finding_target(catalogue: Cluster) -> Iterator[Fault]:
    """A finding that is not settled points at something that its subject has: a module, an outcome, an area."""
    if not catalogue.is_whole("programme", "exam"):
        return
    for review in catalogue.reviews.values():
        if not catalogue.has("qualification", review.subject.qualification):
            continue
        subject = _subject(catalogue, review)
        exam = subject if isinstance(subject, Exam) else None
        programme = subject if isinstance(subject, Programme) else catalogue.current_programmes.get(review.subject.qualification)
        if programme is not None and not catalogue.is_resolved(programme):
            continue
        for index, finding in enumerate(review.findings):
            gone = _gone(catalogue, finding, programme, exam)
            if gone is not None and catalogue.role("finding-states", finding.state) not in ("resolved", "declined"):
                yield Fault(
                    "review", review.id, ("findings", index, "target", gone),
                    message("The finding “{id}” points at something that its subject does not have.", id=finding.id),
                    message("Correct the target, or record what became of it."),
                )  # fmt: skip


def _subject(catalogue: Cluster, review: Review) -> Programme | Exam | None:
    """Return what is reviewed: the version that the review names, otherwise the newest."""
    of, version = review.subject.qualification, review.subject.version
    if catalogue.role("review-subjects", review.subject.kind) == "programme":
        programmes = (p for p in catalogue.programmes.values() if p.qualification == of and p.version == version)
        return next(programmes, catalogue.current_programmes.get(of))
    exams = (e for e in catalogue.exams.values() if e.qualification == of and e.version == version)
    return next(exams, catalogue.current_exams.get(of))


def _gone(catalogue: Cluster, finding: Finding, programme: Programme | None, exam: Exam | None) -> str | None:
    target = finding.target
    if target.area is not None and (exam is None or all(area.id != target.area for area in exam.areas)):
        return "area"
    if target.module is None:
        return "outcome" if target.outcome is not None else None
    if not catalogue.has("module", target.module):
        return None
    if programme is None or all(link.module != target.module for link in programme.links):
        return "module"
    module = catalogue.modules.get(target.module)
    if target.outcome is not None and module is not None and all(o.id != target.outcome for o in module.outcomes):
        return "outcome"
    return None


@rule("review/finding-state")
def finding_state(catalogue: Excerpt) -> Iterator[Fault]:
    """A resolved finding names the change that resolved it; a declined one says why."""
    for review in catalogue.reviews.values():
        seen: set[str] = set()
        for index, finding in enumerate(review.findings):
            role = catalogue.role("finding-states", finding.state)
            if finding.id in seen:
                yield Fault(
                    "review", review.id, ("findings", index, "id"),
                    message("The finding “{id}” stands in this review twice.", id=finding.id),
                    message("Give the later one an identifier of its own."),
                )  # fmt: skip
            elif role == "resolved" and finding.resolved_by is None:
                yield Fault(
                    "review", review.id, ("findings", index, "state"),
                    message("The finding “{id}” is resolved, but no change is named.", id=finding.id),
                    message("Name the change in “resolvedBy”."),
                )  # fmt: skip
            elif role == "declined" and finding.reason is None:
                yield Fault(
                    "review", review.id, ("findings", index, "state"),
                    message("The finding “{id}” is declined without a reason.", id=finding.id),
                    message("Say why in “reason”."),
                )  # fmt: skip
            seen.add(finding.id)


@rule("review/independence", scope=Scope.QUALIFICATION)
def independence(catalogue: Cluster) -> Iterator[Fault]:
    """A reviewer belongs neither to an authoring organisation nor to one whose work he or she may not review."""
    for review in catalogue.reviews.values():
        subject = _subject(catalogue, review)
        authors = set(subject.authors) if subject is not None else set()
        for index, id in enumerate(review.reviewers):
            expert = catalogue.experts.get(id)
            if expert is None:
                continue
            conflict = sorted(authors & {*expert.interests, *filter(None, (expert.organisation,))})
            if conflict:
                yield Fault(
                    "review", review.id, ("reviewers", index),
                    message("The expert “{expert}” may not review the work of {organisations}.", expert=id, organisations=conflict),
                    message("Choose a reviewer who has no part in the drafting."),
                )  # fmt: skip


@rule("review/one-open", scope=Scope.QUALIFICATION)
def one_open(catalogue: Cluster) -> Iterator[Fault]:
    """A subject has at most one review that is not finished."""
    for reviews in catalogue.reviews_of.values():
        begun = [r for r in reviews if catalogue.role("review-states", r.state) == "in_progress"]
        planned = [r for r in reviews if catalogue.role("review-states", r.state) == "planned"]
        unfinished = [*begun, *planned]
        for review in unfinished[1:]:
            yield Fault(
                "review", review.id, ("state",),
                message("“{other}” is an unfinished review of the same subject.", other=unfinished[0].id),
                message("Complete or withdraw one of the two."),
            )  # fmt: skip


@rule("review/subject-version", scope=Scope.QUALIFICATION)
def subject_version(catalogue: Cluster) -> Iterator[Fault]:
    """A version that a review names exists in the catalogue."""
    if not catalogue.is_whole("programme", "exam"):
        return
    for review in catalogue.reviews.values():
        version = review.subject.version
        role = catalogue.role("review-subjects", review.subject.kind)
        records = catalogue.programmes.values() if role == "programme" else catalogue.exams.values()
        known = sorted(r.version for r in records if r.qualification == review.subject.qualification)
        if version is not None and version not in known and catalogue.has("qualification", review.subject.qualification):
            yield Fault(
                "review", review.id, ("subject", "version"),
                message("The catalogue has no version {version} of this subject.", version=version),
                message("Versions known: {known}.", known=known) if known
                else message("Leave “version” out while the reviewed text is not in the catalogue."),
            )  # fmt: skip


@rule("review/approval")
def approval(catalogue: Excerpt) -> Iterator[Fault]:
    """Approval comes after a favourable verdict, and an approval or a rejection has its date."""
    for review in catalogue.reviews.values():
        role = catalogue.role("approval-states", review.approval.state) if review.approval is not None else None
        if role not in ("submitted", "approved", "rejected") or review.approval is None:
            continue
        if review.verdict is None and catalogue.role("review-states", review.state) == "completed":
            continue
        if catalogue.role("verdicts", review.verdict) != "positive":
            yield Fault(
                "review", review.id, ("approval", "state"),
                message("Only what the experts support is submitted for approval."),
                message("Record the verdict first, or set the approval to none."),
            )  # fmt: skip
        elif role != "submitted" and review.approval.date is None:
            yield Fault(
                "review", review.id, ("approval", "state"),
                message("The approval was decided, but has no date."), message("Add “date” to the approval."),
            )  # fmt: skip
