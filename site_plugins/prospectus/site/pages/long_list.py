"""A list that may be long: one page, or as many as it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, TypeVar

from ...model import Text
from ..sheet import Sheet
from ..views import Group, ListPage, list_pages, reaches
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
    extent: str,
    description: str,
    source: str | None = None,
    trail: tuple[tuple[str, str], ...] = (),
    section: str,
    **shown: Any,
) -> Iterator[Sheet]:
    """Yield a list's pages; the first stands at the list's own address and says where on the others a title is.

    ``extent`` says which part of the list a page bears, with ``{first}``, ``{last}`` and ``{total}``.
    """
    _ = maker.spoken.gettext
    pages = list_pages(groups, maker.options.list_rows)
    start = where(maker.code)
    for page in pages:
        is_first = page.number == 1
        bears = extent.format(**{key: maker.spoken.number(getattr(page, key)) for key in ("first", "last", "total")})
        yield maker.sheet(
            template,
            partial(_address, maker, where, page),
            name if is_first else _("{list}, page {n} of {pages}").format(list=name, n=page.number, pages=page.pages),
            section=section,
            description=description if is_first else f"{bears}. {description}",
            source=source if is_first else None,
            trail=trail if is_first else (*trail, (name, start)),
            groups=groups,
            page=page,
            start=start,
            bears=bears,
            index=reaches(pages, title_of, maker.code) if is_first and page.pages > 1 else {},
            **shown,
        )


def _address(maker: PageMaker, where: Callable[[str], str], page: ListPage[Any], code: str) -> str:
    return maker.addresses.list_page(code, where(code), page.number)
