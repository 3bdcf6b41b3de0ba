"""A page before it is printed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ...assembly import packed

__all__ = ["Draft"]


@dataclass(frozen=True)
class Draft:
    """What a page is printed from.

    ``id`` tells it from others of its kind, and is empty for the first. ``where`` gives its address in a language, ``trail``
    are (title, address) of the pages above it, ``shown`` are the values that its template gets.
    """

    template: str
    where: Callable[[str], str]
    title: str
    id: str = ""
    section: str = ""
    description: str = ""
    source: str | None = None
    trail: tuple[tuple[str, str], ...] = ()
    layout: str = "page"
    shown: Mapping[str, Any] = field(default_factory=dict)

    @cached_property
    def digest(self) -> bytes:
        """A digest of everything but the addresses, which follow from the settings and the id.

        Raises TypeError where something is shown that is no plain value: of such a thing nobody can say what it is.
        """
        told = (self.template, self.title, self.id, self.section, self.description, self.source, self.trail, self.layout)
        return hashlib.sha256(packed((told, self.shown))).digest()
