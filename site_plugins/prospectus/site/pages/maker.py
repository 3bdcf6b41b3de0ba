"""Making a sheet of a template and what it shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import Any

from ...assembly import Catalogue, MemoryArchive
from ...i18n import Language, language
from ..addresses import Addresses
from ..context import Context
from ..options import Options
from ..sheet import Sheet
from ..templating import environment, headings
from ..title_order import TitleOrder
from ..views import STATE_LOOKS, Panels, Rows, Tally
from .draft import Draft

__all__ = ["PageMaker"]

MAX_DESCRIPTION = 200
_NO_RECORDS = {"settings", "vocabularies", "archive", "broken", "incomplete"}


@dataclass(frozen=True)
class PageMaker:
    """Makes the pages of one language; what they share is prepared with the first of them."""

    catalogue: Catalogue
    options: Options
    code: str
    rows: Rows
    tally: Tally

    @property
    def panels(self) -> Panels:
        """The panels of all qualifications."""
        return self.rows.panels

    @cached_property
    def spoken(self) -> Language:
        """The interface language."""
        return language(self.code)

    @property
    def addresses(self) -> Addresses:
        """The catalogue's addresses."""
        return self._anywhere.addresses

    @cached_property
    def order(self) -> TitleOrder:
        """The records in the order of their titles."""
        return TitleOrder(self.catalogue, self.spoken)

    def context(self, address: str) -> Context:
        """Return what a template at an address can ask."""
        return self._anywhere.at(address)

    def sheet(
        self,
        template: str,
        where: Callable[[str], str],
        title: str,
        *,
        section: str = "",
        description: str = "",
        source: str | None = None,
        trail: tuple[tuple[str, str], ...] = (),
        layout: str = "page",
        **shown: Any,
    ) -> Sheet:
        """Render a template.

        ``where`` gives the page's address in a language; ``trail`` are (title, address) of the pages above it.
        """
        draft = Draft(template, where, title, "", section, description, source, trail, layout, shown)
        return self._printed(draft, self._anywhere)

    def printed(self, draft: Draft) -> Sheet:
        """Print a draft. No record is within its template's reach, so that the draft tells of all that is printed."""
        return self._printed(draft, self._apart)

    def _printed(self, draft: Draft, anywhere: Context) -> Sheet:
        address = draft.where(self.code)
        html = (
            environment(self.code)
            .get_template(draft.template)
            .render(c=anywhere.at(address), title=draft.title, source=draft.source, looks=STATE_LOOKS, **draft.shown)
        )
        return Sheet(
            address=address,
            language=self.code,
            title=draft.title,
            html=html,
            description=_shortened(draft.description),
            headings=headings(html),
            source=draft.source,
            twins={other: draft.where(other) for other in self.catalogue.settings.languages},
            section=draft.section,
            trail=draft.trail,
            layout=draft.layout,
        )

    @cached_property
    def _apart(self) -> Context:
        """Surroundings with settings and vocabularies only."""
        without: dict[str, Any] = {field.name: {} for field in fields(Catalogue) if field.name not in _NO_RECORDS}
        catalogue = replace(self.catalogue, **without, archive=MemoryArchive({}))
        apart = Context(catalogue, self.spoken, "", self.options)
        vars(apart).update(labels=self._anywhere.labels)
        return apart

    @cached_property
    def _anywhere(self) -> Context:
        return Context(self.catalogue, self.spoken, "", self.options)

    def group_trail(self, kind: str, title: str) -> tuple[tuple[str, str], ...]:
        """Return the trail of a page below the list of a kind."""
        return ((title, self.addresses.group(self.code, kind)),)


def _shortened(text: str) -> str:
    return text if len(text) <= MAX_DESCRIPTION else text[: MAX_DESCRIPTION - 1].rsplit(" ", 1)[0] + "…"
