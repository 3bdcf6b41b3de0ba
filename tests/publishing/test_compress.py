"""Compressed twins: beside each text file one that decompresses to it, the same at every build."""

from __future__ import annotations

import gzip
from pathlib import Path

from ..building import fingerprints
from ..forge import Forge
from .conftest import configured, retitled

TEXTS = (".html", ".json", ".xml", ".css", ".js", ".svg")


def test_compressed_site(smith: Forge, project: Path, tmp_path: Path) -> None:
    """Every text file has its twin, after the first build, after an edit, and none any more when that is no longer wanted."""
    site = tmp_path / "site"
    configured(project, compress=True)
    for words in ("Viens", "Divi", "Trīs"):
        retitled(project, words)
        smith.good(project, site)
        assert _twins(site) == {path for path in site.rglob("*") if path.suffix in TEXTS}
    smith.good(project, tmp_path / "again")
    assert fingerprints(tmp_path / "again") == fingerprints(site)

    configured(project)
    smith.good(project, site)
    smith.good(project, tmp_path / "plain")

    assert fingerprints(tmp_path / "plain") == fingerprints(site)


def _twins(site: Path) -> set[Path]:
    """Return the files that have a twin which holds the same."""
    found = set()
    for twin in site.rglob("*.gz"):
        path = twin.with_suffix("")
        assert gzip.decompress(twin.read_bytes()) == path.read_bytes(), path
        found.add(path)
    return found
