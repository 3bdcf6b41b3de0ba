"""What an unquoted value means: a text, a number, a claim, nothing, or one of the traps of YAML 1.1."""

from __future__ import annotations

import re

__all__ = ["SUSPECT", "TrapError", "plain"]

# What YAML 1.1 reads as a boolean, an octal, a number in base 60 or a special float: never meant in a record. Nor are
# numbers that do not fit 64 bits, or that are whole but for their form (3.0: an integer to JSON Schema, not to Python).
_TRAP = re.compile(
    r"""y|Y|n|N|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|True|TRUE|False|FALSE
    |[-+]?0[0-9_]+(?:\.[0-9]*)?|0[xXoObB][0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9]*)?|[-+]?[0-9]+_[0-9_]*
    |[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|[-+]?[0-9.]+[eE][-+]?[0-9]+|[-+]?[0-9]{18,}(?:\.[0-9]*)?|[-+]?[0-9]+\.0*|=|<<""",
    re.VERBOSE,
)
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?(?:[0-9]*\.[0-9]+|[0-9]+\.)")
_NOTHING = frozenset({"", "null", "~"})
_CLAIMS = {"true": True, "false": False}
_LONGEST_INTEGER = 18

SUSPECT = frozenset("yYnNoOtTfF0123456789+-.~=<")
"""What an unquoted value begins with where it may be anything but a text."""


class TrapError(Exception):
    """YAML readers take an unquoted value for different things."""


def plain(value: str) -> str | int | float | bool | None:
    """Return what an unquoted value means. Raises TrapError where readers differ."""
    if value in _NOTHING:
        return None
    if value[0] not in SUSPECT:
        return value
    if value in _CLAIMS:
        return _CLAIMS[value]
    if _INTEGER.fullmatch(value) and len(value) <= _LONGEST_INTEGER:
        return int(value)
    if _TRAP.fullmatch(value):
        raise TrapError(value)
    return float(value) if _FLOAT.fullmatch(value) else value
