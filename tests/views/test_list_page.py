"""Long lists: how they are parted into pages, and the words by which a title's page is found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from prospectus.site.views import Group, ListPage, Reach, list_pages, reaches

lengths = st.lists(st.integers(0, 40), max_size=6)
most_rows = st.integers(1, 30)


def _groups(lengths: list[int]) -> list[Group[str]]:
    return [Group(f"g{n}", f"g{n}", [f"{n}/{item}" for item in range(length)]) for n, length in enumerate(lengths)]


def _titles(*titles: str) -> Group[str]:
    return Group("all", "all", titles)


def _found(most: int, *groups: Group[str]) -> list[tuple[str, str]]:
    """Return (first, last) words of every page of the list's groups."""
    found = reaches(groups, list_pages(groups, most), lambda title: {"lv": title}, "lv")
    return [(reach.first["lv"], reach.last["lv"]) for of_group in found.values() for reach in of_group]


@given(lengths, most_rows)
def test_every_item_is_on_one_page(lengths: list[int], most: int) -> None:
    """All items are there, once, in the order of the groups; no page bears more than it may."""
    groups = _groups(lengths)
    pages = list_pages(groups, most)

    shown = [[item for stretch in page.stretches for item in stretch.items] for page in pages]

    assert [item for page in shown for item in page] == [item for group in groups for item in group.items]
    assert max(len(page) for page in shown) <= most
    assert [len(page) for page in shown] == [page.last - page.first + 1 for page in pages]


@given(lengths, most_rows)
def test_as_few_pages_as_needed_of_alike_length(lengths: list[int], most: int) -> None:
    """There are no more pages than needed, at least one, and none is more than an item longer than another."""
    pages = list_pages(_groups(lengths), most)
    sizes = {page.last - page.first + 1 for page in pages}

    assert len(pages) == max(1, -(-sum(lengths) // most))
    assert max(sizes) - min(sizes) <= 1
    assert [(page.number, page.pages, page.total) for page in pages] == [
        (number, len(pages), sum(lengths)) for number in range(1, len(pages) + 1)
    ]


def test_group_goes_on() -> None:
    """A group that is cut begins on one page and is continued on the next; one without items is nowhere."""
    pages = list_pages(_groups([3, 0, 2]), 2)

    assert [[(s.heading.key, s.items, s.is_continued) for s in page.stretches] for page in pages] == [
        [("g0", ["0/0"], False)],
        [("g0", ["0/1", "0/2"], True)],
        [("g2", ["2/0", "2/1"], False)],
    ]


def test_named_pages() -> None:
    """A page names the first, the last and its neighbours; what is left out is shown as a gap, unless it is a single page."""

    def named(number: int, pages: int) -> tuple[int, ...]:
        return ListPage(number, pages, 1, 1, 1, ()).shown_pages

    assert named(1, 1) == (1,)
    assert named(1, 100) == (1, 2, 0, 100)
    assert named(48, 100) == (1, 0, 47, 48, 49, 0, 100)
    assert named(4, 7) == (1, 2, 3, 4, 5, 6, 7)
    assert named(100, 100) == (1, 0, 99, 100)


def test_guide_words() -> None:
    """A page's titles go from and to as many words as tell them from the titles beyond its bounds, at least one."""
    titles = _titles("Adīto audumu izvēle", "Adīto audumu kontrole", "Adīto audumu nomaiņa", "Zāģēšana")

    assert _found(2, titles) == [("Adīto", "Adīto audumu kontrole"), ("Adīto audumu nomaiņa", "Zāģēšana")]


def test_guide_words_of_like_titles() -> None:
    """Titles that do not differ are given whole."""
    assert _found(1, _titles("Zāģēšana", "Zāģēšana")) == [("Zāģēšana", "Zāģēšana")] * 2


def test_guide_words_begin_anew_in_a_group() -> None:
    """Groups are looked up apart: a title need not be told from one under another heading."""
    assert _found(1, Group("a", "a", ["Koku gāšana"]), Group("b", "b", ["Koku kopšana"])) == [("Koku", "Koku"), ("Koku", "Koku")]


def test_guide_words_in_the_language_there_is() -> None:
    """A title that the language lacks is given in the one that it has, which stays known."""
    groups = [_titles("Koku gāšana")]

    assert reaches(groups, list_pages(groups, 1), lambda title: {"lv": title}, "en") == {
        "all": (Reach(1, {"lv": "Koku"}, {"lv": "Koku"}),)
    }
