"""A command as a whole process: how long it takes, and how much memory it and its children take together."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NamedTuple

import psutil

__all__ = ["Command", "FailedError", "Timing", "environment", "peak_memory", "started", "stop", "time_command"]

SAMPLING = 0.02
"""Seconds from one sample of memory to the next."""
LAST_WORDS = 800
"""Characters of what a failed command said that are kept."""


class FailedError(Exception):
    """A scenario failed; the text says why."""


class Command(NamedTuple):
    """What to run, where, with which environment, and how many seconds to wait for it."""

    arguments: tuple[str, ...]
    folder: Path
    environment: Mapping[str, str]
    patience: float


class Timing(NamedTuple):
    """Seconds on the wall's clock, and seconds of processors, children included."""

    wall: float
    cpu: float


def environment(work: Path, *python_path: Path) -> dict[str, str]:
    """Return the environment of measured commands: none of the variables that would change a site or where it is written."""
    inherited = {
        name: value for name, value in os.environ.items() if not name.startswith(("PROSPECTUS_", "SOURCE_DATE_", "HUGO_", "PYTHON"))
    }
    temporary = work / "temporary"
    temporary.mkdir(parents=True, exist_ok=True)
    path = os.pathsep.join(map(str, python_path))
    return {**inherited, "PYTHONPATH": path, "TMPDIR": str(temporary), "NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"}


def time_command(command: Command) -> Timing:
    """Run a command to its end.

    Raises FailedError where it fails or takes too long.
    """
    with tempfile.TemporaryFile() as said:
        began = time.perf_counter()
        process = started(command, said)
        clock = threading.Timer(command.patience, stop, (process, signal.SIGKILL))
        clock.daemon = True  # It may not keep a benchmark alive that is ended.
        clock.start()
        # Not Popen.wait, because only this call tells the processor time of this child and of its children.
        with _ending(process):
            _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        clock.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        _judge(command, process.returncode, wall, said)
    return Timing(wall, usage.ru_utime + usage.ru_stime)


def peak_memory(command: Command) -> float:
    """Run a command to its end and return the most bytes that it and its children took at one moment.

    What processes share is counted once: the sum of proportional set sizes. The sampling slows the command down.
    Raises FailedError where it fails or takes too long.
    """
    with tempfile.TemporaryFile() as said:
        began, most = time.monotonic(), 0
        process = started(command, said)
        with _ending(process):
            while process.poll() is None:
                most = max(most, _memory(process.pid))
                if time.monotonic() - began > command.patience:
                    stop(process, signal.SIGKILL)
                time.sleep(SAMPLING)
        _judge(command, process.returncode, time.monotonic() - began, said)
    return most


def started(command: Command, said: IO[bytes]) -> subprocess.Popen[bytes]:
    """Start a command in a process group of its own, with all that it says in a file."""
    return subprocess.Popen(
        command.arguments, cwd=command.folder, env=command.environment, stdin=subprocess.DEVNULL, stdout=said,
        stderr=said, start_new_session=True,
    )  # fmt: skip


def stop(process: subprocess.Popen[bytes], how: signal.Signals) -> None:
    """Send a signal to a command that was started here, and to its children."""
    try:
        os.killpg(process.pid, how)
    except ProcessLookupError:
        return


@contextmanager
def _ending(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """End a command with its children if the benchmark itself is ended: in its own group no signal reaches it."""
    try:
        yield
    except BaseException:
        stop(process, signal.SIGKILL)
        raise


def _memory(pid: int) -> int:
    """Return the proportional set sizes of a process and its children, as far as they still live."""
    total = 0
    try:
        root = psutil.Process(pid)
        tree = [root, *root.children(recursive=True)]
    except psutil.Error:
        return 0
    for process in tree:
        try:
            total += process.memory_full_info().pss
        except psutil.Error:
            continue
    return total


def _judge(command: Command, code: int, wall: float, said: IO[bytes]) -> None:
    if code == 0:
        return
    said.seek(0)
    words = said.read().decode(errors="replace").strip()[-LAST_WORDS:]
    what = f"took longer than {command.patience:g} s" if wall >= command.patience else f"ended with exit code {code}"
    raise FailedError(f"{Path(command.arguments[0]).name} {' '.join(command.arguments[1:])} {what}. {words}".strip())
