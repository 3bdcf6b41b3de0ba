"""The words of tables and charts, in both languages of the site."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["WORDS", "Words"]


class Words(NamedTuple):
    """The words of a language; ``rows`` are named by subject and scenario, ``aims`` and ``units`` by id."""

    language: str
    modules: str
    what: str
    seconds: str
    least: str
    median: str
    most: str
    processor: str
    to_hugo: str
    page: str
    pages: str
    json: str
    files: str
    all: str
    memory: str
    wanted: str
    measured: str
    met: str
    at_most: str
    answers: dict[bool | None, str]
    chart: str
    chart_text: str
    at: str
    place: str
    day: str
    versions: str
    rows: dict[tuple[str, str], str]
    subjects: dict[str, str]
    aims: dict[str, str]


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
    at_most="at most {limit}",
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

LATVIAN = Words(
    language="lv",
    modules="moduļi",
    what="kas mērīts",
    seconds="Sekundes pēc pulksteņa atkarībā no moduļu skaita, abas asis logaritmiskas",
    least="mazākais",
    median="mediāna",
    most="lielākais",
    processor="procesora laiks",
    to_hugo="pret Hugo, uz lapu",
    page="viena lapa",
    pages="lapas",
    json="JSON datnes",
    files="datnes",
    all="visas datnes",
    memory="atmiņa",
    wanted="mērķis",
    measured="izmērīts",
    met="sasniegts",
    at_most="ne vairāk par {limit}",
    answers={True: "jā", False: "**nē**", None: "nav mērīts"},
    chart="Cik ilgi veido vietni",
    chart_text="{row}: {points}.",
    at="{time}, ja moduļu ir {size}",
    place="Mērīts {day} ({processor}, kodoli: {cores}, atmiņa: {memory}, {kernel}, datņu sistēma: {work}). "
    "Mērījumu skaits: {runs}; rādītas mediānas.",
    day="dd.MM.yyyy.",
    versions="Versijas: {versions}.",
    rows={
        (US, "cold"): "Prospectus: no nulles",
        (US, "unchanged"): "Prospectus: nekas nav mainīts",
        (US, "module"): "Prospectus: mainīts viena moduļa nosaukums",
        (US, "shared"): "Prospectus: mainīts visplašāk lietotā moduļa nosaukums",
        (US, "label"): "Prospectus: mainīts viens nosaukums kodu sarakstā",
        (US, "template"): "Prospectus: mainīta viena veidne",
        (US, "check"): "Prospectus: visa pārbaude, no nulles",
        (US, "check-cached"): "Prospectus: pārbaude, nekas nav mainīts",
        (US, "check-changed"): "Prospectus: pārbaude, mainīta viena datne",
        (US, "serve"): "Prospectus: priekšskatījums, no saglabāšanas līdz pārlādētai lapai",
        ("hugo", "cold"): "Hugo: no nulles",
        ("stock", "cold"): "MkDocs ar Material, Markdown: no nulles",
        ("bytes", "write"): "tikai Prospectus datņu ierakstīšana",
        (US, "real"): "Prospectus: šis katalogs, no nulles",
        ("mkdocs", "empty"): "MkDocs ar Material: viena tukša lapa",
    },
    subjects={US: "Prospectus", "hugo": "Hugo", "stock": "MkDocs ar Material, Markdown"},
    aims={
        "cold": "vietne no nulles: laiks uz lapu attiecībā pret Hugo",
        "memory": "vietne no nulles: visu procesu atmiņa kopā",
        "growth": "vietne no nulles: laiks attiecībā pret {smaller} moduļu vietni",
        "module": "mainīts viena moduļa nosaukums",
        "unchanged": "nekas nav mainīts",
        "serve": "priekšskatījums: no saglabāšanas līdz pārlādētai lapai",
        "check": "visa pārbaude: laiks attiecībā pret vietnes izveidi",
        "check-changed": "pārbaude pēc vienas datnes maiņas",
        "search": "pirmā meklēšana: saņemtais rādītājs (saspiests)",
        "theme": "lapas, kas atšķiras no pašas tēmas veidotajām",
        "real": "šis katalogs: laiks virs tukšas MkDocs vietnes laika",
    },
)

WORDS = {"en": ENGLISH, "lv": LATVIAN}
