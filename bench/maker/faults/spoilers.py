"""Ways to spoil a text at a random one of the places that a pattern matches; lines are anchored."""

from __future__ import annotations

import re

from ..dice import Dice
from .fault import Spoiled, Spoiler

__all__ = ["added", "changed", "inserted", "left_out", "raised"]


def changed(pattern: str, value: str) -> Spoiler:
    """Return a spoiler that puts a value in place of the pattern's group ({} stands for it); the check points at the value."""

    def spoil(text: str, dice: Dice) -> Spoiled:
        match = _found(pattern, text, dice)
        return (_put(text, match, value.format(match.group(1))), match.start(1)) if match else None

    return spoil


def raised(pattern: str, by: int, pointed: str | None = None) -> Spoiler:
    """Return a spoiler that raises the number in the pattern's group.

    The check points at the number, or at the last group before it that another pattern has.
    """

    def spoil(text: str, dice: Dice) -> Spoiled:
        match = _found(pattern, text, dice)
        if match is None:
            return None
        begin = match.start(1)
        before = re.finditer(pointed, text, re.MULTILINE) if pointed is not None else ()
        place = max((other.start(1) for other in before if other.start(1) <= begin), default=begin)
        return _put(text, match, str(int(match.group(1)) + by)), place

    return spoil


def left_out(pattern: str, group: int, pointed: int) -> Spoiler:
    """Return a spoiler that leaves a group of the pattern out; the check points at another before it (0: at the file)."""

    def spoil(text: str, dice: Dice) -> Spoiled:
        match = _found(pattern, text, dice)
        return (text[: match.start(group)] + text[match.end(group) :], match.start(pointed) if pointed else 0) if match else None

    return spoil


def added(pattern: str, more: str) -> Spoiler:
    """Return a spoiler that adds words to the pattern's group, a text or an id; the check points at where that begins."""

    def spoil(text: str, dice: Dice) -> Spoiled:
        match = _found(pattern, text, dice)
        return (text[: match.end(1)] + more + text[match.end(1) :], match.start(1)) if match else None

    return spoil


def inserted(pattern: str, piece: str, skip: int = 0) -> Spoiler:
    """Return a spoiler that inserts a piece after what the pattern matches ({} stands for that).

    The check points at the piece, some characters after its beginning.
    """

    def spoil(text: str, dice: Dice) -> Spoiled:
        match = _found(pattern, text, dice)
        if match is None:
            return None
        return text[: match.end()] + piece.format(match.group()) + text[match.end() :], match.end() + skip

    return spoil


def _found(pattern: str, text: str, dice: Dice) -> re.Match[str] | None:
    places = list(re.finditer(pattern, text, re.MULTILINE))
    return dice.pick(places) if places else None


def _put(text: str, match: re.Match[str], value: str) -> str:
    return text[: match.start(1)] + value + text[match.end(1) :]
