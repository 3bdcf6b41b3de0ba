"""Making the catalogue's part of a site: only what is out of date, in several processes, bound into the theme's pages."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from functools import partial

from ...loading import Loaded, Progress
from ...processes import batches, crew, unwatched
from ...publishing import Ground, Made, Press, Publication, Tree, compress, keys, press, sitemap
from ...site import FAMILIES, LISTS, RECORDS, Item, Sheet, Studio
from ...site.frame import frame
from ...site.templating import environment
from ...version import program
from .around import Around
from .binder import Binder
from .options import PluginOptions
from .theme_page import ThemePages

__all__ = ["Production"]

MADE_AT_ONCE = 100

_NAMED = re.compile(r'{%-?\s*(?:include|import|extends|from)\s+"([^"]+)"')
"""A template named in another; ours name each other by plain texts, and parsing them all would take 0.1 s."""


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
            ground = self._ground()
            told = b"" if through_host else ground.digest(self._loaded.state)
            wanted = {} if through_host else publication.settled(told) or keys(self._loaded, self._studio, ground)
            survey = partial(sitemap, site_url=site_url)
            return publication.publish(wanted, self._make, survey, of_survey=site_url.encode(), ground=told)

    def _ground(self) -> Ground:
        options = repr((self._studio.options, self._options.compress)).encode()
        templates = {name: _templates(pages.template) for name, pages in LISTS.items()}
        templates |= {name: _templates(family.template) for name, family in FAMILIES.items()}
        templates |= {kind: _templates(template) for kind, template in RECORDS.items()}
        return Ground(program(), self._binder.digest(self._probes()), options, templates)

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
    """Return a digest of a template and of all that it includes or imports."""
    env = environment("en")
    told, waiting, seen = hashlib.sha256(), [name], {name}
    while waiting and env.loader is not None:
        source = env.loader.get_source(env, waiting.pop())[0]
        told.update(source.encode())
        named = [other for other in _NAMED.findall(source) if other not in seen]
        seen.update(named)
        waiting += dict.fromkeys(named)
    return told.digest()
