"""Making the catalogue's part of a site: only what is out of date, in several processes, bound into the theme's pages."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from functools import partial

from ...loading import Loaded, Progress, silent
from ...processes import Crew, Serial, batches, unwatched
from ...publishing import Ground, InPlace, Made, Press, Publication, Tree, compress, keys, press, sitemap
from ...site import ASSETS, FAMILIES, LISTS, RECORDS, TEMPLATES, Item, Sheet, Studio
from ...site.frame import frame
from ...site.templating import environment
from ...version import of_files, program
from .binder import Binder
from .options import PluginOptions
from .theme_page import ThemePages

__all__ = ["Production"]

MADE_AT_ONCE = 100

_NAMED = re.compile(r'{%-?\s*(?:include|import|extends|from)\s+"([^"]+)"')
"""A template named in another; ours name each other by plain texts, and parsing them all would take 0.1 s."""


class Production:
    """Makes the pages of a catalogue with a theme."""

    def __init__(
        self,
        studio: Studio,
        theme: ThemePages,
        options: PluginOptions,
        workers: Crew,
        progress: Progress,
        binder: Binder | None = None,
    ) -> None:
        self._studio = studio
        self._theme = theme
        self._options = options
        self._crew = workers
        self._progress = progress
        self._binder = binder or Binder(
            theme, lambda sheet: frame(sheet, studio.catalogue, studio.options).contents, self._probes()
        )

    def of(self, studio: Studio) -> Production:
        """Return the same for another state of the catalogue, of which the same stands around every page.

        It works in this process alone: a preview has threads, beside which none must be forked.
        """
        return Production(studio, self._theme, self._options, Serial(), silent, self._binder)

    def publish(self, publication: Publication, loaded: Loaded, *, through_host: bool, stays: bool) -> int:
        """Publish the site and return how many items were made.

        Through the host, it has made all of them itself. Where a later catalogue has errors, everything ``stays`` as it is.
        """
        with unwatched():
            if self._options.compress:
                compress(publication.host)
            site_url = self._studio.options.site_url
            ground = self._ground()
            told = b"" if through_host else ground.digest(loaded.state)
            if through_host:
                wanted: dict[Item, bytes] = {}
            elif stays:
                wanted = publication.standing()
            else:
                wanted = publication.settled(told) or keys(loaded, self._studio, ground)
            survey = partial(sitemap, site_url=site_url)
            return publication.publish(wanted, self._make, survey, of_survey=site_url.encode(), ground=told, crew=self._crew)

    def show(self, publication: InPlace, items: Sequence[Item]) -> None:
        """Make some of a preview's pages at once, before it is known what else is out of date."""
        with unwatched():
            publication.show(items, self._make)

    def refresh(self, publication: InPlace, loaded: Loaded) -> int:
        """Bring a preview's pages up to date and return how many items were made."""
        with unwatched():
            return publication.refresh(keys(loaded, self._studio, self._ground()), self._make)

    def _ground(self) -> Ground:
        options = repr((self._studio.options, self._options.compress)).encode()
        templates = {name: _templates(pages.template) for name, pages in LISTS.items()}
        templates |= {name: b"".join(map(_templates, family.templates)) for name, family in FAMILIES.items()}
        templates |= {kind: _templates(template) for kind, template in RECORDS.items()}
        host = self._binder.digest + of_files(TEMPLATES / "frame", (".html",))
        schemas = json.dumps(self._studio.schemas.composed).encode()
        files = {"assets": of_files(ASSETS, ("",)), "schemas": hashlib.sha256(schemas).digest()}
        return Ground(program(), host, options, templates, files)

    def _probes(self) -> list[Sheet]:
        """Return a sheet of every kind of frame: a page in a list's folder, and a list; with a description, and without."""
        addresses, codes = self._studio.addresses, [*self._studio.makers]
        lists = {code: addresses.group(code, "module") for code in codes}
        pages = {code: addresses.page(code, "module", "x") for code in codes}
        return [
            Sheet(twins[code], code, "", "", description, twins=twins, section="module")
            for twins, description in ((lists, ""), (pages, "x"), (pages, ""))
            for code in codes
        ]

    def _make(self, tree: Tree, items: Sequence[Item]) -> Iterator[Made]:
        shared = Press(self._studio, self._binder, tree, compress=self._options.compress)
        done = 0
        for results in self._crew.run(press, shared, batches(items, MADE_AT_ONCE)):
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
