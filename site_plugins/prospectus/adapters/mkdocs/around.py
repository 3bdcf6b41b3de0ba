"""What the theme's templates print around a page's content."""

from __future__ import annotations

from dataclasses import dataclass

from ...assembly import Catalogue
from ...i18n import language
from ...site import Sheet
from ...site.frame import frame
from ...site.options import Options

__all__ = ["Around"]


@dataclass(frozen=True)
class Around:
    """Gives safe HTML by name; title and description the templates escape themselves.

    Without a catalogue there is nothing around the content. ``base`` makes links absolute.
    """

    catalogue: Catalogue | None
    options: Options
    base: str | None = None

    def __call__(self, sheet: Sheet) -> dict[str, str]:
        """Return the parts around a sheet."""
        if self.catalogue is None:
            empty = dict.fromkeys(("head", "header", "trail", "contents", "footer"), "")
            return {**empty, "language": sheet.language, "title": sheet.title, "description": ""}
        parts = frame(sheet, self.catalogue, self.options, self.base)
        return {
            "language": parts.language,
            "title": parts.title,
            "description": sheet.description or self.description(sheet.language),
            "head": parts.head,
            "header": parts.header,
            "trail": parts.trail,
            "contents": parts.contents,
            "footer": parts.footer,
        }

    def description(self, code: str) -> str:
        """Return the description of pages that have none of their own."""
        return language(code).pick(self.catalogue.settings.description or {}) if self.catalogue is not None else ""
