"""Where in a YAML text a value stands."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from .parsing import StrictLoader

__all__ = ["Positions"]


@dataclass(frozen=True, slots=True)
class Positions:
    """The node tree of a text that has already been parsed without a fault."""

    root: yaml.Node | None

    @staticmethod
    def beginning(text: str) -> tuple[int, int]:
        """Return line and column, from 1, of the whole value, without reading on."""
        loader = StrictLoader(text)
        try:
            while loader.check_event():
                event = loader.get_event()
                if isinstance(event, yaml.NodeEvent) and (mark := event.start_mark) is not None:
                    return (mark.line + 1, mark.column + 1)
        finally:
            loader.dispose()
        return (1, 1)

    @classmethod
    def of(cls, text: str) -> Positions:
        """Compose the nodes of a text."""
        loader = StrictLoader(text)
        try:
            return cls(loader.get_single_node())
        finally:
            loader.dispose()

    def find(self, pointer: tuple[str | int, ...], *, key: bool = False) -> tuple[int, int]:
        """Return line and column, from 1, of the value at the pointer, or of its key.

        Where a part of the pointer does not exist, the place of the last one that does is returned.
        """
        node, place = self.root, self.root
        for step in pointer:
            if isinstance(node, yaml.MappingNode):
                pair = next((p for p in node.value if p[0].value == str(step)), None)
                if pair is None:
                    break
                node, place = pair[1], pair[0] if key else pair[1]
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
                node = place = node.value[step]
            else:
                break
        if place is None:
            return (1, 1)
        return (place.start_mark.line + 1, place.start_mark.column + 1)
