"""Documents against the schemas: a compiled validator decides, ``jsonschema`` explains what fails."""

from .check import validate
from .references import Reference, references
from .schemas import Schemas, load_schemas

__all__ = ["Reference", "Schemas", "load_schemas", "references", "validate"]
