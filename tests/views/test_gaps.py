"""Whether a record says everything in a language, against its file."""

from __future__ import annotations

import msgspec
import pytest

from prospectus.loading import Loaded
from prospectus.model import Module, RecordBrief
from prospectus.model.module import Attainment, Credential, Outcome
from prospectus.site.views import has_gaps

from ..building import ROOT
from ..records import record


def _lacks(node: object, code: str) -> bool:
    """Look for a text without the language in data as they were read."""
    if isinstance(node, list):
        return any(_lacks(item, code) for item in node)
    if isinstance(node, dict):
        return (isinstance(node.get("lv"), str) and code not in node) or any(_lacks(item, code) for item in node.values())
    return False


@pytest.mark.parametrize("code", ["lv", "en", "de"])
def test_gaps_are_those_of_the_file(real: Loaded, code: str) -> None:
    """A module or qualification of the real catalogue has gaps where its file has a text without the language."""
    catalogue = real.catalogue
    assert catalogue is not None
    records: list[tuple[str, RecordBrief]] = [
        *(("module", catalogue.module(id)) for id in catalogue.modules),
        *(("qualification", catalogue.qualification(id)) for id in catalogue.qualifications),
    ]

    for kind, whole in records:
        assert has_gaps(whole, code) == _lacks(record(ROOT / catalogue.files[kind, whole.id]), code)


@pytest.fixture(scope="module")
def whole(real: Loaded) -> Module:
    """Return a module of which nothing is left but texts in both languages."""
    assert real.catalogue is not None
    model = real.catalogue.module(next(iter(real.catalogue.modules)))
    text = {"lv": "Koks", "en": "Tree"}
    outcome = Outcome(id="r1", statement=text, share_percent=100, attainment=Attainment(medium=text, optimal=text))
    return Module(
        id="m", provenance=msgspec.structs.replace(model.provenance, source=text, note=text), title=text, kind=model.kind,
        level=model.level, aim=text, hours=model.hours, outcomes=(outcome,), tasks=(text, text),
        credential=Credential(standalone=True, stackability=(), validity=text),
    )  # fmt: skip


def test_whole_record_has_no_gaps(whole: Module) -> None:
    """Where every text is in both languages, neither is lacking."""
    assert not has_gaps(whole, "lv")
    assert not has_gaps(whole, "en")


BARE = {"lv": "Koks"}


@pytest.mark.parametrize(
    "change",
    [
        {"title": BARE},
        {"tasks": (BARE,)},
        {"credential": Credential(standalone=True, stackability=(), validity=BARE)},
        {"outcomes": (Outcome(id="r1", statement={"lv": "Koks", "en": "Tree"}, share_percent=100, skills=(BARE,)),)},
    ],
    ids=["a text", "one of several", "in a part", "deep in a part"],
)
def test_one_text_makes_a_gap(whole: Module, change: dict[str, object]) -> None:
    """One text that lacks the language is enough, wherever in the record it stands."""
    assert has_gaps(msgspec.structs.replace(whole, **change), "en")
    assert not has_gaps(msgspec.structs.replace(whole, **change), "lv")
