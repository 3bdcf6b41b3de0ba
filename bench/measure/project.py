"""A project that Prospectus builds, in a folder of its own, with a copy of the package that nobody else changes meanwhile."""

from __future__ import annotations

import compileall
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from .command import Command, FailedError, environment, time_command

__all__ = ["ROOT", "Project", "copy_package", "copy_real", "make_project"]

ROOT = Path(__file__).parents[2]
"""The repository."""
GIT = ("git", "-c", "user.name=bench", "-c", "user.email=bench@example.org", "-c", "gc.auto=0", "-c", "commit.gpgsign=false")


class Project:
    """A project, and whether its site, or at least its cache, is as its sources are."""

    def __init__(self, folder: Path, env: Mapping[str, str], patience: float) -> None:
        self.folder = folder
        self.env = env
        self.patience = patience
        self.is_built = False
        self.is_checked = False

    @property
    def site(self) -> Path:
        """Where the site is built."""
        return self.folder / "site"

    @property
    def cache(self) -> Path:
        """Where Prospectus keeps what it knows from the last build; there may be none."""
        return self.folder / ".cache" / "prospectus"

    def command(self, module: str, *arguments: str) -> Command:
        """Return a command of Python in the project's folder."""
        return Command((sys.executable, "-m", module, *arguments), self.folder, self.env, self.patience)

    @property
    def build(self) -> Command:
        """The command that builds the site."""
        return self.command("mkdocs", "build", "--quiet")

    def clear(self) -> None:
        """Forget all that was built."""
        self.is_built = self.is_checked = False
        shutil.rmtree(self.site, ignore_errors=True)
        shutil.rmtree(self.cache, ignore_errors=True)

    def settle(self) -> None:
        """Build the site where it is not built yet."""
        if not self.is_built:
            time_command(self.build)
            self.is_built = self.is_checked = True

    def hold(self, page: str, text: str) -> None:
        """Raise FailedError where a page does not show a text: a build that is fast because it does nothing is none."""
        path = self.site / page / "index.html"
        if not path.is_file() or text not in path.read_text(encoding="utf-8"):
            self.is_built = False
            raise FailedError(f"the page {page} does not show “{text}” after the build")

    def commit(self) -> None:
        """Keep the project's sources in git as they now are."""
        if not (self.folder / ".git").is_dir():
            self._git("init", "--quiet")
            (self.folder / ".git" / "info" / "exclude").write_text("/site/\n/.cache/\n", encoding="utf-8")
        self._git("add", "--all")
        self._git("commit", "--quiet", "--allow-empty", "--message", "State before the change")

    def _git(self, *arguments: str) -> None:
        done = subprocess.run([*GIT, *arguments], cwd=self.folder, capture_output=True, text=True, check=False)
        if done.returncode:
            raise FailedError(f"git {arguments[0]}: {done.stderr.strip()}")


def copy_package(work: Path) -> Path:
    """Copy the package, compiled, and return the folder to import it from. Templates may be changed in it."""
    target = work / "package"
    source = ROOT / "site_plugins" / "prospectus"
    shutil.copytree(source, target / "prospectus", ignore=shutil.ignore_patterns("node_modules", "__pycache__", "frontend"))
    # Where the package finds its schemas when a project has none.
    shutil.copytree(ROOT / "schema", work / "schema")
    compileall.compile_dir(target, quiet=2)
    return target


def make_project(folder: Path, size: int, work: Path, patience: float) -> None:
    """Make a catalogue of a size, in a process of its own, so that its memory is given back."""
    env = environment(work, ROOT / "site_plugins", ROOT)
    arguments = (sys.executable, "-m", "bench.maker", str(folder), "--modules", str(size))
    time_command(Command(arguments, ROOT, env, patience))


def copy_real(folder: Path) -> None:
    """Copy this repository's own project."""
    folder.mkdir()
    for name in ("catalogue", "docs", "schema"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
