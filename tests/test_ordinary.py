"""The quick reader of ordinary records: it reads what the strict one reads, or leaves it alone."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bench.maker import planned, write_project
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from prospectus.errors import Problem
from prospectus.source.ordinary import ordinary
from prospectus.source.parsing import MAX_DEPTH, parse, parse_strictly
from prospectus.source.text import CONTROL, decode

from .conftest import ROOT
from .test_parsing import FRAGMENTS, JUMBLES

FILE = "a.yml"
CATALOGUE = sorted((ROOT / "catalogue").rglob("*.yml"))
FILES = [*CATALOGUE, *sorted((ROOT / "tests").rglob("*.yml"))]

many = settings(deadline=None, max_examples=150)


def _texts(paths: list[Path]) -> list[str]:
    decoded = (decode(path.read_bytes(), FILE) for path in paths)
    return [text for text in decoded if isinstance(text, str)]


def _said(read: Any | Problem) -> str:
    """Show what was read: 1 and True are equal, but not the same; nor are mappings in another order."""
    return repr(read)


# The quick way is taken


def test_records_of_the_catalogue_are_ordinary() -> None:
    """Of a hundred files of the catalogue, at most one needs the strict reader."""
    read = [ordinary(text) is not None for text in _texts(CATALOGUE)]

    assert sum(read) >= 0.99 * len(CATALOGUE)


def test_made_catalogue_is_ordinary(tmp_path: Path) -> None:
    """So it is with a made catalogue; and all of it is read as the strict reader reads it."""
    write_project(planned(40, 1), tmp_path)
    texts = _texts(sorted((tmp_path / "catalogue").rglob("*.yml")))

    assert sum(ordinary(text) is not None for text in texts) >= 0.99 * len(texts) > 99
    assert [_said(parse(text, FILE)) for text in texts] == [_said(parse_strictly(text, FILE)) for text in texts]


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: b", {"a": "b"}),
        ("a: b\n", {"a": "b"}),
        ("a: b\n\n\n", {"a": "b"}),
        ("a: b\r\nc:\r\n  - d\r\n", {"a": "b", "c": ["d"]}),
        ("a:", {"a": None}),
        ("a: ", {"a": None}),
        ("a:\nb: ~\nc: null", {"a": None, "b": None, "c": None}),
        ("a: true\nb: false", {"a": True, "b": False}),
        ("a: 0\nb: 40\nc: +1\nd: 123456789012345678", {"a": 0, "b": 40, "c": 1, "d": 123456789012345678}),
        ("a: 2.5\nb: .5\nc: 0.25", {"a": 2.5, "b": 0.5, "c": 0.25}),
        ("a: 2026-03-31", {"a": "2026-03-31"}),
        ("a: 4.4.1\nb: 1-2\nc: 1:2:x\nd: 2026-03-31T10:00:00Z\ne: 1:75", {
            "a": "4.4.1", "b": "1-2", "c": "1:2:x", "d": "2026-03-31T10:00:00Z", "e": "1:75",
        }),
        ("a: 1 2\nb: no way\nc: +371 1\nd: null and void\ne: Null", {
            "a": "1 2", "b": "no way", "c": "+371 1", "d": "null and void", "e": "Null",
        }),
        ("a: https://b.lv:80/c#d\ne: f:g#h, [i] {j} - k", {"a": "https://b.lv:80/c#d", "e": "f:g#h, [i] {j} - k"}),
        ("a: “Ādažu čiekuri” – 😀\u00a0", {"a": "“Ādažu čiekuri” – 😀\u00a0"}),
        ("a: \"b: c # d\"\ne: 'f: \"g\" # \\ h'", {"a": "b: c # d", "e": 'f: "g" # \\ h'}),
        ("a: \"\"\nb: ''\nc: \" \"\nd: \"0788\"\ne: 'no'", {"a": "", "b": "", "c": " ", "d": "0788", "e": "no"}),
        ("no: a\ntrue: b\nnull: c\ny: d", {"no": "a", "true": "b", "null": "c", "y": "d"}),
        ("a:\n- b\n- c\nd: e", {"a": ["b", "c"], "d": "e"}),
        ("a:\n  - b: 1\n    c:\n    - d\n  - b: 2\ne: 3", {"a": [{"b": 1, "c": ["d"]}, {"b": 2}], "e": 3}),
        ("a:\n  - b:\n      c: 1\n  - b:\n", {"a": [{"b": {"c": 1}}, {"b": None}]}),
        ("a:\n\n  b: 1\n\n# c\n  d: 2", {"a": {"b": 1, "d": 2}}),
        ("# a: b\n#\nc: d", {"c": "d"}),
        ("a: >-\n  b\n  c: d # e\nf: g", {"a": "b c: d # e", "f": "g"}),
        ("a:\n  - >-\n   b \n   - c\n\n  - d: >-\n      e", {"a": ["b  - c", {"d": "e"}]}),
    ],
)  # fmt: skip
def test_ordinary_text(text: str, data: object) -> None:
    """What is ordinary is read, and means the same to the strict reader."""
    assert _said(ordinary(text)) == _said(data)
    assert _said(parse_strictly(text, FILE)) == _said(data)


# What is not ordinary is left to the strict reader


@pytest.mark.parametrize(
    "value",
    [
        "y", "N", "yes", "no", "Yes", "NO", "on", "Off", "True", "FALSE", "010", "0788", "0o7", "0x1f", "0b1", "1_000", "1e3",
        "1.5E-3", "3.0", "3.", "00", "1:20", "12:30", "-1:30:00", ".inf", "-.INF", ".nan", "1234567890123456789", "=", "<<", "-1",
        "&b c", "*b", "!b c", "!!str b", "! b", "%b", "@b", "`b", "|", ">", ">-", ">- # b", "[b, c]", "[]", "{b: c}", "{}", "b: c",
        "b:", "b :", "b # c", "# b", "- b", "? b", "-", ": b", ",b", "-b", "?b", '"\\x41"', '"\\n"', '"b\\', "'it''s'", '"b" c',
        "'b' # c", '"b', "'b", '"b": c', " b", "b ", "\tb", "b\tc", "b\t", "b\u2028c", "b\u2029c", "b\x85c", "b\rc", "b\x00",
        "b\x7f", "b\u200bc", "\ufeffb", "b\ud800", "\ufffe",
    ],
)  # fmt: skip
def test_value_is_not_ordinary(value: str) -> None:
    """Traps, faults and rare forms of a value are the strict reader's, wherever they stand."""
    assert ordinary(f"a: {value}") is None
    assert ordinary(f"c0: d\nc1:\n  - c2: e\n    a: {value}\nc3: f\n") is None
    assert ordinary(f"c0:\n- {value}\n- d\n") is None or value in {"b: c", "b:", '"b": c', "b :"}


