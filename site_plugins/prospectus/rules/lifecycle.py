"""Rules of time: dates in order, and what replaces what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from ..assembly import Catalogue, Excerpt
from ..errors import message
from ..model import ModuleBrief, QualificationBrief, Review
from .order import cycles
from .rule import Fault, Pointer, Scope, rule

__all__ = ["dates", "supersession"]

Span: TypeAlias = Sequence[tuple[Pointer, str | None]]
"""Dates that should follow one another, each with its place in the record."""


def _is_before(date: str, other: str) -> bool:
    """Say whether a date certainly lies before another; one without a day is compared by year and month only."""
    return date[: len(other)] < other[: len(date)]


def _later(dates: Span) -> Iterator[tuple[Pointer, str, Pointer, str]]:
    """Yield (place, date, earlier place, earlier date) where a date lies before one that should come first."""
    earlier: tuple[Pointer, str] | None = None
    for pointer, date in dates:
        if date is None:
            continue
        if earlier is not None and _is_before(date, earlier[1]):
            yield pointer, date, *earlier
        earlier = (pointer, date)


def _spans(catalogue: Excerpt) -> Iterator[tuple[str, str, Span]]:
    for qualification in catalogue.qualifications.values():
        cycle = qualification.life_cycle
        named = [("validFrom", cycle.valid_from), ("transitionUntil", cycle.transition_until), ("validTo", cycle.valid_to)]
        yield "qualification", qualification.id, [(("lifeCycle", name), date) for name, date in named]
    for round_ in catalogue.rounds.values():
        yield "round", round_.id, [(("period", "from"), round_.period.start), (("period", "to"), round_.period.end)]
    for review in catalogue.reviews.values():
        d = review.dates
        started, completed = (("dates", "started"), d.started), (("dates", "completed"), d.completed)
        by = (("dates", "completedBy"), d.completed_by)
        yield "review", review.id, [started, (("dates", "startedBy"), d.started_by), by]
        yield "review", review.id, [started, completed, by]
        yield "review", review.id, [started, (("dates", "due"), d.due)]
        if review.approval is not None:
            yield "review", review.id, [started, completed, (("approval", "date"), review.approval.date)]


@rule("lifecycle/dates")
def dates(catalogue: Excerpt) -> Iterator[Fault]:
    """What ends does not end before it began."""
    told: set[tuple[str, str, Pointer]] = set()
    for kind, id, span in _spans(catalogue):
        for pointer, date, earlier_pointer, earlier in _later(span):
            if (kind, id, pointer) in told:
                continue
            told.add((kind, id, pointer))
            yield Fault(
                kind, id, pointer,
                message("“{name}” is {date}, before “{earlier_name}” {earlier}.", name=pointer[-1], date=date,
                        earlier_name=earlier_pointer[-1], earlier=earlier),
                message("Correct one of the two dates."),
            )  # fmt: skip


@rule("lifecycle/supersession", scope=Scope.CATALOGUE)
def supersession(catalogue: Catalogue) -> Iterator[Fault]:
    """A record replaces others, older ones, and never itself in a circle."""
    qualifications, modules, reviews = catalogue.qualifications, catalogue.modules, catalogue.reviews
    yield from _circles("qualification", {q.id: tuple(s.qualification for s in q.supersedes) for q in qualifications.values()})
    yield from _circles("module", {m.id: tuple(s.module for s in m.supersedes) for m in modules.values()})
    yield from _circles("review", {r.id: (r.supersedes,) if r.supersedes else () for r in reviews.values()})
    for qualification in qualifications.values():
        yield from _not_older(catalogue, qualification)
    for module in modules.values():
        yield from _still_offered(catalogue, module)
    for review in reviews.values():
        yield from _other_subject(catalogue, review)


def _circles(kind: str, replaced: dict[str, tuple[str, ...]]) -> Iterator[Fault]:
    for cycle in cycles(replaced):
        index = replaced[cycle[0]].index(cycle[1 % len(cycle)])
        yield Fault(
            kind, cycle[0], ("supersedes",) if kind == "review" else ("supersedes", index, kind),
            message("The replacements go round in a circle: {circle}.", circle=" → ".join((*cycle, cycle[0]))),
            message("A record replaces older ones only."),
        )  # fmt: skip


def _not_older(catalogue: Catalogue, qualification: QualificationBrief) -> Iterator[Fault]:
    begins = qualification.life_cycle.valid_from
    for index, replaced in enumerate(qualification.supersedes):
        other = catalogue.qualifications.get(replaced.qualification)
        if other is None or any(back.qualification == qualification.id for back in other.supersedes):
            continue  # Of two that replace each other, the circle has been told already.
        began = other.life_cycle.valid_from
        if begins is not None and began is not None and (began == begins or _is_before(begins, began)):
            yield Fault(
                "qualification", qualification.id, ("supersedes", index, "qualification"),
                message("“{other}” is in force from {began}, not earlier than this qualification ({begins}).",
                        other=replaced.qualification, began=began, begins=begins),
                message("A record replaces older ones only."),
            )  # fmt: skip


def _still_offered(catalogue: Catalogue, module: ModuleBrief) -> Iterator[Fault]:
    for index, replaced in enumerate(module.supersedes):
        other = catalogue.modules.get(replaced.module)
        if other is None or module.withdrawn is None or any(back.module == module.id for back in other.supersedes):
            continue
        if other.withdrawn is None or _is_before(module.withdrawn, other.withdrawn):
            yield Fault(
                "module", module.id, ("supersedes", index, "module"),
                message("“{other}” is offered for longer than this module, which replaces it.", other=replaced.module),
                message("A record replaces older ones only."),
            )  # fmt: skip


def _other_subject(catalogue: Catalogue, review: Review) -> Iterator[Fault]:
    other = catalogue.reviews.get(review.supersedes) if review.supersedes is not None else None
    if other is None:
        return
    if (other.subject.qualification, other.subject.kind) != (review.subject.qualification, review.subject.kind):
        yield Fault(
            "review", review.id, ("supersedes",),
            message("“{other}” is a review of another subject.", other=other.id),
            message("A review replaces an earlier one of the same qualification's programme, or of its exam."),
        )  # fmt: skip
