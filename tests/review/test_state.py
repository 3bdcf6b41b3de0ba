"""What is shown of a subject's review: the table of records and display states."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec
import pytest

from prospectus.assembly import Catalogue
from prospectus.loading import Loaded
from prospectus.model import Entry, Review
from prospectus.review import DisplayState, Standing, standing

QUALIFICATION = "motorzaga-operators"
OPEN, RESOLVED, DECLINED, ACCEPTED = (
    {"id": state, "kind": "clarify", "text": {"lv": "Kas."}, "state": state}
    for state in ("open", "resolved", "declined", "accepted")
)
AT_ONCE = {"state": "completed", "verdict": "supported", "nextStep": "to_approval"}
AFTER = {"state": "completed", "verdict": "supported", "nextStep": "to_approval_after_clarifications"}
BACK = {"state": "completed", "verdict": "not_supported", "nextStep": "back_to_authors"}

TABLE: list[tuple[str, dict[str, Any], DisplayState]] = [
    ("planned", {"state": "planned"}, DisplayState.PLANNED),
    ("begun", {"state": "in_progress"}, DisplayState.IN_REVIEW),
    ("begun, with findings", {"state": "in_progress", "findings": [OPEN]}, DisplayState.IN_REVIEW),
    ("withdrawn", {"state": "withdrawn"}, DisplayState.NOT_PLANNED),
    ("state unknown", {"state": "odd"}, DisplayState.NOT_PLANNED),
    ("state unknown, with a verdict", AT_ONCE | {"state": "odd"}, DisplayState.NOT_PLANNED),
    ("supported", AT_ONCE, DisplayState.SUPPORTED),
    ("supported, with a finding", AT_ONCE | {"findings": [OPEN]}, DisplayState.SUPPORTED),
    ("supported, not submitted", AT_ONCE | {"approval": {"state": "none"}}, DisplayState.SUPPORTED),
    ("supported, submitted", AT_ONCE | {"approval": {"state": "submitted"}}, DisplayState.SUPPORTED),
    ("supported, approval unknown", AT_ONCE | {"approval": {"state": "odd"}}, DisplayState.SUPPORTED),
    ("approved", AT_ONCE | {"approval": {"state": "approved"}}, DisplayState.APPROVED),
    ("after clarifications", AFTER | {"findingsPublished": False}, DisplayState.SUPPORTED_AFTER_CLARIFICATIONS),
    ("finding open", AFTER | {"findings": [OPEN]}, DisplayState.SUPPORTED_AFTER_CLARIFICATIONS),
    ("finding accepted", AFTER | {"findings": [ACCEPTED]}, DisplayState.SUPPORTED_AFTER_CLARIFICATIONS),
    ("one of two settled", AFTER | {"findings": [RESOLVED, OPEN]}, DisplayState.SUPPORTED_AFTER_CLARIFICATIONS),
    ("finding's state unknown", AFTER | {"findings": [OPEN | {"state": "odd"}]}, DisplayState.SUPPORTED_AFTER_CLARIFICATIONS),
    ("all settled", AFTER | {"findings": [RESOLVED, DECLINED]}, DisplayState.CLARIFIED),
    ("clarified, submitted", AFTER | {"approval": {"state": "submitted"}}, DisplayState.CLARIFIED),
    ("clarified, approved", AFTER | {"approval": {"state": "approved"}}, DisplayState.APPROVED),
    ("next step unknown", AFTER | {"nextStep": "odd"}, DisplayState.SUPPORTED_AFTER_CLARIFICATIONS),
    ("next step missing", {"state": "completed", "verdict": "supported"}, DisplayState.SUPPORTED_AFTER_CLARIFICATIONS),
    ("not supported", BACK, DisplayState.NOT_SUPPORTED),
    ("not supported, yet approved", BACK | {"approval": {"state": "approved"}}, DisplayState.NOT_SUPPORTED),
    ("verdict unknown", AT_ONCE | {"verdict": "odd"}, DisplayState.NOT_SUPPORTED),
    ("verdict unknown, yet approved", AT_ONCE | {"verdict": "odd", "approval": {"state": "approved"}}, DisplayState.NOT_SUPPORTED),
    ("verdict missing", {"state": "completed"}, DisplayState.NOT_SUPPORTED),
]
"""What the record says; what is shown of it. “odd” is a code without a role: the software does not know what it means."""


def _review(id: str, record: dict[str, Any]) -> Review:
    subject = {"kind": "mip", "qualification": QUALIFICATION, **record.get("subject", {})}
    whole = {"round": "posms", "provenance": {"basis": "illustrative"}, **record, "id": id, "subject": subject}
    return msgspec.convert(whole, Review)


@pytest.fixture(scope="module")
def catalogue(real: Loaded) -> Catalogue:
    """Return the real catalogue, with a code in each vocabulary of the review that the software does not know."""
    assert real.catalogue is not None
    odd = Entry(code="odd", label={"lv": "savāds"})
    names = ("review-states", "verdicts", "next-steps", "approval-states", "finding-states")
    changed = {name: msgspec.structs.replace(real.catalogue.vocabularies[name], entries=(odd,)) for name in names}
    for name, vocabulary in changed.items():
        changed[name] = msgspec.structs.replace(vocabulary, entries=(*real.catalogue.vocabularies[name].entries, odd))
    return replace(real.catalogue, vocabularies={**real.catalogue.vocabularies, **changed}, reviews={})


def _standing(catalogue: Catalogue, *records: dict[str, Any]) -> Standing:
    reviews = {f"r{number}": _review(f"r{number}", record) for number, record in enumerate(records, start=1)}
    return standing(replace(catalogue, reviews=reviews), QUALIFICATION, "mip")


@pytest.mark.parametrize(("record", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_display_state(catalogue: Catalogue, record: dict[str, Any], expected: DisplayState) -> None:
    """A record is shown in the state that follows from it; what is not known is never to a subject's advantage."""
    assert _standing(catalogue, record).state is expected


