"""Putting sheets into the theme's pages, by shells where that gives the same bytes."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property

from mkdocs.plugins import get_plugin_logger

from ...site import Heading, Sheet
from .shell import CONTENTS, Shape, Shell, shape, tokens
from .theme_page import ThemePages

__all__ = ["Binder"]

log: logging.LoggerAdapter[logging.Logger] = get_plugin_logger("prospectus")


class Binder:
    """Makes pages of sheets.

    Of every shape one page is compared with the theme's own rendering; where they differ, all pages of that shape are
    rendered by the theme, which is slower, and the log says so.
    """

    def __init__(self, theme: ThemePages, contents: Callable[[Sheet], str], probes: Sequence[Sheet]) -> None:
        self._theme = theme
        self._contents_of = contents
        self._probes = probes
        self._shells: dict[Shape, Shell | None] = {}
        self._contents: dict[tuple[str, str, tuple[Heading, ...]], str] = {}

    def __call__(self, sheet: Sheet) -> bytes:
        """Return the page of a sheet."""
        key = shape(sheet)
        if key is None:
            return self._rendered(sheet)
        if key in self._shells:
            shell = self._shells[key]
            return self._filled(shell, sheet) if shell is not None else self._rendered(sheet)
        page = self._rendered(sheet)
        shell = self._shell(sheet)
        if shell is None or self._filled(shell, sheet) != page:
            log.info("The theme renders %s unlike other pages of its kind; pages of this kind take longer", sheet.address)
            shell = None
        self._shells[key] = shell
        return page

    @cached_property
    def digest(self) -> bytes:
        """A digest of how the theme's page looks around the probes, and of the templates that print it."""
        told = hashlib.sha256(self._theme.templates())
        for sheet in self._probes:
            told.update(self._theme.render(tokens(sheet) if shape(sheet) is not None else replace(sheet, html="")).encode())
        return told.digest()

    def _shell(self, sheet: Sheet) -> Shell | None:
        try:
            return Shell.of(self._theme.render(tokens(sheet), contents=CONTENTS))
        except ValueError:
            return None

    def _rendered(self, sheet: Sheet) -> bytes:
        return self._theme.render(sheet).encode("utf-8", errors="xmlcharrefreplace")

    def _filled(self, shell: Shell, sheet: Sheet) -> bytes:
        key = (sheet.language, sheet.layout, sheet.headings)
        contents = self._contents.get(key)
        if contents is None:
            contents = self._contents[key] = self._contents_of(sheet)
        return shell.fill(sheet, contents)
