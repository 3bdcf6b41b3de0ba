"""Makes catalogues for measuring: any size, valid, the same bytes for the same arguments."""

from .faults import Fault, plant
from .plan import Plan
from .planner import planned
from .project import records, write_project

__all__ = ["Fault", "Plan", "planned", "plant", "records", "write_project"]
