"""Reading a made project for the peers."""

from __future__ import annotations

from pathlib import Path

import click

from prospectus.assembly import Catalogue
from prospectus.loading import Project, load

__all__ = ["read"]


def read(folder: Path) -> Catalogue:
    """Return the catalogue of a project.

    Raises click.UsageError where it has errors: a peer would build something else than Prospectus.
    """
    loaded = load(Project.at(folder))
    if loaded.catalogue is None or loaded.has_errors:
        raise click.UsageError(f"The catalogue in {folder} has errors; prospectus check shows them.")
    return loaded.catalogue
