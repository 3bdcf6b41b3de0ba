"""From files to documents: bytes are read, decoded and parsed, and every fault gets its place."""

from .document import RECORD_FOLDERS, SETTINGS_FILE, Document
from .folder import Found, SourceFile, document, find_files, found_again, read_bytes, read_document
from .positions import Positions

__all__ = [
    "RECORD_FOLDERS",
    "SETTINGS_FILE",
    "Document",
    "Found",
    "Positions",
    "SourceFile",
    "document",
    "find_files",
    "found_again",
    "read_bytes",
    "read_document",
]
