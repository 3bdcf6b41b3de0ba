"""Which program it is: another one wherever it may judge or make something differently, and the same one elsewhere."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from prospectus.version import of_files

from .building import ROOT

PACKAGE = ROOT / "site_plugins" / "prospectus"


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the package."""
    folder = tmp_path_factory.mktemp("copy") / "prospectus"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
    return folder


def _program(copy: Path) -> str:
    code = "from prospectus.version import program; print(program().hex())"
    command = [sys.executable, "-B", "-c", code]
    return subprocess.run(command, env={"PYTHONPATH": str(copy.parent)}, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize(
    ("file", "matters"),
    [
        ("rules/text.py", True),
        ("locale/lv/LC_MESSAGES/prospectus.po", True),
        ("rules/pages/text/markup.yml", True),
        ("site/api/schemas/index.schema.json", True),
        ("site/templates/module.html", False),
        ("adapters/mkdocs/theme/main.html", False),
        ("site/assets/prospectus.css", False),
        ("frontend/package.json", False),
    ],
)
def test_what_matters(copy: Path, file: str, *, matters: bool) -> None:
    """Code, words, rule pages and schemas make another program; templates and the bundle have keys of their own."""
    before, path = _program(copy), copy / file
    content = path.read_bytes()
    path.write_bytes(content + b"\n")
    after = _program(copy)
    path.write_bytes(content)

    assert (before != after) is matters
    assert _program(copy) == before


def test_of_files(tmp_path: Path) -> None:
    """Names, places and contents count; other kinds of files, and folders that are left out, do not."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.py").write_text("1")
    (tmp_path / "y.py").write_text("2")
    before = of_files(tmp_path, (".py",))

    (tmp_path / "z.txt").write_text("3")
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "x.py").write_text("4")
    assert of_files(tmp_path, (".py",)) == before

    (tmp_path / "y.py").write_text("1")
    other = of_files(tmp_path, (".py",))
    (tmp_path / "y.py").rename(tmp_path / "w.py")
    assert len({before, other, of_files(tmp_path, (".py",)), of_files(tmp_path, (".py", ".txt"))}) == 4
