"""From files to documents: bytes are read, decoded and parsed, and every fault gets its place."""

from .document import RECORD_FOLDERS, SETTINGS_FILE, Document
from .folder import Sources, read_catalogue
from .positions import Positions

__all__ = ["RECORD_FOLDERS", "SETTINGS_FILE", "Document", "Positions", "Sources", "read_catalogue"]