@pytest.mark.parametrize(
    "text",
    [
        "", "\n", " ", "# a", "a", "- a", "'a'", "[]", "{}", "~", "a : b", "a:b", '"a": b', "'a': b", "? a\n: b", "1: a", "-1: a",
        "[a]: b", "<<: a", "=: a", "&a b: c", "*a : b", "!a b: c", "ā: b", "a b: c", "_a: b", "a.b: c", " a: b", " a: b\nc: d",
        "---\na: b", "--- a", "%YAML 1.1\n---\na: b", "a: b\n---\nc: d", "a: b\n--- c", "a: b\n...", "\ufeffa: b", "\ta: b",
        "a:\tb", "a: b\r", "a: b\rc: d", f"{'a' * 1_100}: b", f"{'a' * 300}: b", "a: b\na: c", "a:\n- b: c\n  b: d",
        "a: b\n  c", "a: b\n c: d", 'a: "b\n  c"', "a: b\n  # c\nd: e", "a: b\n# c", "a: b\n- c", "a:\n- b\nc", "a:\n  b",
        "a:\n b: c\n  d: e", "a:\n  b: c\n d: e", "a:\n  - b\n - c", "a:\n  b: c\n  - d", "a:\n- b\n  c: d", "a:\n- b: c\n d: e",
        "a:\n- b: c\n   d: e", "a:\n- - b", "a:\n-  b", "a:\n-\n  b: c", "a:\n- ", "a:\n-", "a:\n- b: c: d", 'a:\n- "b": c',
        "a: |-\n  b", "a: |\n  b", "a: >\n  b", "a: >-2\n  b", "a: >- # b\n  c", "a: >-\n  b\n\n  c", "a: >-\n  b\n    c",
        "a: >-\n    b\n  c", "a: >-\n\n  b", "a: >-\n b\n  c", "a: >-\n  b\n  # c\n    d", "a: >-\n  b\n   # c", "a: >-\n\tb",
        "a: >-\nb", "a: >-\n  b\n \n", "a:\n- >-\nb", "a:\n- b: >-\n  c", "a:\n- b: >-\n c", "a:\n  b: >-\n  c",
    ],
)  # fmt: skip
def test_text_is_not_ordinary(text: str) -> None:
    """Rare forms of a text are the strict reader's, and so is what is wrong in it."""
    assert ordinary(text) is None


