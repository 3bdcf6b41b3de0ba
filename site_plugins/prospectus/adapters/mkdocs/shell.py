"""Shells: the theme's page, rendered once for all pages of a shape and then only filled.

Pages of a shape differ in five things: the last part of their addresses, title, description, contents and content. In the
shell tokens stand for them. What the theme makes of a page takes milliseconds, filling a shell some microseconds. What fills
a shell is not looked at any more, so a record's text may hold tokens; where what stays of a page holds one, such as the
site's name, the shell is no good, and the theme renders each page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TypeAlias

from markupsafe import escape

from ...site import Sheet

__all__ = ["CONTENTS", "Shape", "Shell", "shape", "tokens"]

TAIL = "PROSPECTUS-TAIL"
"""Stands for the last part of the address; capitals, which no identifier has, and nothing that is escaped in addresses."""
TITLE = "\ue000"
DESCRIPTION = "\ue001"
CONTENTS = "\ue002"
CONTENT = "\ue003"
"""Private-use characters, which nothing escapes."""

_TOKENS = re.compile(f"({TAIL}|[{TITLE}{DESCRIPTION}{CONTENTS}{CONTENT}])")

Shape: TypeAlias = tuple[object, ...]


def shape(sheet: Sheet) -> Shape | None:
    """Return what a sheet has in common with all that fit the same shell; None where it is the only one of its kind.

    A page shares its shell with others if the last part of its address is the same in all languages. A page without a
    description gets another one from the theme, which the theme alone knows.
    """
    tail = _tail(sheet.address)
    heads = tuple(sorted((code, _head(address, tail)) for code, address in sheet.twins.items()))
    head = _head(sheet.address, tail)
    if not tail or head is None or any(other is None for _, other in heads):
        return None
    return (sheet.language, sheet.section, sheet.layout, sheet.trail, head, heads, bool(sheet.description))


def tokens(sheet: Sheet) -> Sheet:
    """Return the sheet of a shape's shell: a sheet of the shape with tokens in the places of what differs."""
    tail = _tail(sheet.address)
    return replace(
        sheet,
        address=f"{_head(sheet.address, tail)}{TAIL}/",
        twins={code: f"{_head(address, tail)}{TAIL}/" for code, address in sheet.twins.items()},
        title=TITLE,
        description=DESCRIPTION if sheet.description else "",
        html=CONTENT,
        headings=(),
        source=None,
    )


@dataclass(frozen=True, slots=True)
class Shell:
    """A page in pieces: bytes that stay, and between them tokens."""

    pieces: tuple[bytes | str, ...]

    @classmethod
    def of(cls, page: str) -> Shell:
        """Take a page with tokens apart.

        Raises ValueError where the content has no place in it, or more than one.
        """
        parts = _TOKENS.split(page)
        if parts.count(CONTENT) != 1 or parts.count(CONTENTS) != 1:
            raise ValueError("the theme's page does not print the content once")
        return cls(tuple(part if number % 2 else part.encode() for number, part in enumerate(parts)))

    def fill(self, sheet: Sheet, contents: str) -> bytes:
        """Return a page of the shell's shape; ``contents`` are safe HTML."""
        filling = {
            TAIL: _tail(sheet.address).encode(),
            TITLE: str(escape(sheet.title)).encode(),
            DESCRIPTION: str(escape(sheet.description)).encode(),
            CONTENTS: contents.encode(),
            CONTENT: sheet.html.encode(),
        }
        return b"".join([filling[piece] if isinstance(piece, str) else piece for piece in self.pieces])


def _tail(address: str) -> str:
    return address.removesuffix("/").rpartition("/")[2]


def _head(address: str, tail: str) -> str | None:
    """Return an address without its last part, or None where that is another one."""
    return address[: -len(tail) - 1] if address.endswith(f"/{tail}/") else None
