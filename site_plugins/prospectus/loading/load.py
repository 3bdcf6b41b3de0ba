"""Reading and checking a whole project: all stages in a row, every problem at once."""

from __future__ import annotations

import hashlib
import sqlite3
import time
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import msgspec

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
    packed,
    record,
    unresolved,
)  # fmt: skip
from ..errors import Location, Problem, Severity, message
from ..processes import Crew, Serial, batches, unwatched
from ..rules import Pointer
from ..source import RECORD_FOLDERS, Document, Found, SourceFile, find_files, found_again, read_document
from ..validation import Schemas, load_schemas
from .judging import Jurors, judge_batch, judge_catalogue, keys
from .loaded import Key, Loaded
from .memory import Memory
from .progress import Progress, silent
from .project import Project
from .reading import Opened, Reading, opened, read_batch, read_opened
from .recipe import Recipe, compose
from .shelf import Shelf
from .written import Written, read, written

__all__ = ["Loaded", "load"]

COUNTED = ("sectors", "qualifications", "programmes", "modules", "exams", "reviews")
FIRST = ("catalogue", "vocabulary")
"""Kinds that decide how all others are judged."""
READ_AT_ONCE = 200
NEW = 50_000_000
"""Nanoseconds for which a file counts as new: file systems tell times more coarsely than files can be written."""
JUDGED_AT_ONCE = 50


def load(
    project: Project, *, crew: Crew | None = None, shelf: Shelf | None = None, version: bytes = b"", progress: Progress = silent,
    changed: Collection[Path] | None = None,
) -> Loaded:  # fmt: skip
    """Read, validate, assemble and check a project.

    ``crew`` does what can be done side by side, ``shelf`` keeps it for the next time, under the program's ``version``.
    With a Memory for a shelf, ``changed`` are the only files that may have changed since the last time.
    Raises MisuseError where the catalogue's folder or a schema is missing. Bad data never raises.
    """
    with unwatched():
        judged_by = version or __version__.encode()
        try:
            return _Loading(project, crew or Serial(), shelf, judged_by, progress, changed).loaded()
        except (sqlite3.DatabaseError, msgspec.DecodeError):
            if shelf is None:
                raise
            # Half a file, or a full disk: what it holds can be found out again.
            shelf.discard()
            return _Loading(project, crew or Serial(), None, judged_by, progress, None).loaded()


