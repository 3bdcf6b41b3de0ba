"""Faults of form: what cannot be read as YAML, or has not the form that a schema asks for."""

from __future__ import annotations

from .fault import Kind
from .spoilers import changed, inserted, left_out

__all__ = ["FORM"]

FORM = (
    Kind("a word where a number belongs", "schema/type", "modules", changed(r"^  total: (\d+)$", "daudz")),
    Kind("a property that does not exist", "schema/unknown-property", "modules", inserted(r"^level: .*\n", "difficulty: 3\n")),
    Kind("a property is missing", "schema/required", "modules", left_out(r"^(aim:\n(?:  .*\n)+)", 1, 0)),
    Kind("a misspelt code", "vocabulary/unknown-code", "modules", changed(r"^kind: (professional)$", "profesional")),
    Kind("a day that no calendar has", "schema/date", "programmes", changed(r"^date: (.*)$", "2026-02-30")),
    Kind("a number beyond its limit", "schema/limit", "exams", changed(r"^passGrade: (5)$", "11")),
    Kind("an id unlike the file's name", "record/id-differs", "qualifications", changed(r"^id: (.*)$", "{}-2")),
    Kind("a property that stands twice", "file/duplicate-key", "modules", inserted(r"^level: .*\n", "{}")),
    Kind("an unquoted no", "file/unquoted-value", "modules", changed(r"^  standalone: (true|false)$", "no")),
    Kind("a tab", "file/tab", "modules", changed(r"^(  )\S", "\t")),
    Kind("a character that nobody sees", "file/control-character", "modules", inserted(r"^  lv: \w+", "\u200b")),
    Kind("a second colon in a text", "file/yaml", "qualifications", inserted(r"^  lv: \w+(?= )", ":")),
)
