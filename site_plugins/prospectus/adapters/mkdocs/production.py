"""Making the catalogue's part of a site: only what is out of date, in several processes, bound into the theme's pages."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from jinja2 import meta

from ...loading import Loaded, Progress
from ...processes import batches, crew, unwatched
from ...publishing import Ground, Made, Press, Publication, Tree, compress, keys, press, sitemap
from ...site import Item, Sheet, Studio
from ...site.frame import frame
from ...site.templating import environment
from ...version import program
from .around import Around
from .binder import Binder
from .options import PluginOptions
from .theme_page import ThemePages

__all__ = ["Production"]

MADE_AT_ONCE = 100


class Production:
    """One build's making of pages."""

    def __init__(self, studio: Studio, loaded: Loaded, theme: ThemePages, options: PluginOptions, progress: Progress) -> None:
        self._studio = studio
        self._loaded = loaded
        self._theme = theme
        self._options = options
        self._progress = progress
        around = Around(studio.catalogue, studio.options)
        languages = studio.catalogue.settings.languages
        self._binder = Binder(
            theme,
            lambda sheet: frame(sheet, studio.catalogue, studio.options).contents,
            {code: around.description(code) for code in languages},
        )

    def publish(self, publication: Publication, *, through_host: bool) -> int:
        """Publish the site and return how many items were made; through the host, it has made all of them itself."""
        with unwatched():
            if self._options.compress:
                compress(publication.host)
            site_url = self._studio.options.site_url
            return publication.publish({} if through_host else self._wanted(), self._make, lambda pages: sitemap(pages, site_url))

    def _wanted(self) -> dict[Item, bytes]:
        options = repr((self._studio.options, self._options.compress)).encode()
        ground = Ground(program(), self._binder.digest(self._probes()), options, _templates)
        return keys(self._studio.catalogue, self._loaded.digests, self._loaded.references, ground)

    def _probes(self) -> list[Sheet]:
        """Return a sheet of every kind of frame: a page in a list's folder, and a list."""
        addresses, codes = self._studio.addresses, [*self._studio.makers]
        lists = {code: addresses.group(code, "module") for code in codes}
        pages = {code: addresses.page(code, "module", "x") for code in codes}
        return [Sheet(twins[code], code, "", "", twins=twins, section="module") for twins in (lists, pages) for code in codes]

    def _make(self, tree: Tree, items: Sequence[Item]) -> Iterator[Made]:
        shared = Press(self._studio, self._binder, tree, compress=self._options.compress)
        done = 0
        for results in crew(self._options.processes).run(press, shared, batches(items, MADE_AT_ONCE)):
            yield from results
            done += len(results)
            self._progress("write", done, len(items))


def _templates(name: str) -> bytes:
    """Return a digest of a template and of all that it includes, imports or extends."""
    env = environment("en")
    told, waiting, seen = hashlib.sha256(), [name], {name}
    while waiting:
        source = env.loader.get_source(env, waiting.pop())[0] if env.loader is not None else ""
        told.update(source.encode())
        for other in sorted(filter(None, meta.find_referenced_templates(env.parse(source)))):
            if other not in seen:
                seen.add(other)
                waiting.append(other)
    return told.digest()
