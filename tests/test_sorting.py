"""The order of titles: by the letters, a letter with a diacritic after the plain one, without regard to case."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from prospectus.i18n import language

WORDS = st.text(st.sampled_from("aAāĀäßİﬁ\u0301\u0327čŠķ ẞΣς한ij")) | st.text()


def _said_at_length(words: str) -> str:
    decomposed = unicodedata.normalize("NFD", words.casefold())
    return "".join("~" if unicodedata.combining(letter) else letter for letter in decomposed)


@given(WORDS)
def test_key_of_a_title(words: str) -> None:
    """Letter by letter the key is what decomposing the whole title gives."""
    assert language("lv").sorting_key(words) == _said_at_length(words)


@given(st.lists(st.dictionaries(st.sampled_from(["lv", "en"]), WORDS, min_size=1)))
def test_keys_of_titles(titles: list[dict[str, str]]) -> None:
    """The keys of many titles are those of each, in the language where a title has it."""
    spoken = language("lv")

    assert spoken.sorting_keys(titles) == [spoken.sorting_key(spoken.pick(title)) for title in titles]


def test_latvian_titles() -> None:
    """Ā follows a, š follows s, and capitals stand with small letters."""
    titles = ["šūšana", "Zāģēšana", "āda", "adīšana", "Sūnas", "Āmurs"]

    assert sorted(titles, key=language("lv").sorting_key) == ["adīšana", "āda", "Āmurs", "Sūnas", "šūšana", "Zāģēšana"]
