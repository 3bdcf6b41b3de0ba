"""A module as a unit of learning outcomes for a mobility (the fields of ECVET's unit form)."""

from __future__ import annotations

from dataclasses import dataclass

from ...model import Module, Text

__all__ = ["Unit", "unit"]


@dataclass(frozen=True, slots=True)
class Unit:
    """Knowledge, skills and competence of a module taken together, each text once."""

    knowledge: tuple[Text, ...]
    skills: tuple[Text, ...]
    competence: tuple[Text, ...]


def unit(module: Module) -> Unit:
    """Return a module's outcomes in the three columns of the unit form."""
    outcomes = module.outcomes
    return Unit(
        _once(tuple(knowledge.text for outcome in outcomes for knowledge in outcome.knowledge)),
        _once(tuple(skill for outcome in outcomes for skill in outcome.skills)),
        _once(tuple(text for outcome in outcomes for text in outcome.competence)),
    )


def _once(texts: tuple[Text, ...]) -> tuple[Text, ...]:
    return tuple({next(iter(text.values())): text for text in texts}.values())
