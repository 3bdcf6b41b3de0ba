"""The plugin: the catalogue is checked before anything is written, then its pages join MkDocs' own."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import jinja2
from mkdocs.config.base import ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils import CountHandler
from mkdocs.utils.templates import TemplateContext

from ...errors import MisuseError, Severity
from ...i18n import language
from ...loading import Project
from ...site import Asset, Sheet, made, missing_page
from ...site import items as items_of
from ...site.pages.not_found import ADDRESS as NOT_FOUND
from .around import Around
from .guides import guide_place, guide_sheet, resolve_links
from .options import PluginOptions, guide_files, site_options
from .preview import Banner, Refreshed, preview
from .session import Session
from .theme_page import THEME, ThemePages, describe

__all__ = ["ProspectusPlugin"]

log: logging.LoggerAdapter[logging.Logger] = get_plugin_logger("prospectus")

OF_PAGES = ("pre_page", "page_read_source", "page_markdown", "page_content", "page_context", "post_page")
"""Events in which a plugin sees each page: where another one wants that, all pages must go through MkDocs."""


class ProspectusPlugin(BasePlugin[PluginOptions]):  # type: ignore[no-untyped-call]  # MkDocs' own is untyped
    """Renders a catalogue's pages inside MkDocs with Material."""

    def __init__(self) -> None:
        self.session = Session(is_preview=False)
        self.sheets: dict[str, Sheet] = {}
        self.nav: Navigation | None = None
        self.data: tuple[Path, ...] = ()
        self.is_through_host = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002 - MkDocs' signature
        """Begin. That this event is handled at all keeps the plugin, and the last good catalogue, in `serve`."""
        self.session = Session(is_preview=command == "serve")

    @event_priority(50)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the catalogue. In `build`, errors stop here; what MkDocs writes goes into a folder beside the published site."""
        root = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
        project = Project.at(root, self.config.catalogue, self.config.schema)
        # As MkDocs tells of what changes: without “..” in the path.
        self.data = tuple(Path(os.path.abspath(folder)) for folder in (project.catalogue, project.schema) if folder.is_dir())  # noqa: PTH100 - links stay
        config.watch.extend(map(str, self.data))
        config.theme.dirs.insert(0, str(THEME))
        self.is_through_host = self._has_rivals(config)
        # Where all pages go through MkDocs, a preview shows the last good catalogue from memory.
        keeps = not (self.session.is_preview and self.is_through_host)
        try:
            loaded = self.session.read(project, self.config, site_options(self.config, config), keeps=keeps)
        except (MisuseError, ValidationError) as error:
            raise PluginError(str(error)) from error
        if loaded.has_errors and not self.session.is_preview:
            errors = loaded.count(Severity.ERROR)
            raise PluginError(f"The catalogue has {errors} error(s); nothing was written. `prospectus check` shows them.")
        site = Path(config.site_dir).absolute()
        try:
            config.site_dir = str(self.session.begin(site))
        except OSError as error:
            raise PluginError(f"The site cannot be written to {site}: {error}. Another place is chosen with --site-dir.") from error
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Where all pages go through MkDocs, add the catalogue's pages and files; nothing is written to `docs/`."""
        self.sheets = {}
        if self.session.studio is None:
            _add(files, File.generated(config, "index.md", content="", inclusion=InclusionLevel.NOT_IN_NAV))
        elif self.is_through_host:
            for one in (one for item in items_of(self.session.studio) for one in made(self.session.studio, item)):
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
        if self.session.studio is None:
            return html
        _, code = guide_place(page, guide_files(self.config), self._main_language())
        resolved, nowhere = resolve_links(html, self.session.studio.catalogue, code, page.url)
        for link in nowhere:
            log.warning("%s links to %s, which is not in the catalogue", page.file.src_uri, link)
        return resolved

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Take the theme's templates, with which our own pages are rendered."""
        self.session.keep_compiled(env)
        if self.nav is not None:
            self.session.use(ThemePages(config, env, self.nav, files.documentation_pages(), self._around()))
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
        if template_name == NOT_FOUND and self.session.studio is not None:
            main = self._main_language()
            title = language(main).gettext("This page does not exist")
            sheet = Sheet(NOT_FOUND, main, title, "", layout="plain")
            parts = self._around(base=self.session.options.base)(sheet)
            context["prospectus"] = {**parts, "content": missing_page(self.session.studio)}  # type: ignore[typeddict-unknown-key]
        elif template_name == NOT_FOUND:
            context["prospectus"] = {**self._around()(Sheet(NOT_FOUND, "en", "404", "")), "content": ""}  # type: ignore[typeddict-unknown-key]
        return context

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Make what is out of date and publish, last of all: what fails until here leaves the published site as it is."""
        if config.strict and any(h.get_counts() for h in logging.getLogger("mkdocs").handlers if isinstance(h, CountHandler)):
            return  # MkDocs is about to give up on its warnings.
        try:
            published = self.session.publish(through_host=self.is_through_host)
        except OSError as error:
            raise PluginError(f"The site could not be written: {error}") from error
        if published is not None:
            config.site_dir = str(published)  # `gh-deploy` goes on from here.

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002 - MkDocs' signature
        """Clear away what was prepared."""
        self.session.abandon()

    @event_priority(100)
    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[[], None]) -> LiveReloadServer:
        """Let a saved record be shown at once, and problems at the top of the pages.

        It comes first: what other plugins want watched goes to the observer that stays.
        """
        self.session.is_serving = True
        server.set_app(Banner(server.serve_request, lambda: (self.session.problems, self.session.studio is not None)))
        # The theme's folders are watched where somebody has asked for it.
        watched = [config.docs_dir, *filter(None, [config.config_file_path]), *config.theme.dirs]
        refresh = self.session.refresh if not self.is_through_host else lambda _: Refreshed.NOT
        return preview(server, watched, self.data, builder, refresh)

    def on_shutdown(self) -> None:
        """Clear away what was prepared, and leave the cache to others."""
        self.session.close()

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
        return Around(self.session.studio.catalogue if self.session.studio is not None else None, self.session.options, base)

    def _main_language(self) -> str:
        return self.session.studio.catalogue.settings.main_language if self.session.studio is not None else "en"


def _add(files: Files, file: File) -> None:
    """Add a file, in place of one of the same address that `docs/` may have."""
    if (old := files.get_file_from_path(file.src_uri)) is not None:
        files.remove(old)
    files.append(file)
