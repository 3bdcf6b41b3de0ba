"""How far long work has come, in a line at the terminal that rewrites itself."""

from __future__ import annotations

import sys
import time

from ..i18n import Language, language

__all__ = ["ProgressLine"]

PATIENCE = 1.0
"""Seconds of work about which nothing need be said."""
PAUSE = 0.1


class ProgressLine:
    """Shows the progress of work that takes longer than a second; where the output is no terminal, nothing."""

    def __init__(self, spoken: Language | None = None) -> None:
        self._spoken = spoken or language("en")
        self._begun = time.monotonic()
        self._shown = 0.0
        self._is_shown = False
        self._is_terminal = sys.stderr.isatty()

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Show how much is done of the work of a stage; at its end the line disappears."""
        now = time.monotonic()
        if not self._is_terminal or now - self._begun < PATIENCE or (now - self._shown < PAUSE and done < total):
            return
        self._shown = now
        _ = self._spoken.gettext
        words = {"read": _("Reading records"), "check": _("Checking qualifications"), "write": _("Writing pages")}
        line = f"{words.get(stage, stage)}: {self._spoken.number(done)} / {self._spoken.number(total)}"
        sys.stderr.write(f"\r\x1b[K{line}" if done < total else "\r\x1b[K")
        sys.stderr.flush()
