"""The words of tables and charts in English."""

from __future__ import annotations

from .vocabulary import Words

__all__ = ["ENGLISH"]

US = "prospectus"

ENGLISH = Words(
    language="en",
    modules="modules",
    what="what",
    seconds="Seconds on the clock, by number of modules, both axes logarithmic",
    least="least",
    median="median",
    most="most",
    processor="processor time",
    to_hugo="to Hugo, per page",
    page="a page",
    pages="pages",
    json="JSON files",
    files="files",
    all="all files",
    memory="memory",
    wanted="wanted",
    measured="measured",
    met="met",
    answers={True: "yes", False: "**no**", None: "not measured"},
    chart="How long a build takes",
    chart_text="{row}: {points}.",
    at="{time} at {size}",
    place="Measured on {day}: {processor}, {cores} cores, {memory} of memory, {kernel}, files on {work}. "
    "Runs: {runs}; medians shown.",
    day="d MMMM yyyy",
    versions="Versions: {versions}.",
    rows={
        (US, "cold"): "Prospectus: built from nothing",
        (US, "unchanged"): "Prospectus: nothing changed",
        (US, "module"): "Prospectus: one module's title changed",
        (US, "shared"): "Prospectus: title of the most shared module changed",
        (US, "label"): "Prospectus: one label of a vocabulary changed",
        (US, "template"): "Prospectus: one template changed",
        (US, "check"): "Prospectus: check of everything, from nothing",
        (US, "check-cached"): "Prospectus: check, nothing changed",
        (US, "check-changed"): "Prospectus: check, one file changed",
        (US, "serve"): "Prospectus: preview, from saving to the reloaded page",
        ("hugo", "cold"): "Hugo: built from nothing",
        ("stock", "cold"): "MkDocs with Material, Markdown: built from nothing",
        ("bytes", "write"): "only writing the files of Prospectus",
        (US, "real"): "Prospectus: this catalogue, built from nothing",
        ("mkdocs", "empty"): "MkDocs with Material: one empty page",
    },
    subjects={US: "Prospectus", "hugo": "Hugo", "stock": "MkDocs with Material, Markdown"},
    aims={
        "cold": "built from nothing, time a page against Hugo's",
        "memory": "built from nothing, memory of all processes together",
        "growth": "built from nothing, time against that of {smaller} modules",
        "module": "one module's title changed",
        "unchanged": "nothing changed",
        "serve": "preview, from saving to the reloaded page",
        "check": "check of everything, time against that of the build",
        "check-changed": "check after one file has changed",
        "search": "first search, index fetched (compressed)",
        "theme": "pages that differ from the theme's own rendering",
        "real": "this catalogue, time beyond that of an empty MkDocs site",
    },
)
