"""From bytes to text: size, encoding, and characters that have no place in a record."""

from __future__ import annotations

import re

from ..errors import Location, Message, Problem, Severity, message

__all__ = ["CONTROL", "MAX_BYTES", "UNSEEN", "blemish", "decode", "fault", "invisible"]

MAX_BYTES = 1_000_000

UNSEEN = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff"
"""Characters that nobody sees, as they stand in a class of a pattern."""

CONTROL = re.compile(f"[{UNSEEN}]|\r(?!\n)")
"""What nobody sees: it turns texts around, spoils searching, or is a line's end to YAML but not to editors and git."""

_TAB = re.compile(r"^[ \t]*?\t", re.MULTILINE)


def fault(rule: str, file: str, line: int, column: int, what: Message, hint: Message | None = None) -> Problem:
    """Return an error at a place in a file."""
    return Problem(rule, Severity.ERROR, Location(file, line, column), what, hint)


def invisible(file: str, line: int, column: int, character: str) -> Problem:
    """Return the problem of a control character."""
    return fault(
        "file/control-character", file, line, column,
        message("An invisible control character {code} stands here.", code=f"U+{ord(character):04X}"),
        message("Delete the character; it often comes along when text is pasted from another program."),
    )  # fmt: skip


def decode(raw: bytes, file: str) -> str | Problem:
    """Return the text of a file, or the fault that keeps it from being text at all."""
    if len(raw) > MAX_BYTES:
        return fault(
            "file/too-large", file, 1, 1,
            message("The file has {size} bytes; at most {limit} are allowed.", size=len(raw), limit=MAX_BYTES),
            message("Split the record, or shorten its texts."),
        )  # fmt: skip
    if raw.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return fault(
            "file/byte-order-mark", file, 1, 1,
            message("The file begins with a byte order mark; it must be plain UTF-8."),
            message("Save the file as “UTF-8” without BOM."),
        )  # fmt: skip
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        return fault(
            "file/encoding", file, line, column,
            message("The file is not UTF-8: the byte {byte} cannot stand here.", byte=f"0x{raw[error.start]:02X}"),
            message("Save the file in the encoding UTF-8."),
        )  # fmt: skip


def blemish(text: str, file: str) -> Problem | None:
    """Return the first character of a text that has no place in a record; a text without any other is a fault, too."""
    if not text.strip():
        return fault(
            "file/empty", file, 1, 1,
            message("The file is empty; a record was expected."),
            message("Fill in the record, or delete the file."),
        )  # fmt: skip
    if match := CONTROL.search(text):
        line, column = _place(text, match.start())
        return invisible(file, line, column, match.group())
    if "\t" in text and (match := _TAB.search(text)):
        line, column = _place(text, match.end() - 1)
        return fault(
            "file/tab", file, line, column,
            message("The line is indented with a tab; YAML takes spaces only."),
            message("Replace the tab with two spaces for each level."),
        )  # fmt: skip
    return None


def _place(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
