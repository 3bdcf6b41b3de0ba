"""Rows of lists: exactly what a list shows of each record, in no language; nothing else of the catalogue reaches its pages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import msgspec

from ...assembly import Catalogue
from ...model import Code, Text
from ...review import DisplayState
from .changes import Change, latest_changes
from .review_panel import Panels

__all__ = ["ChangeRow", "ModuleRow", "Named", "QualificationRow", "ReviewRow", "Rows"]

MOST_USES = 8
"""How many qualifications are named for which a module counts: one of lifelong learning may count for all of them."""
CHANGES = 8
MOST_NAMED = 20
"""How many qualifications are named of those that changed alike on a day: a stage of the review may end for hundreds."""


class Row(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Values that are shown together; none of them leads back to the row, so that it needs no garbage collection."""


class Named(Row, frozen=True):
    """A record that is named by a link to its page."""

    id: str
    title: Text


class ModuleRow(Row, frozen=True):
    """A module: ``uses`` are qualifications for which it counts, ``more`` is how many are left out; hours are teaching hours."""

    id: str
    title: Text
    level: Code
    hours: int
    uses: tuple[Named, ...]
    more: int


class QualificationRow(Row, frozen=True):
    """A qualification: hours of its programme, None where it has none, and the state of the review of each subject."""

    id: str
    title: Text
    level: Code
    level_status: Code | None
    hours: int | None
    is_illustrative: bool
    states: tuple[tuple[Code, DisplayState], ...]


class ReviewRow(Row, frozen=True):
    """A subject of review: its qualification, that one's sector, and what is recorded of the review; dates are ISO 8601."""

    id: str
    title: Text
    sector: Text
    subject: Code
    state: DisplayState
    verdict: Code | None
    next_step: Code | None
    completed: str | None
    completed_by: str | None
    due: str | None


class ChangeRow(Row, frozen=True):
    """What happened on a day (see ``Change``), and to which qualifications, with subjects; ``more`` are left out."""

    date: str
    what: str
    is_bound: bool
    qualifications: tuple[tuple[Named, tuple[Code, ...]], ...]
    more: int


@dataclass(frozen=True)
class Rows:
    """The rows of a catalogue, made once for the lists of all languages."""

    catalogue: Catalogue
    panels: Panels

    @cached_property
    def modules_of(self) -> dict[Code, list[ModuleRow]]:
        """The rows of the modules of each kind, by the kind's code."""
        uses, named = self.catalogue.uses, self._named
        found: dict[Code, list[ModuleRow]] = {}
        for module in self.catalogue.modules.values():
            own = uses.get(module.id, ())
            shown = tuple([named[use.programme.qualification] for use in own[:MOST_USES]])
            row = ModuleRow(module.id, module.title, module.level, module.hours.total, shown, len(own) - len(shown))
            found.setdefault(module.kind, []).append(row)
        return found

    @cached_property
    def qualifications(self) -> dict[str, QualificationRow]:
        """The row of each qualification, by its id."""
        catalogue, panels = self.catalogue, self.panels.by_qualification
        found = {}
        for id, qualification in catalogue.qualifications.items():
            programme = catalogue.current_programmes.get(id)
            basis = programme.provenance.basis if programme is not None else None
            found[id] = QualificationRow(
                id,
                qualification.title,
                qualification.level,
                qualification.level_status,
                programme.hours if programme is not None else None,
                catalogue.role("provenance-bases", basis) == "illustrative",
                tuple([(panel.subject, panel.standing.state) for panel in panels[id]]),
            )
        return found

    @cached_property
    def reviews(self) -> dict[str, tuple[ReviewRow, ...]]:
        """The rows of each qualification's subjects, by its id."""
        return {id: tuple(self._reviews(id)) for id in self.catalogue.qualifications}

    @cached_property
    def changes(self) -> tuple[ChangeRow, ...]:
        """What changed last."""
        return tuple(self._change(change) for change in latest_changes(self.catalogue, CHANGES))

    @cached_property
    def _named(self) -> dict[str, Named]:
        return {id: Named(id, qualification.title) for id, qualification in self.catalogue.qualifications.items()}

    def _reviews(self, id: str) -> list[ReviewRow]:
        qualification = self.catalogue.qualifications[id]
        sector = self.catalogue.sectors[qualification.sector].title
        rows = []
        for panel in self.panels.by_qualification[id]:
            review = panel.standing.review
            recorded = (
                (review.verdict, review.next_step, review.dates.completed, review.dates.completed_by, review.dates.due)
                if review is not None
                else (None, None, None, None, None)
            )
            rows.append(ReviewRow(id, qualification.title, sector, panel.subject, panel.standing.state, *recorded))
        return rows

    def _change(self, change: Change) -> ChangeRow:
        named = tuple((self._named[q.id], subjects) for q, subjects in change.qualifications[:MOST_NAMED])
        return ChangeRow(change.date, change.what, change.is_bound, named, len(change.qualifications) - len(named))
