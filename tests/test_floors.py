"""The house's order: what each module may import, how long it is, what it exports and what it is called."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

from .conftest import ROOT

PACKAGE = ROOT / "site_plugins" / "prospectus"

FLOORS = (
    "prospectus",
    "version",
    "errors",
    "nearest",
    "processes",
    "model",
    "source",
    "validation",
    "assembly",
    "rules",
    "review",
    "loading",
    "i18n",
    "site",
    "exports",
    "publishing",
    "adapters",
    "__main__",
)
"""From the ground up; the package's own ``__init__`` lies lowest. Words are for the edge: below ``i18n`` are only messages."""

HOMES = {
    "mkdocs": ("adapters/mkdocs",),
    "material": ("adapters/mkdocs",),
    "click": ("adapters/cli",),
    "jinja2": ("site", "adapters/mkdocs"),
    "markupsafe": ("site", "adapters/mkdocs"),
    "sqlite3": ("loading", "publishing"),
    "watchdog": ("adapters/mkdocs",),
}
"""Libraries that these folders alone may import."""

DISTRIBUTIONS = {"material": "mkdocs-material", "jsonschema_rs": "jsonschema-rs", "yaml": "pyyaml"}
"""Libraries whose packages bear other names."""

MAX_LINES = 300
VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "base", "misc"}


