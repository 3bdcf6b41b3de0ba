"""A made project on disk: records, the real vocabularies and schemas, settings, and what MkDocs needs."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from .exam import exam_text
from .module import module_text
from .organisation import PUBLISHER, surroundings
from .plan import Plan
from .programme import programme_text
from .qualification import qualification_text
from .review import SUBJECTS, review_text
from .yaml_text import PROVENANCE

__all__ = ["records", "write_project"]

ROOT = Path(__file__).parents[2]
"""The repository, whose vocabularies and schemas a made catalogue uses."""

MKDOCS = """\
site_name: Mērījumu katalogs
docs_dir: docs
site_dir: site

theme:
  name: material
  language: lv
  font: false

plugins:
  - prospectus
"""

SETTINGS = f"""\
title:
  lv: Mērījumu katalogs
  en: Measuring catalogue
description:
  lv: Mākslīgi veidots katalogs ātruma mērīšanai; nekas tajā nav oficiāls.
  en: A catalogue made for measuring speed; nothing in it is official.
publisher: {PUBLISHER}
languages:
  - lv
  - en
country: LV
framework:
  id: lki
  short:
    lv: LKI
    en: LQF
  title:
    lv: Latvijas kvalifikāciju ietvarstruktūra
    en: Latvian Qualifications Framework
licence: CC-BY-4.0
addresses:
  lv:
    qualifications: kvalifikacijas
    modules: moduli
    sectors: nozares
    review: ekspertize
    finder: mekletajs
    compare: salidzinat
    path: mans-cels
    glossary: vardnica
    tools: riki
    rules: noteikumi
limits:
  weekHours: 40
  finalPracticeWeeks: 4
  practiceSharePercent: 50
{PROVENANCE}"""


def write_project(plan: Plan, folder: Path) -> int:
    """Write a project into a folder, which may exist if it is empty; return the bytes of all records written.

    Raises FileExistsError where the folder holds something.
    """
    if folder.is_dir() and any(folder.iterdir()):
        raise FileExistsError(f"{folder} is not empty")
    catalogue = folder / "catalogue"
    catalogue.mkdir(parents=True)
    (folder / "docs").mkdir()
    (folder / "mkdocs.yml").write_text(MKDOCS, encoding="utf-8", newline="\n")
    shutil.copytree(ROOT / "schema", folder / "schema")
    shutil.copytree(ROOT / "catalogue" / "vocabulary", catalogue / "vocabulary")
    total = _write(catalogue / "catalogue.yml", SETTINGS)
    made: set[str] = set()
    for kind, id, text in records(plan):
        if kind not in made:
            (catalogue / kind).mkdir()
            made.add(kind)
        total += _write(catalogue / kind / f"{id}.yml", text)
    return total


def records(plan: Plan) -> Iterator[tuple[str, str, str]]:
    """Yield every record as (folder, id, text)."""
    seed = plan.seed
    yield from surroundings(plan)
    for module in plan.modules:
        yield "modules", module.id, module_text(module, seed)
    for programme in plan.programmes:
        yield "qualifications", programme.id, qualification_text(programme, seed)
        yield "programmes", programme.id, programme_text(programme, seed)
        yield "exams", programme.id, exam_text(programme, seed)
        for subject in SUBJECTS:
            yield "reviews", f"{programme.id}-{subject}-1", review_text(programme, subject, plan.counts, seed)


def _write(path: Path, text: str) -> int:
    raw = text.encode()
    # Plain calls of the system: at 100,000 files they halve the time that a file object would take.
    with open(path, "xb", buffering=0) as file:  # noqa: PTH123 - Path.open goes through a text layer's checks first
        file.write(raw)
    return len(raw)
