"""What a qualification's page shows, with its programme, exam and reviews."""

from __future__ import annotations

import msgspec

from prospectus.model import Part, Programme, Qualification, Variant

from .exam import ExamView, MatrixRow, exam_view, matrix
from .review import ReviewView, review_view
from .spoken import Link, Origin, Spoken

__all__ = ["LinkView", "PartView", "QualificationView", "VariantView", "qualification_view"]


class LinkView(msgspec.Struct, frozen=True):
    """A module in a part; ``after`` are titles."""

    module: Link
    hours: int
    mandatory: bool
    shared: bool
    after: tuple[str, ...]


class PartView(msgspec.Struct, frozen=True):
    """A part of the programme; ``rule`` has least and most hours and modules, 0 where it is silent."""

    id: str
    label: str
    short: str
    rule: tuple[int, int, int, int]
    hours: int
    modules: tuple[LinkView, ...]
    courses: tuple[tuple[str, int], ...]


class VariantView(msgspec.Struct, frozen=True):
    """A way in which the programme is delivered; ``duration`` in years, months or weeks."""

    kind: str
    duration: str
    hours: int
    entry: str
    certificate: str


class QualificationView(msgspec.Struct, frozen=True):
    """All of a qualification."""

    titles: tuple[str, ...]
    level: str
    eqf: int
    sector: Link
    status: str
    dates: tuple[str, ...]
    hours: int
    reviews: tuple[ReviewView, ...]
    profile: tuple[str, ...]
    occupations: tuple[str, ...]
    explanation: str
    parts: tuple[PartView, ...]
    exam: ExamView | None
    matrix: tuple[MatrixRow, ...]
    entry_requirements: str
    ways_to_acquire: tuple[str, ...]
    opens: str
    variants: tuple[VariantView, ...]
    standard: str
    profession_code: str
    isced: tuple[str, ...]
    esco: tuple[tuple[str, str, str], ...]
    grading: str
    awarding: tuple[str, ...]
    legal: tuple[str, ...]
    replaces: tuple[tuple[Link, str], ...]
    version: str
    change_note: str
    data: str
    origins: tuple[Origin, ...]


def qualification_view(spoken: Spoken, qualification: Qualification, name: str) -> QualificationView:
    """Return what the page shows; ``name`` is what a qualification is called."""
    catalogue, id, cycle = spoken.catalogue, qualification.id, qualification.life_cycle
    programme, newest = catalogue.current_programmes.get(id), catalogue.current_exams.get(id)
    exam = catalogue.exam(newest.id) if newest is not None else None
    subjects = [entry.code for entry in catalogue.vocabularies["review-subjects"].entries]
    # The last of a subject's reviews is the one that counts.
    reviews = [found[-1] for subject in subjects if (found := catalogue.reviews_of.get((id, subject)))]
    standard = qualification.standard
    origins = [spoken.origin(name, "qualification", id, qualification.provenance)]
    if programme is not None:
        origins.append(spoken.origin("MIP", "programme", programme.id, programme.provenance))
    if exam is not None:
        origins.append(spoken.origin("PKE", "exam", exam.id, exam.provenance))
    origins += [spoken.origin(str(r.subject.kind).upper(), "review", r.id, r.provenance) for r in reviews]
    return QualificationView(
        titles=tuple(qualification.title.values()),
        level=spoken.short("levels", qualification.level),
        eqf=catalogue.eqf(qualification.level) or 0,
        sector=spoken.sector(qualification.sector),
        status=spoken.label("life-cycle", cycle.status),
        dates=tuple(filter(None, (cycle.valid_from, cycle.transition_until, cycle.valid_to))),
        hours=programme.hours if programme is not None else 0,
        reviews=tuple(review_view(spoken, review) for review in reviews),
        profile=spoken.texts(qualification.profile),
        occupations=spoken.texts(qualification.occupations),
        explanation=spoken.text(programme.explanation) if programme is not None else "",
        parts=tuple(_part(spoken, part) for part in programme.parts) if programme is not None else (),
        exam=exam_view(spoken, exam) if exam is not None else None,
        matrix=matrix(spoken, programme, exam) if programme is not None and exam is not None else (),
        entry_requirements=spoken.text(qualification.entry_requirements),
        ways_to_acquire=spoken.texts(qualification.ways_to_acquire),
        opens=spoken.text(qualification.access_to_next_level),
        variants=_variants(spoken, programme),
        standard=f"{standard.kind} {standard.number or ''} {standard.date or ''}" if standard is not None else "",
        profession_code=qualification.profession_code or "",
        isced=tuple(f"{code} {spoken.label('isced-f', code)}" for code in qualification.isced_f),
        esco=tuple((o.uri, o.label or o.uri, spoken.label("esco-matches", o.match)) for o in qualification.esco_occupations),
        grading=spoken.text(qualification.grading_scale),
        awarding=tuple(spoken.text(catalogue.organisations[body].title) for body in qualification.awarding_bodies),
        legal=spoken.texts(qualification.legal_basis),
        replaces=tuple(
            (spoken.qualification(old.qualification), spoken.label("equivalences", old.equivalence))
            for old in qualification.supersedes
        ),
        version=f"{programme.version}, {programme.date or ''}" if programme is not None else "",
        change_note=spoken.text(programme.change_note) if programme is not None else "",
        data=f"api/v1/qualifications/{id}.json",
        origins=tuple(origins),
    )


def _part(spoken: Spoken, part: Part) -> PartView:
    catalogue, rule = spoken.catalogue, part.rule
    links = []
    for link in part.modules:
        before = dict.fromkeys((*link.after, *catalogue.modules[link.module].entry_conditions.modules))
        after = tuple(spoken.text(catalogue.modules[id].title) for id in before)
        shared = len(catalogue.uses.get(link.module, ())) > 1
        links.append(LinkView(spoken.module(link.module), link.hours, link.mandatory, shared, after))
    return PartView(
        id=str(part.part).lower().replace("_", "-"),
        label=spoken.label("parts", part.part),
        short=spoken.short("parts", part.part),
        rule=(rule.min_hours or 0, rule.max_hours or 0, rule.min_modules or 0, rule.max_modules or 0),
        hours=part.all_hours,
        modules=tuple(links),
        courses=tuple((spoken.text(course.title), course.hours) for course in part.courses),
    )


def _variants(spoken: Spoken, programme: Programme | None) -> tuple[VariantView, ...]:
    return tuple(
        VariantView(
            kind=spoken.label("variant-kinds", variant.kind),
            duration=_duration(variant),
            hours=variant.hours or 0,
            entry=spoken.text(variant.entry),
            certificate=spoken.text(variant.certificate),
        )
        for variant in (programme.variants if programme is not None else ())
    )


def _duration(variant: Variant) -> str:
    duration = variant.duration
    if duration is None:
        return ""
    lengths = (("Y", duration.years), ("M", duration.months), ("W", duration.weeks))
    return next((f"P{length:g}{unit}" for unit, length in lengths if length), "")
