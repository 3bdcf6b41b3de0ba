"""The plugin: the catalogue is checked before anything is written, then its pages join MkDocs' own."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, Literal

import jinja2
from mkdocs.config.base import ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils import CountHandler
from mkdocs.utils.templates import TemplateContext

from ...errors import MisuseError, Problem, Severity
from ...i18n import language
from ...loading import Loaded, Project, load
from ...processes import crew
from ...publishing import Publication, Workshop
from ...site import Asset, Sheet, Studio, made, missing_page
from ...site import items as items_of
from ...site.options import Options
from ...site.pages.not_found import ADDRESS as NOT_FOUND
from ...site.templating import environment
from ...version import program
from ..progress import ProgressLine
from .around import Around
from .guides import guide_place, guide_sheet, resolve_links
from .options import PluginOptions, guide_files, site_options
from .production import Production
from .theme_page import ThemePages, describe

__all__ = ["ProspectusPlugin"]

log: logging.LoggerAdapter[logging.Logger] = get_plugin_logger("prospectus")

THEME = Path(__file__).parent / "theme"
OF_PAGES = ("pre_page", "page_read_source", "page_markdown", "page_content", "page_context", "post_page")
"""Events in which a plugin sees each page: where another one wants that, all pages must go through MkDocs."""


class ProspectusPlugin(BasePlugin[PluginOptions]):  # type: ignore[no-untyped-call]  # MkDocs' own is untyped
    """Renders a catalogue's pages inside MkDocs with Material."""

    def __init__(self) -> None:
        self.is_preview = False
        self.studio: Studio | None = None
        self.loaded: Loaded | None = None
        self.site_options = Options()
        self.problems: tuple[Problem, ...] = ()
        self.sheets: dict[str, Sheet] = {}
        self.workshop: Workshop | None = None
        self.publication: Publication | None = None
        self.nav: Navigation | None = None
        self.theme: ThemePages | None = None
        self.is_through_host = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002 - MkDocs' signature
        """Remember the command. That this event is handled at all keeps the plugin, and the last good catalogue, in `serve`."""
        self.is_preview = command == "serve"

    @event_priority(50)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the catalogue. In `build`, errors stop here; what MkDocs writes goes into a folder beside the published site."""
        root = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
        project = Project.at(root, self.config.catalogue, self.config.schema)
        config.watch.extend(str(folder) for folder in (project.catalogue, project.schema) if folder.is_dir())
        config.theme.dirs.insert(0, str(THEME))
        try:
            self.site_options = site_options(self.config, config)
            workshop = self._workshop(root)
            loaded = load(
                project, crew=crew(self.config.processes), shelf=workshop.shelf, version=program(), progress=ProgressLine()
            )
        except (MisuseError, ValidationError) as error:
            raise PluginError(str(error)) from error
        self._report(loaded)
        if loaded.catalogue is not None and not loaded.has_errors:
            self.loaded = loaded
            self.studio = Studio(loaded.catalogue, loaded.schemas, self.site_options)
        elif not self.is_preview:
            errors = loaded.count(Severity.ERROR)
            raise PluginError(f"The catalogue has {errors} error(s); nothing was written. `prospectus check` shows them.")
        self.problems = loaded.faults if loaded.has_errors else ()
        self.is_through_host = self.is_preview or self._has_rivals(config)
        if not self.is_preview:
            self.publication = workshop.publication(Path(config.site_dir).absolute())
            self.publication.begin()
            config.site_dir = str(self.publication.host.folder)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Where all pages go through MkDocs, add the catalogue's pages and files; nothing is written to `docs/`."""
        self.sheets = {}
        if self.studio is None:
            _add(files, File.generated(config, "index.md", content="", inclusion=InclusionLevel.NOT_IN_NAV))
        elif self.is_through_host:
            for one in (one for item in items_of(self.studio) for one in made(self.studio, item)):
                self._place(one, files, config)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002 - MkDocs' signature
        """Remember the navigation, without which the theme renders nothing."""
        self.nav = nav
        return nav

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 - MkDocs' signature
        """Give a catalogue page its content; in a hand-written one, resolve links to catalogue pages."""
        sheet = self.sheets.get(page.file.src_uri)
        if sheet is not None:
            describe(page, sheet)
            return sheet.html
        if self.studio is None:
            return html
        _, code = guide_place(page, guide_files(self.config), self._main_language())
        resolved, nowhere = resolve_links(html, self.studio.catalogue, code, page.url)
        for link in nowhere:
            log.warning("%s links to %s, which is not in the catalogue", page.file.src_uri, link)
        return resolved

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Remember the theme's templates, with which our own pages are rendered."""
        self._keep_compiled(env)
        if self.nav is not None:
            self.theme = ThemePages(config, env, self.nav, files.documentation_pages(), self._around())
        return env

    def on_page_context(self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Any) -> TemplateContext:  # noqa: ARG002 - MkDocs' signature
        """Hand the theme what stands around the content."""
        sheet = self.sheets.get(page.file.src_uri)
        if sheet is None:
            sheet = guide_sheet(page, guide_files(self.config), self._main_language())
        page.toc = TableOfContents([])  # The contents are ours; the theme's own link to skip would double it.
        context["prospectus"] = self._around()(sheet)  # type: ignore[typeddict-unknown-key]
        return context

    def on_template_context(self, context: TemplateContext, *, template_name: str, config: MkDocsConfig) -> TemplateContext:  # noqa: ARG002 - MkDocs' signature
        """Hand the page for wrong addresses its content and surroundings, with links that hold at any address."""
        if template_name == NOT_FOUND and self.studio is not None:
            main = self._main_language()
            title = language(main).gettext("This page does not exist")
            sheet = Sheet(NOT_FOUND, main, title, "", layout="plain")
            parts = self._around(base=self.site_options.base)(sheet)
            context["prospectus"] = {**parts, "content": missing_page(self.studio)}  # type: ignore[typeddict-unknown-key]
        elif template_name == NOT_FOUND:
            context["prospectus"] = {**self._around()(Sheet(NOT_FOUND, "en", "404", "")), "content": ""}  # type: ignore[typeddict-unknown-key]
        return context

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Make what is out of date and publish, last of all: what fails until here leaves the published site as it is."""
        if self.publication is None or self.studio is None or self.loaded is None or self.theme is None:
            return
        if config.strict and any(h.get_counts() for h in logging.getLogger("mkdocs").handlers if isinstance(h, CountHandler)):
            return  # MkDocs is about to give up on its warnings.
        production = Production(self.studio, self.loaded, self.theme, self.config, ProgressLine())
        production.publish(self.publication, through_host=self.is_through_host)
        self.publication = None

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002 - MkDocs' signature
        """Clear away what was prepared."""
        self.on_shutdown()

    def on_shutdown(self) -> None:
        """Clear away what was prepared, and leave the cache to others."""
        if self.publication is not None:
            self.publication.abandon()
            self.publication = None
        if self.workshop is not None:
            self.workshop.close()
            self.workshop = None

    def _keep_compiled(self, env: jinja2.Environment) -> None:
        """Let compiled templates be kept, the theme's and our own: compiling them takes longer than most builds."""
        codes = self.studio.makers if self.studio is not None else ()
        for name, of_name in (("theme", env), *((code, environment(code)) for code in codes)):
            folder = self.workshop.templates(name) if self.workshop is not None else None
            if folder is not None and of_name.bytecode_cache is None:
                of_name.bytecode_cache = jinja2.FileSystemBytecodeCache(str(folder))

    def _workshop(self, root: Path) -> Workshop:
        if self.workshop is not None:
            self.workshop.close()
        # The preview goes on showing the last good catalogue, which must not change behind its back.
        self.workshop = Workshop(root / self.config.cache if self.config.cache and not self.is_preview else None)
        if self.workshop.is_shared:
            log.info("Another build is using the cache; this one goes without")
        return self.workshop

    def _has_rivals(self, config: MkDocsConfig) -> bool:
        for event in OF_PAGES:
            for method in config.plugins.events[event]:
                if getattr(method, "__self__", None) is not self:
                    name = getattr(method, "__module__", repr(method))
                    log.info("%s handles each page (%s), so all pages go through MkDocs, which takes longer", name, event)
                    return True
        return False

    def _place(self, one: Sheet | Asset, files: Files, config: MkDocsConfig) -> None:
        if isinstance(one, Asset):
            _add(files, File.generated(config, one.address, content=one.content))
            return
        uri = f"{one.address}index.md"
        self.sheets[uri] = one
        _add(files, File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV))

    def _around(self, base: str | None = None) -> Around:
        return Around(self.studio.catalogue if self.studio is not None else None, self.site_options, self.problems, base)

    def _report(self, loaded: Loaded) -> None:
        spoken = language("en")
        for problem in loaded.faults:
            place = f"{problem.location.file}:{problem.location.line}:{problem.location.column}"
            text = f"{place} {problem.rule}: {spoken.render(problem.message)}"
            if problem.severity is Severity.ERROR:
                # In the preview the page shows them, and a logged error would not end it anyway.
                log.error(text)
            elif self.config.fail_on_warnings:
                log.warning(text)
            else:
                log.info(text)

    def _main_language(self) -> str:
        return self.studio.catalogue.settings.main_language if self.studio is not None else "en"


def _add(files: Files, file: File) -> None:
    """Add a file, in place of one of the same address that `docs/` may have."""
    if (old := files.get_file_from_path(file.src_uri)) is not None:
        files.remove(old)
    files.append(file)
