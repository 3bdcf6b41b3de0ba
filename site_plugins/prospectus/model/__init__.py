"""The records of a catalogue as frozen values; names follow the schemas, in snake case."""

from .catalogue import Framework, Limits, Settings
from .exam import Exam, ExamArea, ExamBrief, ExamPart, Grade, OutcomeCitation
from .module import Assessment, Credential, EntryConditions, Module, ModuleBrief, ModuleHours, Outcome, OutcomeLine, OutcomeLines
from .organisation import Expert, Organisation, Round, Sector
from .programme import Course, Duration, ModuleLink, Part, PartRule, Programme, Variant
from .qualification import EscoOccupation, LifeCycle, Qualification, QualificationBrief, Standard
from .record import Origin, Period, Provenance, Record, RecordBrief, Text
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
    "ExamBrief",
    "ExamPart",
    "Expert",
    "Finding",
    "FindingTarget",
    "Framework",
    "Grade",
    "LifeCycle",
    "Limits",
    "Module",
    "ModuleBrief",
    "ModuleHours",
    "ModuleLink",
    "Organisation",
    "Origin",
    "Outcome",
    "OutcomeCitation",
    "OutcomeLine",
    "OutcomeLines",
    "Part",
    "PartRule",
    "Period",
    "Programme",
    "Provenance",
    "Qualification",
    "QualificationBrief",
    "Record",
    "RecordBrief",
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