class _Loading:
    """One run over a project."""

    def __init__(
        self,
        project: Project,
        crew: Crew,
        shelf: Shelf | None,
        version: bytes,
        progress: Progress,
        changed: Collection[Path] | None,
    ) -> None:
        self.project, self.crew, self.shelf, self.version, self.progress = project, crew, shelf, version, progress
        self.too_new = time.time_ns() - NEW
        self.found = self._find(changed)
        self.sources = {source.file: source for source in self.found.files}
        self.astray: dict[Key, bytes] = {}

    def _find(self, changed: Collection[Path] | None) -> Found:
        folder, root, shelf = self.project.catalogue, self.project.root, self.shelf
        before = shelf.found if isinstance(shelf, Memory) and changed is not None else None
        found = found_again(before, changed or (), folder, root) if before is not None else find_files(folder, root)
        if isinstance(shelf, Memory):
            shelf.found = found
        return found

    def loaded(self) -> Loaded:
        recipe, first = self._recipe()
        if self.shelf is None:
            return self._checked(recipe, self._readings(recipe, first))
        self.shelf.use(recipe.digest(self.version))
        signature = hashlib.sha256(packed(self.found.files)).digest()
        # A file without a place in the catalogue is none of the files, and an error all the same.
        settled = self.shelf.settled(signature) if not self.found.problems else None
        if settled is not None:
            self.shelf.hide(())
            known = self.shelf.readings()
            # In the order of the files, as when they are read: digests of all records together depend on it.
            readings = [known[source.file][2] for source in self.found.files]
            return self._taken_in(recipe, readings, [], frozenset(), [settled[1]], settled[0])
        loaded = self._checked(recipe, self._readings(recipe, first))
        if loaded.catalogue is not None and not loaded.has_errors and all(s.changed < self.too_new for s in self.found.files):
            whole = written(problem for found in loaded.of_whole for problem in read(found))
            self.shelf.settle(signature, loaded.state, whole)
        return loaded

    def _checked(self, recipe: Recipe, readings: list[Reading]) -> Loaded:
        missing = _missing(self.project, self.found, readings, recipe.schemas)
        valid = [reading for reading in readings if reading.is_valid]
        identities = list(self._confused(valid))
        confused = {problem.location.file for problem in identities}
        # A record whose identity is in doubt is left out, so that what it is not gives no further problems.
        kept = [reading for reading in valid if reading.file not in confused] if confused else valid
        lost = [reading for reading in readings if not reading.is_valid or reading.file in confused]
        broken = self.found.misplaced | {(r.kind, r.id) for r in lost} | {(r.kind, r.stem) for r in lost}
        unknown = self._unresolved(valid, broken, recipe.schemas)
        told = [written([*self.found.problems, *missing, *identities, *unknown])]
        told += [reading.problems for reading in lost if reading.file not in confused]
        if missing or any(kind in FIRST for kind, _ in broken):
            of_records = tuple(reading.problems for reading in kept)
            return Loaded(None, recipe.schemas, _counts(readings), tuple(told), of_records)
        if self.shelf is not None:
            self.shelf.hide(confused)
        return self._taken_in(recipe, kept, lost, broken, told)

    def _taken_in(
        self, recipe: Recipe, kept: list[Reading], lost: list[Reading], broken: frozenset[Key], told: list[Written],
        state: bytes = b"",
    ) -> Loaded:  # fmt: skip
        """Assemble the catalogue and, where its state is not known to be in order, judge it."""
        archive: Archive = self.shelf or MemoryArchive({(r.kind, r.id): r.payload for r in kept})
        catalogue = assemble([Source(r.kind, r.id, r.file, r.brief) for r in kept], archive, broken)
        records = {(r.kind, r.id): r for r in kept}
        if not state:
            told += self._judged(catalogue, records, lost)
            state = hashlib.sha256(b"".join(sorted(r.digest + r.file.encode() for r in kept))).digest()
        of_records = tuple(reading.problems for reading in kept if reading.problems.raw)
        return Loaded(catalogue, recipe.schemas, _counts([*kept, *lost]), tuple(told), of_records, records, state)

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
            known = self.shelf.readings()
        found = {reading.file: reading for reading in read_opened(recipe, first)}
        fresh: list[tuple[SourceFile, Reading | None]] = [(self._seen(self.sources[file]), r) for file, r in found.items()]
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
            fresh += [(self._seen(source), reading) for source, reading in zip(batch, results, strict=True)]
            done += len(batch)
            self.progress("read", done, len(waiting))
            if self.shelf is not None:
                self.shelf.keep(fresh)
                # Whole records are on the shelf now; in memory they would be the largest part of everything.
                found.update((source.file, reading._replace(payload=b"")) for source, reading in fresh if reading is not None)
                fresh = []
        if self.shelf is not None:
            self.shelf.keep(fresh, known.keys() - self.sources.keys())
        return [found[source.file] for source in self.found.files]

    def _seen(self, source: SourceFile) -> SourceFile:
        """Return a file as it is to be remembered: one that has just been written may change again without looking so."""
        return source if source.changed < self.too_new else source._replace(changed=0)

    def _unresolved(self, valid: list[Reading], broken: frozenset[tuple[str, str]], schemas: Schemas) -> Iterable[Problem]:
        """Yield references to what is not there; a file is read again only where it has one."""
        known = {(r.kind, r.id) for r in valid} | {(r.kind, r.stem) for r in valid} | broken
        for reading in valid:
            if not known.issuperset(reading.references):
                self.astray[reading.kind, reading.id] = packed(sorted(set(reading.references) - known))
                document = read_document(self.sources[reading.file])
                if isinstance(document, Document):
                    yield from unresolved(document, known, schemas)

    def _confused(self, valid: list[Reading]) -> Iterable[Problem]:
        names = [Identity(r.kind, r.id, r.file, r.stem) for r in valid]
        if all(name.id == name.stem for name in names) and len({name[:2] for name in names}) == len(names):
            return ()
        return identity_problems(names, lambda file: self._locate_in(file, ("id",)))

    def _judged(self, catalogue: Catalogue, records: Mapping[Key, Reading], lost: list[Reading]) -> list[Written]:
        def locate(kind: str, id: str, pointer: Pointer) -> Location:
            return self._locate_in(catalogue.files[kind, id], pointer)

        bones = hashlib.sha256(repr(sorted(catalogue.broken)).encode())
        bones.update(b"".join([reading.skeleton for reading in records.values()]))
        common = self.shelf.common(bones.digest()) if self.shelf is not None else None
        # Skeletons do not tell on which line a value stands, so what names places is found out again.
        if common is None or common.raw:
            common = written(judge_catalogue(catalogue, locate))
            if self.shelf is not None:
                self.shelf.judge_common(bones.digest(), common)
        return [common, *self._judged_apart(Jurors(catalogue, members(catalogue), locate), records, lost)]

    def _judged_apart(self, jurors: Jurors, records: Mapping[Key, Reading], lost: list[Reading]) -> list[Written]:
        """Judge each qualification with what belongs to it, unless nothing of that has changed."""
        wanted = keys(jurors, records, {(r.kind, r.id): r.digest for r in lost}, self.astray)
        before = self.shelf.judged() if self.shelf is not None else {}
        judged = {id: before[id][1] for id, key in wanted.items() if id in before and before[id][0] == key}
        waiting = [id for id in wanted if id not in judged]
        fresh: dict[str, tuple[bytes, Written]] = {}
        for results in self.crew.run(judge_batch, jurors, batches(waiting, JUDGED_AT_ONCE)):
            for id, found in results:
                judged[id] = found
                fresh[id] = (wanted[id], found)
            self.progress("check", len(fresh), len(waiting))
        gone = before.keys() - wanted.keys()
        if self.shelf is not None and (fresh or gone):
            self.shelf.judge(fresh, gone)
        return [found for found in judged.values() if found.raw]

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
