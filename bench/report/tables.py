"""Results as tables in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..results import Results
from .mark import HUGO, LARGE, cold_per_page, judged, per_page
from .numbers import amount, number
from .words import Words

__all__ = ["compared_table", "contents_table", "mark_table", "medians_table", "spread_table", "timed"]

NOTHING = "–"


def medians_table(results: Results, words: Words) -> str:
    """Return the median of every scenario by size; how the cold build compares with Hugo's stands last."""
    sizes = results.sizes
    rows = [
        [name, *(_time(results.median(size, *key, timed(key[1])), words) for size in sizes)]
        for key, name in words.rows.items()
        if any(results.median(size, *key, timed(key[1])) is not None for size in sizes)
    ]
    ratios = [cold_per_page(results, size) for size in sizes]
    if any(ratio is not None for ratio in ratios):
        rows.append([
            f"{words.rows['prospectus', 'cold']}, {words.to_hugo}",
            *(amount(ratio, "×", words.language) if ratio is not None else NOTHING for ratio in ratios),
        ])  # fmt: skip
    return _table([words.modules, *(number(size, words.language) for size in sizes)], rows)


def spread_table(results: Results, size: int | None, words: Words) -> str:
    """Return least, median and most of every scenario at a size, with the processor time."""
    rows = []
    for key, name in words.rows.items():
        found = results.spread(size, *key, timed(key[1]))
        if found is None:
            continue
        page = per_page(results, size, key[0]) if size is not None and key[1] == "cold" else None
        hugo = per_page(results, size, HUGO) if size is not None else None
        ratio = amount(page / hugo, "×", words.language) if page is not None and hugo else NOTHING
        rows.append([name, *(_time(value, words) for value in found), _time(results.median(size, *key, "cpu"), words), ratio])
    return _table([words.what, words.least, words.median, words.most, words.processor, words.to_hugo], rows)


def contents_table(results: Results, words: Words) -> str:
    """Return what each generator makes, and with how much memory, at every size."""
    rows = [
        [number(size, words.language), name, *_contents(results, size, subject, words)]
        for size in results.sizes
        for subject, name in words.subjects.items()
        if _made(results, size, subject)
    ]
    return _table([words.modules, words.what, *_properties(words)], rows, left=2)


def compared_table(results: Results, words: Words) -> str:
    """Return the same for the largest size at which the most generators took part, upright, so that it fits a phone."""
    taking_part = {size: [subject for subject in words.subjects if _made(results, size, subject)] for size in results.sizes}
    size = max(taking_part, key=lambda size: (len(taking_part[size]), size), default=0)
    subjects = taking_part.get(size, [])
    columns = [_contents(results, size, subject, words) for subject in subjects]
    rows = [[name, *values] for name, *values in zip(_properties(words), *columns, strict=True)]
    head = f"{words.modules}: {number(size, words.language)}"
    return _table([head, *(words.subjects[subject] for subject in subjects)], rows)


def mark_table(results: Results, words: Words) -> str:
    """Return the mark, line by line, with what was measured."""
    rows = []
    for verdict in judged(results):
        aim, figure = verdict
        size = f" ({words.modules}: {number(aim.size, words.language)})" if aim.size is not None else ""
        limit = amount(aim.limit, aim.unit, words.language)
        rows.append([
            words.aims[aim.id].format(smaller=number(LARGE, words.language)) + size,
            f"≤ {limit}" if aim.limit else limit,
            amount(figure, aim.unit, words.language) if figure is not None else NOTHING,
            words.answers[verdict.is_met],
        ])  # fmt: skip
    return _table([words.what, words.wanted, words.measured, words.met], rows)


def timed(scenario: str) -> str:
    """Return the quantity that is the time of a scenario."""
    return "page" if scenario == "serve" else "wall"


def _properties(words: Words) -> list[str]:
    return [words.pages, words.page, words.json, words.files, words.all, words.memory]


def _made(results: Results, size: int, subject: str) -> bool:
    return results.median(size, subject, "output", "page_number") is not None


def _contents(results: Results, size: int, subject: str, words: Words) -> list[str]:
    """Return what a generator makes at a size, in the order of the properties."""
    found = {each.quantity: each.values[-1] for each in results.series if each.key[:3] == (size, subject, "output")}
    peak = results.median(size, subject, "memory", "peak")
    return [
        number(found["page_number"], words.language),
        amount(found["page_bytes"] / found["page_number"], "B", words.language),
        number(found["json_number"], words.language),
        number(found["file_number"], words.language),
        amount(found["file_bytes"], "B", words.language),
        amount(peak, "B", words.language) if peak is not None else NOTHING,
    ]


def _time(value: float | None, words: Words) -> str:
    return amount(value, "s", words.language) if value is not None else NOTHING


def _table(head: Sequence[str], rows: Iterable[Sequence[str]], left: int = 1) -> str:
    """Return a table; the first columns are words, the others are set to the right."""
    rule = ["---"] * left + ["--:"] * (len(head) - left)
    return "".join(f"| {' | '.join(row)} |\n" for row in (head, rule, *rows))
