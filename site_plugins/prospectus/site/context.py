"""What every template can ask: the catalogue in a language, seen from a page."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TypeVar

from babel import Locale
from markupsafe import Markup

from ..assembly import Catalogue
from ..errors import Message
from ..i18n import Language
from ..model import Code, Origin, QualificationBrief, Text
from .addresses import Addresses
from .labels import Labels
from .marking import Listed, Titled, shown
from .options import Options
from .printing import printed, safe

__all__ = ["Context"]

MANY = 10_000
"""Pieces of a kind kept for the next pages: more than a page has, few enough to be held in memory."""

AnyTitled = TypeVar("AnyTitled", bound=Titled)


@dataclass(frozen=True)
class Context:
    """A page's surroundings: catalogue, interface language, the page's own address, options of the site.

    Links are relative to the address, or, where there is a ``base``, begin with it.
    """

    catalogue: Catalogue
    spoken: Language
    address: str
    options: Options
    base: str | None = None

    @cached_property
    def addresses(self) -> Addresses:
        """The catalogue's addresses."""
        return Addresses(self.catalogue.settings)

    @cached_property
    def labels(self) -> Labels:
        """The labels of the catalogue's codes, for the filters ``label`` and ``short``."""
        return Labels(self.catalogue, self.language)

    @property
    def language(self) -> str:
        """The page's language."""
        return self.spoken.code

    @cached_property
    def _folders(self) -> dict[str, dict[str, dict[Hashable, Markup]]]:
        return {}

    def kept(self, name: str) -> dict[Hashable, Markup]:
        """Return what is kept under a name for the other pages of this page's folder, whose links to further pages are alike."""
        kept = self._folder.get(name)
        if kept is None:
            kept = self._folder[name] = {}
        elif len(kept) > MANY:
            kept.clear()
        return kept

    @cached_property
    def _folder(self) -> dict[str, dict[Hashable, Markup]]:
        return self._folders.setdefault(self.address[: self.address.rfind("/", 0, -1) + 1], {})

    @cached_property
    def _links(self) -> dict[Hashable, Markup]:
        return self.kept("links")

    def at(self, address: str) -> Context:
        """Return the same for another page; what has been prepared for the language is shared."""
        there = Context(self.catalogue, self.spoken, address, self.options, self.base)
        vars(there).update(addresses=self.addresses, labels=self.labels, _folders=self._folders)
        return there

    # Texts

    def text(self, text: Text | None) -> Markup:
        """Return a text in the page's language, or in the main one, marked as such."""
        return Markup.escape(shown(text, self.language))

    def plain(self, text: Text | None) -> str:
        """Return a text without markup, for attributes and drawings."""
        return self.spoken.pick(text) if text else ""

    def language_of(self, text: Text) -> str | None:
        """Return the text's language where it differs from the page's."""
        return None if self.language in text else next(iter(text))

    def say(self, sentence: Message) -> str:
        """Return a message in the page's language."""
        return self.spoken.render(sentence)

    def label(self, vocabulary: str, code: Code | None) -> Markup:
        """Return a code's label."""
        return self.labels.label(vocabulary, code)

    def short(self, vocabulary: str, code: Code | None) -> Markup:
        """Return a code's short label, or its label where it has none."""
        return self.labels.short(vocabulary, code)

    def described(self, vocabulary: str, code: Code | None) -> Markup:
        """Return what a code means."""
        return self.labels.described(vocabulary, code)

    def plural(self, vocabulary: str, code: Code | None) -> Markup:
        """Return the heading of a list of such things, or the code's label where it has no plural."""
        return self.labels.plural(vocabulary, code)

    def level_doubt(self, qualification: QualificationBrief) -> Markup:
        """Return how uncertain a qualification's level is, in a word; nothing where a source gives it."""
        if qualification.level_status is None or self.catalogue.role("level-statuses", qualification.level_status) == "sourced":
            return Markup()
        return self.short("level-statuses", qualification.level_status)

    def by_title(self, records: Iterable[AnyTitled]) -> list[AnyTitled]:
        """Return records ordered by title, by the alphabet of the page's language."""
        return sorted(records, key=lambda record: self.spoken.sorting_key(self.plain(record.title)))

    def main_language_name(self) -> str:
        """Return what the page's language calls the catalogue's main language."""
        return _language_name(self.catalogue.settings.main_language, self.spoken.locale.language)

    def number(self, value: float) -> str:
        """Return a number as the locale writes it."""
        return self.spoken.number(value)

    def date(self, value: str) -> str:
        """Return a date as the locale writes it."""
        return self.spoken.date(value)

    def day(self, value: str) -> str:
        """Return a date for the middle of a sentence, as in “by 31 March 2026”."""
        return self.spoken.day(value)

    def hours(self, value: int) -> str:
        """Return hours with their unit."""
        return self.spoken.hours(value)

    # Addresses

    def link(self, address: str) -> str:
        """Return the link from this page to an address."""
        return Addresses.relative(address, self.address) if self.base is None else self.base + address

    def home(self) -> str:
        """Return the link to the home page."""
        return self.link(self.addresses.home(self.language))

    def group(self, kind: str) -> str:
        """Return the link to the list of a kind."""
        return self.link(self.addresses.group(self.language, kind))

    def page(self, kind: str, id: str) -> str:
        """Return the link to a record's page."""
        if f"/{id}/" in f"/{self.address}" or kind in ("term", "tool"):
            return self.link(self.addresses.page(self.language, kind, id))
        # From anywhere but the page itself and what stands below it, the way to a page leads through its group.
        way = self._ways.get(kind)
        if way is None:
            way = self._ways[kind] = self.group(kind).removeprefix("./")
        return f"{way}{id}/"

    @cached_property
    def _ways(self) -> dict[str, str]:
        """What links from this page to those of a kind begin with, by kind."""
        return {}

    def linked(self, kind: str, record: Listed) -> Markup:
        """Return a record's title as a link to its page."""
        place = (kind, record.id)
        is_own = self.address.endswith(f"/{record.id}/")
        found = None if is_own else self._links.get(place)
        if found is None:
            found = safe(f'<a href="{printed(self.page(kind, record.id))}">{printed(shown(record.title, self.language))}</a>')
            if not is_own:
                self._links[place] = found
        return found

    def asset(self, name: str) -> str:
        """Return the link to a file of the package's assets."""
        return self.link(f"assets/prospectus/{name}")

    def edit(self, source: str) -> str | None:
        """Return the address at which a source file can be edited, or None where no repository is known."""
        return self.options.edit_address(source)

    def correction(self) -> str:
        """Return the link to the guide for corrections, or to the home page where the site has none."""
        guide = next((g for g in self.options.guides if g.name == "experts" and g.language == self.language), None)
        return self.link(guide.address) if guide is not None else self.home()

    # Origins

    def is_illustrative(self, provenance: Origin) -> bool:
        """Say whether a record is an invented example."""
        return self.catalogue.role("provenance-bases", provenance.basis) == "illustrative"

    def source_file(self, kind: str, id: str) -> str:
        """Return the file of a record, relative to the project's root."""
        return self.catalogue.files[kind, id]


@lru_cache(maxsize=64)
def _language_name(code: str, spoken: str) -> str:
    return Locale.parse(code).get_language_name(spoken) or code
