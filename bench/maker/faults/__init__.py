"""Known faults for a made catalogue: each is planted at a random place, and what the check must say of it is written down."""

from .fault import Fault
from .planting import KINDS, plant

__all__ = ["KINDS", "Fault", "plant"]
