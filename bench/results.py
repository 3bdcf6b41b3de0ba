"""What was measured: on which machine, with which versions, and every single figure."""

from __future__ import annotations

import msgspec

from .spread import Spread, spread

__all__ = ["Failure", "Machine", "Results", "Series", "Version"]


class Machine(msgspec.Struct, frozen=True):
    """A machine: the name of its processor, cores that may be used, bytes of memory, kernel, file system of the work."""

    processor: str
    cores: int
    memory: int
    kernel: str
    work: str


class Version(msgspec.Struct, frozen=True):
    """What took part, and its version."""

    name: str
    version: str


class Series(msgspec.Struct, frozen=True):
    """The figures of one quantity, in the order of the runs.

    ``size`` is a number of modules, or None where no made catalogue takes part. Times are in seconds, sizes in bytes,
    shares in per cent of one processor, the rest are numbers of things.
    """

    size: int | None
    subject: str
    scenario: str
    quantity: str
    values: tuple[float, ...]

    @property
    def key(self) -> tuple[int | None, str, str, str]:
        """What tells it from all others."""
        return self.size, self.subject, self.scenario, self.quantity


class Failure(msgspec.Struct, frozen=True):
    """A scenario that did not end well; figures of its earlier runs stand."""

    size: int | None
    subject: str
    scenario: str
    reason: str


class Results(msgspec.Struct, frozen=True, kw_only=True):
    """All that one run of the benchmark found; ``started`` is a date and a time in UTC, ``runs`` the number asked for."""

    started: str
    runs: int
    machine: Machine
    versions: tuple[Version, ...]
    notes: tuple[str, ...] = ()
    series: tuple[Series, ...] = ()
    failures: tuple[Failure, ...] = ()

    @property
    def sizes(self) -> tuple[int, ...]:
        """The sizes measured, in order."""
        return tuple(sorted({each.size for each in self.series if each.size is not None}))

    def spread(self, size: int | None, subject: str, scenario: str, quantity: str = "wall") -> Spread | None:
        """Return least, median and most of a quantity, or None where it was not measured."""
        found = next((each for each in self.series if each.key == (size, subject, scenario, quantity)), None)
        return spread(found.values) if found is not None else None

    def median(self, size: int | None, subject: str, scenario: str, quantity: str = "wall") -> float | None:
        """Return the median of a quantity, or None where it was not measured."""
        found = self.spread(size, subject, scenario, quantity)
        return found.median if found is not None else None

    def adding(self, size: int | None, subject: str, scenario: str, figures: tuple[tuple[str, float], ...]) -> Results:
        """Return the results with the figures, (quantity, value), of one more run."""
        found = {each.key: each for each in self.series}
        for quantity, value in figures:
            key = (size, subject, scenario, quantity)
            earlier = found[key].values if key in found else ()
            found[key] = Series(*key, (*earlier, round(value, 5)))
        return msgspec.structs.replace(self, series=tuple(found.values()))

    def failing(self, failure: Failure) -> Results:
        """Return the results with one more failure."""
        return msgspec.structs.replace(self, failures=(*self.failures, failure))
