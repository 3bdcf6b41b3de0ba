"""Making the files of items, batch by batch: what one process of a crew does."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from ..site import Item, Sheet, Studio, made
from .publication import Made
from .tree import Tree, file_of

__all__ = ["Bind", "Press", "compress", "press"]

Bind: TypeAlias = Callable[[Sheet], bytes]
"""Puts a sheet into the host's page."""

COMPRESSED = (".html", ".json", ".xml", ".css", ".js", ".svg")
LEVEL = 6


@dataclass(frozen=True)
class Press:
    """What all batches share: the catalogue in its studio, the host's binding, the tree in which files are put."""

    studio: Studio
    bind: Bind
    tree: Tree
    compress: bool = False


def press(shared: Press, items: Sequence[Item]) -> list[Made]:
    """Make items and put their files into the tree."""
    return [(item, tuple(_files(shared, item))) for item in items]


def _files(shared: Press, item: Item) -> list[str]:
    files = []
    for one in made(shared.studio, item):
        content = shared.bind(one) if isinstance(one, Sheet) else one.content
        file = file_of(one.address)
        shared.tree.write(file, content)
        files.append(file)
        if shared.compress and file.endswith(COMPRESSED):
            files.append(_compressed(shared.tree, file, content))
    return files


def compress(tree: Tree) -> None:
    """Put a compressed file beside each text file of a tree."""
    for file in tree.files():
        if file.endswith(COMPRESSED):
            _compressed(tree, file, (tree.folder / file).read_bytes())


def _compressed(tree: Tree, file: str, content: bytes) -> str:
    name = f"{file}.gz"
    tree.write(name, gzip.compress(content, LEVEL, mtime=0))
    return name
