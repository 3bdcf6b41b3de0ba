"""The package and the tests are clean by the project's own linters, in Python and in TypeScript."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from .conftest import ROOT

FRONTEND = ROOT / "site_plugins" / "prospectus" / "frontend"
COMMANDS = {
    "ruff": [sys.executable, "-m", "ruff", "check", "bench", "site_plugins", "tests"],
    "format": [sys.executable, "-m", "ruff", "format", "--check", "bench", "site_plugins", "tests"],
    "mypy": [sys.executable, "-m", "mypy"],
}


@pytest.mark.parametrize("name", COMMANDS)
def test_python_is_clean(name: str) -> None:
    """Ruff, its formatter and mypy in strict mode find nothing."""
    done = subprocess.run(COMMANDS[name], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


def test_typescript_is_clean() -> None:
    """The front end passes the TypeScript compiler in strict mode."""
    node = shutil.which("node") or shutil.which("node", path=str(ROOT / ".venv" / "bin"))
    assert node is not None
    compiler = FRONTEND / "node_modules" / "typescript" / "bin" / "tsc"
    done = subprocess.run([node, str(compiler), "--noEmit"], cwd=FRONTEND, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
