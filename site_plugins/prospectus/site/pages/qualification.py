"""Qualifications: their list, and a page each."""

from __future__ import annotations

from ...model import Part, Programme, Qualification
from ..context import Context
from ..sheet import Sheet
from ..views import HourBar, coverage, exam_columns, hour_bars, module_map, neighbours, review_panels, rule_words
from .maker import PageMaker

__all__ = ["qualification_sheet"]

MOST_NEIGHBOURS = 12
"""How many other qualifications are named for which the modules count; those of lifelong learning count for nearly all."""


def qualification_sheet(maker: PageMaker, qualification: Qualification) -> Sheet:
    """Return the page of one qualification; of other records it shows only what lists show of them, and modules' outcomes."""
    catalogue, _ = maker.catalogue, maker.spoken.gettext
    context = maker.context(maker.addresses.page(maker.code, "qualification", qualification.id))
    programme = catalogue.current_programmes.get(qualification.id)
    newest = catalogue.current_exams.get(qualification.id)
    exam = catalogue.exam(newest.id) if newest is not None else None
    near = neighbours(catalogue, qualification.id)
    return maker.sheet(
        "qualification.html",
        lambda code: maker.addresses.page(code, "qualification", qualification.id),
        context.plain(qualification.title),
        section="qualification",
        description=" ".join(context.plain(text) for text in qualification.profile),
        source=context.source_file("qualification", qualification.id),
        trail=maker.group_trail("qualification", _("Qualifications")),
        qualification=qualification,
        sector=catalogue.sectors[qualification.sector],
        eqf=catalogue.eqf(qualification.level),
        programme=programme,
        exam=exam,
        panels=review_panels(catalogue, qualification.id),
        map=module_map(programme, context) if programme is not None else None,
        parts=_parts(programme, context) if programme is not None else [],
        columns=exam_columns(catalogue, exam) if exam is not None else (),
        matrix=coverage(catalogue, programme, exam) if programme is not None and exam is not None else None,
        neighbours=near[:MOST_NEIGHBOURS],
        further=max(0, len(near) - MOST_NEIGHBOURS),
    )


def _parts(programme: Programme, context: Context) -> list[tuple[Part, HourBar, str]]:
    """Return every part with its bar and the words of its rule."""
    bars = hour_bars(programme)
    return [(part, bar, rule_words(part, context)) for part, bar in zip(programme.parts, bars, strict=True)]