@pytest.mark.parametrize("character", sorted({*filter(CONTROL.match, map(chr, range(0x10000)))} - {"\r"}))
def test_unseen_character_is_not_ordinary(character: str) -> None:
    """What nobody sees is found by the strict reader, in each kind of value and in comments."""
    texts = (f"a: b{character}c", f'a: "{character}"', f"a: '{character}'", f"a: >-\n  {character}b", f"#{character}\na: b")

    assert [ordinary(text) for text in texts] == [None] * 5


@pytest.mark.parametrize("opening", ["a:\n", "- a:\n"])
def test_deep_nesting_is_not_ordinary(opening: str) -> None:
    """Before nesting gets too deep, the strict reader takes over."""
    width = len(opening) - 2
    for depth in range(MAX_DEPTH - 8, 3 * MAX_DEPTH):
        text = "a:\n" + "".join(f"{' ' * (1 + width * level)}{opening}" for level in range(depth))
        read = ordinary(text)

        assert read is None or _said(read) == _said(parse_strictly(text, FILE))


def test_many_keys_are_not_remembered() -> None:
    """Keys of which there is no end are read all the same."""
    for start in range(0, 60_000, 20_000):
        numbers = range(start, start + 20_000)

        assert ordinary("".join(f"k{n}: {n + 1}\n" for n in numbers)) == {f"k{n}": n + 1 for n in numbers}


# Whatever a text is, both say the same


def test_every_file_is_read_as_strictly() -> None:
    """Each file of the catalogue and of the tests gives the same data, or the same problem."""
    texts = _texts(FILES)

    assert len(texts) > 900
    assert [_said(parse(text, FILE)) for text in texts] == [_said(parse_strictly(text, FILE)) for text in texts]


WORDS = st.text("abnyāž019:#.,-'\"[]{}&*!|>%@`~=? ", min_size=1, max_size=6)
CLEAR = ["", "b", "b c", "1", "2.5", "null", "~", "true", "2026-01-15", '"b: #"', "'0788'", "http://b:c#d", "Ņem!", "b- c"]
VALUES = st.integers(0, 19).flatmap(
    lambda kind: (
        WORDS if kind == 0 else st.lists(st.sampled_from(["b", "b c", "- b", "b: c # d"]), min_size=1, max_size=3)
        if kind < 5 else st.sampled_from(CLEAR)
    )
)  # fmt: skip
"""Values as they are written; a list of lines is a folded text."""
KEYS = st.sampled_from(["a", "b", "c-d", "e_F9", "no", "null"])
NESTED = st.recursive(
    VALUES.map(lambda value: ("value", value)),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3).map(lambda items: ("list", items))
        | st.lists(st.tuples(KEYS, inner), min_size=1, max_size=4, unique_by=lambda pair: pair[0]).map(
            lambda pairs: ("group", pairs)
        )
    ),
    max_leaves=12,
)
GROUPS = st.lists(st.tuples(KEYS, NESTED), min_size=1, max_size=4, unique_by=lambda pair: pair[0])


