"""Sources of a site of stock MkDocs with Material that shows what Prospectus shows of a catalogue, as Markdown.

Build them with ``mkdocs build --quiet --config-file DIR/mkdocs.yml --site-dir SITE``. The pages stand outside the navigation,
because MkDocs' work with them in it grows with the square of their number. No search, as its index would take the browser
gigabytes; no compressed copies, no languages of its own: English pages are pages like others.
"""

from .sources import write_sources

__all__ = ["write_sources"]
