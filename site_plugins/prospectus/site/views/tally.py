"""What is counted over a whole catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from ...assembly import Catalogue
from ...model import Code, Round
from ...review import DisplayState, Progress, as_of, progress
from .review_panel import Panels, SubjectPanel, subject_codes

__all__ = ["Tally"]


@dataclass(frozen=True)
class Tally:
    """How far the review has come, and whether there are examples: counted once for the pages of all languages."""

    catalogue: Catalogue
    panels: Panels

    @cached_property
    def by_subject(self) -> tuple[tuple[Code, Progress], ...]:
        """The progress of each kind of subject, in the vocabulary's order."""
        every = self.panels.every
        return tuple(
            (subject, _counted(panel for panel in every if panel.subject == subject)) for subject in subject_codes(self.catalogue)
        )

    @cached_property
    def by_sector(self) -> dict[str, Progress]:
        """The progress of each sector, by its id."""
        panels, of = self.panels.by_qualification, self.catalogue.qualifications_of
        return {id: _counted(panel for q in of[id] for panel in panels[q.id]) for id in self.catalogue.sectors}

    @cached_property
    def by_round(self) -> tuple[tuple[Round, Progress], ...]:
        """The progress of each round."""
        every = self.panels.every
        return tuple(
            (round_, _counted(panel for panel in every if panel.round is round_)) for round_ in self.catalogue.rounds.values()
        )

    @cached_property
    def states(self) -> tuple[DisplayState, ...]:
        """The states in which some subject is, on the way to approval."""
        found = {panel.standing.state for panel in self.panels.every}
        return tuple(state for state in DisplayState if state in found)

    @cached_property
    def as_of(self) -> str | None:
        """The last day of which the reviews know anything."""
        return as_of(self.catalogue.reviews.values())

    @cached_property
    def has_illustrative_modules(self) -> bool:
        """Say whether some module is an invented example."""
        entries = self.catalogue.vocabularies["provenance-bases"].entries
        invented = {entry.code for entry in entries if entry.role == "illustrative"}
        return any(module.provenance.basis in invented for module in self.catalogue.modules.values())


def _counted(panels: Iterable[SubjectPanel]) -> Progress:
    """Return how far subjects have come, without the numbers by state, which no page shows."""
    return replace(progress(panel.standing for panel in panels), by_state=())
