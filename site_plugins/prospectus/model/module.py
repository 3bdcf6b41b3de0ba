"""A module and its learning outcomes."""

from __future__ import annotations

import msgspec

from .record import Record, Text, Value
from .vocabulary import Code

__all__ = [
    "Assessment",
    "Attainment",
    "Credential",
    "DigCompLevel",
    "EntryConditions",
    "Knowledge",
    "Module",
    "ModuleHours",
    "Outcome",
    "SupersededModule",
    "Topic",
]


class EntryConditions(Value, frozen=True):
    """What must be learned before the module."""

    modules: tuple[str, ...] = ()
    text: Text | None = None


class Assessment(Value, frozen=True):
    """How it is established that the module has been mastered."""

    forms: tuple[Code, ...] = ()
    text: Text | None = None


class ModuleHours(Value, frozen=True):
    """The module's usual size in teaching hours, and how many of them are practical."""

    total: int
    practical: int | None = None


class Knowledge(Value, frozen=True):
    """What is to be known, and how deeply."""

    text: Text
    depth: Code


class Topic(Value, frozen=True):
    """A topic with its recommended content."""

    title: Text
    content: tuple[Text, ...] = ()


class Attainment(Value, frozen=True):
    """What medium and optimal attainment look like."""

    medium: Text
    optimal: Text


class DigCompLevel(Value, frozen=True):
    """A DigComp competence by number, at a proficiency level from 1 to 8."""

    competence: Code
    level: int


class Outcome(Value, frozen=True):
    """A learning outcome; ``share_percent`` is its share of the module, together 100."""

    id: str
    statement: Text
    share_percent: int
    knowledge: tuple[Knowledge, ...] = ()
    skills: tuple[Text, ...] = ()
    competence: tuple[Text, ...] = ()
    topics: tuple[Topic, ...] = ()
    attainment: Attainment | None = None
    esco_skills: tuple[str, ...] = ()
    dig_comp: tuple[DigCompLevel, ...] = ()
    reuse: Code | None = None


class Credential(Value, frozen=True):
    """What the module gives by itself."""

    standalone: bool
    stackability: tuple[Code, ...]
    validity: Text | None = None
    delivery: tuple[Code, ...] = ()
    quality_assurance: Text | None = None


class SupersededModule(Value, frozen=True):
    """An earlier module and how far it is equivalent."""

    module: str
    equivalence: Code


class Module(Record, frozen=True):
    """A self-standing part of programmes."""

    title: Text
    kind: Code
    level: Code
    aim: Text
    hours: ModuleHours
    outcomes: tuple[Outcome, ...]
    former_titles: tuple[Text, ...] = ()
    sectors: tuple[str, ...] = ()
    tasks: tuple[Text, ...] = ()
    entry_conditions: EntryConditions = EntryConditions()
    assessment: Assessment = Assessment()
    role_in_map: Text | None = None
    methods: tuple[Text, ...] = ()
    means: tuple[Text, ...] = ()
    credential: Credential | None = None
    supersedes: tuple[SupersededModule, ...] = ()
    withdrawn: str | None = msgspec.field(default=None)
