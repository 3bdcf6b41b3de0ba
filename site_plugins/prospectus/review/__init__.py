"""The state of a review, computed from its records; never typed."""

from .progress import Progress, progress
from .state import DisplayState, Standing, standing

__all__ = ["DisplayState", "Progress", "Standing", "progress", "standing"]
