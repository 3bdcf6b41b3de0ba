"""From a project's folder to a checked catalogue: all stages in a row, every problem at once."""

from .load import Loaded, load
from .progress import Progress, silent
from .project import Project
from .shelf import Shelf

__all__ = ["Loaded", "Progress", "Project", "Shelf", "load", "silent"]
