"""From a site's parts to a published folder: what is out of date is made, and put in place in one step."""

from .in_place import InPlace
from .keys import Ground, keys
from .press import Bind, Press, compress, press
from .publication import Made, Publication
from .sitemap import sitemap
from .tree import Tree, file_of
from .workshop import Workshop

__all__ = [
    "Bind",
    "Ground",
    "InPlace",
    "Made",
    "Press",
    "Publication",
    "Tree",
    "Workshop",
    "compress",
    "file_of",
    "keys",
    "press",
    "sitemap",
]
