"""Circles in an order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

__all__ = ["cycles"]


def cycles(before: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, ...]]:
    """Yield circles of a graph (node → what must come before it), each beginning with its least node.

    Every circle is broken at its first edge before the next is sought, so that none hides another.
    """
    # A node before which nothing comes is on no circle; in a large catalogue most are such.
    waiting = {node: befores for node, befores in sorted(before.items()) if befores}
    edges = {node: dict.fromkeys(b for b in befores if b in waiting) for node, befores in waiting.items()}
    while True:
        try:
            TopologicalSorter(edges).prepare()
        except CycleError as error:
            # graphlib lists each node before the one that needs it, and the first again at the end.
            nodes = list(reversed(error.args[1][1:]))
            least = nodes.index(min(nodes))
            cycle = (*nodes[least:], *nodes[:least])
            yield cycle
            del edges[cycle[0]][cycle[1 % len(cycle)]]
        else:
            return
