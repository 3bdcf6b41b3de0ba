"""Cached builds: whatever is edited, the next build into the same site gives what a build from nothing gives, byte for byte."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from bench.maker import planned, write_project

from ..building import ROOT, fingerprints
from ..forge import Forge
from ..pair import text, write
from ..records import as_yaml, record

MODULES = 24
EDITS = 10
"""How many edits a sequence has."""
COMPARED = 5
"""After how many edits the site is compared."""
SEEDS = range(int(os.environ.get("PROSPECTUS_TEST_SEEDS", "2")))

GUIDE = "# Par katalogu\n\nTeksts. [Moduļi](prospectus:modules)\n"

Edit = Callable[["Catalogue"], None]


class Catalogue:
    """A project that is edited at random."""

    def __init__(self, project: Path, seed: int) -> None:
        self.project = project
        self.dice = random.Random(seed)

    def files(self, folder: str) -> list[Path]:
        """Return the files of a folder."""
        return sorted((self.project / "catalogue" / folder).glob("*.yml"))

    def any(self, folder: str) -> Path:
        """Return a file of a folder."""
        return self.dice.choice(self.files(folder))

    def edit(self, path: Path, change: Callable[[Any], object]) -> None:
        """Change what a file holds."""
        data = record(path)
        change(data)
        path.write_text(as_yaml(data))

    def settings(self, change: Callable[[Any], object]) -> None:
        """Change ``mkdocs.yml``."""
        path = self.project / "mkdocs.yml"
        data = yaml.safe_load(path.read_text())
        change(data)
        path.write_text(yaml.safe_dump(data, allow_unicode=True))

    def word(self) -> str:
        """Return a word that was not there before."""
        return f"vārds {self.dice.randrange(10**6)}"


def _title(folder: str, name: str = "title") -> Edit:
    def change(c: Catalogue) -> None:
        c.edit(c.any(folder), lambda data: data.update({name: text(c.word())}))

    change.__name__ = f"{name}_in_{folder}"
    return change


def _shares(c: Catalogue) -> None:
    def change(data: Any) -> None:
        data["outcomes"][0]["sharePercent"] += 1
        data["outcomes"][1]["sharePercent"] -= 1

    c.edit(c.any("modules"), change)


def _hours(c: Catalogue) -> None:
    def change(data: Any) -> None:
        link = c.dice.choice([link for part in data["parts"] for link in part.get("modules", ())])
        link["hours"] += 1
        data["hours"] += 1

    c.edit(c.any("programmes"), change)


def _more(c: Catalogue) -> None:
    """Add a module to a programme: one of its own part that the other programme has."""

    def change(data: Any) -> None:
        there = {link["module"] for part in data["parts"] for link in part.get("modules", ())}
        new = next(path.stem for path in c.files("modules") if path.stem not in there)
        part = c.dice.choice([part for part in data["parts"] if "modules" in part])
        part["modules"].append({"module": new, "hours": 1, "mandatory": False})

    c.edit(c.any("programmes"), change)


def _less(c: Catalogue) -> None:
    """Remove an elective module from a programme."""

    def change(data: Any) -> None:
        part = c.dice.choice([part for part in data["parts"] if len(part.get("modules", ())) > 1])
        part["modules"].pop(c.dice.randrange(len(part["modules"])))

    c.edit(c.any("programmes"), change)


def _copy(c: Catalogue) -> None:
    """Add a module that no programme uses."""
    path = c.any("modules")
    data = record(path)
    write(c.project, "modules", {**data, "id": f"{data['id']}-{c.dice.randrange(1000)}", "title": text(c.word())})


def _delete(folder: str) -> Edit:
    def change(c: Catalogue) -> None:
        c.any(folder).unlink()

    change.__name__ = f"delete_in_{folder}"
    return change


def _rename(c: Catalogue) -> None:
    """Give a record another id and its file another name, and whatever refers to it the new one."""
    path = c.any(c.dice.choice(["modules", "sectors", "organisations", "experts", "rounds"]))
    old, new = path.stem, f"jauns-{c.dice.randrange(1000)}"
    for other in (c.project / "catalogue").rglob("*.yml"):
        if old in other.read_text():
            other.write_text(as_yaml(_replaced(record(other), old, new)))
    path.rename(path.with_name(f"{new}.yml"))


def _replaced(node: Any, old: str, new: str) -> Any:
    if isinstance(node, dict):
        return {name: _replaced(child, old, new) for name, child in node.items()}
    if isinstance(node, list):
        return [_replaced(child, old, new) for child in node]
    return new if node == old else node


def _move(c: Catalogue) -> None:
    """Move a record's file into a folder below its own."""
    path = c.any(c.dice.choice(["modules", "sectors", "reviews"]))
    (path.parent / "mape").mkdir(exist_ok=True)
    path.rename(path.parent / "mape" / path.name)


def _label(c: Catalogue) -> None:
    c.edit(c.any("vocabulary"), lambda data: c.dice.choice(data["entries"])["label"].update(text(c.word())))


def _finding(c: Catalogue) -> None:
    def change(data: Any) -> None:
        for finding in data.get("findings", ()):
            finding["text"] = text(c.word())
            finding["state"] = "open"
        data["reviewerCount"] = c.dice.randrange(2, 9)
        data.pop("reviewers", None)

    c.edit(c.any("reviews"), change)


