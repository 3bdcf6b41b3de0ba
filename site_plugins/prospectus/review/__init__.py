"""The state of a review, computed from its records; never typed."""

from .progress import Progress, as_of, progress
from .state import DisplayState, Standing, standing

__all__ = ["DisplayState", "Progress", "Standing", "as_of", "progress", "standing"]
