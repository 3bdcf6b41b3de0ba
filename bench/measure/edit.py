"""Changes that somebody makes between two builds, each made anew for every run."""

from __future__ import annotations

import itertools
import re
import string
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Edit", "label_edit", "most_shared", "template_edit", "title_edit", "used_once", "words"]

MODULES, QUALIFICATIONS = "moduli", "kvalifikacijas"
"""Addresses of the pages of made catalogues."""
LETTERS = 4
TITLE = re.compile(r"^(title:\n  lv: )(.*)$", re.MULTILINE)
_LINK = re.compile(r"^ *- module: ([a-z0-9-]+)$", re.MULTILINE)
_KIND = re.compile(r"^kind: (\w+)$", re.MULTILINE)


@dataclass(frozen=True)
class Edit:
    """A change of one place in one file; ``page`` is the address of a page on which it has to show."""

    path: Path
    place: re.Pattern[str]
    page: str
    text: str
    """What stands at the place at first."""
    has_words: bool = True
    """Whether a word is added to the text; otherwise spaces are added in the markup."""

    def make(self, word: str) -> str:
        """Change the file, in place of an earlier change, and return what the page has to show from now on.

        Raises ValueError where the place is gone.
        """
        after = f"{self.text} {word}" if self.has_words else self.text + " " * (1 + words_before(word))
        content, count = self.place.subn(lambda match: match[1] + after, self.path.read_text(encoding="utf-8"), count=1)
        if not count:
            raise ValueError(f"{self.path.name} has no place for the change")
        self.path.write_text(content, encoding="utf-8", newline="\n")
        return word if self.has_words else f"{after}>"


def words() -> Iterator[str]:
    """Yield words that no text has, each once, none within another."""
    for letters in itertools.product(string.ascii_lowercase, repeat=LETTERS):
        yield f"zq{''.join(letters)}"


def words_before(word: str) -> int:
    """Return how many words came before a word."""
    number = 0
    for letter in word.removeprefix("zq"):
        number = number * len(string.ascii_lowercase) + string.ascii_lowercase.index(letter)
    return number


def title_edit(project: Path, module: str, page: str | None = None) -> Edit:
    """Return the change of a module's title, which shows on its own page or on another."""
    return _edit(project / "catalogue" / "modules" / f"{module}.yml", TITLE, page or f"{MODULES}/{module}/")


def label_edit(project: Path, module: str) -> Edit:
    """Return the change of the label that the kind of a module has."""
    record = (project / "catalogue" / "modules" / f"{module}.yml").read_text(encoding="utf-8")
    kind = _KIND.findall(record)[0]
    place = re.compile(rf"^(  - code: {kind}\n    label:\n      lv: )(.*)$", re.MULTILINE)
    return _edit(project / "catalogue" / "vocabulary" / "module-kinds.yml", place, f"{MODULES}/{module}/")


def template_edit(package: Path, module: str) -> Edit:
    """Return the change of the template of modules: one more space within a tag of a copy of the package."""
    path = package / "prospectus" / "site" / "templates" / "module.html"
    return Edit(path, re.compile(r"()<h1 *(?=>)"), f"{MODULES}/{module}/", "<h1", has_words=False)


def most_shared(project: Path) -> tuple[str, str]:
    """Return the module that the most programmes have, and the address of a page of a qualification that shows it."""
    uses = _uses(project)
    most = max(map(len, uses.values()))
    module = next(id for id in sorted(uses) if len(uses[id]) == most)
    return module, f"{QUALIFICATIONS}/{uses[module][0]}/"


def used_once(project: Path) -> str:
    """Return a module that one programme has."""
    uses = _uses(project)
    return next(id for id in sorted(uses) if len(uses[id]) == 1)


def _edit(path: Path, place: re.Pattern[str], page: str) -> Edit:
    found = place.search(path.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"{path.name} has no place for the change")
    return Edit(path, place, page, found[2])


def _uses(project: Path) -> dict[str, list[str]]:
    """Return modules and the programmes that have them; a programme bears its qualification's id."""
    uses: dict[str, list[str]] = {}
    for path in sorted((project / "catalogue" / "programmes").glob("*.yml")):
        for id in Counter(_LINK.findall(path.read_text(encoding="utf-8"))):
            uses.setdefault(id, []).append(path.stem)
    return uses
