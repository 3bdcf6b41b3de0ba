"""What the site's owner decides."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

__all__ = ["Guide", "Options"]


@dataclass(frozen=True, slots=True)
class Guide:
    """A hand-written page: address, title, language, and the name that its twins share."""

    address: str
    title: str
    language: str
    name: str


@dataclass(frozen=True, slots=True)
class Options:
    """Site name by language, where the sources can be edited, the hand-written pages, and the length of lists.

    ``list_rows`` is how many rows a page of a list bears at most. 200 rows of modules are 9 to 12 KB compressed and some
    1,700 elements, which a phone lays out at once; 20,000 modules make 100 such pages.
    """

    site_name: str = "Prospectus"
    site_url: str = ""
    repository: str = ""
    branch: str = "main"
    guides: tuple[Guide, ...] = ()
    list_rows: int = 200

    @property
    def base(self) -> str:
        """The path at which the site is served, with a slash at its end."""
        return urlsplit(self.site_url).path.rstrip("/") + "/"

    def edit_address(self, source: str) -> str | None:
        """Return where a source file can be edited, or None where no repository is known.

        ``repository`` is the repository's address at GitHub, GitLab or Forgejo, or a pattern with ``{path}``.
        """
        if not self.repository:
            return None
        if "{path}" in self.repository:
            return self.repository.replace("{path}", source)
        root = self.repository.rstrip("/").removesuffix(".git")
        if "gitlab" in root:
            return f"{root}/-/edit/{self.branch}/{source}"
        if "github" in root:
            return f"{root}/edit/{self.branch}/{source}"
        return f"{root}/_edit/{self.branch}/{source}"
