"""What is wrong, where, and how to mend it: problems are values, never exceptions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

__all__ = ["Location", "Message", "MisuseError", "Problem", "Severity", "message"]


class Severity(StrEnum):
    """How much a problem weighs: an error stops the build, a warning and an information do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def word(self) -> Message:
        """What a person calls it."""
        return {"error": message("error"), "warning": message("warning"), "info": message("information")}[self.value]


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file: path relative to the project's root, line and column from 1, JSON pointer."""

    file: str
    line: int = 1
    column: int = 1
    pointer: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence to be translated when it is shown: an English template and what fills it.

    The template is the gettext msgid. An argument may itself be a message (translated in turn), a language map
    (shown in the reader's language) or a list (joined with commas).
    """

    template: str
    arguments: Mapping[str, Any] = field(default_factory=dict)


def message(template: str, **arguments: Any) -> Message:
    """Return a message; the name is a keyword of the extraction of msgids (see babel.cfg)."""
    return Message(template, arguments)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, as every stage reports it."""

    rule: str
    severity: Severity
    location: Location
    message: Message
    hint: Message | None = None

    @property
    def order(self) -> tuple[str, int, int, str]:
        """The stable order of problems: file, line, column, rule."""
        return (self.location.file, self.location.line, self.location.column, self.rule)


class MisuseError(Exception):
    """The command or an option was used wrongly; the text says how to mend it (exit code 2)."""
