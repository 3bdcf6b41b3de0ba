"""What the source says of the review holds in the published data: no more, and no less."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from .building import ROOT
from .records import record

AT_ONCE, CLARIFIED = "to_approval", "to_approval_after_clarifications"

FINISHED = {
    "Motorzāģa operators": {"mip": CLARIFIED, "pke": AT_ONCE},
    "Mežsaimniecības tehniķis": {"mip": CLARIFIED, "pke": AT_ONCE},
    "Mehatronisko sistēmu tehniķis": {"mip": CLARIFIED, "pke": CLARIFIED},
}
"""Qualifications whose review was finished by 31 March 2026, and the next step of programme and exam."""

STARTED = {
    "Kokapstrādes iekārtu operators": "Kokrūpniecība",
    "Datorizētu kokapstrādes iekārtu operators": "Kokrūpniecība",
    "Koka izstrādājumu ražošanas tehniķis": "Kokrūpniecība",
    "Mēbeļu galdnieks": "Kokrūpniecība",
    "Būvizstrādājumu galdnieks": "Kokrūpniecība",
    "Meža mašīnu operators": "Kokrūpniecība",
    "Elektromontieris": "Enerģētika",
    "Elektrotehniķis": "Enerģētika",
    "Ventilācijas un gaisa kondicionēšanas iekārtu remontatslēdznieks": "Enerģētika",
    "Ventilācijas un gaisa kondicionēšanas sistēmu tehniķis": "Enerģētika",
}
"""Qualifications whose review was started by then, with their sector."""

LEVELS = {"Mehatronisko sistēmu tehniķis": 4, "Elektrotehniķis": 4}
"""Levels that the source gives."""

OTHER_LEVELS = {
    "Meža mašīnu operators": 4,
    "Mēbeļu galdnieks": 4,
    "Mežsaimniecības tehniķis": 4,
    "Koka izstrādājumu ražošanas tehniķis": 4,
    "Ventilācijas un gaisa kondicionēšanas sistēmu tehniķis": 4,
    "Motorzāģa operators": 3,
    "Kokapstrādes iekārtu operators": 3,
    "Ventilācijas un gaisa kondicionēšanas iekārtu remontatslēdznieks": 3,
    "Elektromontieris": 3,
}
"""Levels that are likely, but not the source's: the record has to say so."""

STAGES = {4: {"from": "2026-01-01", "to": "2026-03-31"}, 5: {"from": "2026-04-01", "to": "2026-07"}}
FIRST_DAY_AFTER, LAST_MONTH = "2026-03-31", "2026-07"


@pytest.fixture
def qualifications(catalogue_site: Path) -> dict[str, Any]:
    """Return the published qualifications by their Latvian titles."""
    files = (catalogue_site / "api" / "v1" / "qualifications").iterdir()
    found = [json.loads(file.read_text()) for file in files]
    return {qualification["title"]["lv"]: qualification for qualification in found}


@pytest.fixture
def index(catalogue_site: Path) -> Any:
    """Return the published index."""
    return json.loads((catalogue_site / "api" / "v1" / "index.json").read_text())


def test_qualifications_are_those_named(qualifications: dict[str, Any], index: Any) -> None:
    """The catalogue has the thirteen qualifications that the source names, none invented, with two reviews each."""
    assert qualifications.keys() == FINISHED.keys() | STARTED.keys()
    assert (index["counts"]["qualifications"], index["counts"]["reviews"]) == (13, 26)


@pytest.mark.parametrize("title", FINISHED)
@pytest.mark.parametrize("subject", ["mip", "pke"])
def test_finished(qualifications: dict[str, Any], title: str, subject: str) -> None:
    """A finished review has its verdict and next step, was done by the end of March, and is not approved by anyone yet."""
    review = qualifications[title]["review"][subject]
    expected = "supported_after_clarifications" if FINISHED[title][subject] == CLARIFIED else "supported"

    assert (review["state"], review["verdict"], review["nextStep"]) == ("completed", "supported", FINISHED[title][subject])
    assert review["displayState"] == expected
    assert review["dates"] == {"completedBy": FIRST_DAY_AFTER}
    assert (review["approval"] or {"state": "none"}) == {"state": "none"}
    assert review["findings"] == []
    assert review["findingsPublished"] is (False if FINISHED[title][subject] == CLARIFIED else None)


