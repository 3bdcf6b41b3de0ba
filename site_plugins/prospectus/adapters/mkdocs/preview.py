"""The preview: what is saved in the catalogue is shown without MkDocs building anything."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from enum import Enum
from pathlib import Path
from threading import Timer
from typing import Any

from mkdocs.livereload import LiveReloadServer
from watchdog import events
from watchdog.observers import Observer

from ...errors import Problem
from ...site.frame import problem_list

__all__ = ["Banner", "Changes", "Refreshed", "preview"]

CHANGES = [
    events.DirDeletedEvent,
    events.FileCreatedEvent,
    events.FileDeletedEvent,
    events.FileModifiedEvent,
    events.FileMovedEvent,
]
"""What counts as a change. That a file was opened or closed does not: reading the catalogue would set off the next reading."""

SOON = 0.05
"""Seconds in which browsers have been told to reload."""

DELAY = 0.02
"""Seconds of quiet after a change; some programs save in several steps."""

_ARTICLE = re.compile(rb'<article class="p-content[^>]*>')
_LANGUAGE = re.compile(rb'<html lang="([a-z]+)"')


class Refreshed(Enum):
    """How much of a site is up to date again without its being built: all of it, a first part, or not enough."""

    WHOLLY = "wholly"
    PARTLY = "partly"
    NOT = "not"


class Changes(Observer):  # type: ignore[misc, valid-type]  # which class that is depends on the system
    """Watches files by the system's own means, where it has any, and remembers which have changed."""

    def __init__(self) -> None:
        super().__init__()
        self._changed: set[str] = set()
        self._noting: _Noting | None = None

    def schedule(self, event_handler: Any, path: str, *, recursive: bool = False, **_: Any) -> Any:
        """Watch a path."""
        self._noting = _Noting(event_handler, self._changed)
        return super().schedule(self._noting, path, recursive=recursive, event_filter=CHANGES)

    def remind(self) -> None:
        """Let the server come back as if something had changed."""
        if self._noting is not None:
            self._noting.remind()

    def taken(self) -> set[Path]:
        """Return what has changed since the last call."""
        found = {Path(path) for path in tuple(self._changed)}
        self._changed.difference_update(map(str, found))
        return found


class _Noting(events.FileSystemEventHandler):
    def __init__(self, other: Any, changed: set[str]) -> None:
        self._other = other
        self._changed = changed

    def dispatch(self, event: events.FileSystemEvent) -> None:
        if isinstance(event, events.DirDeletedEvent):
            # Of the files of a folder that is moved away nobody tells, and MkDocs does not listen to what folders do.
            event = events.FileDeletedEvent(event.src_path)
        if not event.is_directory:
            self._changed.update(str(path) for path in (event.src_path, event.dest_path) if path)
        self._other.dispatch(event)

    def remind(self) -> None:
        self._other.dispatch(events.FileModifiedEvent(""))


def preview(
    server: LiveReloadServer,
    watched: Iterable[str],
    data: Sequence[Path],
    rebuild: Callable[[], None],
    refresh: Callable[[Collection[Path]], Refreshed],
) -> LiveReloadServer:
    """Let the server's rebuilds be refreshed pages where only data has changed.

    ``watched`` is what the server may be watching already, ``data`` are folders that hold nothing but data. ``refresh`` gets the
    files that have changed and returns how far that went: after a first part browsers reload, then it is called again, without
    files.
    """
    changes = Changes()
    moving = [path for path in watched if _unwatched(server, path)]
    server.observer = changes
    server.build_delay = DELAY
    for path in moving:
        server.watch(path)

    def build() -> None:
        changed = changes.taken()
        is_data = all(any(path.is_relative_to(folder) for folder in data) for path in changed)
        match refresh(changed) if is_data else Refreshed.NOT:
            case Refreshed.NOT:
                rebuild()
            case Refreshed.PARTLY:
                Timer(SOON, changes.remind).start()

    server.builder = build
    return server


def _unwatched(server: LiveReloadServer, path: str) -> bool:
    """Let a path be watched no longer, and say if it was."""
    try:
        server.unwatch(path)
    except KeyError:
        return False
    return True


class Banner:
    """Puts the problems of the catalogue at the top of every page that is served; the pages themselves stay as they are."""

    def __init__(self, serve: Callable[..., Iterable[bytes]], problems: Callable[[], tuple[Sequence[Problem], bool]]) -> None:
        self._serve = serve
        self._problems = problems

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer a request (WSGI)."""
        problems, has_catalogue = self._problems()
        if not problems:
            return self._serve(environ, start_response)
        told: list[Any] = []
        content = b"".join(self._serve(environ, lambda *args: told.extend(args)))
        status, headers = told[0], dict(told[1])
        if headers.get("Content-Type", "").startswith("text/html") or status.startswith("404"):
            content = _with_problems(content, problems, has_catalogue=has_catalogue)
            headers["Content-Length"] = str(len(content))
        start_response(status, list(headers.items()))
        return [content]


def _with_problems(page: bytes, problems: Sequence[Problem], *, has_catalogue: bool) -> bytes:
    language = _LANGUAGE.search(page)
    place = _ARTICLE.search(page)
    if place is None:
        return page
    shown = problem_list(problems, language[1].decode() if language else "en", has_catalogue=has_catalogue)
    return page[: place.end()] + shown.encode() + page[place.end() :]
