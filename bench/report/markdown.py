"""The report that is written beside the figures, in English."""

from __future__ import annotations

from ..results import Results
from .numbers import amount, number
from .tables import contents_table, mark_table, medians_table, spread_table
from .words import WORDS, Words

__all__ = ["place", "report"]

DIFFERENCES = """\
All make a page for every module and every qualification, in Latvian and in English, with the same texts of the same records. What differs:

- Prospectus reads the YAML and checks it, each record and all of them together. Hugo and MkDocs get sources made beforehand from records already read and checked; that takes time of its own, which is not counted.
- Prospectus also makes a JSON file for every module and qualification, the schemas, and the pages of sectors, reviews, glossary, tools and rules. Hugo also makes its lists, a site map and an index of titles for each language; MkDocs its site map.
- Prospectus and Hugo write an index of titles for each language, for searching. MkDocs writes none: its full-text search is off.
- Hugo's program is started directly. MkDocs' pages stand outside its navigation, because inside it its time grows with the square of their number.
- Pages differ in length, as the table above shows; times compared with Hugo's are divided by the number of pages.
- Memory is the most that all processes of a build take at one moment, shared memory counted once, sampled 50 times a second in builds that are not timed.
- A template is changed in a copy of the package, by a space within a tag. After every change the built page is looked at: it has to show the change.
- For “pages that differ from the theme's own rendering” the site is built once more with a hook that makes MkDocs render every page with the theme, and both sites are compared byte for byte.
"""


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
        DIFFERENCES,
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
            day=results.started[:10],
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
