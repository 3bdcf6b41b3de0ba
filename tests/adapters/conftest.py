"""What tests of the adapters share."""

from __future__ import annotations

from ..publishing.conftest import project, smith

__all__ = ["project", "smith"]
