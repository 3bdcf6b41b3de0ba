"""A list that may be long: one page, or as many as it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, TypeVar

from ...model import Text
from ..views import Group, ListPage, list_pages, reaches
from .draft import Draft
from .maker import PageMaker

__all__ = ["long_list"]

T = TypeVar("T")


def long_list(
    maker: PageMaker,
    template: str,
    where: Callable[[str], str],
    name: str,
    groups: Sequence[Group[T]],
    title_of: Callable[[T], Text],
    *,
    id: str = "",
    extent: str,
    description: str,
    source: str | None = None,
    trail: tuple[tuple[str, str], ...] = (),
    section: str,
    on_first: Mapping[str, Any],
    **shown: Any,
) -> Iterator[Draft]:
    """Yield a list's pages; the first stands at the list's own address and says where on the others a title is.

    ``extent`` says which part of the list a page bears, with ``{first}``, ``{last}`` and ``{total}``; ``on_first`` is shown
    on the first page only, of the groups' items each page shows its own.
    """
    _ = maker.spoken.gettext
    pages = list_pages(groups, maker.options.list_rows)
    start = where(maker.code)
    for page in pages:
        is_first = page.number == 1
        bears = extent.format(**{key: maker.spoken.number(getattr(page, key)) for key in ("first", "last", "total")})
        yield Draft(
            template,
            partial(_address, maker, where, page),
            name if is_first else _("{list}, page {n} of {pages}").format(list=name, n=page.number, pages=page.pages),
            id if is_first else f"{id}/{page.number}".lstrip("/"),
            section,
            description if is_first else f"{bears}. {description}",
            source=source if is_first else None,
            trail=trail if is_first else (*trail, (name, start)),
            shown={
                **shown,
                **(on_first if is_first else {}),
                "page": page,
                "start": start,
                "bears": bears,
                "groups": [group.heading for group in groups] if is_first else [],
                "index": reaches(groups, pages, title_of, maker.code) if is_first and page.pages > 1 else {},
            },
        )


def _address(maker: PageMaker, where: Callable[[str], str], page: ListPage[Any], code: str) -> str:
    return maker.addresses.list_page(code, where(code), page.number)