@dataclass(frozen=True)
class Source:
    """A module of the package, and what its text says."""

    path: Path

    @property
    def place(self) -> str:
        """Its path within the package."""
        return self.path.relative_to(PACKAGE).as_posix()

    @property
    def name(self) -> str:
        """Its dotted name."""
        return f"prospectus/{self.place}".removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @cached_property
    def text(self) -> str:
        """Its text."""
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        """Its syntax tree."""
        return ast.parse(self.text)

    @property
    def exported(self) -> list[str] | None:
        """What ``__all__`` lists, or None where there is none."""
        for node in self.tree.body:
            if isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == ["__all__"]:
                return list(ast.literal_eval(node.value))
        return None

    @property
    def defined(self) -> set[str]:
        """The names that the module has at its top."""
        names: set[str] = set()
        for node in self.tree.body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef):
                names.add(node.name)
            elif isinstance(node, ast.Assign):
                names.update(ast.unparse(target) for target in node.targets)
            elif isinstance(node, ast.AnnAssign):
                names.add(ast.unparse(node.target))
            elif isinstance(node, ast.Import | ast.ImportFrom):
                names.update(alias.asname or alias.name for alias in node.names)
        return names

    @cached_property
    def imports(self) -> tuple[tuple[str, str], ...]:
        """Every import, wherever it stands, as (module, name); the name is empty for a whole module."""
        return tuple(self._imports())

    def _imports(self) -> Iterator[tuple[str, str]]:
        package = self.name.split(".") if self.path.name == "__init__.py" else self.name.split(".")[:-1]
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((alias.name, "") for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                above = package[: len(package) - node.level + 1] if node.level else []
                module = ".".join((*above, *filter(None, (node.module,))))
                for alias in node.names:
                    whole = f"{module}.{alias.name}"
                    yield (whole, "") if whole in MODULES else (module, alias.name)


def _floor(module: str) -> str:
    return module.split(".")[1] if "." in module else module


SOURCES = [Source(path) for path in sorted(PACKAGE.rglob("*.py")) if "frontend" not in path.relative_to(PACKAGE).parts]
MODULES = {source.name for source in SOURCES}


def _ours(source: Source) -> Iterator[tuple[str, str]]:
    return ((module, name) for module, name in source.imports if module.split(".")[0] == "prospectus")


def _floor(module: str) -> str:
    return module.split(".")[1] if "." in module else module


def test_libraries_are_declared() -> None:
    """Whatever the package imports, it asks for itself, in a version that has what it uses."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    imported = {module.partition(".")[0] for source in SOURCES for module, _ in source.imports}
    libraries = imported - set(sys.stdlib_module_names) - {"prospectus"}
    locked = (ROOT / "requirements" / "site.in").read_text(encoding="utf-8").splitlines()

    assert libraries
    assert {DISTRIBUTIONS.get(name, name) for name in libraries} <= {re.split(r"[<>=]", wanted)[0] for wanted in declared}
    assert set(declared) <= set(locked)


def test_every_module_has_a_floor() -> None:
    """Every module of the package stands on a floor, and the floors are not empty but for what is still to be built."""
    floors = {_floor(source.name) for source in SOURCES}

    assert floors - set(FLOORS) == set()
    assert set(FLOORS) - floors <= {"exports"}


def test_imports_lead_down() -> None:
    """A module imports from its own floor of the package or from one below, never from above."""
    upwards = [
        f"{source.name} imports {module}"
        for source in SOURCES
        for module, _ in _ours(source)
        if FLOORS.index(_floor(module)) > FLOORS.index(_floor(source.name))
    ]

    assert upwards == []


def test_libraries_stay_in_their_folder() -> None:
    """MkDocs and its theme are known to their adapter only, click to the command, Jinja to the site."""
    astray = [
        f"{source.name} imports {module}"
        for source in SOURCES
        for module, _ in source.imports
        for library, homes in HOMES.items()
        if module.split(".")[0] == library and not source.place.startswith(tuple(f"{home}/" for home in homes))
    ]

    assert astray == []


def test_modules_are_small() -> None:
    """No module is longer than 300 lines."""
    long = {source.place: lines for source in SOURCES if (lines := source.text.count("\n")) > MAX_LINES}

    assert long == {}


def test_exports_are_sorted() -> None:
    """``__all__`` is sorted: constants, classes, the rest, each naturally; no name stands twice."""
    exports = {source.place: source.exported for source in SOURCES if source.exported is not None}

    assert exports == {place: sorted(set(names), key=_export_order) for place, names in exports.items()}


def _export_order(name: str) -> tuple[int, list[str | int]]:
    """Return ruff's order of ``__all__`` (RUF022)."""
    kind = 0 if len(name) > 1 and name.isupper() else 1 if name[0].isupper() else 2
    return kind, [int(part) if index % 2 else part for index, part in enumerate(re.split(r"(\d+)", name))]


def test_exports_exist() -> None:
    """``__all__`` lists only what the module has."""
    missing = {source.place: set(source.exported or ()) - source.defined for source in SOURCES}

    assert {place: names for place, names in missing.items() if names} == {}


def test_exports_are_complete() -> None:
    """``__all__`` lists every name that another module imports and, in a package, all that is gathered there."""
    wanted: dict[str, set[str]] = {source.name: set() for source in SOURCES}
    for source in SOURCES:
        for module, name in _ours(source):
            if name:
                wanted[module].add(name)
            if name and source.path.name == "__init__.py" and module.startswith(f"{source.name}."):
                wanted[source.name].add(name)
    lacking = {s.place: wanted[s.name] - set(s.exported) for s in SOURCES if s.exported is not None}

    assert {place: names for place, names in lacking.items() if names} == {}


def test_private_names_stay_private() -> None:
    """No module imports a name of another that begins with an underscore."""
    private = [
        f"{source.name} imports {module}.{name}"
        for source in SOURCES
        for module, name in _ours(source)
        if name.startswith("_") and not name.endswith("__")
    ]

    assert private == []


def test_nothing_is_printed() -> None:
    """Output goes through click or a logger; ``print`` would end up in a host's pages or pipes."""
    calls = [
        f"{source.place}:{node.lineno}"
        for source in SOURCES
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "print"
    ]

    assert calls == []


def test_names_say_what_is_in_them() -> None:
    """No file or folder of the package is a drawer for anything."""
    ours = [path for path in PACKAGE.rglob("*") if not {"node_modules", "__pycache__"} & set(path.parts)]
    vague = [path for path in ours if path.name.lstrip("_").split(".")[0] in VAGUE]

    assert vague == []


@pytest.mark.parametrize(
    ("module", "unwanted"),
    [
        ("prospectus.loading", {"mkdocs", "material", "click", "jinja2", "babel"}),
        ("prospectus.site", {"mkdocs", "material", "click"}),
        ("prospectus.adapters.cli", {"mkdocs", "material"}),
    ],
)
def test_import_is_light(module: str, unwanted: set[str]) -> None:
    """Importing the check, the site or the command brings in no host, not even by way of another library."""
    code = f"import sys, {module}; print(*sorted({{name.split('.')[0] for name in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert unwanted & set(done.stdout.split()) == set()
