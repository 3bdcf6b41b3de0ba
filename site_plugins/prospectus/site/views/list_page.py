"""A long list, parted into pages: which records each page bears, and where a title is to be found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise, takewhile
from typing import Generic, TypeVar

from ...model import Code, Text

__all__ = ["Group", "Heading", "ListPage", "Reach", "Stretch", "list_pages", "reaches"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a group of ``total`` items: ``key`` says what is grouped, by its code or with a title of its own.

    ``anchor`` is the heading's id on each page that bears it.
    """

    key: Code
    anchor: str
    total: int
    title: Text | None = None


@dataclass(frozen=True, slots=True)
class Group(Generic[T]):
    """Items under a heading."""

    key: Code
    anchor: str
    items: Sequence[T]
    title: Text | None = None

    @property
    def heading(self) -> Heading:
        """The heading, which knows the number of the items only."""
        return Heading(self.key, self.anchor, len(self.items), self.title)


@dataclass(frozen=True, slots=True)
class Stretch(Generic[T]):
    """What stands of a group on a page; ``is_continued`` says that the group began on an earlier one."""

    heading: Heading
    items: Sequence[T]
    is_continued: bool


@dataclass(frozen=True, slots=True)
class ListPage(Generic[T]):
    """A page of a list: its number among how many pages, and its items' numbers, from 1, among how many items."""

    number: int
    pages: int
    first: int
    last: int
    total: int
    stretches: tuple[Stretch[T], ...]

    @property
    def shown_pages(self) -> tuple[int, ...]:
        """The numbers of the pages that are named on this one: the first, the last, and the neighbours; 0 is a gap."""
        near = {1, self.pages, *range(max(1, self.number - 1), min(self.pages, self.number + 1) + 1)}
        # A gap of a single page would take as much room as the page's number.
        near |= {number for number in range(1, self.pages) if number - 1 in near and number + 1 in near}
        shown = sorted(near)
        return tuple(
            n for before, number in zip([0, *shown], shown, strict=False) for n in ([0] * (number - before > 1) + [number])
        )


@dataclass(frozen=True, slots=True)
class Reach:
    """From which title to which a page bears a group, in as many words as tell them from their neighbours."""

    page: int
    first: Text
    last: Text


def list_pages(groups: Sequence[Group[T]], most: int) -> tuple[ListPage[T], ...]:
    """Part a list into as few pages of alike length as bear at most ``most`` items each; an empty list has one page."""
    total = sum(len(group.items) for group in groups)
    pages = max(1, -(-total // most))
    bounds = [number * total // pages for number in range(pages + 1)]
    return tuple(
        ListPage(number, pages, start + 1, end, total, tuple(_stretches(groups, start, end)))
        for number, (start, end) in enumerate(pairwise(bounds), 1)
    )


def _stretches(groups: Sequence[Group[T]], start: int, end: int) -> Iterator[Stretch[T]]:
    ends = accumulate(len(group.items) for group in groups)
    for group, after in zip(groups, ends, strict=True):
        before = after - len(group.items)
        if items := group.items[max(0, start - before) : max(0, end - before)]:
            yield Stretch(group.heading, items, is_continued=start > before)


def reaches(
    groups: Sequence[Group[T]], pages: Sequence[ListPage[T]], title: Callable[[T], Text], language: str
) -> dict[Code, tuple[Reach, ...]]:
    """Return of each group, by its key, from where to where each page goes that bears some of it.

    ``title`` gives an item's title; the words are in the language where the title has it, otherwise in the title's first.
    """
    items_of = {group.key: group.items for group in groups}
    found: dict[Code, list[Reach]] = {}
    done: dict[Code, int] = {}
    for page in pages:
        for stretch in page.stretches:
            key = stretch.heading.key
            items, start = items_of[key], done.get(key, 0)
            end = done[key] = start + len(stretch.items)
            first, last = title(items[start]), title(items[end - 1])
            before = title(items[start - 1]) if start else {}
            after = title(items[end]) if end < len(items) else {}
            reach = Reach(page.number, _words(first, before, language), _words(last, after, language))
            found.setdefault(key, []).append(reach)
    return {key: tuple(of_group) for key, of_group in found.items()}


def _words(title: Text, other: Text, language: str) -> Text:
    """Return as many of a title's words as tell it from another's, at least one."""
    code = language if title.get(language) else next(iter(title))
    words, others = title[code].split(), other.get(code, "").split()
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(words, others, strict=False)))
    return {code: " ".join(words[: alike + 1])}