@pytest.mark.parametrize("title", STARTED)
@pytest.mark.parametrize("subject", ["mip", "pke"])
def test_started(qualifications: dict[str, Any], title: str, subject: str) -> None:
    """A started review is under way, without verdict or next step, begun by the end of March and due in July."""
    review = qualifications[title]["review"][subject]

    assert (review["state"], review["displayState"]) == ("in_progress", "in_review")
    assert (review["verdict"], review["nextStep"], review["approval"], review["findings"]) == (None, None, None, [])
    assert review["dates"] == {"startedBy": FIRST_DAY_AFTER, "due": LAST_MONTH}


def test_sectors(qualifications: dict[str, Any], index: Any) -> None:
    """A qualification stands in the sector under which the source lists it; there is no fourth sector."""
    titles = {sector["id"]: sector["title"]["lv"] for sector in index["sectors"]}

    assert {title: titles[qualifications[title]["sector"]] for title in STARTED} == STARTED
    assert len(titles) == 3
    assert {titles[qualifications[title]["sector"]] for title in FINISHED} == set(titles.values()) - {"Enerģētika"}


@pytest.mark.parametrize("title", LEVELS | OTHER_LEVELS)
def test_levels(qualifications: dict[str, Any], title: str) -> None:
    """Levels are as known, and the European level has the same number; where the source is silent the record notes it."""
    qualification = qualifications[title]
    level = (LEVELS | OTHER_LEVELS)[title]

    assert (qualification["lki"], qualification["eqf"]) == (level, level)
    assert title in LEVELS or qualification["provenance"]["note"]["lv"]


def test_levels_of_the_programme(qualifications: dict[str, Any]) -> None:
    """No qualification has a level that the review did not cover."""
    assert {qualification["lki"] for qualification in qualifications.values()} <= {3, 4, 5}


def test_stages(qualifications: dict[str, Any]) -> None:
    """Every review was commissioned in the fourth stage, of thirteen experts whom the employers' confederation delegated."""
    rounds = {json.dumps(r["round"], sort_keys=True) for q in qualifications.values() for r in q["review"].values()}
    (stage,) = [json.loads(text) for text in rounds]

    assert (stage["stage"], stage["period"]) == (4, STAGES[4])
    assert (stage["expertCount"], stage["delegatedBy"], len(stage["sectors"])) == (13, "lddk", 3)


def test_stages_as_recorded(catalogue_site: Path) -> None:
    """Both stages are recorded with their dates, and the overview of the review shows them."""
    stages = {data["stage"]: data for path in (ROOT / "catalogue" / "rounds").glob("*.yml") for data in [record(path)]}
    overview = (catalogue_site / "ekspertize" / "index.html").read_text()

    assert {number: data["period"] for number, data in stages.items()} == STAGES
    assert [number for number, data in stages.items() if data["title"]["lv"] not in overview] == []


def test_nobody_is_named(catalogue_site: Path) -> None:
    """No expert is named or invented, and no verdict is other than those published."""
    reviews = json.loads((catalogue_site / "api" / "v1" / "reviews.json").read_text())["reviews"]

    assert [review["id"] for review in reviews if review["reviewers"] is not None] == []
    assert {review["verdict"] for review in reviews} == {"supported", None}
    assert list((ROOT / "catalogue").glob("experts/*.yml")) == []


def test_content_is_never_passed_off_as_official(catalogue_site: Path, qualifications: dict[str, Any]) -> None:
    """Programmes, exams and modules are examples, and say so; reviews are the source's."""
    modules = [json.loads(file.read_text()) for file in (catalogue_site / "api" / "v1" / "modules").iterdir()]
    contents = [q[part] for q in qualifications.values() for part in ("programme", "exam") if q[part] is not None]

    assert {content["provenance"]["basis"] for content in [*modules, *contents]} == {"illustrative"}
    assert {title for title, q in qualifications.items() if q["programme"] is not None} == FINISHED.keys()
    for review in json.loads((catalogue_site / "api" / "v1" / "reviews.json").read_text())["reviews"]:
        # Of those begun, the source does not tell programme and exam apart: that both were begun is inferred.
        assert review["provenance"]["basis"] == ("official" if review["verdict"] is not None else "derived")
        assert review["digest"] is None
