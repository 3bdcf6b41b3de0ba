"""A built site as files: how many, how large, and the same bytes written again."""

from __future__ import annotations

import gzip
import html
import os
import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

from .command import FailedError

__all__ = ["counted", "first_search", "write_again"]

CHUNK = 64 * 1024 * 1024
"""Bytes held in memory at once, so that a site of any size can be written again."""


def counted(site: Path) -> tuple[tuple[str, float], ...]:
    """Return (quantity, value): pages, JSON files, and all files, each with its bytes."""
    number, size = {"page": 0, "json": 0, "file": 0}, {"page": 0, "json": 0, "file": 0}
    for path in _files(site):
        kinds = ("file", {".html": "page", ".json": "json"}.get(path.suffix))
        for kind in filter(None, kinds):
            number[kind] += 1
            size[kind] += path.stat().st_size
    return tuple((f"{kind}_{what}", float(of[kind])) for kind in number for what, of in (("number", number), ("bytes", size)))


def write_again(site: Path, target: Path, patience: float) -> float:
    """Write a site's files, read into memory before, into a new folder; return the seconds that the writing took.

    Raises FailedError where there is no room, or where it takes too long.
    """
    size = sum(path.stat().st_size for path in _files(site))
    if shutil.disk_usage(target.parent).free < 2 * size:
        raise FailedError("there is no room for the same files once more")
    total, made = 0.0, {target}
    target.mkdir()
    for chunk in _chunks(site):
        began = time.perf_counter()
        for path, content in chunk:
            whole = target / path
            if whole.parent not in made:
                whole.parent.mkdir(parents=True, exist_ok=True)
                made.add(whole.parent)
            with open(whole, "xb", buffering=0) as file:  # noqa: PTH123 - the limit is what the system takes, without Path's checks
                file.write(content)
        total += time.perf_counter() - began
        if total > patience:
            raise FailedError(f"took longer than {patience:g} s")
    return total


def first_search(site: Path, finder: str) -> float:
    """Return the bytes that a first search fetches besides the page itself: the data that it names, as hosts compress them.

    Raises FailedError where the page names none.
    """
    page = site / finder / "index.html"
    text = page.read_text(encoding="utf-8") if page.is_file() else ""
    named = {page.parent / html.unescape(address) for address in re.findall(r'data-[a-z-]+="([^"]+\.json)"', text)}
    found = [path.read_bytes() for path in sorted(named) if path.is_file()]
    if not found:
        raise FailedError(f"{finder}/ names no index that could be weighed")
    return float(sum(len(gzip.compress(content, compresslevel=6, mtime=0)) for content in found))


def _files(site: Path) -> Iterator[Path]:
    for folder, _, names in os.walk(site):
        for name in names:
            yield Path(folder, name)


def _chunks(site: Path) -> Iterator[list[tuple[Path, bytes]]]:
    chunk, size = list[tuple[Path, bytes]](), 0
    for path in _files(site):
        content = path.read_bytes()
        chunk.append((path.relative_to(site), content))
        size += len(content)
        if size >= CHUNK:
            yield chunk
            chunk, size = [], 0
    yield chunk
