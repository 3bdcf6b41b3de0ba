"""The pages of a qualification."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from ...assembly import Catalogue
from ...model import Part, Programme, Qualification
from ..context import Context
from ..sheet import Sheet
from ..views import (
    HourBar,
    MapOrder,
    coverage,
    exam_columns,
    hour_bars,
    map_order,
    module_map,
    neighbours,
    review_panels,
    rule_words,
)
from .maker import PageMaker

__all__ = ["qualification_sheets"]

MOST_NEIGHBOURS = 12
"""How many other qualifications are named for which the modules count; those of lifelong learning count for nearly all."""


def qualification_sheets(makers: Iterable[PageMaker], catalogue: Catalogue, qualification: Qualification) -> Iterator[Sheet]:
    """Yield the page of one qualification in each language.

    Of other records it shows only what lists show of them, and modules' outcomes. What no language changes is found out once.
    """
    programme = catalogue.current_programmes.get(qualification.id)
    facts = _facts(catalogue, qualification)
    bars = hour_bars(programme) if programme is not None else ()
    order = map_order(programme, catalogue) if programme is not None else None
    for maker in makers:
        yield _sheet(maker, qualification, programme, bars, order, facts)


def _sheet(
    maker: PageMaker,
    qualification: Qualification,
    programme: Programme | None,
    bars: tuple[HourBar, ...],
    order: MapOrder | None,
    facts: dict[str, Any],
) -> Sheet:
    context = maker.context(maker.addresses.page(maker.code, "qualification", qualification.id))
    return maker.sheet(
        "qualification.html",
        partial(maker.addresses.page, kind="qualification", id=qualification.id),
        context.plain(qualification.title),
        section="qualification",
        description=" ".join(context.plain(text) for text in qualification.profile),
        source=context.source_file("qualification", qualification.id),
        trail=maker.group_trail("qualification", maker.spoken.gettext("Qualifications")),
        qualification=qualification,
        programme=programme,
        map=module_map(programme, context, order) if programme is not None else None,
        parts=_parts(programme, bars, context) if programme is not None else [],
        **facts,
    )


def _facts(catalogue: Catalogue, qualification: Qualification) -> dict[str, Any]:
    """Return what a page shows in whatever language, by its name in the template."""
    programme = catalogue.current_programmes.get(qualification.id)
    newest = catalogue.current_exams.get(qualification.id)
    exam = catalogue.exam(newest.id) if newest is not None else None
    near = neighbours(catalogue, qualification.id, MOST_NEIGHBOURS)
    return {
        "sector": catalogue.sectors[qualification.sector],
        "eqf": catalogue.eqf(qualification.level),
        "exam": exam,
        "panels": review_panels(catalogue, qualification.id),
        "columns": exam_columns(catalogue, exam) if exam is not None else (),
        "matrix": coverage(catalogue, programme, exam) if programme is not None and exam is not None else None,
        "neighbours": near.nearest,
        "further": near.further,
    }


def _parts(programme: Programme, bars: tuple[HourBar, ...], context: Context) -> list[tuple[Part, HourBar, str]]:
    """Return every part with its bar and the words of its rule."""
    return [(part, bar, rule_words(part, context)) for part, bar in zip(programme.parts, bars, strict=True)]
