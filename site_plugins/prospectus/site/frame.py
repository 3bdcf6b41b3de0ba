"""What stands around a page's content: head, header, trail, contents, footer. The same for every host."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from babel import Locale

from ..assembly import Catalogue
from ..errors import Problem
from ..i18n import language
from .context import Context
from .options import Options
from .sheet import Sheet
from .templating import environment

__all__ = ["Frame", "frame", "problem_list"]


@dataclass(frozen=True, slots=True)
class Frame:
    """Safe HTML of the parts around a page's content, and the page's title as safe text."""

    language: str
    title: str
    head: str
    header: str
    trail: str
    contents: str
    footer: str


def frame(sheet: Sheet, catalogue: Catalogue, options: Options, base: str | None = None) -> Frame:
    """Return what stands around a page; ``base`` makes links absolute, for pages that are served at any address."""
    env, spoken = environment(sheet.language), language(sheet.language)
    _ = spoken.gettext
    shown = {
        "c": Context(catalogue, spoken, sheet.address, options, base),
        "sheet": sheet,
        "menu": [
            ("qualification", _("Qualifications")),
            ("module", _("Modules")),
            ("sector", _("Sectors")),
            ("review", _("Expert review")),
            ("term", _("Glossary")),
        ],
        "guides": [guide for guide in options.guides if guide.language == sheet.language],
        "languages": {code: (Locale.parse(code).get_language_name(code) or code).capitalize() for code in sheet.twins},
    }

    def part(name: str) -> str:
        return env.get_template(f"frame/{name}.html").render(shown)

    return Frame(
        sheet.language, _title(sheet, options), part("head"), part("header"), part("trail"), part("contents"), part("footer")
    )


def problem_list(problems: Sequence[Problem], code: str, *, has_catalogue: bool) -> str:
    """Return problems as HTML, for the preview."""
    spoken = language(code)
    template = environment(code).get_template("frame/problems.html")
    return template.render(problems=problems, say=spoken.render, has_catalogue=has_catalogue)


def _title(sheet: Sheet, options: Options) -> str:
    name = options.site_name
    return sheet.title if sheet.layout == "home" and sheet.title == name else f"{sheet.title} – {name}"
