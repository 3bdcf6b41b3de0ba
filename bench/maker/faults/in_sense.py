"""Faults of sense in one record: well formed, but against a rule of the field."""

from __future__ import annotations

from .fault import Kind
from .spoilers import added, changed, inserted, left_out, raised

__all__ = ["SENSE"]

_SHARE, _OUTCOMES = r"^    sharePercent: (\d+)$", r"^outcomes:\n  (-)"
_POINTS, _MOST = r"^        points: (\d+)$", r"^    maxPoints: (\d+)$"
_VERDICT, _RESOLVED = r"^state: (completed)\n(verdict: .*\n)", r"^    state: (resolved)\n(    resolvedBy: .*\n)"

SENSE = (
    Kind("shares that do not sum to 100", "module/share-sum", "modules", raised(_SHARE, 1, _OUTCOMES)),
    Kind("more practical hours than hours", "module/practical-hours", "modules", raised(r"^  practical: (\d+)$", 1000)),
    Kind("a module that does not exist", "reference/unknown", "modules", added(r"^  modules:\n    - (\S+)$", "-nav")),
    Kind("a round that does not exist", "reference/unknown", "reviews", changed(r"^round: (.*)$", "posms-99")),
    Kind("hours that the parts do not add up to", "programme/total-hours", "programmes", raised(r"^hours: (\d+)$", 5000)),
    Kind("points that do not sum", "exam/points-sum", "exams", raised(_POINTS, 1, _MOST)),
    Kind("a gap in the scale", "exam/scale", "exams", raised(r"^  - from: ([1-9]\d*)$", 1)),
    Kind("a pass grade for no points", "exam/pass-grade", "exams", changed(r"^passGrade: (5)$", "1")),
    Kind("an outcome that the module lacks", "exam/unknown-outcome", "exams", changed(r"^ +- (r\d)$", "r9")),
    Kind(
        "a verdict before its time", "review/verdict", "reviews",
        inserted(r"^state: in_progress\n", "verdict: supported\n", skip=len("verdict: ")),
    ),
    Kind("a completed review without a verdict", "review/verdict", "reviews", left_out(_VERDICT, 2, 1)),
    Kind("a finding resolved by nothing", "review/finding-state", "reviews", left_out(_RESOLVED, 2, 1)),
    Kind("an end before the beginning", "lifecycle/dates", "reviews", changed(r"^  completed: (.*)$", "2025-01-15")),
    Kind("markup in a text", "text/markup", "modules", added(r"^  lv: (.*)$", " <b>svarīgi</b>")),
    Kind("an address of a person", "privacy/personal-data", "modules", added(r"^  - lv: (.*)$", " (raksti uz janis@example.org)")),
    Kind("official without a source", "provenance/source", "qualifications", changed(r"^  basis: (illustrative)$", "official")),
)  # fmt: skip
