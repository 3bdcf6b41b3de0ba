"""What the rules of the whole catalogue see of a record: as long as it stays, these rules need not be asked again."""

from __future__ import annotations

from typing import Any

from ..model import ModuleBrief, Programme, QualificationBrief, Review

__all__ = ["skeleton"]


def skeleton(record: Any) -> tuple[Any, ...]:
    """Return what rules of the scope “catalogue” see of a record: its order, its uses, what it replaces, its dates."""
    match record:
        case ModuleBrief():
            alone = record.credential is not None and record.credential.standalone
            return (record.id, record.entry_conditions.modules, record.supersedes, record.withdrawn, alone)
        case Programme():
            return (record.id, [link.module for link in record.links], record.qualification)
        case QualificationBrief():
            return (record.id, record.life_cycle, record.supersedes)
        case Review():
            return (record.id, record.subject, record.supersedes)
        case _:
            return ()
