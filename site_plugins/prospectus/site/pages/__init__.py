"""The pages of a site, one kind a module; each function yields the sheets of one language."""

from .finder import finder
from .home import home
from .maker import PageMaker
from .module import modules
from .not_found import not_found
from .qualification import qualifications
from .reference import references
from .review import review
from .rule import rules
from .sector import sectors

__all__ = [
    "PageMaker",
    "finder",
    "home",
    "modules",
    "not_found",
    "qualifications",
    "references",
    "review",
    "rules",
    "sectors",
]
