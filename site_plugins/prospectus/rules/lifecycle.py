"""Rules of time: dates in order, and what replaces what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..assembly import Catalogue
from ..errors import message
from ..model import Module, Qualification
from .order import cycles
from .rule import Fault, Pointer, rule

__all__ = ["dates", "supersession"]


def _later(dates: Sequence[tuple[str, str | None]]) -> Iterator[tuple[str, str, str, str]]:
    """Yield (name, date, earlier name, earlier date) where a date lies before one that should come first.

    A date without a day is compared by year and month only.
    """
    earlier: tuple[str, str] | None = None
    for name, date in dates:
        if date is None:
            continue
        if earlier is not None and date[: len(earlier[1])] < earlier[1][: len(date)]:
            yield name, date, *earlier
        earlier = (name, date)


def _spans(catalogue: Catalogue) -> Iterator[tuple[str, str, Pointer, list[tuple[str, str | None]]]]:
    for qualification in catalogue.qualifications.values():
        cycle = qualification.life_cycle
        spans = [("validFrom", cycle.valid_from), ("transitionUntil", cycle.transition_until), ("validTo", cycle.valid_to)]
        yield "qualification", qualification.id, ("lifeCycle",), spans
    for round_ in catalogue.rounds.values():
        yield "round", round_.id, ("period",), [("from", round_.period.start), ("to", round_.period.end)]
    for review in catalogue.reviews.values():
        d = review.dates
        yield "review", review.id, ("dates",), [("started", d.started), ("startedBy", d.started_by), ("completedBy", d.completed_by)]
        yield "review", review.id, ("dates",), [("started", d.started), ("completed", d.completed), ("completedBy", d.completed_by)]
        yield "review", review.id, ("dates",), [("started", d.started), ("due", d.due)]


@rule("lifecycle/dates")
def dates(catalogue: Catalogue) -> Iterator[Fault]:
    """What ends does not end before it began."""
    told: set[tuple[str, str, str]] = set()
    for kind, id, pointer, span in _spans(catalogue):
        for name, date, earlier_name, earlier in _later(span):
            if (kind, id, name) in told:
                continue
            told.add((kind, id, name))
            yield Fault(
                kind, id, (*pointer, name),
                message("“{name}” is {date}, before “{earlier_name}” {earlier}.", name=name, date=date,
                        earlier_name=earlier_name, earlier=earlier),
                message("Correct one of the two dates."),
            )  # fmt: skip


@rule("lifecycle/supersession")
def supersession(catalogue: Catalogue) -> Iterator[Fault]:
    """A record replaces others, older ones, and never itself in a circle."""
    yield from _circles("qualification", {q.id: tuple(s.qualification for s in q.supersedes) for q in catalogue.qualifications.values()})
    yield from _circles("module", {m.id: tuple(s.module for s in m.supersedes) for m in catalogue.modules.values()})
    for qualification in catalogue.qualifications.values():
        yield from _not_older(catalogue, qualification)
    for module in catalogue.modules.values():
        yield from _still_offered(catalogue, module)


def _circles(kind: str, replaced: dict[str, tuple[str, ...]]) -> Iterator[Fault]:
    for cycle in cycles(replaced):
        index = replaced[cycle[0]].index(cycle[1 % len(cycle)])
        yield Fault(
            kind, cycle[0], ("supersedes", index, kind),
            message("The replacements go round in a circle: {circle}.", circle=" → ".join((*cycle, cycle[0]))),
            message("A record replaces older ones only."),
        )  # fmt: skip


def _not_older(catalogue: Catalogue, qualification: Qualification) -> Iterator[Fault]:
    begins = qualification.life_cycle.valid_from
    for index, replaced in enumerate(qualification.supersedes):
        other = catalogue.qualifications.get(replaced.qualification)
        began = other.life_cycle.valid_from if other is not None else None
        if begins is not None and began is not None and began >= begins:
            yield Fault(
                "qualification", qualification.id, ("supersedes", index, "qualification"),
                message("“{other}” is in force from {began}, not earlier than this qualification ({begins}).",
                        other=replaced.qualification, began=began, begins=begins),
                message("A record replaces older ones only."),
            )  # fmt: skip


def _still_offered(catalogue: Catalogue, module: Module) -> Iterator[Fault]:
    for index, replaced in enumerate(module.supersedes):
        other = catalogue.modules.get(replaced.module)
        if other is not None and module.withdrawn is not None and (other.withdrawn is None or other.withdrawn > module.withdrawn):
            yield Fault(
                "module", module.id, ("supersedes", index, "module"),
                message("“{other}” is offered for longer than this module, which replaces it.", other=replaced.module),
                message("A record replaces older ones only."),
            )  # fmt: skip
