"""The words of tables and charts in Latvian."""

from __future__ import annotations

from .vocabulary import Words

__all__ = ["LATVIAN"]

US = "prospectus"

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
