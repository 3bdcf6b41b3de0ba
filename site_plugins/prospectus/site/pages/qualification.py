"""Qualifications: their list, and a page each."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Qualification
from ..sheet import Sheet
from ..views import coverage, hour_bars, module_map, neighbours, review_panels, rule_words
from .maker import PageMaker

__all__ = ["qualifications"]


def qualifications(maker: PageMaker) -> Iterator[Sheet]:
    """Yield the list of qualifications, by sector, and every qualification's page."""
    catalogue, _ = maker.catalogue, maker.spoken.gettext
    panels = {id: review_panels(catalogue, id) for id in catalogue.qualifications}
    yield maker.sheet(
        "qualifications.html",
        lambda code: maker.addresses.group(code, "qualification"),
        _("Qualifications"),
        section="qualification",
        description=_("All vocational qualifications of the catalogue by sector, with level, hours and state of review."),
        panels=panels,
    )
    for id in catalogue.qualifications:
        yield _page(maker, catalogue.qualification(id))


def _page(maker: PageMaker, qualification: Qualification) -> Sheet:
    catalogue, _ = maker.catalogue, maker.spoken.gettext
    context = maker.context(maker.addresses.page(maker.code, "qualification", qualification.id))
    programme = catalogue.current_programmes.get(qualification.id)
    newest = catalogue.current_exams.get(qualification.id)
    exam = catalogue.exam(newest.id) if newest is not None else None
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
        programme=programme,
        exam=exam,
        panels=review_panels(catalogue, qualification.id),
        map=module_map(programme, context) if programme is not None else None,
        bars=hour_bars(programme) if programme is not None else (),
        rules=[rule_words(part, context) for part in programme.parts] if programme is not None else [],
        matrix=coverage(catalogue, programme, exam) if programme is not None and exam is not None else None,
        neighbours=neighbours(catalogue, qualification.id),
    )
