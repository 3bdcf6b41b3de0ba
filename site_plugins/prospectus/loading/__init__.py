"""From a project's folder to a checked catalogue: all stages in a row, every problem at once."""

from .cache import FOLDER, Cache
from .load import load
from .loaded import Loaded
from .memory import Memory
from .progress import Progress, silent
from .project import Project
from .reading import Reading
from .shelf import Shelf

__all__ = ["FOLDER", "Cache", "Loaded", "Memory", "Progress", "Project", "Reading", "Shelf", "load", "silent"]
