"""One run of MkDocs: the catalogue as it was read last, the theme with which its pages are made, the site in the making."""

from __future__ import annotations

import logging
import shutil
import time
from collections.abc import Collection, Iterable
from pathlib import Path

import jinja2
from mkdocs.plugins import get_plugin_logger

from ...errors import Problem, Severity
from ...i18n import language
from ...loading import Cache, Loaded, Memory, Project, Shelf, load
from ...processes import Crew, Serial, crew, outlive
from ...publishing import InPlace, Publication, Workshop
from ...site import RECORDS, Item, Studio
from ...site.options import Options
from ...site.templating import environment
from ...version import program
from ..progress import ProgressLine
from .options import PluginOptions
from .preview import Refreshed
from .production import Production
from .theme_page import ThemePages

__all__ = ["Session"]

LONG = 0.25
"""Seconds of making pages after which somebody who has saved a record has waited long enough to see it."""

log: logging.LoggerAdapter[logging.Logger] = get_plugin_logger("prospectus")

FRAMING = ("catalogue", "vocabulary")
"""Kinds of records that stand around every page, hand-written ones among them."""


class Session:
    """What a build knows, and in a preview all builds after each other.

    ``studio`` is that of the last catalogue without errors; ``problems`` are those of a later one that has some.
    ``is_serving`` says that pages are served already: there are threads, beside which no process must be forked.
    """

    def __init__(self, *, is_preview: bool) -> None:
        self.is_preview = is_preview
        self.is_serving = False
        self.options = Options()
        self.problems: tuple[Problem, ...] = ()
        self.studio: Studio | None = None
        self.production: Production | None = None
        self._loaded: Loaded | None = None
        self._project: Project | None = None
        self._settings: PluginOptions | None = None
        self._workshop: Workshop | None = None
        self._publication: Publication | None = None
        self._is_rest_due = False
        self._took = 0.0

    def read(self, project: Project, settings: PluginOptions, options: Options, *, keeps: bool) -> Loaded:
        """Read and check the catalogue; ``keeps`` says whether the cache may be used."""
        self._project, self._settings, self.options = project, settings, options
        if self._workshop is None:
            # A preview goes on for hours; other builds shall not have to do without the cache meanwhile.
            folder = Path(settings.cache, "preview") if self.is_preview else Path(settings.cache)
            self._workshop = Workshop(
                Cache(project.root / folder if settings.cache and keeps else None, Memory if self.is_preview else Shelf)
            )
            if self._workshop.cache.is_taken:
                log.info("Another build is using the cache; this one goes without")
        return self._read()

    def _read(self, changed: Collection[Path] | None = None) -> Loaded:
        if self._project is None or self._settings is None or self._workshop is None:
            raise RuntimeError("a session begins with its project")
        shelf = self._workshop.cache.shelf
        loaded = load(
            self._project, crew=self._workers(self._settings), shelf=shelf, version=program(), progress=ProgressLine(),
            changed=changed,
        )  # fmt: skip
        self._report(loaded)
        if loaded.catalogue is not None and not loaded.has_errors:
            self._loaded, self.studio = loaded, Studio(loaded.catalogue, loaded.schemas, self.options)
        self.problems = loaded.faults if loaded.has_errors else ()
        return loaded

    def begin(self, site: Path) -> Path:
        """Prepare for a build; return the folder into which the host is to write."""
        if self._workshop is None:
            raise RuntimeError("a session begins with its project")
        if self._publication is None:
            self._publication = self._workshop.preview(site) if self.is_preview else self._workshop.publication(site)
        self._publication.begin()
        return self._publication.host.folder

    def use(self, theme: ThemePages) -> None:
        """Take the theme's pages as they are in this build."""
        if self.studio is not None and self._settings is not None:
            self.production = Production(self.studio, theme, self._settings, self._workers(self._settings), ProgressLine())

    def keep_compiled(self, env: jinja2.Environment) -> None:
        """Let compiled templates be kept, the theme's and our own: compiling them takes longer than most builds."""
        codes: Iterable[str] = self.studio.makers if self.studio is not None else ()
        for name, of_name in (("theme", env), *((code, environment(code)) for code in codes)):
            folder = self._workshop.templates(name) if self._workshop is not None else None
            if folder is not None and of_name.bytecode_cache is None:
                of_name.bytecode_cache = jinja2.FileSystemBytecodeCache(str(folder))

    def publish(self, *, through_host: bool) -> Path | None:
        """Put the site in place and return where that is; None where there is nothing to publish."""
        if self._publication is None or self.production is None or self._loaded is None:
            return None
        place = self._publication.live.folder
        self.production.publish(self._publication, self._loaded, through_host=through_host, stays=bool(self.problems))
        if not self.is_preview:
            self._publication = None
        return place

    def refresh(self, changed: Collection[Path]) -> Refreshed:
        """Read again what has changed of the catalogue and bring its pages up to date.

        Where that takes long, the pages of the changed records themselves come first; the rest is made when this is called
        again, without changes. Hand-written pages cannot be refreshed: where they may show or link to something that has
        changed, everything has to be built.
        """
        if not changed:
            return self._finish() if self._is_rest_due else Refreshed.NOT
        before, loaded = self._loaded, self._read(changed)
        if self.problems:
            return Refreshed.WHOLLY
        if before is None or self.production is None or not isinstance(self._publication, InPlace):
            return Refreshed.NOT
        if before.records.keys() != loaded.records.keys() or _framing(before) != _framing(loaded) or self.studio is None:
            return Refreshed.NOT
        self.production = self.production.of(self.studio)
        if self._took < LONG:
            return self._finish()
        files = {key: reading.digest for key, reading in before.records.items()}
        own = [Item(*key) for key, reading in loaded.records.items() if key[0] in RECORDS and reading.digest != files[key]]
        self.production.show(self._publication, own)
        self._is_rest_due = True
        return Refreshed.PARTLY

    def _finish(self) -> Refreshed:
        """Make everything that is out of date."""
        if self.production is None or self._loaded is None or not isinstance(self._publication, InPlace):
            return Refreshed.NOT
        began = time.monotonic()
        self.production.refresh(self._publication, self._loaded)
        self._took = time.monotonic() - began
        self._is_rest_due = False
        return Refreshed.WHOLLY

    def abandon(self) -> None:
        """Clear away what was prepared."""
        if self._publication is not None:
            self._publication.abandon()
            if not self.is_preview:
                self._publication = None

    def close(self) -> None:
        """End the session."""
        outlive((self._loaded, self.studio))
        self.abandon()
        if isinstance(self._publication, InPlace):
            shutil.rmtree(self._publication.work, ignore_errors=True)
        if self._workshop is not None:
            self._workshop.close()
            self._workshop = None

    def _workers(self, settings: PluginOptions) -> Crew:
        return Serial() if self.is_serving else crew(settings.processes)

    def _report(self, loaded: Loaded) -> None:
        spoken = language("en")
        fails = self._settings is not None and self._settings.fail_on_warnings
        for problem in loaded.faults:
            place = f"{problem.location.file}:{problem.location.line}:{problem.location.column}"
            text = f"{place} {problem.rule}: {spoken.render(problem.message)}"
            if problem.severity is Severity.ERROR:
                # In the preview the page shows them, and a logged error would not end it anyway.
                log.error(text)
            elif fails:
                log.warning(text)
            else:
                log.info(text)


def _framing(loaded: Loaded) -> dict[tuple[str, str], bytes]:
    return {key: reading.digest for key, reading in loaded.records.items() if key[0] in FRAMING}
