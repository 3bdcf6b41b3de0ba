"""Parts of a catalogue, with whole records: what the rules of a record, and of a qualification, need to see."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property

from ..errors import Location
from ..model import Exam, Module, Programme, Qualification, Review, Vocabulary
from ..source import Document
from .catalogue import Catalogue, newest

__all__ = ["Cluster", "Excerpt", "Members", "clustered", "members"]


@dataclass(frozen=True)
class Cluster(Catalogue):
    """Everything about some qualifications: their programmes, exams (whole) and reviews, and all that these may name."""

    exams: Mapping[str, Exam]

    @cached_property
    def current_exams(self) -> Mapping[str, Exam]:
        """The newest exam of each qualification, whole."""
        return newest(self.exams)


@dataclass(frozen=True)
class Excerpt(Cluster):
    """Some records, whole, each with its document; nothing of what they refer to but settings and vocabularies."""

    qualifications: Mapping[str, Qualification]
    modules: Mapping[str, Module]
    documents: Mapping[tuple[str, str], Document] = field(default_factory=dict, kw_only=True)

    def locate(self, kind: str, id: str, pointer: tuple[str | int, ...]) -> Location:
        """Return the place of a value of one of the documents."""
        return self.documents[kind, id].locate(pointer)

    @property
    def own_vocabularies(self) -> tuple[Vocabulary, ...]:
        """The vocabularies that are among the documents; all the others are there to be looked up only."""
        return tuple(self.vocabularies[id] for kind, id in self.documents if kind == "vocabulary")


@dataclass(frozen=True, slots=True)
class Members:
    """What belongs to a qualification: ids of programmes, exams and reviews, sorted."""

    programmes: tuple[str, ...] = ()
    exams: tuple[str, ...] = ()
    reviews: tuple[str, ...] = ()


def members(catalogue: Catalogue) -> dict[str, Members]:
    """Return what belongs to every qualification, also to one that only programmes, exams or reviews know of."""
    ids = {id: ([], [], []) for id in catalogue.qualifications}  # type: dict[str, tuple[list[str], list[str], list[str]]]
    named: Iterable[tuple[int, str, str]] = (
        *((0, p.qualification, p.id) for p in catalogue.programmes.values()),
        *((1, e.qualification, e.id) for e in catalogue.exams.values()),
        *((2, r.subject.qualification, r.id) for r in catalogue.reviews.values()),
    )
    for place, qualification, id in named:
        ids.setdefault(qualification, ([], [], []))[place].append(id)
    return {id: Members(tuple(found[0]), tuple(found[1]), tuple(found[2])) for id, found in sorted(ids.items())}


def clustered(catalogue: Catalogue, belonging: Mapping[str, Members], qualifications: Collection[str]) -> Cluster:
    """Return the part of a catalogue that is about some qualifications."""
    programmes: dict[str, Programme] = {}
    exams: dict[str, Exam] = {}
    reviews: dict[str, Review] = {}
    for id in qualifications:
        own = belonging[id]
        programmes.update((name, catalogue.programmes[name]) for name in own.programmes)
        exams.update((name, catalogue.exam(name)) for name in own.exams)
        reviews.update((name, catalogue.reviews[name]) for name in own.reviews)
    shared = {f.name: getattr(catalogue, f.name) for f in fields(catalogue)}
    own_records = {
        "qualifications": {id: catalogue.qualifications[id] for id in qualifications if id in catalogue.qualifications},
        "programmes": dict(sorted(programmes.items())),
        "exams": dict(sorted(exams.items())),
        "reviews": dict(sorted(reviews.items())),
    }
    return Cluster(**{**shared, **own_records, "incomplete": catalogue.lacks})
