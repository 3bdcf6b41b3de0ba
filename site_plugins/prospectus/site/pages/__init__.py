"""The pages of a site, one kind a module; each function yields the sheets of one language, or drafts of them."""

from .draft import Draft
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
from .sector import sector_list, sector_pages

__all__ = [
    "Draft",
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
    "sector_list",
    "sector_pages",
]
