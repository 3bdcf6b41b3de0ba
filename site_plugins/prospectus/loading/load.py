"""Reading and checking a whole project: all stages in a row, every problem at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from .. import __version__
from ..assembly import (
    Archive,
    Catalogue,
    Identity,
    MemoryArchive,
    Source,
    assemble,
    identity_problems,
    members,
    record,
    unresolved,
)  # fmt: skip
from ..errors import Location, Problem, Severity, message
from ..processes import Crew, Serial, batches, unwatched
from ..rules import Pointer
from ..source import RECORD_FOLDERS, Document, Found, SourceFile, find_files, read_document
from ..validation import Schemas, load_schemas
from .judging import Jurors, judge_batch, judge_catalogue, keys
from .progress import Progress, silent
from .project import Project
from .reading import Opened, Reading, opened, read_batch, read_opened
from .recipe import Recipe, compose
from .shelf import Shelf

__all__ = ["Loaded", "load"]

COUNTED = ("sectors", "qualifications", "programmes", "modules", "exams", "reviews")
FIRST = ("catalogue", "vocabulary")
"""Kinds that decide how all others are judged."""
READ_AT_ONCE = 200
JUDGED_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Loaded:
    """The catalogue, where enough of it is valid; the schemas as they apply to it; all problems, in order.

    ``digests`` are those of the files of all records (kind, id) that were taken in.
    """

    catalogue: Catalogue | None
    schemas: Schemas
    problems: tuple[Problem, ...]
    counts: dict[str, int]
    digests: Mapping[tuple[str, str], bytes] = field(default_factory=dict)
    references: Mapping[tuple[str, str], tuple[tuple[str, str], ...]] = field(default_factory=dict)

    def count(self, severity: Severity) -> int:
        """Return the number of problems of a severity."""
        return sum(problem.severity is severity for problem in self.problems)

    @property
    def has_errors(self) -> bool:
        """Say whether anything keeps the catalogue from being published."""
        return self.count(Severity.ERROR) > 0


def load(
    project: Project, *, crew: Crew | None = None, shelf: Shelf | None = None, version: bytes = b"", progress: Progress = silent
) -> Loaded:
    """Read, validate, assemble and check a project.

    ``crew`` does what can be done side by side, ``shelf`` keeps it for the next time, under the program's ``version``.
    Raises MisuseError where the catalogue's folder or a schema is missing. Bad data never raises.
    """
    with unwatched():
        return _Loading(project, crew or Serial(), shelf, version or __version__.encode(), progress).loaded()


class _Loading:
    """One run over a project."""

    def __init__(self, project: Project, crew: Crew, shelf: Shelf | None, version: bytes, progress: Progress) -> None:
        self.project, self.crew, self.shelf, self.version, self.progress = project, crew, shelf, version, progress
        self.found = find_files(project.catalogue, project.root)
        self.sources = {source.file: source for source in self.found.files}

    def loaded(self) -> Loaded:
        recipe, first = self._recipe()
        readings = self._readings(recipe, first)
        missing = _missing(self.project, self.found, readings, recipe.schemas)
        problems = [*self.found.problems, *missing]

        valid = [reading for reading in readings if reading.is_valid]
        names = [Identity(r.kind, r.id, r.file, r.stem) for r in valid]
        identities = list(identity_problems(names, lambda file: self._locate_in(file, ("id",))))
        problems += identities
        confused = {problem.location.file for problem in identities}
        # A record whose identity is in doubt is left out, so that what it is not gives no further problems.
        problems += (problem for r in readings if r.file not in confused for problem in r.problems)
        kept = [reading for reading in valid if reading.file not in confused]
        lost = [reading for reading in readings if not reading.is_valid or reading.file in confused]
        broken = self.found.misplaced | {(r.kind, r.id) for r in lost} | {(r.kind, r.stem) for r in lost}
        problems += self._unresolved(valid, broken, recipe.schemas)

        catalogue = None
        if not missing and not any(kind in FIRST for kind, _ in broken):
            archive: Archive = self.shelf or MemoryArchive({(r.kind, r.id): r.payload for r in kept})
            catalogue = assemble((Source(r.kind, r.id, r.file, r.brief) for r in kept), archive, frozenset(broken))
            problems += self._judged(catalogue, kept, readings)
        ordered = tuple(sorted(problems, key=lambda p: p.order))
        digests = {(r.kind, r.id): r.digest for r in kept}
        named = {(r.kind, r.id): r.references for r in kept}
        return Loaded(catalogue, recipe.schemas, ordered, _counts(readings), digests, named)

    def _recipe(self) -> tuple[Recipe, list[Opened]]:
        """Read settings and vocabularies, and return what follows from them for all other files."""
        first = [one for source in self.found.files if source.kind in FIRST and (one := opened(source)) is not None]
        documents = [one.content for one in first if isinstance(one.content, Document)]
        recipe = Recipe(compose(load_schemas(self.project.schema), documents))
        readings = read_opened(recipe, first)
        settings = [record("catalogue", r.payload) for r in readings if r.kind == "catalogue" and r.is_valid]
        vocabularies = {r.id: record("vocabulary", r.payload) for r in readings if r.kind == "vocabulary" and r.is_valid}
        # Where one of these is in doubt, nothing can be said of what is judged by them.
        whole = all(r.is_valid and r.id == r.stem for r in readings if r.kind == "vocabulary")
        if settings and whole and vocabularies.keys() >= set(recipe.schemas.vocabularies):
            recipe = replace(recipe, settings=settings[0], vocabularies=vocabularies)
        return recipe, first

    def _readings(self, recipe: Recipe, first: list[Opened]) -> list[Reading]:
        """Return what became of every file, in the order of the files; what is known already is not read again."""
        known: dict[str, tuple[int, int, Reading]] = {}
        if self.shelf is not None:
            self.shelf.use(recipe.digest(self.version))
            known = self.shelf.readings()
        found = {reading.file: reading for reading in read_opened(recipe, first)}
        fresh: list[tuple[SourceFile, Reading | None]] = [(self.sources[file], r) for file, r in found.items()]
        waiting: list[SourceFile] = []
        for source in self.found.files:
            if source.file in found:
                continue
            before = known.get(source.file)
            if before is not None and before[:2] == (source.changed, source.size):
                found[source.file] = before[2]
            else:
                waiting.append(source._replace(known=before[2].digest) if before is not None else source)
        done = 0
        for batch, results in zip(groups := batches(waiting, READ_AT_ONCE), self.crew.run(read_batch, recipe, groups), strict=True):
            for source, reading in zip(batch, results, strict=True):
                found[source.file] = reading if reading is not None else known[source.file][2]
            fresh += zip(batch, results, strict=True)
            done += len(batch)
            self.progress("read", done, len(waiting))
            if self.shelf is not None:
                self.shelf.keep(fresh)
                fresh = []
        if self.shelf is not None:
            self.shelf.keep(fresh, known.keys() - self.sources.keys())
        return [found[source.file] for source in self.found.files]

    def _unresolved(self, valid: list[Reading], broken: frozenset[tuple[str, str]], schemas: Schemas) -> Iterable[Problem]:
        """Yield references to what is not there; a file is read again only where it has one."""
        known = {(r.kind, r.id) for r in valid} | {(r.kind, r.stem) for r in valid} | broken
        for reading in valid:
            if not known.issuperset(reading.references):
                document = read_document(self.sources[reading.file])
                if isinstance(document, Document):
                    yield from unresolved(document, known, schemas)

    def _judged(self, catalogue: Catalogue, kept: list[Reading], readings: list[Reading]) -> list[Problem]:
        belonging = members(catalogue)
        digests = {(r.kind, r.id): r.digest for r in readings}
        named = {(r.kind, r.id): r.references for r in kept}

        def locate(kind: str, id: str, pointer: Pointer) -> Location:
            return self._locate_in(catalogue.files[kind, id], pointer)

        problems = judge_catalogue(catalogue, locate)
        wanted = keys(
            catalogue, belonging, lambda key: digests.get(key) or (b"!" if key in catalogue.broken else b""),
            lambda key: named.get(key, ()),
        )  # fmt: skip
        before = self.shelf.judged() if self.shelf is not None else {}
        judged = {id: before[id][1] for id, key in wanted.items() if id in before and before[id][0] == key}
        waiting = [id for id in belonging if id not in judged]
        fresh: dict[str, tuple[bytes, tuple[Problem, ...]]] = {}
        jurors = Jurors(catalogue, belonging, locate)
        for results in self.crew.run(judge_batch, jurors, batches(waiting, JUDGED_AT_ONCE)):
            for id, found in results:
                judged[id] = found
                fresh[id] = (wanted[id], found)
            self.progress("check", len(fresh), len(waiting))
        if self.shelf is not None and (fresh or before.keys() - wanted.keys()):
            self.shelf.judge(fresh, before.keys() - wanted.keys())
        return [*problems, *(problem for found in judged.values() for problem in found)]

    def _locate_in(self, file: str, pointer: Pointer) -> Location:
        """Find a place by reading the file once more; where it has changed meanwhile, its beginning will do."""
        document = read_document(self.sources[file])
        return document.locate(pointer) if isinstance(document, Document) else Location(file)


def _counts(readings: Iterable[Reading]) -> dict[str, int]:
    """Return how many records of each kind were read, valid or not."""
    kinds = [reading.kind for reading in readings]
    return {folder: kinds.count(kind) for folder, kind in RECORD_FOLDERS.items() if folder in COUNTED}


def _missing(project: Project, found: Found, readings: list[Reading], schemas: Schemas) -> list[Problem]:
    """Return what every catalogue needs and this one lacks: the settings, a vocabulary."""
    folder = project.catalogue.name
    present = {(r.kind, name) for r in readings for name in (r.id, r.stem)} | found.misplaced
    missing = [] if any(kind == "catalogue" for kind, _ in present) else ["catalogue.yml"]
    missing += [f"vocabulary/{name}.yml" for name in schemas.vocabularies if ("vocabulary", name) not in present]
    return [
        Problem(
            "file/missing", Severity.ERROR, Location(f"{folder}/{file}"),
            message("The catalogue needs the file {file}.", file=file), message("Copy it from the example catalogue and adapt it."),
        )
        for file in missing
    ]  # fmt: skip
