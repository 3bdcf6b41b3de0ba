"""The records of a catalogue as frozen values; names follow the schemas, in snake case."""

from .catalogue import Framework, Limits, Settings
from .exam import Exam, ExamArea, ExamPart, Grade, OutcomeCitation
from .module import Assessment, Credential, EntryConditions, Module, ModuleHours, Outcome
from .organisation import Expert, Organisation, Round, Sector
from .programme import Course, Duration, ModuleLink, Part, PartRule, Programme, Variant
from .qualification import EscoOccupation, LifeCycle, Qualification, Standard
from .record import Period, Provenance, Record, Text
from .reference import Term, Tool
from .review import Approval, Finding, FindingTarget, Review, ReviewDates, Subject
from .vocabulary import Code, Entry, Vocabulary

__all__ = [
    "Approval",
    "Assessment",
    "Code",
    "Course",
    "Credential",
    "Duration",
    "Entry",
    "EntryConditions",
    "EscoOccupation",
    "Exam",
    "ExamArea",
    "ExamPart",
    "Expert",
    "Finding",
    "FindingTarget",
    "Framework",
    "Grade",
    "LifeCycle",
    "Limits",
    "Module",
    "ModuleHours",
    "ModuleLink",
    "Organisation",
    "Outcome",
    "OutcomeCitation",
    "Part",
    "PartRule",
    "Period",
    "Programme",
    "Provenance",
    "Qualification",
    "Record",
    "Review",
    "ReviewDates",
    "Round",
    "Sector",
    "Settings",
    "Standard",
    "Subject",
    "Term",
    "Text",
    "Tool",
    "Variant",
    "Vocabulary",
]
