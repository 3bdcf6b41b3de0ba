"""Progress: a line at a terminal that says how far long work has come; elsewhere, and of short work, nothing."""

from __future__ import annotations

import os
import pty
import subprocess
import sys

import pytest

from ..building import ROOT

WORK = """
import sys, time
from prospectus.adapters.progress import ProgressLine

line = ProgressLine()
for done in range(1, 7):
    time.sleep({pause})
    line("write", done * 1000, 6000)
sys.stderr.write("END")
"""


def _at_terminal(work: str) -> str:
    """Return what work says at a terminal, until it says END."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", work]
    with subprocess.Popen(command, cwd=ROOT, stderr=theirs, stdout=theirs) as process:
        os.close(theirs)
        said = b""
        while b"END" not in said:
            said += os.read(ours, 1000)
        process.wait(10)
    os.close(ours)
    return said.decode()


def test_long_work_at_a_terminal() -> None:
    """After a second the line is there, is written over, and is gone at the end."""
    said = _at_terminal(WORK.format(pause=0.35))

    assert "\r\x1b[KWriting pages: 3,000 / 6,000\r\x1b[KWriting pages: 4,000 / 6,000" in said
    assert said.endswith("\r\x1b[KEND")
    assert "1,000 /" not in said
    assert "6,000 / 6,000" not in said


def test_short_work_at_a_terminal() -> None:
    """Of work that takes less than a second nothing is said."""
    assert _at_terminal(WORK.format(pause=0.01)) == "END"


def test_no_terminal() -> None:
    """Where the output goes into a file, nothing is said however long it takes."""
    done = subprocess.run([sys.executable, "-c", WORK.format(pause=0.35)], cwd=ROOT, capture_output=True, text=True, check=False)

    assert (done.stderr, done.stdout) == ("END", "")


@pytest.mark.parametrize("code", ["lv", "en"])
def test_words(code: str) -> None:
    """Each stage has words in every language of the interface."""
    work = "from prospectus.adapters.progress import ProgressLine\nfrom prospectus.i18n import language\n"
    work += f"import time\nline = ProgressLine(language('{code}'))\ntime.sleep(1.1)\n"
    work += "for stage in ('read', 'check', 'write'):\n    line(stage, 1, 2)\n    time.sleep(0.15)\n"
    work += "import sys\nsys.stderr.write('END')\n"
    said = _at_terminal(work)
    words = [part.removeprefix("\x1b[K").partition(":")[0] for part in said.removesuffix("END").split("\r") if part]

    assert len(set(words)) == 3
    assert ("Writing pages" in words) is (code == "en")
