"""A module and its learning outcomes."""

from __future__ import annotations

from .record import Provenance, RecordBrief, Text, Value
from .vocabulary import Code

__all__ = [
    "Assessment",
    "Attainment",
    "Credential",
    "CredentialBrief",
    "DigCompLevel",
    "EntryBrief",
    "EntryConditions",
    "Knowledge",
    "Module",
    "ModuleBrief",
    "ModuleHours",
    "Outcome",
    "OutcomeBrief",
    "OutcomeLine",
    "OutcomeLines",
    "SupersededModule",
    "Topic",
]


class EntryBrief(Value, frozen=True):
    """Modules that must be learned before the module."""

    modules: tuple[str, ...] = ()


class EntryConditions(EntryBrief, frozen=True):
    """What must be learned before the module."""

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


class OutcomeBrief(Value, frozen=True):
    """A learning outcome's id, unique in its module."""

    id: str


class OutcomeLine(OutcomeBrief, frozen=True, kw_only=True):
    """A learning outcome as pages of other records name it."""

    statement: Text


class Outcome(OutcomeLine, frozen=True, kw_only=True):
    """A learning outcome; ``share_percent`` is its share of the module, together 100."""

    share_percent: int
    knowledge: tuple[Knowledge, ...] = ()
    skills: tuple[Text, ...] = ()
    competence: tuple[Text, ...] = ()
    topics: tuple[Topic, ...] = ()
    attainment: Attainment | None = None
    esco_skills: tuple[str, ...] = ()
    dig_comp: tuple[DigCompLevel, ...] = ()
    reuse: Code | None = None


class CredentialBrief(Value, frozen=True):
    """Whether the module can be taken by itself."""

    standalone: bool


class Credential(CredentialBrief, frozen=True, kw_only=True):
    """What the module gives by itself."""

    stackability: tuple[Code, ...]
    validity: Text | None = None
    delivery: tuple[Code, ...] = ()
    quality_assurance: Text | None = None


class OutcomeLines(Value, frozen=True):
    """A module's learning outcomes, and nothing else of it."""

    outcomes: tuple[OutcomeLine, ...]


class SupersededModule(Value, frozen=True):
    """An earlier module and how far it is equivalent."""

    module: str
    equivalence: Code


class ModuleBrief(RecordBrief, frozen=True):
    """What others need to know of a module."""

    title: Text
    kind: Code
    level: Code
    hours: ModuleHours
    outcomes: tuple[OutcomeBrief, ...]
    former_titles: tuple[Text, ...] = ()
    sectors: tuple[str, ...] = ()
    entry_conditions: EntryBrief = EntryBrief()
    credential: CredentialBrief | None = None
    supersedes: tuple[SupersededModule, ...] = ()
    withdrawn: str | None = None


class Module(ModuleBrief, frozen=True, kw_only=True):
    """A self-standing part of programmes."""

    provenance: Provenance
    aim: Text
    outcomes: tuple[Outcome, ...]
    tasks: tuple[Text, ...] = ()
    entry_conditions: EntryConditions = EntryConditions()
    assessment: Assessment = Assessment()
    role_in_map: Text | None = None
    methods: tuple[Text, ...] = ()
    means: tuple[Text, ...] = ()
    credential: Credential | None = None
