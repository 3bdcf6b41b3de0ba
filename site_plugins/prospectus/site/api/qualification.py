"""A qualification as JSON."""

from __future__ import annotations

from typing import Any

from ...assembly import Catalogue
from ...model import Exam, Programme, Qualification
from ..addresses import Addresses
from ..views import subject_codes
from .review import subject_json
from .values import as_json

__all__ = ["qualification_json"]


def qualification_json(catalogue: Catalogue, qualification: Qualification, addresses: Addresses) -> dict[str, Any]:
    """Return a qualification with its programme, exam and review; the level's key is the framework's id."""
    programme = catalogue.current_programmes.get(qualification.id)
    exam = catalogue.current_exams.get(qualification.id)
    return {
        "id": qualification.id,
        "title": qualification.title,
        "sector": qualification.sector,
        catalogue.settings.framework.id: qualification.level,
        "eqf": catalogue.eqf(qualification.level),
        "lifecycle": as_json(qualification.life_cycle),
        "iscedF": list(qualification.isced_f),
        "escoOccupations": as_json(qualification.esco_occupations),
        "profile": list(qualification.profile),
        "programme": _programme(catalogue, programme) if programme is not None else None,
        "exam": _exam(catalogue.exam(exam.id)) if exam is not None else None,
        "review": {str(code): subject_json(catalogue, qualification.id, code) for code in subject_codes(catalogue)},
        "provenance": as_json(qualification.provenance),
        "url": addresses.page(catalogue.settings.main_language, "qualification", qualification.id),
    }


def _programme(catalogue: Catalogue, programme: Programme) -> dict[str, Any]:
    return {
        "version": programme.version,
        "date": programme.date,
        "hours": programme.hours,
        "parts": [
            {
                "part": part.part,
                "rule": as_json(part.rule),
                "modules": [
                    {
                        "id": link.module,
                        "title": catalogue.modules[link.module].title,
                        "hours": link.hours,
                        "mandatory": link.mandatory,
                        "after": list(link.after),
                    }
                    for link in part.modules
                ],
                "courses": as_json(part.courses),
            }
            for part in programme.parts
        ],
        "variants": as_json(programme.variants),
        "provenance": as_json(programme.provenance),
    }


def _exam(exam: Exam) -> dict[str, Any]:
    return {
        "version": exam.version,
        "parts": as_json(exam.parts),
        "scale": as_json(exam.scale),
        "passGrade": exam.pass_grade,
        "provenance": as_json(exam.provenance),
    }
