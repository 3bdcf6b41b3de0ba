"""The texts of organisations, experts by role, sectors and rounds of review. All are made up, and numbered."""

from __future__ import annotations

from collections.abc import Iterator

from .fields import FIELDS, Field
from .plan import Counts, Plan
from .titles import slug
from .yaml_text import PROVENANCE, codes, text

__all__ = ["CONFEDERATION", "MINISTRY", "PUBLISHER", "ROUNDS", "experts_of", "surroundings"]

PUBLISHER, CONFEDERATION, MINISTRY = "izdevejs", "darba-deveju-konfederacija", "ministrija"
ROUNDS = ("posms-1", "posms-2")
PERIODS = (("2026-01-01", "2026-03-31"), ("2026-04-01", "2026-07-31"))


def experts_of(field: Field, counts: Counts) -> Iterator[tuple[str, str]]:
    """Yield a field's experts: ids, and the school whose work each may not review."""
    for number in range(FIELDS.index(field) % counts.fields, counts.experts, counts.fields):
        yield f"eksperts-{number + 1}", f"skola-{number % counts.schools + 1}"


def surroundings(plan: Plan) -> Iterator[tuple[str, str, str]]:
    """Yield (folder, id, text) of what qualifications and reviews refer to."""
    for id, title, english, kind in _organisations(plan):
        yield "organisations", id, f"id: {id}\n{text('title', title, english)}kind: {kind}\ncountry: LV\n{PROVENANCE}"
    for field in plan.fields:
        yield "sectors", slug(field.title), _sector(field)
        for id, interest in experts_of(field, plan.counts):
            yield "experts", id, _expert(id, field, interest, plan.counts)
    for stage, (id, (begin, end)) in enumerate(zip(ROUNDS, PERIODS, strict=True), 1):
        yield "rounds", id, _round(id, stage, begin, end, plan)


def _organisations(plan: Plan) -> Iterator[tuple[str, str, str, str]]:
    """Yield (id, title, English, kind)."""
    yield PUBLISHER, "Mērījumu kataloga izdevējs", "Publisher of the measuring catalogue", "project"
    yield CONFEDERATION, "Darba devēju konfederācija", "Employers' confederation", "employers_confederation"
    yield MINISTRY, "Ministrija", "Ministry", "ministry"
    for number in range(1, plan.counts.schools + 1):
        yield f"skola-{number}", f"{number}. profesionālās izglītības skola", f"Vocational school {number}", "school"
    for number in range(1, plan.counts.companies + 1):
        yield f"uznemums-{number}", f"{number}. nozares uzņēmums", f"Company {number}", "company"
    for field in plan.fields:
        title, english = f"Nozares ekspertu padome – {field.title}", f"Sector expert council – {field.english}"
        yield f"padome-{slug(field.title)}", title, english, "expert_council"


def _sector(field: Field) -> str:
    return (
        f"id: {slug(field.title)}\n{text('title', field.title, field.english)}"
        + text("description", f"Profesijas un darbi {field.locative}.", f"Professions and work in {field.english.lower()}.")
        + f'expertCouncil: padome-{slug(field.title)}\niscedF:\n  - "{field.isced}"\n{PROVENANCE}'
    )


def _expert(id: str, field: Field, interest: str, counts: Counts) -> str:
    number = int(id.rpartition("-")[2])
    return (
        f"id: {id}\n{text('role', f'Nozares eksperts {field.locative}', f'Sector expert, {field.english.lower()}')}"
        f"organisation: uznemums-{number % counts.companies + 1}\nsector: {slug(field.title)}\ndelegatedBy: {CONFEDERATION}\n"
        + codes("interests", (interest,))
        + PROVENANCE
    )


def _round(id: str, stage: int, begin: str, end: str, plan: Plan) -> str:
    return (
        f"id: {id}\n{text('title', f'{stage}. posms', f'Stage {stage}')}"
        + text("programme", "Programmu un eksāmenu ekspertīze", "Review of programmes and exams")
        + f"stage: {stage}\nperiod:\n  from: {begin}\n  to: {end}\n"
        + f"expertCount: {plan.counts.experts}\ndelegatedBy: {CONFEDERATION}\n"
        + codes("sectors", (slug(field.title) for field in plan.fields))
        + PROVENANCE
    )
