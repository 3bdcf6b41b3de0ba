"""Writing the sources of a site of stock MkDocs."""

from __future__ import annotations

from pathlib import Path

from prospectus.assembly import Catalogue

from ..views import WORDS, Page, pages
from ..views.module import ModuleView
from .module import module
from .qualification import qualification

__all__ = ["write_sources"]

SETTINGS = """\
site_name: {title}
site_url: https://example.org/
docs_dir: docs

theme:
  name: material
  language: lv
  font: false

plugins: []

nav:
  - index.md

markdown_extensions:
  - attr_list
  - tables
  - toc

validation:
  omitted_files: ignore
"""


def write_sources(catalogue: Catalogue, folder: Path) -> int:
    """Write sources into a folder, which must not exist, and return the number of records' pages.

    Raises FileExistsError where it does.
    """
    folder.mkdir(parents=True)
    title = catalogue.settings.title[catalogue.settings.main_language]
    (folder / "mkdocs.yml").write_text(SETTINGS.format(title=title), encoding="utf-8")
    docs = folder / "docs"
    docs.mkdir()
    (docs / "index.md").write_text(f"# {title}\n", encoding="utf-8")
    count, made = 0, set[Path]()
    for page in pages(catalogue):
        path = docs / f"{page.address.rstrip('/')}.md"
        if path.parent not in made:
            path.parent.mkdir(parents=True)
            made.add(path.parent)
        path.write_text(_markdown(page), encoding="utf-8")
        count += 1
    return count


def _markdown(page: Page) -> str:
    # A source lies one folder higher than the page that is made of it.
    root, words = "../" * (page.address.count("/") - 1), WORDS[page.language]
    if isinstance(page.view, ModuleView):
        return module(page, page.view, root, words)
    return qualification(page, page.view, root, words)
