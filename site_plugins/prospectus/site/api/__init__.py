"""The JSON API: the catalogue as data, at stable addresses."""

from .files import api
from .schemas import api_schemas

__all__ = ["api", "api_schemas"]
