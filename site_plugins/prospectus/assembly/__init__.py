"""From data to a catalogue: identities checked, references resolved, the reverse index made."""

from .archive import Archive, MemoryArchive
from .assemble import Source, assemble, excerpts
from .catalogue import Catalogue, Use
from .identity import Identity, identity_problems
from .parts import Cluster, Excerpt, Members, clustered, members
from .records import brief, brief_of, packed, record
from .references import unresolved

__all__ = [
    "Archive",
    "Catalogue",
    "Cluster",
    "Excerpt",
    "Identity",
    "Members",
    "MemoryArchive",
    "Source",
    "Use",
    "assemble",
    "brief",
    "brief_of",
    "clustered",
    "excerpts",
    "identity_problems",
    "members",
    "packed",
    "record",
    "unresolved",
]
