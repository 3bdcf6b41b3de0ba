"""Pieces of YAML as the records have them. The texts are our own, so that nothing in them needs quoting."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["PROVENANCE", "codes", "items", "text"]

PROVENANCE = """\
provenance:
  basis: illustrative
  note:
    lv: Veidots ātruma mērīšanai; nav oficiāls teksts.
    en: Made for measuring speed; not an official text.
"""


def text(name: str, lv: str, en: str | None = None, *, pad: str = "") -> str:
    """Return a property that holds a text, in Latvian and perhaps in English."""
    english = f"\n{pad}  en: {en}" if en is not None else ""
    return f"{pad}{name}:\n{pad}  lv: {lv}{english}\n"


def items(name: str, texts: Iterable[tuple[str, str | None]], *, pad: str = "") -> str:
    """Return a property that holds a list of texts."""
    lines = "".join(f"{pad}  - lv: {lv}\n" + (f"{pad}    en: {en}\n" if en is not None else "") for lv, en in texts)
    return f"{pad}{name}:\n{lines}"


def codes(name: str, values: Iterable[str], *, pad: str = "") -> str:
    """Return a property that holds a list of codes or ids; nothing where there are none."""
    lines = "".join(f"{pad}  - {value}\n" for value in values)
    return f"{pad}{name}:\n{lines}" if lines else ""
