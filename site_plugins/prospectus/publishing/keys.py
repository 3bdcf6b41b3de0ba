"""What each item depends on, in a digest: as long as it stays, what was made of the item is as good as new.

The keys of all items are computed at every build, from the whole catalogue; nothing is followed from change to change, so
nothing can be missed by it. A record's key covers the record, every record that it names, and every record that names it on
its pages; a list page's key the draft that it is printed from; and each the ground on which all items of a kind stand.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from ..assembly import Catalogue, members, packed
from ..loading import Loaded, Reading
from ..site import FAMILIES, FILES, LISTS, RECORDS, Item, Studio, items

__all__ = ["Ground", "keys"]

Key: TypeAlias = tuple[str, str]
"""Kind and id of a record."""

_CLOSED = frozenset({"module", "qualification", "programme", "exam", "review", "round"})
"""Kinds of which pages show what their records name."""


@dataclass(frozen=True)
class Ground:
    """What all items of a kind depend on.

    ``version`` is the program's own, ``templates`` by kind of item those that it is made with, ``host`` how the host's page
    looks, ``options`` the site's, ``files`` what files of some kinds are made of besides records. Settings and vocabularies
    are of the catalogue itself.
    """

    version: bytes
    host: bytes
    options: bytes
    templates: Mapping[str, bytes]
    files: Mapping[str, bytes] = field(default_factory=dict)

    def digest(self, state: bytes) -> bytes:
        """Return a digest of everything together with a catalogue's state."""
        named = [kind.encode() + told for found in (self.templates, self.files) for kind, told in sorted(found.items())]
        return _digest([state, self.version, self.host, _digest([self.options]), *named])


def keys(loaded: Loaded, studio: Studio, ground: Ground) -> dict[Item, bytes]:
    """Return the key of every item, in the order in which they are best made."""
    briefs = _briefs(loaded.records)
    settings = loaded.records["catalogue", "catalogue"].digest
    base = _digest([ground.version, ground.options, settings, briefs["vocabulary"]])
    pages = _digest([base, ground.host])
    grounds = {kind: _digest([pages, ground.templates[kind]]) for kind in (*RECORDS, *LISTS)}
    for name, family in FAMILIES.items():
        grounds[name] = _digest([pages, ground.templates[name], *[briefs.get(kind, b"") for kind in family.shows]])
    for name, files in FILES.items():
        grounds[name] = _digest([base, ground.files.get(name, b""), *[briefs.get(kind, b"") for kind in files.shows]])
    drafts = {item: draft for kind in LISTS for item, draft in studio.drafts(kind).items()}
    seen = _Seen(studio.catalogue, loaded.records)
    found = {}
    for item in items(studio):
        kind, id = item
        told = [grounds[kind], id.encode()]
        if kind == "module":
            told += seen.of_module(id)
        elif kind == "qualification":
            told += seen.of_qualification(id)
        elif kind in LISTS:
            told.append(drafts[item].digest)
        found[item] = _digest(told)
    return found


def _digest(told: Iterable[bytes]) -> bytes:
    return hashlib.sha256(b"".join(told)).digest()


def _briefs(records: Mapping[Key, Reading]) -> dict[str, bytes]:
    """Return, by kind, the digest of all that others see of the kind's records."""
    found: dict[str, list[bytes]] = {}
    for (kind, _), reading in records.items():
        found.setdefault(kind, []).append(reading.brief)
    return {kind: _digest([kind.encode(), *briefs]) for kind, briefs in found.items()}


class _Seen:
    """What the pages of records show, as digests of records; plain loops, because there are tens of thousands."""

    def __init__(self, catalogue: Catalogue, records: Mapping[Key, Reading]) -> None:
        self._catalogue = catalogue
        self._belonging = members(catalogue)
        # By kind, then by id: a hundred thousand times looking up a pair would take twice as long.
        digests: dict[str, dict[str, bytes]] = {}
        for (kind, id), reading in records.items():
            digests.setdefault(kind, {})[id] = reading.digest + reading.file.encode()
        self._modules = digests.get("module", {})
        self._closures: dict[str, dict[str, bytes]] = {kind: {} for kind in _CLOSED}
        for (kind, id), reading in records.items():
            if kind in _CLOSED:
                named_by = [digests[other][name] for other, name in reading.references]
                self._closures[kind][id] = b"".join([digests[kind][id], *named_by])
        of, programme_of = digests.get("qualification", {}), digests.get("programme", {})
        both = {id: programme_of[programme.id] + of[id] for id, programme in catalogue.current_programmes.items()}
        self._uses: dict[str, bytes] = {}
        self._programmes: dict[str, bytes] = {}
        for module, uses in catalogue.uses.items():
            places, named, programmes = [], [], []
            for use in uses:
                id = use.programme.qualification
                places.append((use.part.part, use.link.hours, use.link.mandatory))
                named.append(of[id])
                programmes.append(both[id])
            self._uses[module] = packed(places) + b"".join(named)
            # A module of lifelong learning counts for hundreds of qualifications, each of which shows all the others.
            self._programmes[module] = programmes[0] if len(programmes) == 1 else _digest(programmes)

    def of_module(self, id: str) -> list[bytes]:
        """Return what a module's pages show: itself, what it names, where it counts, what it leads to."""
        told = [self._closures["module"][id], self._uses.get(id, b"")]
        followers = self._catalogue.followers.get(id)
        if followers is not None:
            told += [self._modules[other.id] for other in followers]
        return told

    def of_qualification(self, id: str) -> list[bytes]:
        """Return what a qualification's pages show: all that belongs to it, what that names, who shares its modules."""
        own = self._belonging[id]
        told = [self._closures["qualification"][id]]
        for kind, ids in (("programme", own.programmes), ("exam", own.exams), ("review", own.reviews)):
            closures = self._closures[kind]
            for name in ids:
                told += (name.encode(), closures[name])
        # The panel says who delegated the experts of a review's round.
        told += [self._closures["round"][self._catalogue.reviews[name].round] for name in own.reviews]
        programme = self._catalogue.current_programmes.get(id)
        if programme is not None:
            programmes = self._programmes
            told += [programmes[link.module] for part in programme.parts for link in part.modules]
        return told
