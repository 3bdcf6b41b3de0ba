"""The command ``prospectus``."""

from .main import main

__all__ = ["main"]
