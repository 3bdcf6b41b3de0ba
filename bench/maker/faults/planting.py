"""Planting faults in a made project, so many of as many kinds as there can be, no two in a file."""

from __future__ import annotations

import json
from pathlib import Path

from ..dice import Dice
from ..plan import Plan
from .fault import Fault, Kind
from .in_form import FORM
from .in_pairs import PAIRS, PairKind
from .in_sense import SENSE

__all__ = ["KINDS", "plant"]

KINDS: tuple[Kind | PairKind, ...] = (*FORM, *SENSE, *PAIRS)
TRIES = 500
"""How many records are tried for one that can bear a fault of a kind."""


def plant(plan: Plan, folder: Path, count: int) -> tuple[Fault, ...]:
    """Spoil a written project, and list the faults in ``faults.json``, in the order in which the check reports them.

    Raises ValueError where the catalogue is too small to bear so many.
    """
    garden = _Garden(plan, folder, Dice(plan.seed, "faults"))
    order: list[Kind | PairKind] = []
    while len(order) < count:
        order += garden.dice.several(KINDS, len(KINDS))
    faults = tuple(sorted(garden.planted(kind) for kind in order[:count]))
    listed = [fault._asdict() for fault in faults]
    (folder / "faults.json").write_text(json.dumps(listed, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
    return faults


class _Garden:
    """A project and which of its files have been spoiled."""

    def __init__(self, plan: Plan, folder: Path, dice: Dice) -> None:
        self.plan, self.folder, self.dice = plan, folder, dice
        ids = [programme.id for programme in plan.programmes]
        self._ids = {
            "modules": [module.id for module in plan.modules],
            **dict.fromkeys(("qualifications", "programmes", "exams"), ids),
            "reviews": [f"{id}-{subject}-1" for id in ids for subject in ("mip", "pke")],
        }
        self._spoiled: set[Path] = set()

    def planted(self, kind: Kind | PairKind) -> Fault:
        for _ in range(TRIES):
            fault = self._single(kind) if isinstance(kind, Kind) else self._pair(kind)
            if fault is not None:
                return fault
        raise ValueError(f"the catalogue is too small for another fault: {kind.what}")

    def _single(self, kind: Kind) -> Fault | None:
        path = self._path(kind.folder, self.dice.pick(self._ids[kind.folder]))
        if path in self._spoiled:
            return None
        spoiled = kind.spoil(path.read_text(encoding="utf-8"), self.dice)
        if spoiled is None:
            return None
        text, place = spoiled
        self._write(path, text)
        return self._fault(path, text, place, kind)

    def _pair(self, kind: PairKind) -> Fault | None:
        pair = kind.plan(self.plan, self.dice)
        if pair is None:
            return None
        pointed = self._path(pair.folder, pair.id)
        paths = {pointed, *(self._path("modules", id) for condition in pair.conditions for id in condition)}
        if paths & self._spoiled:
            return None
        self._spoiled |= paths
        for id, needed in pair.conditions:
            path = self._path("modules", id)
            text = path.read_text(encoding="utf-8")
            head = "entryConditions:\n"
            start = text.index(head) + len(head)
            own = text[start:].startswith("  modules:\n")
            self._write(path, text[:start] + f"  modules:\n    - {needed}\n" + text[start + own * len("  modules:\n") :])
        text = pointed.read_text(encoding="utf-8")
        return self._fault(pointed, text, text.index(f"{pair.line}\n") + pair.line.rindex(" ") + 1, kind)

    def _path(self, folder: str, id: str) -> Path:
        return self.folder / "catalogue" / folder / f"{id}.yml"

    def _write(self, path: Path, text: str) -> None:
        self._spoiled.add(path)
        path.write_text(text, encoding="utf-8", newline="\n")

    def _fault(self, path: Path, text: str, place: int, kind: Kind | PairKind) -> Fault:
        line, column = text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place)
        return Fault(path.relative_to(self.folder).as_posix(), line, column, kind.rule, kind.what)
