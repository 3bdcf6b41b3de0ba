"""The review of a qualification's programme and exam, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ...assembly import Catalogue
from ...errors import Message, message
from ...model import Code, Round
from ...review import DisplayState, Standing, as_of, standing

__all__ = ["STATE_LOOKS", "Panels", "StateLook", "SubjectPanel", "review_panels", "subject_codes"]


@dataclass(frozen=True, slots=True)
class StateLook:
    """How a display state looks: its word, an icon's name, a tone; never colour alone."""

    label: Message
    icon: str
    tone: str
    meaning: Message


STATE_LOOKS: dict[DisplayState, StateLook] = {
    DisplayState.NOT_PLANNED: StateLook(
        message("not planned"), "dash", "quiet", message("No review of this content is recorded.")
    ),
    DisplayState.PLANNED: StateLook(
        message("planned"), "clock", "quiet", message("The review is planned, but has not begun.")
    ),
    DisplayState.IN_REVIEW: StateLook(
        message("in review"), "half", "busy", message("The review has begun; no verdict is recorded.")
    ),
    DisplayState.SUPPORTED: StateLook(
        message("supported"), "check", "good",
        message("The experts support the content; it is to be forwarded for approval."),
    ),
    DisplayState.SUPPORTED_AFTER_CLARIFICATIONS: StateLook(
        message("supported after clarifications"), "check-open", "nearly",
        message("The experts support the content; it goes on to approval when what they asked for has been clarified."),
    ),
    DisplayState.CLARIFIED: StateLook(
        message("clarified, awaiting approval"), "check", "good",
        message("What the experts asked for has been clarified; approval by the authority follows."),
    ),
    DisplayState.APPROVED: StateLook(
        message("approved"), "double", "good", message("The authority has approved the content.")
    ),
    DisplayState.NOT_SUPPORTED: StateLook(
        message("not supported"), "cross", "bad", message("The experts do not support the content; it goes back to its authors.")
    ),
    DisplayState.CONTENT_CHANGED: StateLook(
        message("content changed since review"), "changed", "warn",
        message("The content shown is no longer the content that was reviewed."),
    ),
    DisplayState.EXPIRED: StateLook(
        message("expired"), "clock", "warn", message("The approval's time has run out.")
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class SubjectPanel:
    """One side of the review panel; ``has_content`` says whether the catalogue shows a text of the subject at all."""

    subject: Code
    standing: Standing
    look: StateLook
    round: Round | None
    has_content: bool
    as_of: str | None


def subject_codes(catalogue: Catalogue) -> tuple[Code, ...]:
    """Return the kinds of subject that are reviewed, in the vocabulary's order."""
    return tuple(entry.code for entry in catalogue.vocabularies["review-subjects"].entries)


def review_panels(catalogue: Catalogue, qualification: str) -> tuple[SubjectPanel, ...]:
    """Return a panel for every kind of subject."""
    panels = []
    for subject in subject_codes(catalogue):
        found = standing(catalogue, qualification, subject)
        role = catalogue.role("review-subjects", subject)
        current = catalogue.current_programmes if role == "programme" else catalogue.current_exams
        day = as_of([found.review]) if found.review is not None else None
        round_ = catalogue.rounds.get(found.review.round) if found.review is not None else None
        panels.append(SubjectPanel(subject, found, STATE_LOOKS[found.state], round_, qualification in current, day))
    return tuple(panels)


@dataclass(frozen=True)
class Panels:
    """The panels of all qualifications, in no language: computed once for all the pages that show them."""

    catalogue: Catalogue

    @cached_property
    def by_qualification(self) -> dict[str, tuple[SubjectPanel, ...]]:
        """The panels of each qualification, by its id."""
        return {id: review_panels(self.catalogue, id) for id in self.catalogue.qualifications}

    @cached_property
    def every(self) -> tuple[SubjectPanel, ...]:
        """All panels, in the order of the qualifications."""
        return tuple(panel for of_one in self.by_qualification.values() for panel in of_one)
