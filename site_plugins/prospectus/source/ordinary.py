"""A quick reader of ordinary records: it reads a text whole, or leaves it to the strict reader.

Ordinary are block mappings and lists, one key or item a line, with values that are unquoted, quoted without escapes, or
folded (``>-``). One pattern splits such a text into lines; a line that it does not know makes the text unordinary. What is
ordinary means one thing only, whoever reads it, and a test holds that the strict reader reads the same. Places are not
needed: where there is anything to say about a text, it is not ordinary.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from .scalar import SUSPECT, TrapError, plain
from .text import UNSEEN

__all__ = ["ordinary"]

_DEEPEST = 20
"""Fewer levels than the strict reader takes, by more than the one that an item may add: the last are its own to judge."""
_LONGEST_HEAD = 200
"""Indentation and key; to libyaml, what is longer than 1,024 characters is no key."""
_MOST_HEADS = 10_000

# Each line is tried once, and nothing that was matched is tried again in another way: a text that is made to be slow takes no
# longer than others. Groups are not possessive: the first versions of Python 3.11 match some of those wrongly.
_NEVER = rf"\n\r\t\ud800-\udfff{UNSEEN}"
_REST = rf"[^{_NEVER}]*+"
_KEY = r"[A-Za-z][A-Za-z0-9_-]*+:(?: |$)"
_HEAD = rf" *+(?:- (?:{_KEY})?|{_KEY})"
_PART = rf"[^{_NEVER}:#]*+"
_PLAIN = rf"""[^{_NEVER} ,?:#&*!|>'"%@`{{}}\[\]-]{_PART}(?:(?::(?=[^ \n])|(?<! )#){_PART})*(?<! )"""
_QUOTED = rf""""[^{_NEVER}"\\]*+"|'[^{_NEVER}']*+'"""
_FOLDED = rf">-\n( +)([^{_NEVER} ]{_REST}$(?:\n\3[^{_NEVER} ]{_REST}$)*)"
_LINE = re.compile(rf"(?:\n++(?:#{_REST}$)?)+(?:({_HEAD})(?:({_PLAIN}|{_QUOTED})?$|{_FOLDED})|)", re.MULTILINE)
"""A line, after empty ones and comments that are not indented: head, value, or indentation and folded text; or nothing."""

_UNQUOTED = lru_cache(maxsize=4096)(plain)


class _UnordinaryError(Exception):
    pass


class _Heads(dict[str, tuple[int, str | None]]):
    """What a line begins with → its level and key. The same few heads stand in all records.

    The level of a mapping is twice the column of its keys; that of a list is one more than twice the column of its dashes.
    """

    def __missing__(self, head: str) -> tuple[int, str | None]:
        if not head or len(head) > _LONGEST_HEAD:
            raise _UnordinaryError
        word = head.lstrip(" ")
        is_item = word.startswith("- ")
        known = 2 * (len(head) - len(word)) + is_item, word.removeprefix("- ").rstrip(": ") or None
        if len(self) < _MOST_HEADS:
            self[head] = known
        return known


_HEADS = _Heads()


def ordinary(text: str) -> dict[str, Any] | None:
    """Return the data of an ordinary text; None where it is not ordinary, be it right or wrong."""
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    try:
        return _build(_LINE.findall("\n" + text.rstrip("\n")))
    except (_UnordinaryError, TrapError):
        return None


def _build(lines: list[tuple[str, str, str, str]]) -> dict[str, Any]:  # noqa: C901, PLR0912 - one loop: calls would double its time
    root: dict[str, Any] = {}
    node: Any = root
    top = 0
    above = [(top, node)]
    waiting: str | None = None  # the key of the last line, where its value may follow
    for head, written, indent, folded in lines:
        level, key = _HEADS[head]
        if level > top:
            if waiting is None or len(above) >= _DEEPEST:
                raise _UnordinaryError
            node[waiting] = node = [] if level & 1 else {}
            top = level
            above.append((top, node))
        elif level < top:
            while top > level:
                above.pop()
                top, node = above[-1]
            if top != level:
                raise _UnordinaryError
        waiting = None
        value: Any = written
        if written:
            first = written[0]
            if first in "\"'":
                value = written[1:-1]
            elif first in SUSPECT and " " not in written:
                value = _UNQUOTED(written)
        elif folded:
            if len(indent) <= level // 2 + (2 if level & 1 and key else 0):
                raise _UnordinaryError
            value = folded.replace("\n" + indent, " ")
        elif key:
            value, waiting = None, key
        else:
            raise _UnordinaryError
        if level & 1:
            if key is None:
                node.append(value)
                continue
            child: dict[str, Any] = {}
            node.append(child)
            node, top = child, level + 3
            above.append((top, node))
        elif key in node:
            raise _UnordinaryError
        node[key] = value
    return root
