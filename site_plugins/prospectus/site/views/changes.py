"""What changed last, read off the dates in the records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...assembly import Catalogue
from ...model import Code, QualificationBrief, RecordBrief

__all__ = ["Change", "latest_changes"]

RANK = {"completed": 0, "programme": 1, "exam": 2, "started": 3}


@dataclass(frozen=True, slots=True)
class Change:
    """What happened on a day: ``what`` is completed or started (a review), programme or exam (a new version).

    ``is_bound`` says that the source gives only the date by which it had happened.
    """

    date: str
    what: str
    is_bound: bool
    qualifications: tuple[tuple[QualificationBrief, tuple[Code, ...]], ...]


def latest_changes(catalogue: Catalogue, most: int) -> tuple[Change, ...]:
    """Return the newest changes, those of a day and kind together; a verdict stands before a beginning of the same day."""
    found: dict[tuple[str, str, bool], dict[str, list[Code]]] = {}
    for date, what, is_bound, qualification, subject in _events(catalogue):
        subjects = found.setdefault((date, what, is_bound), {}).setdefault(qualification, [])
        if subject is not None and subject not in subjects:
            subjects.append(subject)
    changes = [
        Change(date, what, is_bound, tuple((catalogue.qualifications[id], tuple(codes)) for id, codes in sorted(by_id.items())))
        for (date, what, is_bound), by_id in found.items()
    ]
    changes.sort(key=lambda change: RANK[change.what])
    changes.sort(key=lambda change: change.date, reverse=True)
    return tuple(changes[:most])


def _events(catalogue: Catalogue) -> Iterator[tuple[str, str, bool, str, Code | None]]:
    """Yield (date, what, is_bound, qualification, subject of review); what is invented has not happened."""
    for id, programme in catalogue.current_programmes.items():
        if programme.date is not None and not _is_invented(catalogue, programme):
            yield programme.date, "programme", False, id, None
    for id, exam in catalogue.current_exams.items():
        if exam.date is not None and not _is_invented(catalogue, exam):
            yield exam.date, "exam", False, id, None
    for review in catalogue.reviews.values():
        if _is_invented(catalogue, review):
            continue
        dates, subject = review.dates, review.subject
        if finished := dates.completed or dates.completed_by:
            yield finished, "completed", dates.completed is None, subject.qualification, subject.kind
        elif begun := dates.started or dates.started_by:
            yield begun, "started", dates.started is None, subject.qualification, subject.kind


def _is_invented(catalogue: Catalogue, record: RecordBrief) -> bool:
    return catalogue.role("provenance-bases", record.provenance.basis) == "illustrative"
