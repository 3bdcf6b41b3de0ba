"""Reading YAML, held against anything: data come back as they were written, nothing is raised, places are true."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from prospectus.errors import Problem
from prospectus.source import Positions
from prospectus.source.parsing import MAX_DEPTH, parse
from prospectus.source.text import CONTROL, decode

FILE = "a.yml"

UNSEEN = "".join(filter(CONTROL.match, map(chr, range(0x10000))))
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters=UNSEEN), max_size=20)
TRICKY = st.sampled_from(
    ["no", "010", "1e3", "12:30", "", " ", "~", "null", "2026-01-15", "- a", "a: b", "#", "&a", "*a", "!a", "%", "{", "[", "'", '"']
)
SCALARS = st.none() | st.booleans() | st.integers(-(10**17) + 1, 10**17) | TEXTS | TRICKY
DATA = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS | TRICKY, inner, max_size=4), max_leaves=20
)
RECORDS = st.dictionaries(TEXTS | TRICKY, DATA, min_size=1, max_size=5)
STYLES = st.fixed_dictionaries({
    "default_flow_style": st.sampled_from([True, False, None]),
    "allow_unicode": st.booleans(),
    "indent": st.sampled_from([2, 4, 8]),
    "width": st.sampled_from([20, 80, 1_000]),
    "line_break": st.sampled_from(["\n", "\r\n"]),
    "explicit_start": st.booleans(),
})  # fmt: skip
"""Ways to lay out a YAML text."""

FRAGMENTS = st.sampled_from([
    *"[]{}:,-?#&*!|>'\"%@`\\~=<.0123456789ntyā \n\t", "\r\n", "\r", "\x00", "\x85", "\u2028", "\ufeff", "\ud800", "😀",
    "a: ", "- ", "? ", "---\n", "...\n", "\n  ", "\n    ", "a:\n", "- - ", ">-\n", "|2\n", "\\x", "\\u12", "%YAML 1.1\n", "!!str ",
    "&a ", "*a", "<<: ", "yes", "0o7", "1_000", "12:30", ".inf", "2026-01-15", "true", "null", '"', "''",
])  # fmt: skip
"""What YAML texts, good and bad, are made of."""
JUMBLES = st.lists(FRAGMENTS, max_size=30).map("".join)

many = settings(deadline=None, max_examples=200)


class _Quoting(yaml.SafeDumper):
    """Writes texts in quotes, and what stands twice twice."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - PyYAML's hook
        return True


_Quoting.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"'))


def _written(data: Any, style: dict[str, Any]) -> str:
    return str(yaml.dump(data, Dumper=_Quoting, sort_keys=False, **style))


@many
@given(data=RECORDS, style=STYLES)
def test_data_come_back(data: dict[str, Any], style: dict[str, Any]) -> None:
    """Whatever is written with its texts in quotes is read as it was, in each layout."""
    text = decode(_written(data, style).encode(), FILE)
    assume(yaml.safe_load(text) == data)  # PyYAML's writer folds some spaces wrongly.

    assert isinstance(text, str)
    assert parse(text, FILE) == data
    assert str(parse(text, FILE)) == str(data)  # 1 and True are equal, but not the same.


@many
@given(data=RECORDS, style=STYLES)
def test_plain_texts_are_never_altered(data: dict[str, Any], style: dict[str, Any]) -> None:
    """With quotes only where PyYAML needs them, the data come back or a fault is told; nothing turns into something else."""
    text = str(yaml.dump(data, Dumper=yaml.SafeDumper, sort_keys=False, **style))
    assume(yaml.safe_load(text) == data)  # PyYAML's writer folds some spaces wrongly.
    read = parse(text, FILE)

    assert isinstance(read, Problem) or str(read) == str(data)


def _is_inside(problem: Problem, text: str) -> bool:
    """Say whether a problem's place lies in a text, its end included."""
    lines = text.split("\n")
    line, column = problem.location.line, problem.location.column
    return 1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1


@many
@given(
    raw=st.binary(max_size=60)
    | JUMBLES.map(lambda text: text.encode("utf-8", "surrogatepass"))
    | st.text(max_size=40).map(lambda text: text.encode("utf-16"))
)
def test_bytes_give_data_or_a_place(raw: bytes) -> None:
    """Any bytes give data, or a problem whose place lies in them; nothing is raised."""
    text = decode(raw, FILE)
    read = parse(text, FILE) if isinstance(text, str) else text

    assert not isinstance(read, Problem) or _is_inside(read, raw.decode("utf-8", "replace"))


