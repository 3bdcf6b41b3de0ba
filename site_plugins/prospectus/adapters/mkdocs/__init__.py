"""Prospectus as a plugin of MkDocs. Only this folder knows MkDocs and its theme."""

from .plugin import ProspectusPlugin

__all__ = ["ProspectusPlugin"]
