"""The report that is written beside the figures, in English."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from babel.dates import format_date

from ..results import Results
from .numbers import amount, number
from .tables import contents_table, mark_table, medians_table, spread_table
from .words import WORDS, Words

__all__ = ["place", "report"]

DIFFERENCES = Path(__file__).with_name("differences.md")


def report(results: Results) -> str:
    """Return the report of results, in Markdown."""
    words = WORDS["en"]
    parts = [
        f"# Speed, {results.started[:10]}\n",
        place(results, words),
        _versions(results, words),
        "".join(f"- {note}\n" for note in results.notes),
        "## By size\n",
        medians_table(results, words),
        *(part for size in results.sizes for part in (f"## {number(size, 'en')} modules\n", spread_table(results, size, words))),
        "## Without a made catalogue\n",
        spread_table(results, None, words),
        "## What was made, and with how much memory\n",
        contents_table(results, words),
        _idle(results),
        "## What differs\n",
        DIFFERENCES.read_text(encoding="utf-8"),
        "## The mark\n",
        mark_table(results, words),
        _failures(results),
    ]
    return "\n".join(part for part in parts if part)


def place(results: Results, words: Words) -> str:
    """Return when and on what was measured, as one line."""
    machine = results.machine
    return (
        words.place.format(
            day=format_date(date.fromisoformat(results.started[:10]), words.day, words.language),
            processor=machine.processor,
            cores=machine.cores,
            memory=amount(machine.memory, "B", words.language),
            kernel=machine.kernel,
            work=machine.work,
            runs=results.runs,
        )
        + "\n"
    )


def _versions(results: Results, words: Words) -> str:
    return words.versions.format(versions=", ".join(f"{each.name} {each.version}" for each in results.versions)) + "\n"


def _idle(results: Results) -> str:
    shares = [(size, results.median(size, "prospectus", "serve", "idle")) for size in results.sizes]
    said = [f"{amount(share, '%', 'en')} at {number(size, 'en')} modules" for size, share in shares if share is not None]
    return f"The idle preview takes of one processor: {', '.join(said)}.\n" if said else ""


def _failures(results: Results) -> str:
    if not results.failures:
        return ""
    lines = (
        f"- {each.subject} {each.scenario}, {each.size or 'without a made catalogue'}: {' '.join(each.reason.split())}\n"
        for each in results.failures
    )
    return f"## Failed\n\n{''.join(lines)}"
