"""The rules that no schema can express, each a pure generator with its own page."""

from . import exam, lifecycle, module, practice, programme, review, text, vocabulary
from .choice import Choice, choice
from .exam import tested_outcomes
from .pages import RulePage, rule_ids, rule_page
from .rule import Fault, Locate, Pointer, Rule, Scope
from .skeleton import skeleton

__all__ = [
    "RULES",
    "Choice",
    "Fault",
    "Locate",
    "Pointer",
    "Rule",
    "RulePage",
    "Scope",
    "choice",
    "rule_ids",
    "rule_page",
    "skeleton",
    "tested_outcomes",
]

_MODULES = (exam, lifecycle, module, practice, programme, review, text, vocabulary)

RULES: tuple[Rule, ...] = tuple(sorted((r for m in _MODULES for r in vars(m).values() if isinstance(r, Rule)), key=lambda r: r.id))
"""Every cross-record rule, by id."""
