"""The one place that makes addresses.

The main language stands at the root, every other under its code. What a group of pages is called in addresses is data
(``addresses`` in ``catalogue.yml``); where the catalogue is silent, the English name is used.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ..model import Settings

__all__ = ["GROUPS", "Addresses"]

GROUPS = {
    "qualification": "qualifications",
    "module": "modules",
    "sector": "sectors",
    "review": "review",
    "finder": "finder",
    "term": "glossary",
    "tool": "tools",
    "rule": "rules",
}
"""Kind of page → name of its group of pages."""

LIST = "list"
"""Name of the folder in which the further pages of a long list stand, below the list's own address."""


@dataclass(frozen=True)
class Addresses:
    """Addresses of a catalogue's pages, relative to the site's root."""

    settings: Settings

    def home(self, language: str) -> str:
        """Return the address of the home page; empty for the main language."""
        return "" if language == self.settings.main_language else f"{language}/"

    def group(self, language: str, kind: str) -> str:
        """Return the address of the page that lists a kind, for instance ``kvalifikacijas/``."""
        found = self._groups.get((language, kind))
        if found is None:
            name = GROUPS[kind]
            found = f"{self.home(language)}{self.settings.addresses.get(language, {}).get(name, name)}/"
            self._groups[language, kind] = found
        return found

    def page(self, language: str, kind: str, id: str) -> str:
        """Return the address of a record's page; terms and tools are places on their list."""
        group = self.group(language, kind)
        return f"{group}#{id}" if kind in ("term", "tool") else f"{group}{id}/"

    def list_page(self, language: str, start: str, number: int) -> str:
        """Return the address of a page of the list that begins at ``start``: the first keeps the list's own address.

        A record may bear the folder's name: its page stands in that folder, and the list's pages stand below it.
        """
        if number == 1:
            return start
        return f"{start}{self.settings.addresses.get(language, {}).get(LIST, LIST)}/{number}/"

    @staticmethod
    def data(kind: str, id: str) -> str:
        """Return the address of a record in the JSON API."""
        return f"api/v1/{GROUPS[kind]}/{id}.json"

    @staticmethod
    def relative(target: str, start: str) -> str:
        """Return the relative link from one address to another; both relative to the root, ``#`` parts kept."""
        path, mark, fragment = target.partition("#")
        if mark and path == start.partition("#")[0]:
            return mark + fragment
        folder, up = start[: start.rfind("/") + 1], ""
        while not path.startswith(folder):
            folder, up = folder[: folder.rfind("/", 0, -1) + 1], f"../{up}"
        return (up + path[len(folder) :] or "./") + mark + fragment

    @cached_property
    def _groups(self) -> dict[tuple[str, str], str]:
        return {}