def _state(c: Catalogue) -> None:
    """Begin a review anew."""

    def change(data: Any) -> None:
        for name in ("verdict", "nextStep", "approval", "findings", "findingsPublished"):
            data.pop(name, None)
        data["state"] = "in_progress"
        data["dates"] = {"started": "2026-02-0" + str(c.dice.randrange(1, 9))}

    c.edit(c.any("reviews"), change)


def _description(c: Catalogue) -> None:
    c.edit(c.project / "catalogue" / "catalogue.yml", lambda data: data.update(description=text(c.word())))


def _touch(c: Catalogue) -> None:
    for path in (c.project / "catalogue").rglob("*.yml"):
        os.utime(path)


def _guide(c: Catalogue) -> None:
    (c.project / "docs" / "par.md").write_text(GUIDE + c.word())


def _guide_title(c: Catalogue) -> None:
    (c.project / "docs" / "par.md").write_text(GUIDE.replace("Par katalogu", c.word()))


def _site_name(c: Catalogue) -> None:
    c.settings(lambda data: data.update(site_name=c.word()))


def _site_url(c: Catalogue) -> None:
    c.settings(lambda data: data.update(site_url=f"https://example.org/{c.dice.randrange(100)}/"))


def _repository(c: Catalogue) -> None:
    c.settings(lambda data: data["plugins"][0]["prospectus"].update(repository=f"https://github.com/a/{c.dice.randrange(100)}"))


def _term(c: Catalogue) -> None:
    write(c.project, "glossary", {
        "id": f"termins-{c.dice.randrange(1000)}", "title": text(c.word()), "definition": text(c.word()),
        "provenance": {"basis": "illustrative"},
    })  # fmt: skip


def _break(c: Catalogue) -> None:
    c.any("modules").write_text("id: [")


EDITS_BY_NAME: dict[str, Edit] = {
    **{f"title of {folder}": _title(folder) for folder in ("modules", "qualifications", "sectors", "organisations", "rounds")},
    "role of an expert": _title("experts", "role"),
    "explanation of a programme": _title("programmes", "explanation"),
    "aim of an exam": _title("exams", "aim"),
    **{f"one fewer of {folder}": _delete(folder) for folder in ("reviews", "tools", "glossary", "exams", "programmes")},
    "shares": _shares,
    "hours": _hours,
    "one module more": _more,
    "one module fewer": _less,
    "a copy": _copy,
    "rename": _rename,
    "move": _move,
    "label": _label,
    "finding": _finding,
    "state": _state,
    "description": _description,
    "touch": _touch,
    "guide": _guide,
    "title of the guide": _guide_title,
    "name": _site_name,
    "address": _site_url,
    "repository": _repository,
    "term": _term,
    "break": _break,
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a made project with guides, terms and tools."""
    project = tmp_path_factory.mktemp("made") / "project"
    write_project(planned(MODULES, 1), project)
    for folder in ("glossary", "tools"):
        shutil.copytree(ROOT / "tests" / "base" / "catalogue" / folder, project / "catalogue" / folder)
    (project / "docs").mkdir(exist_ok=True)
    (project / "docs" / "par.md").write_text(GUIDE)
    config = yaml.safe_load((project / "mkdocs.yml").read_text())
    config["plugins"] = [{"prospectus": {"guides": {"about": {"lv": "par.md"}}, "processes": 1}}]
    (project / "mkdocs.yml").write_text(yaml.safe_dump(config))
    return project


@pytest.mark.parametrize("seed", SEEDS)
def test_edits(made: Path, smith: Forge, tmp_path: Path, seed: int) -> None:
    """After any edits the site is what a build into another folder, with nothing kept, makes of the same project."""
    project, site = tmp_path / "project", tmp_path / "site"
    shutil.copytree(made, project)
    catalogue = Catalogue(project, seed)
    smith.good(project, site)
    names = sorted(EDITS_BY_NAME)
    catalogue.dice.shuffle(names)
    accepted = 0
    for number, name in enumerate(names[:EDITS]):
        shutil.copytree(project, tmp_path / "before", ignore=shutil.ignore_patterns(".cache"))
        old = fingerprints(site)
        EDITS_BY_NAME[name](catalogue)
        done = smith.build(project, site)
        if done.code == 0:
            accepted += 1
        else:
            assert "Traceback" not in done.output, (name, done.output)
            assert fingerprints(site) == old, name
            _restore(tmp_path / "before", project)
        shutil.rmtree(tmp_path / "before")
        if number % COMPARED == COMPARED - 1 or number == EDITS - 1:
            _holds(smith, project, site, tmp_path / f"cold-{number}", names[: number + 1])

    assert accepted > EDITS // 2


def _restore(saved: Path, project: Path) -> None:
    """Put a project back as it was, but for what builds keep in it."""
    for name in ("catalogue", "docs"):
        shutil.rmtree(project / name)
        shutil.copytree(saved / name, project / name)
    shutil.copyfile(saved / "mkdocs.yml", project / "mkdocs.yml")


def _holds(smith: Forge, project: Path, site: Path, cold: Path, after: list[str]) -> None:
    smith.good(project, site)
    warm = fingerprints(site)
    kept = project / ".cache"
    kept.rename(cold.with_suffix(".kept"))
    smith.good(project, cold)
    shutil.rmtree(kept)
    cold.with_suffix(".kept").rename(kept)
    found = fingerprints(cold)

    assert sorted(name for name in warm.keys() | found.keys() if warm.get(name) != found.get(name)) == [], after
    shutil.rmtree(cold)
