"""Circles in an order: those reported are circles, and once they are broken none is left."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from prospectus.loading import Project, load
from prospectus.rules.order import cycles

from ..conftest import BASE, MakeProject

NODES = list("abcdefg")
GRAPHS = st.dictionaries(st.sampled_from(NODES), st.lists(st.sampled_from([*NODES, "elsewhere"]), max_size=4))
GRAPHS_WITHOUT_CIRCLES = st.dictionaries(st.sampled_from(NODES), st.lists(st.sampled_from(NODES), max_size=4)).map(
    lambda graph: {node: [before for before in befores if before < node] for node, befores in graph.items()}
)

many = settings(deadline=None, max_examples=300)


def _steps(cycle: tuple[str, ...]) -> list[tuple[str, str]]:
    return list(zip(cycle, (*cycle[1:], cycle[0]), strict=True))


def _has_circle(graph: dict[str, list[str]]) -> bool:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError:
        return True
    return False


@many
@given(graph=GRAPHS)
def test_what_is_reported_is_a_circle(graph: dict[str, list[str]]) -> None:
    """Each circle leads along edges of the graph, through each node once, from its least node."""
    for cycle in cycles(graph):
        assert [step for step in _steps(cycle) if step[1] not in graph[step[0]]] == []
        assert len(set(cycle)) == len(cycle)
        assert cycle[0] == min(cycle)


@many
@given(graph=GRAPHS)
def test_no_circle_is_left(graph: dict[str, list[str]]) -> None:
    """Without the first edge of each circle that is reported, none is left; each of them was needed."""
    found = list(cycles(graph))
    event(f"{min(len(found), 3)} circles")
    broken = {_steps(cycle)[0] for cycle in found}
    rest = {node: [b for b in befores if (node, b) not in broken] for node, befores in graph.items()}

    assert not _has_circle(rest)
    assert len(broken) == len(found)
    assert bool(found) == _has_circle(graph)


@many
@given(graph=GRAPHS_WITHOUT_CIRCLES)
def test_an_order_has_no_circle(graph: dict[str, list[str]]) -> None:
    """Where there is an order, nothing is reported."""
    assert list(cycles(graph)) == []


@many
@given(graph=GRAPHS, order=st.randoms(use_true_random=False))
def test_circles_do_not_depend_on_the_reading(graph: dict[str, list[str]], order: object) -> None:
    """Files read in another order give the same circles."""
    names = list(graph)
    order.shuffle(names)  # type: ignore[attr-defined] # hypothesis' own kind of Random

    assert list(cycles({name: graph[name] for name in names})) == list(cycles(graph))


@pytest.mark.parametrize(
    ("graph", "expected"),
    [
        ({}, []),
        ({"a": ["a"]}, [("a",)]),
        ({"b": ["a"], "a": ["b"]}, [("a", "b")]),
        ({"c": ["a"], "a": ["b"], "b": ["c"]}, [("a", "b", "c")]),
        ({"a": ["b"], "b": ["a"], "c": ["d"], "d": ["c"]}, [("a", "b"), ("c", "d")]),
        ({"a": ["nowhere"]}, []),
    ],
)
def test_circles_of_a_graph(graph: dict[str, list[str]], expected: list[tuple[str, ...]]) -> None:
    """A circle is told from its least node on, each node before the one that it needs; two circles are both told."""
    assert list(cycles(graph)) == expected


def test_order_and_entry_conditions_make_one_order(make_project: MakeProject) -> None:
    """A programme may not put a module after one that needs it: that circle runs through both, and the map could not be drawn."""
    module = (BASE / "modules/drosiba.yml").read_text() + "entryConditions:\n  modules: [kopsana]\n"
    project = make_project(files={"catalogue/modules/drosiba.yml": module})
    found = [(p.rule, p.location.pointer) for p in load(Project.at(project)).problems if p.severity.value == "error"]

    assert found == [("programme/order", "/parts/1/modules/0/after/0")]


def test_circle_of_entry_conditions_is_told_once(make_project: MakeProject) -> None:
    """Where modules need each other, the fault is theirs and not the programme's."""
    module = (BASE / "modules/drosiba.yml").read_text() + "entryConditions:\n  modules: [gasana]\n"
    project = make_project(files={"catalogue/modules/drosiba.yml": module})
    found = [p.rule for p in load(Project.at(project)).problems if p.severity.value == "error"]

    assert found == ["module/entry-cycle"]
