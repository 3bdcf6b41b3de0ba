"""What changed last, read off the dates in the records."""

from __future__ import annotations

from dataclasses import dataclass

from ...assembly import Catalogue
from ...model import Code, Qualification, Text

__all__ = ["Change", "latest_changes"]


@dataclass(frozen=True, slots=True)
class Change:
    """Something dated that happened to a qualification: ``what`` is programme, exam, completed or started.

    ``is_bound`` says that the source gives only the date by which it had happened.
    """

    date: str
    what: str
    qualification: Qualification
    subject: Code | None = None
    note: Text | None = None
    is_bound: bool = False


def latest_changes(catalogue: Catalogue, most: int) -> tuple[Change, ...]:
    """Return the newest changes, a verdict before a beginning of the same day."""
    changes: list[Change] = []
    for what, current in (("programme", catalogue.current_programmes), ("exam", catalogue.current_exams)):
        for id, record in current.items():
            if record.date is not None:
                changes.append(Change(record.date, what, catalogue.qualifications[id], note=record.change_note))
    for review in catalogue.reviews.values():
        qualification = catalogue.qualifications[review.subject.qualification]
        dates = review.dates
        if finished := dates.completed or dates.completed_by:
            changes.append(Change(finished, "completed", qualification, review.subject.kind, is_bound=dates.completed is None))
        elif begun := dates.started or dates.started_by:
            changes.append(Change(begun, "started", qualification, review.subject.kind, is_bound=dates.started is None))
    rank = {"completed": 0, "programme": 1, "exam": 2, "started": 3}
    changes.sort(key=lambda c: (rank[c.what], c.qualification.id, str(c.subject)))
    changes.sort(key=lambda c: c.date, reverse=True)
    return tuple(changes[:most])
