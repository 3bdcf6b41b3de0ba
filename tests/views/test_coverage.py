"""The matrix of outcomes against exam areas: every tick is a citation, every citation a tick."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from prospectus import rules
from prospectus.assembly import Catalogue
from prospectus.loading import Loaded, Project, load
from prospectus.model import Exam, ExamArea, OutcomeCitation, Programme
from prospectus.site.views import Coverage, coverage

from ..conftest import MakeProject

ID = "mezstradnieks"


@pytest.fixture
def small(make_project: MakeProject) -> Catalogue:
    """Return the base catalogue of the tests: one programme, an exam of two areas."""
    catalogue = load(Project.at(make_project())).catalogue
    assert catalogue is not None
    return catalogue


def _matrix(catalogue: Catalogue, exam: Exam | None = None) -> Coverage:
    return coverage(catalogue, catalogue.programmes[ID], exam or catalogue.exam(ID))


def _with_citations(exam: Exam, *citations: OutcomeCitation) -> Exam:
    """Return the exam, its first area testing these outcomes instead."""
    first, *others = exam.parts
    area = msgspec.structs.replace(first.areas[0], outcomes=citations)
    return msgspec.structs.replace(exam, parts=(msgspec.structs.replace(first, areas=(area,)), *others))


def _ticks(matrix: Coverage) -> dict[tuple[str, str], list[str]]:
    return {
        (rows.module.id, row.outcome.id): [c.name for c, is_tested in zip(matrix.columns, row.tested, strict=True) if is_tested]
        for rows in matrix.modules
        for row in rows.rows
    }


def test_small_exam(small: Catalogue) -> None:
    """Columns are named by part and number; a citation without ids ticks all outcomes of its module."""
    matrix = _matrix(small)

    assert [column.name for column in matrix.columns] == ["T1", "P1"]
    assert _ticks(matrix) == {
        ("drosiba", "r1"): ["T1"],
        ("drosiba", "r2"): ["T1"],
        ("gasana", "r1"): ["P1"],
        ("gasana", "r2"): ["P1"],
    }


def test_counts(small: Catalogue) -> None:
    """A module counts its outcomes by column and in all, the matrix those of its modules."""
    matrix = _matrix(small, _with_citations(small.exam(ID), OutcomeCitation(module="gasana", ids=("r1",))))
    counts = {rows.module.id: (rows.counts, rows.covered) for rows in matrix.modules}

    assert counts == {"drosiba": ((0, 0), 0), "gasana": ((1, 2), 2)}
    assert (matrix.covered, matrix.total) == (2, 4)


def test_rows_are_what_must_be_tested_and_what_is(small: Catalogue) -> None:
    """Electives and modules that are not professional have rows only where an area cites them."""
    cited = _with_citations(small.exam(ID), OutcomeCitation(module="kopsana"), OutcomeCitation(module="zalas-prasmes"))
    rows = [[rows.module.id for rows in matrix.modules] for matrix in (_matrix(small), _matrix(small, cited))]

    assert rows == [["drosiba", "gasana"], ["drosiba", "gasana", "kopsana", "zalas-prasmes"]]


def test_exam_of_nothing(small: Catalogue) -> None:
    """An exam that cites nothing covers nothing, but the outcomes to be tested are all there."""
    matrix = _matrix(small, msgspec.structs.replace(small.exam(ID), parts=()))

    assert (matrix.columns, matrix.covered, matrix.total) == ((), 0, 4)


def test_kind_of_part_without_a_role(small: Catalogue) -> None:
    """A part of a kind that the software does not know gets a letter of its own."""
    kinds = small.vocabularies["exam-part-kinds"]
    bare = tuple(msgspec.structs.replace(entry, role=None) for entry in kinds.entries)
    catalogue = replace(small, vocabularies={**small.vocabularies, "exam-part-kinds": msgspec.structs.replace(kinds, entries=bare)})

    assert [column.name for column in _matrix(catalogue).columns] == ["D1", "D1"]


def _cites(area: ExamArea, module: str, outcome: str) -> bool:
    return any(citation.module == module and (not citation.ids or outcome in citation.ids) for citation in area.outcomes)


def _expected_rows(catalogue: Catalogue, programme: Programme, exam: Exam) -> set[str]:
    cited = {citation.module for area in exam.areas for citation in area.outcomes}
    must = {
        link.module
        for link in programme.links
        if link.mandatory and catalogue.role("module-kinds", catalogue.modules[link.module].kind) == "professional"
    }
    return (cited | must) & {link.module for link in programme.links}


def test_real_exams(real: Loaded) -> None:
    """In the real catalogue every cell says what the area says, and what is covered is what the rules call tested."""
    catalogue = real.catalogue
    assert catalogue is not None
    for id, newest in catalogue.current_exams.items():
        exam = catalogue.exam(newest.id)
        programme = catalogue.current_programmes[id]
        matrix = coverage(catalogue, programme, exam)

        assert [column.area for column in matrix.columns] == list(exam.areas)
        assert {rows.module.id for rows in matrix.modules} == _expected_rows(catalogue, programme, exam)
        for rows in matrix.modules:
            for row in rows.rows:
                assert row.tested == tuple(_cites(column.area, rows.module.id, row.outcome.id) for column in matrix.columns)
        assert matrix.covered == len(rules.tested_outcomes(catalogue, exam))
