"""Building sites for tests: MkDocs as its users run it, in a process of its own."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
CONFIG: dict[str, object] = {"site_name": "Prospectus", "theme": {"name": "material", "language": "lv", "font": False}}
PATIENCE = 120
"""Seconds that a build, or a wait for one, may take at most: far more than it does."""


def mkdocs(*arguments: str | Path, cwd: Path | None = None, **env: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs; variables of the tests' own environment that would change the site are not passed on."""
    command = [sys.executable, "-m", "mkdocs", *(str(argument) for argument in arguments)]
    return subprocess.run(command, cwd=cwd, env=environment(**env), capture_output=True, text=True, timeout=PATIENCE, check=False)


def environment(**more: str) -> dict[str, str]:
    """Return the environment of a build."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("PROSPECTUS_", "SOURCE_DATE_"))}
    return {**inherited, "NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1", **more}


def build(project: Path, site: Path, *arguments: str, cwd: Path | None = None, **env: str) -> subprocess.CompletedProcess[str]:
    """Build a project's site; what is kept of builds of this repository's own catalogue is kept beside the site."""
    env.setdefault("PROSPECTUS_CACHE", f"{site}.cache")
    return mkdocs("build", "--config-file", project / "mkdocs.yml", "--site-dir", site, *arguments, cwd=cwd, **env)


def configure(project: Path, settings: dict[str, object] | None = None, **options: object) -> Path:
    """Give a project made of cases its ``mkdocs.yml``, with options of the plugin, and a guide to go with it."""
    config = {**CONFIG, **(settings or {}), "plugins": [{"prospectus": options}]}
    (project / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True))
    (project / "docs").mkdir(exist_ok=True)
    return project


def fingerprints(folder: Path) -> dict[str, str]:
    """Return every file of a folder with the digest of its bytes."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def made_once(shared: Path, name: str, make: Callable[[Path], None]) -> Path:
    """Return a folder that one of the tests' workers makes while the others wait for it."""
    folder, claim, done = shared / name, shared / f"{name}.claim", shared / f"{name}.done"
    try:
        claim.mkdir()
    except FileExistsError:
        deadline = time.monotonic() + PATIENCE
        while not done.exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        if not folder.is_dir():
            raise RuntimeError(f"Another worker could not make {name}; its own tests say why") from None
        return folder
    try:
        part = shared / f"{name}.part"
        make(part)
        part.rename(folder)
    finally:
        done.touch()
    return folder
