"""The preview: from saving a file to the page in the browser, and what it costs while nothing happens."""

from __future__ import annotations

import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPException
from pathlib import Path
from typing import IO, NamedTuple
from urllib.request import urlopen

import psutil

from .command import FailedError, started, stop
from .edit import Edit
from .project import Project
from .scenario import Figures

__all__ = ["saved"]

IDLE = 5.0
"""Seconds for which the idle preview is watched."""
SETTLING = 1.0
ASKING = 0.005
"""Seconds from one question for a page to the next."""
GRACE = 10.0
"""Seconds that a preview has to end by itself."""
_RELOAD = re.compile(r"livereload\((\d+), (\d+)\);")


class _Server(NamedTuple):
    process: subprocess.Popen[bytes]
    address: str
    patience: float
    said: IO[bytes]


def saved(project: Project, edit: Edit, word: Iterator[str], saves: int) -> Figures:
    """Start the preview, watch it idle, then save a module several times.

    ``reload`` are the seconds from saving to the answer for which an open page waits before it loads itself again,
    ``page`` those to the moment when that page has come with the new text; ``idle`` is per cent of one processor.
    """
    with _served(project) as server:
        page = f"{server.address}{edit.page}"
        _wait_for(server, page, "</html>")
        figures = [("idle", _idle(server))]
        for _ in range(saves):
            figures += _save(server, page, edit, next(word))
            time.sleep(SETTLING)
    return tuple(figures)


@contextmanager
def _served(project: Project) -> Iterator[_Server]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    with tempfile.TemporaryFile() as said:
        process = started(project.command("mkdocs", "serve", "--dev-addr", place), said)
        try:
            yield _Server(process, f"http://{place}/", project.patience, said)
        finally:
            stop(process, signal.SIGTERM)
            with suppress(subprocess.TimeoutExpired):
                process.wait(GRACE)
            stop(process, signal.SIGKILL)
            process.wait()
            # A preview that is ended leaves its site behind.
            for left in Path(project.env["TMPDIR"]).iterdir():
                shutil.rmtree(left, ignore_errors=True)


def _save(server: _Server, page: str, edit: Edit, word: str) -> list[tuple[str, float]]:
    loaded = _RELOAD.search(_page(server, page))
    began = time.perf_counter()
    text = edit.make(word)
    if loaded is None:
        # A preview that reloads pages in another way than MkDocs' own: what counts is the page.
        _wait_for(server, page, text)
        return [("page", time.perf_counter() - began)]
    epoch = int(loaded[1])
    while int(_page(server, f"{server.address}livereload/{epoch}/{loaded[2]}")) <= epoch:
        _judge(server, began)
    reload = time.perf_counter() - began
    _wait_for(server, page, text)
    return [("reload", reload), ("page", time.perf_counter() - began)]


def _wait_for(server: _Server, page: str, text: str) -> None:
    began = time.perf_counter()
    while True:
        try:
            if text in _page(server, page):
                return
        except (OSError, HTTPException):
            pass  # It does not listen yet.
        _judge(server, began)
        time.sleep(ASKING)


def _page(server: _Server, address: str) -> str:
    with urlopen(address, timeout=server.patience) as answer:  # noqa: S310 - the address is our own
        content: bytes = answer.read()
    return content.decode()


def _judge(server: _Server, began: float) -> None:
    if server.process.poll() is not None:
        server.said.seek(0)
        raise FailedError(f"the preview ended: {server.said.read().decode(errors='replace').strip()[-800:]}")
    if time.perf_counter() - began > server.patience:
        raise FailedError(f"the preview took longer than {server.patience:g} s")


def _idle(server: _Server) -> float:
    time.sleep(SETTLING)
    before, began = _processor(server), time.perf_counter()
    time.sleep(IDLE)
    return 100 * (_processor(server) - before) / (time.perf_counter() - began)


def _processor(server: _Server) -> float:
    """Return the seconds of processors that the preview and its living children have taken."""
    root, total = psutil.Process(server.process.pid), 0.0
    for process in (root, *root.children(recursive=True)):
        try:
            times = process.cpu_times()
        except psutil.Error:
            continue
        total += times.user + times.system
    return total
