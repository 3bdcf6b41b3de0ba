"""A shelf that is also remembered: for a preview, which reads the same catalogue again and again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..source import Found, SourceFile
from .reading import Reading
from .shelf import Shelf
from .written import Written

__all__ = ["Memory"]


class Memory(Shelf):
    """A shelf of which this process has in memory what it read from it or put onto it.

    ``found`` are the files as they were seen last, so that only those need be looked at that are known to have changed.
    """

    found: Found | None = None
    _readings: dict[str, tuple[int, int, Reading]] | None = None
    _judged: dict[str, tuple[bytes, Written]] | None = None

    def use(self, recipe: bytes) -> None:
        """Forget what was kept under another recipe."""
        if super().recipe() != recipe:
            self._readings = self._judged = None
        super().use(recipe)

    def readings(self) -> dict[str, tuple[int, int, Reading]]:
        """Return what is kept of each file."""
        if self._readings is None:
            self._readings = super().readings()
        return self._readings

    def keep(self, found: Iterable[tuple[SourceFile, Reading | None]], gone: Iterable[str] = ()) -> None:
        """Keep readings, and forget files that are gone."""
        found, gone = list(found), list(gone)
        super().keep(found, gone)
        known = self.readings()
        for source, reading in found:
            known[source.file] = (source.changed, source.size, reading or known[source.file][2])
        for file in gone:
            known.pop(file, None)

    def judged(self) -> dict[str, tuple[bytes, Written]]:
        """Return what is kept of each qualification."""
        if self._judged is None:
            self._judged = super().judged()
        return self._judged

    def judge(self, found: Mapping[str, tuple[bytes, Written]], gone: Iterable[str] = ()) -> None:
        """Keep judgements, and forget those of qualifications that are gone."""
        gone = list(gone)
        super().judge(found, gone)
        known = self.judged()
        known.update(found)
        for id in gone:
            known.pop(id, None)
