"""What a page shows, in one language and without any markup: labels looked up, references turned into titles and addresses.

All that is worked out beforehand here, Prospectus works out while it builds; the peers get it for nothing.
"""

from .page import Page, pages
from .words import WORDS

__all__ = ["WORDS", "Page", "pages"]
