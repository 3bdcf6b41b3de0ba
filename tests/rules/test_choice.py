"""What can be chosen in a part, against trying every choice."""

from __future__ import annotations

from itertools import chain, combinations

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from prospectus.model import Course, ModuleLink, Part, PartRule
from prospectus.rules import Choice, choice

HOURS = st.integers(0, 12).map(lambda tens: 10 * tens)
NUMBERS = st.none() | st.integers(0, 6)
LINKS = st.lists(st.tuples(HOURS, st.booleans()), max_size=7)
RULES = st.builds(PartRule, min_hours=st.none() | HOURS, max_hours=st.none() | HOURS, min_modules=NUMBERS, max_modules=NUMBERS)


def _part(links: list[tuple[int, bool]], courses: list[int], rule: PartRule) -> Part:
    modules = tuple(ModuleLink(module=f"m{n}", hours=hours, mandatory=must) for n, (hours, must) in enumerate(links))
    return Part(part="C", rule=rule, modules=modules, courses=tuple(Course(title={"lv": "k"}, hours=hours) for hours in courses))


def _tried(part: Part) -> list[int]:
    """Return the hours of every choice that meets the part's rule, each choice tried by itself."""
    electives = [link for link in part.modules if not link.mandatory]
    choices = chain.from_iterable(combinations(electives, size) for size in range(len(electives) + 1))
    found = []
    for chosen in choices:
        taken = [*(link for link in part.modules if link.mandatory), *chosen]
        hours = sum(link.hours for link in taken) + sum(course.hours for course in part.courses)
        fits_hours = (part.rule.min_hours or 0) <= hours <= (10**9 if part.rule.max_hours is None else part.rule.max_hours)
        fits_number = (part.rule.min_modules or 0) <= len(taken) <= (99 if part.rule.max_modules is None else part.rule.max_modules)
        if fits_hours and fits_number:
            found.append(hours)
    return found


@settings(deadline=None, max_examples=400)
@given(links=LINKS, courses=st.lists(HOURS, max_size=2), rule=RULES)
def test_choice_is_that_of_trying_all(links: list[tuple[int, bool]], courses: list[int], rule: PartRule) -> None:
    """Least and most hours are those of the choices that meet the rule; where none does, there is no choice."""
    part = _part(links, courses, rule)
    tried = _tried(part)
    event("possible" if tried else "impossible")

    assert choice(part) == (Choice(min(tried), max(tried)) if tried else None)


@pytest.mark.parametrize(
    ("links", "rule", "expected"),
    [
        ([], PartRule(), Choice(0, 0)),
        ([], PartRule(min_modules=1), None),
        ([(40, True), (60, False)], PartRule(), Choice(40, 100)),
        ([(40, False), (60, False)], PartRule(min_modules=1, max_modules=1), Choice(40, 60)),
        ([(40, False), (60, False)], PartRule(min_hours=50, max_hours=50), None),
        ([(40, True)], PartRule(max_hours=30), None),
        ([(40, False), (40, False), (100, False)], PartRule(min_hours=80, max_hours=100), Choice(80, 100)),
    ],
)
def test_choice_of_a_part(links: list[tuple[int, bool]], rule: PartRule, expected: Choice | None) -> None:
    """Mandatory modules are always taken; of the others, what the rule permits."""
    assert choice(_part(links, [], rule)) == expected


def test_many_electives_are_no_burden() -> None:
    """A part of forty electives, a trillion choices, is reckoned at once."""
    part = _part([(10 * (n % 4 + 1), False) for n in range(40)], [], PartRule(min_modules=20, max_modules=20))

    assert choice(part) == Choice(300, 700)
