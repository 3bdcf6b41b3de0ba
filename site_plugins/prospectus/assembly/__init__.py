"""From documents to a catalogue: identities checked, references resolved, the reverse index made."""

from .assemble import assemble
from .catalogue import Catalogue, Use
from .identity import identity_problems
from .references import unresolved

__all__ = ["Catalogue", "Use", "assemble", "identity_problems", "unresolved"]
