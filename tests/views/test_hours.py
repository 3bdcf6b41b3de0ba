"""Hours of a programme by part, and the parts' rules in words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prospectus.i18n import language
from prospectus.loading import Loaded
from prospectus.model import Course, ModuleLink, Part, PartRule, Programme, Provenance
from prospectus.site.context import Context
from prospectus.site.options import Options
from prospectus.site.views import hour_bars, rule_words

LEAST, MOST = 3, 5
"""Numbers of modules that stand for themselves in a sentence; the hours are 80 and 120."""


def _part(*links: tuple[int, bool], rule: PartRule | None = None, courses: int = 0) -> Part:
    modules = tuple(ModuleLink(module=f"m{n}", hours=hours, mandatory=must) for n, (hours, must) in enumerate(links))
    course = (Course(title={"lv": "Kurss"}, hours=courses),) if courses else ()
    return Part(part="C", rule=rule or PartRule(), modules=modules, courses=course)


def _programme(hours: int, *parts: Part) -> Programme:
    return Programme(
        id="p", provenance=Provenance(basis="illustrative"), qualification="p", version="2026.1", hours=hours, parts=parts
    )


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (_part((100, True)), (100, 100, 50.0, True)),
        (_part((100, True), (40, False)), (100, 140, 50.0, True)),
        (_part((40, False), (60, False), rule=PartRule(min_modules=1, max_modules=1)), (40, 60, 20.0, True)),
        (_part(courses=200), (200, 200, 100.0, True)),
        (_part(), (0, 0, 0.0, True)),
        (_part((40, True), (60, False), rule=PartRule(min_hours=50, max_hours=50)), (40, 100, 20.0, False)),
    ],
)
def test_bar_of_a_part(part: Part, expected: tuple[int, int, float, bool]) -> None:
    """A bar has the least and most hours of a choice, or all that there is; it is as long as its least against the largest's."""
    bar, _ = hour_bars(_programme(400, part, _part((200, True))))

    assert (bar.least, bar.most, bar.percent, bar.is_met) == expected


def test_parts_without_hours_have_bars() -> None:
    """Nothing is divided by nought."""
    assert [bar.percent for bar in hour_bars(_programme(0, _part((0, True)), _part((40, False))))] == [0, 0]


@settings(deadline=None, max_examples=200)
@given(parts=st.lists(st.lists(st.tuples(st.integers(0, 200), st.booleans()), max_size=6), max_size=5))
def test_bars_keep_their_order(parts: list[list[tuple[int, bool]]]) -> None:
    """There is a bar for every part, its least never above its most; the bars are to each other as their least hours."""
    programme = _programme(400, *(_part(*links) for links in parts))
    bars = hour_bars(programme)
    largest = max((bar.least for bar in bars), default=0)

    assert [bar.part for bar in bars] == [part.part for part in programme.parts]
    for bar, part in zip(bars, programme.parts, strict=True):
        assert part.mandatory_hours == bar.least <= bar.most == part.all_hours
        assert 0 <= bar.percent <= 100
        assert bar.percent * largest == pytest.approx(100 * bar.least)


def test_real_programmes_fit_their_bars(real: Loaded) -> None:
    """The hours of each real programme lie within those of its parts."""
    assert real.catalogue is not None
    for programme in real.catalogue.programmes.values():
        bars = hour_bars(programme)

        assert all(bar.is_met for bar in bars)
        assert sum(bar.least for bar in bars) <= programme.hours <= sum(bar.most for bar in bars)


def _words(real: Loaded, code: str, part: Part) -> str:
    assert real.catalogue is not None
    return rule_words(part, Context(real.catalogue, language(code), "", Options()))


ELECTIVE, MANDATORY = ((40, False),) * 6, ((40, True),) * 6


@pytest.mark.parametrize("code", ["lv", "en"])
@pytest.mark.parametrize(
    ("rule", "numbers"),
    [
        (PartRule(), []),
        (PartRule(min_hours=80), [80]),
        (PartRule(max_hours=120), [120]),
        (PartRule(min_hours=80, max_hours=120), [80, 120]),
        (PartRule(min_hours=80, max_hours=80), [80]),
        (PartRule(min_modules=LEAST), [LEAST]),
        (PartRule(max_modules=MOST), [MOST]),
        (PartRule(min_modules=LEAST, max_modules=MOST), [LEAST, MOST]),
        (PartRule(min_modules=LEAST, max_modules=LEAST), [LEAST]),
        (PartRule(min_modules=LEAST, max_modules=MOST, min_hours=80, max_hours=120), [LEAST, MOST, 80, 120]),
        (PartRule(min_modules=1, min_hours=0), [1, 0]),
    ],
)
def test_rule_of_a_choice_names_its_numbers(real: Loaded, code: str, rule: PartRule, numbers: list[int]) -> None:
    """A rule of electives is a sentence that names each of its numbers once, modules before hours; no rule, no sentence."""
    words = _words(real, code, _part(*ELECTIVE, rule=rule))

    assert [int(number) for number in re.findall(r"\d+", words)] == numbers
    assert bool(words) == bool(numbers)
    assert "{" not in words


@pytest.mark.parametrize("code", ["lv", "en"])
def test_rules_that_differ_read_differently(real: Loaded, code: str) -> None:
    """At least, at most, exactly and from–to are told apart."""
    bounds = [{"min_{}": 80}, {"max_{}": 80}, {"min_{}": 80, "max_{}": 80}, {"min_{}": 8, "max_{}": 80}]
    rules = [PartRule(**{name.format(what): n for name, n in bound.items()}) for what in ("hours", "modules") for bound in bounds]
    words = [_words(real, code, _part(*ELECTIVE, rule=rule)) for rule in rules]

    assert len(set(words)) == len(rules)


@pytest.mark.parametrize("code", ["lv", "en"])
def test_rule_without_electives_is_no_choice(real: Loaded, code: str) -> None:
    """Where all modules are mandatory, a number of modules says nothing, and the sentence is not one of a choice."""
    rule = PartRule(min_modules=LEAST, min_hours=80)
    words, choice = _words(real, code, _part(*MANDATORY, rule=rule)), _words(real, code, _part(*ELECTIVE, rule=rule))

    assert re.findall(r"\d+", words) == ["80"]
    assert words.split()[0] != choice.split()[0]
