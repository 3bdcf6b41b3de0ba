"""The JSON API: the catalogue as data, at stable addresses."""

from .files import module_file, overview_file, qualification_file, review_file
from .schemas import api_schemas

__all__ = ["api_schemas", "module_file", "overview_file", "qualification_file", "review_file"]
