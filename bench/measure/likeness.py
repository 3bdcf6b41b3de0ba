"""Whether the pages are those that the theme itself renders."""

from __future__ import annotations

import shutil
from pathlib import Path

from .command import FailedError, time_command
from .project import Project
from .scenario import Figures

__all__ = ["LARGEST", "likeness"]

LARGEST = 2_000
"""The largest size at which pages are compared: the theme's own rendering of more takes too long to be worth it."""

# A hook that looks at pages forces every page through MkDocs and the theme, and counts them to be sure.
HOOK = """\
from pathlib import Path

def on_post_page(output, *, page, config):
    with Path(__file__).with_name("rendered").open("a", encoding="utf-8") as file:
        file.write(f"{page.url}\\n")
    return output
"""


def likeness(project: Project) -> Figures:
    """Return how many pages a built site has, and how many of them are, byte for byte, as the theme renders them.

    Raises FailedError where the theme did not render all pages of the other site.
    """
    folder = project.folder.parent / "theme"
    shutil.copytree(project.folder, folder, ignore=shutil.ignore_patterns("site", ".cache", ".git"))
    try:
        with (folder / "mkdocs.yml").open("a", encoding="utf-8") as file:
            file.write("\nhooks:\n  - hook.py\n")
        (folder / "hook.py").write_text(HOOK, encoding="utf-8")
        other = Project(folder, project.env, project.patience)
        time_command(other.build)
        pages = _pages(project.site) | _pages(other.site)
        rendered = len((folder / "rendered").read_text(encoding="utf-8").splitlines())
        # The page for wrong addresses is a template of the theme, not a page of MkDocs.
        if rendered + 1 < len(pages):
            raise FailedError(f"the theme rendered {rendered} of {len(pages)} pages; there is nothing to compare the others with")
        alike = sum(_same(project.site / page, other.site / page) for page in pages)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return (("page_number", float(len(pages))), ("alike_number", float(alike)))


def _pages(site: Path) -> set[Path]:
    return {path.relative_to(site) for path in site.rglob("*.html")}


def _same(one: Path, other: Path) -> bool:
    return one.is_file() and other.is_file() and one.read_bytes() == other.read_bytes()