def _laid_out(pairs: list[tuple[str, Any]], pad: str, steps: Iterator[int]) -> Iterator[str]:
    for key, child in pairs:
        yield from _entry(f"{pad}{key}:", child, pad, steps)


def _entry(head: str, child: tuple[str, Any], pad: str, steps: Iterator[int]) -> Iterator[str]:
    """Yield the lines of a key or a dash and what belongs to it."""
    kind, content = child
    step = " " * next(steps)
    if kind == "value" and isinstance(content, list):
        yield f"{head} >-"
        yield from (f"{pad} {step}{line}" for line in content)
    elif kind == "value":
        yield f"{head} {content}".rstrip() if content == "" else f"{head} {content}"
    elif kind == "list":
        yield head
        for item in content:
            yield from _entry(f"{pad}{step}-", item, f"{pad}{step}", steps)
    else:
        lines = list(_laid_out(content, f"{pad}  " if head.endswith("-") else f"{pad} {step}", steps))
        if head.endswith("-"):
            lines[0] = f"{head} {lines[0].lstrip(' ')}"
        else:
            yield head
        yield from lines


@st.composite
def _records(draw: st.DrawFn) -> str:
    """Draw texts that are ordinary, or nearly so."""
    steps = iter(lambda: draw(st.sampled_from([0, 1, 1, 1, 2, 4])), None)
    lines = list(_laid_out(draw(GROUPS), "", steps))
    for _ in range(draw(st.sampled_from([0, 0, 1]))):
        lines.insert(draw(st.integers(0, len(lines))), draw(st.sampled_from(["", "# a", "  ", "  # a"])))
    return draw(st.sampled_from(["\n", "\n", "\r\n"])).join(lines) + draw(st.sampled_from(["", "\n", "\n\n"]))


@many
@given(text=_records())
def test_ordinary_records_are_read_as_strictly(text: str) -> None:
    """What the quick reader takes is what the strict one gives, whatever the layout."""
    data = ordinary(text)
    assume(data is not None)

    assert _said(parse_strictly(text, FILE)) == _said(data)


@many
@given(text=_records(), fragments=st.lists(st.tuples(st.floats(0, 1), FRAGMENTS, st.integers(0, 3)), max_size=3))
def test_spoilt_records_are_read_as_strictly(text: str, fragments: list[tuple[float, str, int]]) -> None:
    """A record into which something was pasted, or from which something is lost, gives the same data or the same problem."""
    for place, fragment, lost in fragments:
        at = round(place * len(text))
        text = text[:at] + fragment + text[at + lost :]

    assert _said(parse(text, FILE)) == _said(parse_strictly(text, FILE))


@many
@given(text=st.text(max_size=60) | JUMBLES)
def test_any_text_is_read_as_strictly(text: str) -> None:
    """Any text at all gives the same data, or the same problem."""
    assert _said(parse(text, FILE)) == _said(parse_strictly(text, FILE))


def test_hostile_texts_take_no_longer() -> None:
    """Texts made to be tried again and again are given up about as fast as records are read."""
    texts = {
        "plain": "a: >-\n  b c\n" * 20_000,
        "folded": "a: >-\n" + " b: >-\n" * 35_000 + " \x01",
        "colons": "a: " + "b:" * 125_000 + " ",
        "marks": "a: " + "b#" * 125_000 + "\x01",
        "comments": "#\n" * 125_000,
        "spaces": (" " * 500 + "\n") * 500,
        "dashes": "- " * 125_000,
        "quotes": '- "\n' * 60_000,
        "digits": "a: " + "9" * 250_000,
    }
    taken = {}
    for name, text in texts.items():
        begun = time.process_time()
        read = ordinary(text)
        taken[name] = time.process_time() - begun

        assert read is None
    # A pattern that tries again takes more than a thousand times as long.
    assert max(taken.values()) < 40 * taken["plain"]