@many
@given(text=st.text(max_size=60) | JUMBLES)
def test_text_gives_data_or_a_problem(text: str) -> None:
    """Any text, even one that decoding would have refused, gives data of plain types or a problem."""
    read = parse(text, FILE)

    assert isinstance(read, Problem) or _is_plain(read)


def _is_plain(data: Any) -> bool:
    if isinstance(data, dict):
        return all(type(key) is str and _is_plain(value) for key, value in data.items())
    if isinstance(data, list):
        return all(map(_is_plain, data))
    return data is None or type(data) in (str, int, float, bool)


@many
@given(depth=st.integers(1, 3 * MAX_DEPTH), opening=st.sampled_from(["[", "{a: ", "- ", "a:\n"]))
def test_nesting_is_bounded(depth: int, opening: str) -> None:
    """Data nest as deeply as is allowed and no deeper, however they are written."""
    if opening == "a:\n":
        text = "".join(f"{' ' * level}a:\n" for level in range(depth))
    else:
        text = opening * depth + "1" + {"[": "]", "{a: ": "}"}.get(opening, "") * depth
    read = parse(text, FILE)

    assert isinstance(read, Problem) == (depth > MAX_DEPTH)
    assert not isinstance(read, Problem) or read.rule == "file/too-deep"


# Places

NAMES = st.text("abcāž~/-_ ", min_size=1, max_size=6)
SHAPES = st.recursive(
    st.booleans(),
    lambda inner: st.lists(inner, min_size=1, max_size=4) | st.dictionaries(NAMES, inner, min_size=1, max_size=4),
    max_leaves=15,
)


def _numbered(shape: Any, numbers: Iterator[int]) -> Any:
    """Put a value of its own on every leaf: a text or a number."""
    if isinstance(shape, dict):
        return {key: _numbered(child, numbers) for key, child in shape.items()}
    if isinstance(shape, list):
        return [_numbered(child, numbers) for child in shape]
    return f"text {next(numbers)}" if shape else next(numbers)


def _leaves(data: Any, above: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str | int]]:
    children = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, child in children:
        yield from _leaves(child, (*above, step))
    if isinstance(data, str | int):
        yield above, data


def _from(text: str, place: tuple[int, int]) -> str:
    """Return what stands in a text from a place on."""
    line, column = place
    return text.split("\n")[line - 1][column - 1 :]


@many
@given(shape=st.dictionaries(NAMES, SHAPES, min_size=1, max_size=5), style=STYLES)
def test_places_are_true(shape: dict[str, Any], style: dict[str, Any]) -> None:
    """The place of every value is where it stands, that of its key where the key does."""
    data = _numbered(shape, iter(range(1_000, 2_000)))
    text = _written(data, {**style, "width": 10_000, "allow_unicode": True})
    positions = Positions.of(text)

    for pointer, value in _leaves(data):
        shown = f'"{value}"' if isinstance(value, str) else str(value)
        assert _from(text, positions.find(pointer)).startswith(shown)
        if isinstance(pointer[-1], str):
            assert _from(text, positions.find(pointer, key=True)).startswith(f'"{pointer[-1]}"')


@many
@given(shape=st.dictionaries(NAMES, SHAPES, min_size=1, max_size=5), style=STYLES)
def test_place_of_what_is_missing(shape: dict[str, Any], style: dict[str, Any]) -> None:
    """What is not there has the place of the last thing on the way to it that is."""
    data = _numbered(shape, iter(range(1_000, 2_000)))
    positions = Positions.of(_written(data, style))

    for pointer, _ in _leaves(data):
        for missing in ((*pointer, "missing"), (*pointer[:-1], "missing"), (*pointer[:-1], 99)):
            there = pointer if missing[:-1] == pointer else pointer[:-1]
            assert positions.find(missing) == positions.find(there)


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        ((), (1, 1)),
        (("id",), (1, 5)),
        (("hours",), (3, 3)),
        (("hours", "total"), (3, 10)),
        (("outcomes",), (6, 3)),
        (("outcomes", 0), (6, 5)),
        (("outcomes", 1), (8, 5)),
        (("outcomes", 1, "id"), (8, 9)),
        (("outcomes", 2, "id"), (6, 3)),
        (("outcomes", "id"), (6, 3)),
        (("flow", "b", 1), (10, 21)),
    ],
)
def test_place_in_a_record(pointer: tuple[str | int, ...], place: tuple[int, int]) -> None:
    """Lines and columns count from 1; a group begins at its first name, a list at its first dash."""
    text = "id: a\nhours:\n  total: 40\n\noutcomes:\n  - id: r1\n    x: 1\n  - id: r2\n\nflow: {a: 1, b: [2, 3]}\n"

    assert Positions.of(text).find(pointer) == place