def test_no_code_that_is_not_known_helps(catalogue: Catalogue) -> None:
    """Whatever code of a favourable record becomes one without a meaning, the state shown is no better than before."""
    way = [DisplayState.NOT_PLANNED, DisplayState.NOT_SUPPORTED, DisplayState.SUPPORTED_AFTER_CLARIFICATIONS]
    way += [DisplayState.CLARIFIED, DisplayState.SUPPORTED, DisplayState.APPROVED]
    records = [{**record, "approval": {"state": approval}} for record in (AT_ONCE, AFTER) for approval in ("none", "approved")]
    better = [
        (record, key)
        for record in records
        for key in ("state", "verdict", "nextStep", "approval")
        if way.index(_standing(catalogue, record | {key: {"state": "odd"} if key == "approval" else "odd"}).state)
        > way.index(_standing(catalogue, record).state)
    ]

    assert better == []


def test_without_review_nothing_is_planned(catalogue: Catalogue) -> None:
    """A subject without a review is shown as such."""
    assert _standing(catalogue) == Standing(QUALIFICATION, "mip", None, DisplayState.NOT_PLANNED)


def test_other_subjects_do_not_count(catalogue: Catalogue) -> None:
    """The review of the exam, or of another qualification, says nothing of the programme."""
    exam = AT_ONCE | {"subject": {"kind": "pke"}}
    other = AT_ONCE | {"subject": {"qualification": "elektromontieris"}}

    assert _standing(catalogue, exam, other).state is DisplayState.NOT_PLANNED


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([BACK | {"dates": {"completed": "2025-01-01"}}, AT_ONCE | {"dates": {"completed": "2026-01-01"}}], "r2"),
        ([BACK | {"dates": {"completed": "2026-01-01"}}, AT_ONCE | {"dates": {"completed": "2025-01-01"}}], "r1"),
        ([BACK | {"supersedes": "r2"}, AT_ONCE | {"dates": {"completed": "2026-01-01"}}], "r1"),
        ([BACK | {"subject": {"version": "2026.1"}}, AT_ONCE | {"subject": {"version": "2025.1"}}], "r1"),
        ([BACK | {"subject": {"version": "2026.10"}}, AT_ONCE | {"subject": {"version": "2026.9"}}], "r1"),
        ([AT_ONCE, {"state": "withdrawn", "dates": {"started": "2026-01-01"}}], "r1"),
        ([AT_ONCE, {"state": "odd", "dates": {"started": "2026-01-01"}}], "r1"),
        ([AT_ONCE | {"dates": {"completed": "2025-01-01"}}, {"state": "in_progress", "dates": {"startedBy": "2026-01-01"}}], "r2"),
    ],
)
def test_review_that_counts(catalogue: Catalogue, records: list[dict[str, Any]], expected: str) -> None:
    """Of several reviews that of the newest version counts, then the latest; never one that is withdrawn or replaced."""
    review = _standing(catalogue, *records).review

    assert review is not None
    assert review.id == expected


def test_without_digest_nothing_is_called_current(catalogue: Catalogue) -> None:
    """Where the experts saw a text that is not in the catalogue, nobody says that it is the one shown."""
    assert _standing(catalogue, AT_ONCE).is_current is None


def test_real_reviews_have_their_states(real: Loaded) -> None:
    """The published results of the fourth stage are shown as they were published; the rest is in review."""
    assert real.catalogue is not None
    shown = {(q, s): standing(real.catalogue, q, s).state for q in real.catalogue.qualifications for s in ("mip", "pke")}
    finished = {
        ("motorzaga-operators", "mip"): DisplayState.SUPPORTED_AFTER_CLARIFICATIONS,
        ("motorzaga-operators", "pke"): DisplayState.SUPPORTED,
        ("mezsaimniecibas-tehnikis", "mip"): DisplayState.SUPPORTED_AFTER_CLARIFICATIONS,
        ("mezsaimniecibas-tehnikis", "pke"): DisplayState.SUPPORTED,
        ("mehatronisko-sistemu-tehnikis", "mip"): DisplayState.SUPPORTED_AFTER_CLARIFICATIONS,
        ("mehatronisko-sistemu-tehnikis", "pke"): DisplayState.SUPPORTED_AFTER_CLARIFICATIONS,
    }

    assert len(shown) == 26
    assert {subject: state for subject, state in shown.items() if state is not DisplayState.IN_REVIEW} == finished
