"""What a site is made of."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["Asset", "Heading", "Sheet"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A section of a page, for its table of contents; ``language`` is the title's, where it is not the page's."""

    id: str
    title: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page, independent of any generator.

    ``address`` is relative to the site's root and ends with a slash (the home page's is empty). ``html`` is safe. ``source``
    is the file that the page is made of, relative to the project's root, for the link to edit it. ``twins`` are the
    addresses of the same page by language.
    """

    address: str
    language: str
    title: str
    html: str
    description: str = ""
    headings: tuple[Heading, ...] = ()
    source: str | None = None
    twins: dict[str, str] = field(default_factory=dict)
    section: str = ""
    trail: tuple[tuple[str, str], ...] = ()
    layout: str = "page"


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the site: its address, relative to the root, and its bytes."""

    address: str
    content: bytes
