"""Making a sheet of a template and what it shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ...assembly import Catalogue
from ...i18n import Language, language
from ..addresses import Addresses
from ..context import Context
from ..options import Options
from ..sheet import Sheet
from ..templating import environment, headings
from ..title_order import TitleOrder
from ..views import Panels

__all__ = ["PageMaker"]

MAX_DESCRIPTION = 200


@dataclass(frozen=True)
class PageMaker:
    """Makes the pages of one language; what they share is prepared with the first of them."""

    catalogue: Catalogue
    options: Options
    code: str
    panels: Panels

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
        address = where(self.code)
        c = self.context(address)
        html = environment(self.code).get_template(template).render(c=c, title=title, source=source, **shown)
        return Sheet(
            address=address,
            language=self.code,
            title=title,
            html=html,
            description=_shortened(description),
            headings=headings(html),
            source=source,
            twins={other: where(other) for other in self.catalogue.settings.languages},
            section=section,
            trail=trail,
            layout=layout,
        )

    @cached_property
    def _anywhere(self) -> Context:
        return Context(self.catalogue, self.spoken, "", self.options)

    def group_trail(self, kind: str, title: str) -> tuple[tuple[str, str], ...]:
        """Return the trail of a page below the list of a kind."""
        return ((title, self.addresses.group(self.code, kind)),)


def _shortened(text: str) -> str:
    return text if len(text) <= MAX_DESCRIPTION else text[: MAX_DESCRIPTION - 1].rsplit(" ", 1)[0] + "…"
