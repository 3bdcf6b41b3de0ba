"""Writing the sources of a Hugo site."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TypeAlias

import msgspec

from prospectus.assembly import Catalogue

from ..views import WORDS, Page, pages
from ..views.module import ModuleView
from ..views.qualification import QualificationView
from ..views.spoken import Spoken
from .settings import settings

__all__ = ["FORMS", "write_sources"]

FORMS = ("adapter", "files")
LAYOUTS = Path(__file__).parent / "layouts"
LISTS = {"module": "modules", "qualification": "qualifications"}
"""Kind of page → name of its list."""

# The adapter reads an asset of its own for each list; a page's path is its last part only.
ADAPTER = """\
{{{{ range (resources.Get "records/{asset}" | transform.Unmarshal) -}}}}
{{{{ $.AddPage (dict "kind" "page" "path" .path "title" .title "type" .type "params" .params) }}}}
{{{{ end }}}}
"""

Sections: TypeAlias = dict[tuple[str, str], list["_Record"]]


class _Params(msgspec.Struct, frozen=True):
    description: str
    root: str
    twin: str
    list: str
    view: ModuleView | QualificationView | None = None


class _Record(msgspec.Struct, frozen=True):
    path: str
    title: str
    type: str
    params: _Params


class _Content(msgspec.Struct, frozen=True):
    """The front matter of a page; Hugo takes a path from the file's name."""

    title: str
    type: str
    params: _Params


def write_sources(catalogue: Catalogue, folder: Path, form: str = FORMS[0]) -> int:
    """Write sources into a folder, which must not exist, and return the number of records' pages.

    Raises FileExistsError where it does, ValueError for a form that is none.
    """
    if form not in FORMS:
        raise ValueError(f"{form!r} is none of {FORMS}")
    folder.mkdir(parents=True)
    (folder / "hugo.json").write_bytes(settings(catalogue))
    shutil.copytree(LAYOUTS, folder / "layouts")
    sections: Sections = {}
    for page in pages(catalogue):
        sections.setdefault((page.language, page.kind), []).append(_record(page))
    for (language, kind), records in sections.items():
        group = Spoken(catalogue, language).group(LISTS[kind])
        content = folder / "content" / language / group.rstrip("/").rpartition("/")[2]
        content.mkdir(parents=True)
        twin = Spoken(catalogue, next(code for code in WORDS if code != language)).group(LISTS[kind])
        _write_list(content / "_index.md", WORDS[language][LISTS[kind]], _up(group), twin)
        (_write_adapter if form == "adapter" else _write_files)(folder, content, f"{language}-{kind}.json", records)
    for language in WORDS:
        home = "" if language == catalogue.settings.main_language else f"{language}/"
        title = Spoken(catalogue, language).text(catalogue.settings.title)
        _write_list(folder / "content" / language / "_index.md", title, _up(home) or "./", "en/" if not home else "")
    return sum(map(len, sections.values()))


def _record(page: Page) -> _Record:
    params = _Params(page.description, _up(page.address), page.twin, WORDS[page.language][LISTS[page.kind]], page.view)
    return _Record(page.id, page.title, page.kind, params)


def _up(address: str) -> str:
    """Return the way from an address to the site's root."""
    return "../" * address.count("/")


def _write_list(path: Path, title: str, root: str, twin: str) -> None:
    path.write_bytes(msgspec.json.encode(_Content(title, "list", _Params("", root, twin, ""))) + b"\n")


def _write_adapter(folder: Path, content: Path, name: str, records: list[_Record]) -> None:
    assets = folder / "assets" / "records"
    assets.mkdir(parents=True, exist_ok=True)
    (assets / name).write_bytes(msgspec.json.encode(records))
    (content / "_content.gotmpl").write_text(ADAPTER.format(asset=name), encoding="utf-8")


def _write_files(_folder: Path, content: Path, _name: str, records: list[_Record]) -> None:
    for record in records:
        page = _Content(record.title, record.type, record.params)
        (content / f"{record.path}.md").write_bytes(msgspec.json.encode(page) + b"\n")
