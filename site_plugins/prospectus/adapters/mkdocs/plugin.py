"""The plugin: the catalogue is checked before anything is written, then its pages join MkDocs' own."""

from __future__ import annotations

import logging
from html import escape
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.base import ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils.templates import TemplateContext

from ...assembly import Catalogue
from ...errors import MisuseError, Problem, Severity
from ...i18n import language
from ...loading import Loaded, Project, load
from ...site import Sheet, Site, build_site
from ...site.frame import frame, problem_list
from ...site.options import Options
from ...site.pages.not_found import ADDRESS as NOT_FOUND
from .guides import guide_place, guide_sheet, resolve_links
from .options import PluginOptions, guide_files, site_options

__all__ = ["ProspectusPlugin"]

log: logging.LoggerAdapter[logging.Logger] = get_plugin_logger("prospectus")

THEME = Path(__file__).parent / "theme"


class ProspectusPlugin(BasePlugin[PluginOptions]):  # type: ignore[no-untyped-call]  # MkDocs' own is untyped
    """Renders a catalogue's pages inside MkDocs with Material."""

    def __init__(self) -> None:
        self.is_preview = False
        self.catalogue: Catalogue | None = None
        self.site: Site | None = None
        self.site_options = Options()
        self.problems: tuple[Problem, ...] = ()
        self.sheets: dict[str, Sheet] = {}

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002 - MkDocs' signature
        """Remember the command. That this event is handled at all keeps the plugin, and the last good catalogue, in `serve`."""
        self.is_preview = command == "serve"

    @event_priority(50)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the catalogue. In `build`, errors stop here, before MkDocs empties the old site."""
        root = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
        project = Project.at(root, self.config.catalogue, self.config.schema)
        config.watch.extend(str(folder) for folder in (project.catalogue, project.schema) if folder.is_dir())
        config.theme.dirs.insert(0, str(THEME))
        try:
            self.site_options = site_options(self.config, config)
            loaded = load(project)
        except (MisuseError, ValidationError) as error:
            raise PluginError(str(error)) from error
        self._report(loaded)
        if loaded.catalogue is not None and not loaded.has_errors:
            self.catalogue = loaded.catalogue
            self.site = build_site(loaded.catalogue, loaded.schemas, self.site_options)
        elif not self.is_preview:
            errors = loaded.count(Severity.ERROR)
            raise PluginError(f"The catalogue has {errors} error(s); nothing was written. `prospectus check` shows them.")
        self.problems = loaded.problems if loaded.has_errors else ()
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the catalogue's pages and files; nothing is written to `docs/`."""
        self.sheets = {}
        if self.site is None:
            _add(files, File.generated(config, "index.md", content="", inclusion=InclusionLevel.NOT_IN_NAV))
            return files
        for sheet in self.site.sheets:
            uri = f"{sheet.address}index.md"
            self.sheets[uri] = sheet
            _add(files, File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV))
        for asset in self.site.assets:
            _add(files, File.generated(config, asset.address, content=asset.content))
        return files

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 - MkDocs' signature
        """Give a catalogue page its content; in a hand-written one, resolve links to catalogue pages."""
        sheet = self.sheets.get(page.file.src_uri)
        if sheet is not None:
            page.meta["title"] = escape(sheet.title)
            if sheet.description:
                page.meta["description"] = escape(sheet.description)
            return sheet.html
        if self.catalogue is None:
            return html
        _, code = guide_place(page, guide_files(self.config), self.catalogue.settings.main_language)
        resolved, nowhere = resolve_links(html, self.catalogue, code, page.url)
        for link in nowhere:
            log.warning("%s links to %s, which is not in the catalogue", page.file.src_uri, link)
        return resolved

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:  # noqa: ARG002 - MkDocs' signature
        """Take the build's day out of the pages: the site's dates come from its data."""
        for file in files.documentation_pages():
            if file.page is not None:
                file.page.update_date = self._data_date()
        return env

    def on_page_context(self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Any) -> TemplateContext:  # noqa: ARG002 - MkDocs' signature
        """Hand the theme what stands around the content."""
        sheet = self.sheets.get(page.file.src_uri)
        if sheet is None:
            sheet = guide_sheet(page, guide_files(self.config), self._main_language())
        page.toc = TableOfContents([])  # The contents are ours; the theme's own link to skip would double it.
        context["prospectus"] = self._around(sheet)  # type: ignore[typeddict-unknown-key]
        return context

    def on_template_context(self, context: TemplateContext, *, template_name: str, config: MkDocsConfig) -> TemplateContext:  # noqa: ARG002 - MkDocs' signature
        """Hand the page for wrong addresses its content and surroundings, with links that hold at any address."""
        if template_name == NOT_FOUND and self.catalogue is not None and self.site is not None:
            main = self._main_language()
            title = language(main).gettext("This page does not exist")
            sheet = Sheet(NOT_FOUND, main, title, "", layout="plain")
            context["prospectus"] = {**self._around(sheet, base=self.site_options.base), "content": self.site.not_found}  # type: ignore[typeddict-unknown-key]
        elif template_name == NOT_FOUND:
            context["prospectus"] = {**self._around(Sheet(NOT_FOUND, "en", "404", "")), "content": ""}  # type: ignore[typeddict-unknown-key]
        return context

    def _around(self, sheet: Sheet, base: str | None = None) -> dict[str, str]:
        """Return what the theme's templates print: safe HTML by name; they escape title and description themselves."""
        shown = [problem for problem in self.problems if problem.severity is not Severity.INFO]
        problems = problem_list(shown, sheet.language, has_catalogue=self.catalogue is not None) if shown else ""
        if self.catalogue is None:
            empty = dict.fromkeys(("head", "header", "trail", "contents", "footer"), "")
            return {**empty, "language": sheet.language, "title": sheet.title, "description": "", "problems": problems}
        described = language(sheet.language).pick(self.catalogue.settings.description or {})
        parts = frame(sheet, self.catalogue, self.site_options, base)
        return {
            "language": parts.language,
            "title": parts.title,
            "description": sheet.description or described,
            "head": parts.head,
            "header": parts.header,
            "trail": parts.trail,
            "contents": parts.contents,
            "footer": parts.footer,
            "problems": problems,
        }

    def _report(self, loaded: Loaded) -> None:
        spoken = language("en")
        for problem in loaded.problems:
            place = f"{problem.location.file}:{problem.location.line}:{problem.location.column}"
            text = f"{place} {problem.rule}: {spoken.render(problem.message)}"
            if problem.severity is Severity.ERROR:
                # In the preview the page shows them, and a logged error would not end it anyway.
                log.error(text)
            elif problem.severity is Severity.WARNING and self.config.fail_on_warnings:
                log.warning(text)
            elif problem.severity is Severity.WARNING:
                log.info(text)

    def _main_language(self) -> str:
        return self.catalogue.settings.main_language if self.catalogue is not None else "en"

    def _data_date(self) -> str:
        """Return the newest full date in the records, as the day of the site."""
        if self.catalogue is None:
            return "1970-01-01"
        dates = [programme.date for programme in self.catalogue.programmes.values() if programme.date]
        for review in self.catalogue.reviews.values():
            d = review.dates
            dates += [day for day in (d.started, d.started_by, d.completed, d.completed_by) if day]
        return max((day for day in dates if len(day) == len("2026-01-01")), default="1970-01-01")


def _add(files: Files, file: File) -> None:
    """Add a file, in place of one of the same address that `docs/` may have."""
    if (old := files.get_file_from_path(file.src_uri)) is not None:
        files.remove(old)
    files.append(file)
