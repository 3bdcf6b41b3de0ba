"""From a project's folder to a checked catalogue: all stages in a row, every problem at once."""

from .cache import FOLDER, Cache
from .load import Loaded, load
from .progress import Progress, silent
from .project import Project
from .reading import Reading
from .shelf import Shelf

__all__ = ["FOLDER", "Cache", "Loaded", "Progress", "Project", "Reading", "Shelf", "load", "silent"]
