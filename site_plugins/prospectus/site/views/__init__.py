"""What pages show beyond the records: drawings, matrices, panels; computed once, free of markup."""

from .coverage import Coverage, coverage, exam_columns
from .gaps import has_gaps
from .hours import HourBar, hour_bars, rule_words
from .list_page import Group, Heading, ListPage, Reach, Stretch, list_pages, reaches
from .list_rows import ModuleRow, Named, QualificationRow, ReviewRow, Rows
from .map_order import MapOrder, map_order
from .module_map import ModuleMap, module_map
from .neighbours import Neighbour, Neighbours, neighbours
from .review_panel import STATE_LOOKS, Panels, StateLook, SubjectPanel, review_panels, subject_codes
from .tally import Tally
from .unit import Unit, unit

__all__ = [
    "STATE_LOOKS",
    "Coverage",
    "Group",
    "Heading",
    "HourBar",
    "ListPage",
    "MapOrder",
    "ModuleMap",
    "ModuleRow",
    "Named",
    "Neighbour",
    "Neighbours",
    "Panels",
    "QualificationRow",
    "Reach",
    "ReviewRow",
    "Rows",
    "StateLook",
    "Stretch",
    "SubjectPanel",
    "Tally",
    "Unit",
    "coverage",
    "exam_columns",
    "has_gaps",
    "hour_bars",
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
