"""The pages of a site, one kind a module; each function yields the sheets of one language."""

from .finder import finder
from .home import home
from .maker import PageMaker
from .module import module_sheets
from .module_list import module_list
from .not_found import not_found
from .qualification import qualification_sheets
from .qualification_list import qualification_list
from .reference import references
from .review import review
from .rule import rules
from .sector import sectors

__all__ = [
    "PageMaker",
    "finder",
    "home",
    "module_list",
    "module_sheets",
    "not_found",
    "qualification_list",
    "qualification_sheets",
    "references",
    "review",
    "rules",
    "sectors",
]
