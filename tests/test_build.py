"""Real builds: the whole site is there, twice the same, and an old one is safe from a catalogue with errors."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from .building import ROOT, build, configure, fingerprints
from .conftest import BASE, MakeProject

GROUPS = {"qualifications": "kvalifikacijas", "modules": "moduli", "sectors": "nozares"}
"""What a group of records is called in English addresses and in Latvian ones."""

MODULE = (BASE / "modules" / "gasana.yml").read_text()
MODULE_FILE = "catalogue/modules/gasana.yml"
BROKEN = MODULE.replace("kind: professional", "kind: unheard_of")
ORPHAN = {"catalogue/modules/lieks.yml": MODULE.replace("id: gasana", "id: lieks")}
"""A module that no programme uses: a warning, not an error."""


# The whole site


def test_pages_named_in_the_architecture(catalogue_site: Path) -> None:
    """The addresses that were promised hold pages."""
    assert (catalogue_site / "kvalifikacijas/mezsaimniecibas-tehnikis/index.html").is_file()
    assert (catalogue_site / "en/qualifications/mezsaimniecibas-tehnikis/index.html").is_file()
    assert (catalogue_site / "404.html").is_file()


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("language", ["lv", "en"])
def test_page_of_every_record(catalogue_site: Path, group: str, language: str) -> None:
    """Every qualification, module and sector has a page in both languages, and there are no others."""
    folder = catalogue_site / (GROUPS[group] if language == "lv" else f"en/{group}")
    records = {path.stem for path in (ROOT / "catalogue" / group).glob("*.yml")}

    pages = {path.parent.name for path in folder.glob("*/index.html")}

    assert records
    assert pages == records
    assert (folder / "index.html").is_file()


def test_nothing_is_generated_into_docs(make_project: MakeProject, tmp_path: Path) -> None:
    """A build leaves its sources as they were; beside them it keeps a folder of its own."""
    project = configure(make_project())
    before = fingerprints(project)

    result = build(project, tmp_path / "site", "--strict")

    assert (result.returncode, result.stderr.count("WARNING")) == (0, 0)
    after = fingerprints(project)
    assert {name: digest for name, digest in after.items() if not name.startswith(".cache/")} == before


# Twice the same


def test_builds_are_identical(catalogue_site: Path, tmp_path: Path) -> None:
    """Another folder, day, time zone, order of hashing, working directory and age of files: the same bytes."""
    project, site, elsewhere = tmp_path / "elsewhere" / "project", tmp_path / "site", tmp_path / "cwd"
    elsewhere.mkdir()
    for name in ("catalogue", "docs", "schema"):
        shutil.copytree(ROOT / name, project / name, copy_function=shutil.copyfile)
    shutil.copyfile(ROOT / "mkdocs.yml", project / "mkdocs.yml")
    for number, path in enumerate(sorted(project.rglob("*"), reverse=True)):
        os.utime(path, (1_000_000_000 + number, 1_000_000_000 + number))

    result = build(
        project, site, cwd=elsewhere, PYTHONHASHSEED="4711", SOURCE_DATE_EPOCH="86400", TZ="Pacific/Kiritimati", LC_ALL="C"
    )

    assert result.returncode == 0, result.stderr
    one, other = fingerprints(catalogue_site), fingerprints(site)
    assert "sitemap.xml.gz" in one
    assert {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)} == set()


# Errors


@pytest.mark.parametrize("arguments", [(), ("--strict",), ("--dirty",)], ids=["plain", "strict", "dirty"])
def test_error_keeps_the_old_site(make_project: MakeProject, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """An error in the data ends the build before a file of the old site is touched, and is named by file, line and rule."""
    project, site = configure(make_project(files={MODULE_FILE: BROKEN})), tmp_path / "site"
    for name in ("index.html", "moduli/gasana/index.html", "assets/mine.css"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("old")
    before = _state(site)

    result = build(project, site, *arguments)

    _says(result, f"{MODULE_FILE}:5:7 vocabulary/unknown-code")
    assert _state(site) == before


def test_every_error_is_named(make_project: MakeProject, tmp_path: Path) -> None:
    """One bad file does not hide another, and no site appears."""
    project = configure(make_project(files={MODULE_FILE: BROKEN, "catalogue/tools/europass.yml": "id: [europass\n"}))

    result = build(project, tmp_path / "site")

    _says(result, f"{MODULE_FILE}:5:7 vocabulary/unknown-code")
    _says(result, "catalogue/tools/europass.yml:")
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    ("fails", "options", "arguments"),
    [
        (False, {}, ("--strict",)),
        (False, {"fail_on_warnings": True}, ()),
        (True, {"fail_on_warnings": True}, ("--strict",)),
    ],
    ids=["by-default", "not-strict", "strict"],
)
def test_warnings(
    make_project: MakeProject, tmp_path: Path, *, fails: bool, options: dict[str, bool], arguments: tuple[str, ...]
) -> None:
    """A warning of the check fails a strict build only where the site's owner wants that."""
    project = configure(make_project(files=ORPHAN), **options)

    result = build(project, tmp_path / "site", *arguments)

    assert "catalogue/modules/lieks.yml:1:5 module/orphan" in result.stderr
    assert "Traceback" not in result.stderr
    assert (result.returncode != 0) is fails


# Wrong use


