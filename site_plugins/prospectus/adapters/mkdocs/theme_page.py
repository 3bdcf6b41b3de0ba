"""A sheet as a page of MkDocs with its theme, rendered as MkDocs itself would."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from importlib.metadata import version
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from ...site import Sheet
from ...version import of_files

__all__ = ["THEME", "ThemePages", "describe"]

THEME = Path(__file__).parent / "theme"
"""The templates that the package lays over the theme's."""


@dataclass(frozen=True)
class ThemePages:
    """What MkDocs needs to render a page; ``around`` gives what our templates print around the content."""

    config: MkDocsConfig
    env: jinja2.Environment
    nav: Navigation
    files: Sequence[File]
    around: Callable[[Sheet], dict[str, str]]

    def render(self, sheet: Sheet, **instead: str) -> str:
        """Return the whole page; ``instead`` are parts around the content that stand in place of the sheet's own."""
        file = File.generated(self.config, f"{sheet.address}index.md", content="", inclusion=InclusionLevel.NOT_IN_NAV)
        page = Page(None, file, self.config)
        page.meta = {}
        describe(page, sheet)
        page.content = sheet.html
        page.toc = TableOfContents([])
        page.active = True
        context: dict[str, Any] = {**get_context(self.nav, self.files, self.config, page)}
        context["prospectus"] = {**self.around(sheet), **instead}
        return self.env.get_template("main.html").render(context)

    def templates(self) -> bytes:
        """Return a digest of which theme this is, and of all templates that are laid over it."""
        told = hashlib.sha256(f"{version('mkdocs')} {version('mkdocs-material')}".encode())
        custom = self.config.theme.custom_dir
        for folder in (THEME, Path(str(custom))) if custom else (THEME,):
            told.update(of_files(folder, ("",)))
        return told.digest()


def describe(page: Page, sheet: Sheet) -> None:
    """Give a page its title and description as the theme wants them: escaped, because it prints them as they are."""
    page.meta["title"] = escape(sheet.title)
    if sheet.description:
        page.meta["description"] = escape(sheet.description)
