"""A small project in which every kind of record is there and everything refers to everything that it may refer to."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from .building import ROOT
from .records import as_yaml, record

__all__ = ["changed", "make_pair"]

BASE = Path(__file__).parent / "base" / "catalogue"
MINE = {"basis": "illustrative"}
SAME = {"equivalence": "equivalent"}
BODIES = ("deleger", "apstiprina", "pieskir", "padome", "autori")
"""Organisations each of which is named in one way only."""


def make_pair(project: Path) -> Path:
    """Make the project: the base catalogue, and a second qualification that shares modules with the first and replaces it."""
    shutil.copytree(BASE, project / "catalogue")
    shutil.copytree(ROOT / "catalogue" / "vocabulary", project / "catalogue" / "vocabulary")
    shutil.copytree(ROOT / "schema", project / "schema")
    for id in BODIES:
        write(project, "organisations", {"id": id, "title": text(id), "kind": "agency", "country": "LV", "provenance": MINE})
    expert = record(BASE / "experts" / "mezzinis.yml")
    write(project, "experts", {**expert, "id": "otrs", "role": text("Otrs eksperts")})
    sector = record(BASE / "sectors" / "mezs.yml")
    write(project, "sectors", {**sector, "description": text("Meža darbi."), "expertCouncil": "padome"})
    stage = record(BASE / "rounds" / "posms-1.yml")
    write(project, "rounds", {**stage, "id": "posms-2", "title": text("2. posms"), "stage": 2, "delegatedBy": "deleger"})
    _second_qualification(project)
    _second_reviews(project)
    module = record(BASE / "modules" / "gasana.yml")
    old = {**module, "id": "veca-gasana", "title": text("Vecā gāšana"), "withdrawn": "2025-12-31"}
    write(project, "modules", old)
    write(project, "modules", {**module, "sectors": ["mezs"], "supersedes": [{"module": "veca-gasana", **SAME}]})
    term = record(BASE / "glossary" / "modulis.yml")
    write(project, "glossary", {**term, "id": "programma", "title": text("programma"), "related": ["modulis"]})
    return project


def _second_qualification(project: Path) -> None:
    first = record(BASE / "qualifications" / "mezstradnieks.yml")
    lasting = {"status": "in_force", "validFrom": "2026-06-01"}
    write(project, "qualifications", {
        **first, "id": "mezsargs", "title": text("Mežsargs"), "lifeCycle": lasting, "awardingBodies": ["pieskir"],
        "supersedes": [{"qualification": "mezstradnieks", **SAME}],
    })  # fmt: skip
    programme = record(BASE / "programmes" / "mezstradnieks.yml")
    write(project, "programmes", {**programme, "id": "mezsargs", "qualification": "mezsargs", "authors": ["autori"]})
    exam = record(BASE / "exams" / "mezstradnieks.yml")
    write(project, "exams", {**exam, "id": "mezsargs", "qualification": "mezsargs", "authors": ["autori"]})


def _second_reviews(project: Path) -> None:
    for number, (kind, own) in enumerate(
        (("mip", {"approval": {"state": "submitted", "body": "apstiprina"}, "reviewers": ["otrs"]}), ("pke", {})), start=1
    ):
        review = record(BASE / "reviews" / f"mezstradnieks-{kind}-1.yml")
        subject = {**review["subject"], "qualification": "mezsargs"}
        write(project, "reviews", {
            **review, **own, "id": f"mezsargs-{kind}-{number}", "subject": subject, "round": "posms-2",
        })  # fmt: skip


def text(words: str) -> dict[str, str]:
    """Return a text in both languages."""
    return {"lv": words, "en": f"{words} (en)"}


def write(project: Path, folder: str, data: dict[str, Any]) -> None:
    """Write a record."""
    (project / "catalogue" / folder / f"{data['id']}.yml").write_text(as_yaml(data))


def changed(data: Any, path: tuple[str | int, ...], value: Any) -> Any:
    """Return data in which something else stands at a place; nothing, where the value is None."""
    if not path:
        return value
    copy = dict(data) if isinstance(data, dict) else list(data)
    new = changed(copy[path[0]], path[1:], value)  # type: ignore[index]
    if new is None:
        del copy[path[0]]  # type: ignore[arg-type]
    else:
        copy[path[0]] = new  # type: ignore[index]
    return copy