@pytest.mark.parametrize(
    ("named", "options"),
    [
        ("catalogue", {"catalogue": 5}),
        ("nowhere", {"catalogue": "nowhere"}),
        ("fail_on_warnings", {"fail_on_warnings": "perhaps"}),
        ("guides", {"guides": ["about.md"]}),
        ("about", {"guides": {"about": "about.md"}}),
        ("about", {"guides": {"about": {}}}),
        ("about.txt", {"guides": {"about": {"lv": "about.txt"}}}),
        ("gone.md", {"guides": {"about": {"lv": "gone.md"}}}),
        ("gone.md", {"guides": {"about": {"xx": "gone.md"}}}),
        ("catalog", {"catalog": "catalogue"}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_wrong_option(make_project: MakeProject, tmp_path: Path, named: str, options: dict[str, object]) -> None:
    """A wrong option ends the build with a line that names it, and what is wrong about it; nothing is written."""
    project = configure(make_project(), **options)

    result = build(project, tmp_path / "site", "--strict")

    _says(result, named)
    assert not (tmp_path / "site").exists()


def test_schema_folder_without_schemas(make_project: MakeProject, tmp_path: Path) -> None:
    """A folder of schemas that lacks one is named."""
    project = configure(make_project())
    (project / "schema" / "module.schema.json").unlink()

    _says(build(project, tmp_path / "site"), "module.schema.json")


def test_link_to_nothing(make_project: MakeProject, tmp_path: Path) -> None:
    """Hand-written links to what is not in the catalogue fail a strict build; each is named with its page."""
    links = [
        "prospectus:module/nav-tada",
        "prospectus:nothing",
        "prospectus:qualification/gasana",
        "prospectus:rule/text/nothing",
        "prospectus:review/mezstradnieks",
        "prospectus:Module/gasana",
        "prospectus:module/",
    ]
    text = "# About\n\n" + "\n\n".join(f"[here]({link})" for link in links)
    project = configure(make_project(files={"docs/about.md": text}))

    result = build(project, tmp_path / "site", "--strict")

    assert [link for link in links if f"about.md links to {link}, " not in result.stderr] == []
    _says(result, "about.md")


def test_link_to_something(make_project: MakeProject, tmp_path: Path) -> None:
    """A hand-written link to a list or a record becomes an address in its page's language."""
    text = "# About\n\n[list](prospectus:modules) [page](prospectus:module/gasana) [rule](prospectus:rule/text/markup)\n"
    guides = {"about": {"lv": "par.md", "en": "en/about.md"}}
    project = configure(make_project(files={"docs/par.md": text, "docs/en/about.md": text}), guides=guides)

    result = build(project, tmp_path / "site", "--strict")

    assert result.returncode == 0, result.stderr
    for page, addresses in {
        "par": ("../moduli/", "../moduli/gasana/", "../noteikumi/text/markup/"),
        "en/about": ("../modules/", "../modules/gasana/", "../rules/text/markup/"),
    }.items():
        html = (tmp_path / "site" / page / "index.html").read_text()
        assert [address for address in addresses if f'href="{address}"' not in html] == []


def test_page_outside_menus(make_project: MakeProject, tmp_path: Path) -> None:
    """A hand-written page that no menu shows may name its language and its twins; without, it has the main language."""
    files = {
        "docs/par.md": "---\nlanguage: lv\ntwins: {en: en/about.md}\n---\n\n# Par\n\n[list](prospectus:modules)\n",
        "docs/en/about.md": "---\nlanguage: en\ntwins: {lv: par.md}\n---\n\n# About\n\n[list](prospectus:modules)\n",
        "docs/en/other.md": "# Other\n\n[list](prospectus:modules)\n",
    }
    project = configure(make_project(files=files))

    result = build(project, tmp_path / "site", "--strict")

    assert result.returncode == 0, result.stderr
    for page, parts in {
        "par": ('<html lang="lv"', 'hreflang="en" href="../en/about/"', 'href="../moduli/"'),
        "en/about": ('<html lang="en"', 'hreflang="lv" href="../../par/"', 'href="../modules/"'),
        "en/other": ('<html lang="lv"', 'href="../../moduli/"'),
    }.items():
        html = (tmp_path / "site" / page / "index.html").read_text()
        assert [part for part in parts if part not in html] == [], page


def test_page_of_docs_gives_way(make_project: MakeProject, tmp_path: Path) -> None:
    """A catalogue's page takes the place of one of the same address in ``docs/``."""
    project = configure(make_project(files={"docs/index.md": "# Stands in the way\n"}))

    result = build(project, tmp_path / "site", "--strict")

    assert result.returncode == 0, result.stderr
    assert "Stands in the way" not in (tmp_path / "site" / "index.html").read_text()


def test_site_address_reaches_the_data(published_site: Path, catalogue_site: Path) -> None:
    """The index says where the site is published, or that this is not known."""
    sites = [json.loads((site / "api/v1/index.json").read_text())["site"] for site in (published_site, catalogue_site)]

    assert sites == ["https://example.org/katalogs/", None]


def _says(result: CompletedProcess[str], words: str) -> None:
    """Hold that a build failed with certain words, and without a traceback."""
    output = result.stdout + result.stderr

    assert result.returncode != 0
    assert words in output
    assert "Traceback" not in output


def _state(folder: Path) -> dict[str, tuple[str, int]]:
    """Return every file of a folder with its digest and the time at which it was written."""
    return {name: (digest, (folder / name).stat().st_mtime_ns) for name, digest in fingerprints(folder).items()}
