"""The plugin's options in ``mkdocs.yml``."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig

from ...loading import FOLDER
from ...site.options import Guide, Options

__all__ = ["PluginOptions", "guide_files", "page_address", "site_options"]


class GuideFiles(c.OptionallyRequired[dict[str, dict[str, str]]]):
    """Hand-written pages by name, each a file below ``docs/`` for every language."""

    def run_validation(self, value: object) -> dict[str, dict[str, str]]:
        """Check the shape: ``name: {language: file.md}``."""
        shape = "write them as `name: {lv: page.md, en: en/page.md}`"
        if not isinstance(value, dict):
            raise base.ValidationError(f"The guides are a {type(value).__name__}; {shape}")
        for name, files in value.items():
            if not isinstance(files, dict) or not files:
                raise base.ValidationError(f"The guide '{name}' names no files; {shape}")
            for code, file in files.items():
                if not isinstance(file, str) or not file.endswith(".md"):
                    raise base.ValidationError(f"The guide '{name}' in '{code}' is {file!r}, not a .md file; {shape}")
        return value


class PluginOptions(base.Config):  # type: ignore[no-untyped-call]  # MkDocs' own is untyped
    """Folders are relative to ``mkdocs.yml``."""

    catalogue = c.Type(str, default="catalogue")
    """The folder with the catalogue's records."""
    schema = c.Type(str, default="schema")
    """The folder with the schemas; the package's own are used where it does not exist."""
    repository = c.Type(str, default="")
    """The address of the source repository, or a pattern with ``{path}``, for the links that propose a correction."""
    branch = c.Type(str, default="main")
    """The branch that such links edit."""
    fail_on_warnings = c.Type(bool, default=False)
    """Whether warnings of the check count as MkDocs' own warnings, so that ``--strict`` fails on them."""
    cache = c.Type(str, default=FOLDER)
    """The folder, relative to ``mkdocs.yml``, in which builds remember what they made; empty where nothing is to be kept."""
    processes = c.Optional(c.Type(int))
    """How many processes work side by side; without it, one for each processor."""
    compress = c.Type(bool, default=False)
    """Whether a compressed file (``.gz``) is put beside each page and data file, for hosts that serve those."""
    guides = GuideFiles(default={})
    """Hand-written pages that the menus show, with their twins in other languages."""


def guide_files(options: PluginOptions) -> dict[str, tuple[str, str]]:
    """Return (name, language) of every hand-written page, by its file."""
    return {file: (name, code) for name, files in options.guides.items() for code, file in files.items()}


def site_options(options: PluginOptions, config: MkDocsConfig) -> Options:
    """Return the site's options; a guide's title is its first heading."""
    guides = []
    for file, (name, code) in guide_files(options).items():
        path = Path(config.docs_dir, file)
        if not path.is_file():
            raise base.ValidationError(f"The guide '{name}' names {file}, which is not in {config.docs_dir}")
        guides.append(Guide(page_address(file), _first_heading(path), code, name))
    return Options(
        site_name=config.site_name,
        site_url=config.site_url or "",
        repository=options.repository,
        branch=options.branch,
        guides=tuple(guides),
    )


def page_address(file: str) -> str:
    """Return the address at which MkDocs puts a page: ``en/about.md`` → ``en/about/``."""
    path = PurePosixPath(file).with_suffix("")
    folder = path.parent if path.name == "index" else path
    return "" if folder == PurePosixPath() else f"{folder.as_posix()}/"


def _first_heading(path: Path) -> str:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((line.removeprefix("# ").strip() for line in lines if line.startswith("# ")), path.stem)
