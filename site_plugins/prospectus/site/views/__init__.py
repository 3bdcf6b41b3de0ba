"""What pages show beyond the records: drawings, matrices, panels; computed once, free of markup."""

from .changes import Change, latest_changes
from .coverage import Coverage, coverage, exam_columns
from .gaps import has_gaps
from .hours import HourBar, hour_bars, rule_words
from .list_page import Group, ListPage, Reach, Stretch, list_pages, reaches
from .map_order import MapOrder, map_order
from .module_map import ModuleMap, module_map
from .neighbours import Neighbour, Neighbours, neighbours
from .review_panel import STATE_LOOKS, Panels, StateLook, SubjectPanel, review_panels, subject_codes
from .unit import Unit, unit

__all__ = [
    "STATE_LOOKS",
    "Change",
    "Coverage",
    "Group",
    "HourBar",
    "ListPage",
    "MapOrder",
    "ModuleMap",
    "Neighbour",
    "Neighbours",
    "Panels",
    "Reach",
    "StateLook",
    "Stretch",
    "SubjectPanel",
    "Unit",
    "coverage",
    "exam_columns",
    "has_gaps",
    "hour_bars",
    "latest_changes",
    "list_pages",
    "map_order",
    "module_map",
    "neighbours",
    "reaches",
    "review_panels",
    "rule_words",
    "subject_codes",
    "unit",
]
