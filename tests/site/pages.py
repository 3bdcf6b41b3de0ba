"""The pages of a built site, parsed, and where their references lead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from lxml import etree, html

HERE = "https://site.invalid"
"""The host at which a site's files are thought to be served."""

REFERENCES = ("href", "src", "action", "data", "poster", "data-finder", "data-root")
"""Attributes whose value is an address."""

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True)
class Reference:
    """An address that a page names, by which element, and the same made absolute."""

    page: str
    element: html.HtmlElement
    attribute: str
    value: str
    target: str

    def __str__(self) -> str:
        """Say where the reference stands."""
        return f"{self.page}: <{self.element.tag} {self.attribute}={self.value!r}>"

    @property
    def leads_off(self) -> bool:
        """Say whether it leads to another host."""
        return not f"{self.target}/".startswith(f"{HERE}/")


@dataclass(frozen=True)
class Page:
    """An HTML file: its name, relative to the site's root, and its elements."""

    name: str
    tree: html.HtmlElement
    base: str

    @property
    def language(self) -> str:
        """The language in which the page's address promises it."""
        return "en" if self.name.startswith("en/") else "lv"

    @property
    def address(self) -> str:
        """The address at which the page is served."""
        return f"{HERE}{self.base}{self.name.removesuffix('index.html')}"

    @cached_property
    def ids(self) -> list[str]:
        """All ids, in order."""
        return [str(id) for id in self.tree.xpath("//@id")]

    @cached_property
    def headings(self) -> list[html.HtmlElement]:
        """All headings, in order."""
        return list(self.tree.iter(*HEADINGS))

    def references(self) -> Iterator[Reference]:
        """Yield everything that the page names by address."""
        for element in self.tree.iter(etree.Element):
            for attribute in REFERENCES:
                if (value := element.get(attribute)) is not None:
                    yield Reference(self.name, element, attribute, value, urljoin(self.address, value))
            for candidate in (element.get("srcset") or "").split(","):
                if candidate.strip():
                    address = candidate.split()[0]
                    yield Reference(self.name, element, "srcset", address, urljoin(self.address, address))


class BuiltSite:
    """A folder with a site that is served below a base path."""

    def __init__(self, folder: Path, base: str = "/") -> None:
        self.folder = folder
        self.base = base
        self.pages = {page.name: page for page in self._read()}

    def file(self, target: str) -> str | None:
        """Return the file that an address leads to, or None where nothing is there."""
        path = unquote(urlsplit(target).path)
        if not path.startswith(self.base):
            return None
        name = path.removeprefix(self.base)
        name = f"{name}index.html" if name.endswith("/") or not name else name
        return name if (self.folder / name).is_file() else None

    def is_broken(self, target: str) -> bool:
        """Say whether an address of this host leads nowhere, in its path or in its fragment."""
        address, fragment = urldefrag(target)
        name = self.file(address)
        if name is None:
            return True
        return bool(fragment) and (name not in self.pages or unquote(fragment) not in self.pages[name].ids)

    def _read(self) -> Iterator[Page]:
        parser = html.HTMLParser(encoding="utf-8")
        for path in sorted(self.folder.rglob("*.html")):
            yield Page(
                path.relative_to(self.folder).as_posix(), html.document_fromstring(path.read_bytes(), parser=parser), self.base
            )


def language_of(text: etree._ElementUnicodeResult) -> str | None:
    """Return the language that a piece of text, as XPath finds it, is marked to be in."""
    element = text.getparent()
    if element is not None and text.is_tail:
        element = element.getparent()
    holders = [] if element is None else [element, *element.iterancestors()]
    return next((str(holder.get("lang")) for holder in holders if holder.get("lang")), None)
