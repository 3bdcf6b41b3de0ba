"""What each item depends on, in a digest: as long as it stays, what was made of the item is as good as new.

The keys of all items are computed at every build, from the whole catalogue; nothing is followed from change to change, so
nothing can be missed by it. A key covers the item's own records, every record that these name, and every record that names
them on the item's pages; and the ground on which all items of a kind stand.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import msgspec

from ..assembly import Catalogue, members, packed
from ..site import FAMILIES, FILES, RECORDS, Item, items

__all__ = ["Ground", "keys"]

Key: TypeAlias = tuple[str, str]
"""Kind and id of a record."""


@dataclass(frozen=True)
class Ground:
    """What all items of a kind depend on.

    ``version`` is the program's own, ``templates`` those that a template is made with, ``host`` how the host's page looks,
    ``options`` the site's. Settings and vocabularies are of the catalogue itself.
    """

    version: bytes
    host: bytes
    options: bytes
    templates: Callable[[str], bytes]


@dataclass(frozen=True)
class _Digests:
    """Digests of records: of their files, and of their briefs."""

    files: Mapping[Key, bytes]
    references: Mapping[Key, tuple[Key, ...]]
    catalogue: Catalogue

    def closure(self, key: Key) -> Iterable[bytes]:
        """Yield the digests of a record and of all that it names; ``-`` stands for what is not there."""
        files = self.files
        yield files.get(key, b"-")
        for other in self.references.get(key, ()):
            yield files.get(other, b"-")

    def briefs(self, kind: str) -> bytes:
        """Return the digest of all that others see of a kind's records."""
        told = hashlib.sha256(kind.encode())
        match kind:
            case "module" | "qualification" | "exam":
                records: Mapping[str, msgspec.Struct] = getattr(self.catalogue, f"{kind}s")
                for record in records.values():
                    told.update(packed(record))
            case _:
                for (other, id), digest in self.files.items():
                    if other == kind:
                        told.update(id.encode() + b"\0" + digest)
        return told.digest()


def keys(
    catalogue: Catalogue, files: Mapping[Key, bytes], references: Mapping[Key, tuple[Key, ...]], ground: Ground
) -> dict[Item, bytes]:
    """Return the key of every item, in the order in which they are best made."""
    digests = _Digests(files, references, catalogue)
    common = hashlib.sha256(ground.version + ground.options + files["catalogue", "catalogue"])
    common.update(digests.briefs("vocabulary"))
    base = common.digest()
    pages = hashlib.sha256(base + ground.host).digest()
    grounds = {kind: hashlib.sha256(pages + ground.templates(template)).digest() for kind, template in RECORDS.items()}
    shown = {kind for shows in (*(f.shows for f in FAMILIES.values()), *(f.shows for f in FILES.values())) for kind in shows}
    briefs = {kind: digests.briefs(kind) for kind in sorted(shown)}
    grounds |= {
        name: hashlib.sha256(b"".join((pages, ground.templates(family.template), *map(briefs.__getitem__, family.shows)))).digest()
        for name, family in FAMILIES.items()
    }
    grounds |= {
        name: hashlib.sha256(b"".join((base, *map(briefs.__getitem__, found.shows)))).digest() for name, found in FILES.items()
    }
    seen = _Seen(catalogue, digests)
    found = {}
    for item in items(catalogue):
        told = hashlib.sha256(grounds[item.kind])
        told.update(item.id.encode())
        if item.kind == "module":
            told.update(b"".join(seen.of_module(item.id)))
        elif item.kind == "qualification":
            told.update(b"".join(seen.of_qualification(item.id)))
        found[item] = told.digest()
    return found


class _Seen:
    """What the pages of records show of other records."""

    def __init__(self, catalogue: Catalogue, digests: _Digests) -> None:
        self._catalogue = catalogue
        self._digests = digests
        self._belonging = members(catalogue)
        files = digests.files
        self._uses = {
            module: b"".join(
                packed((use.part.part, use.link.hours, use.link.mandatory))
                + files["qualification", use.programme.qualification]
                for use in uses
            )
            for module, uses in catalogue.uses.items()
        }  # fmt: skip
        self._programmes = {
            module: b"".join(
                files["programme", use.programme.id] + files["qualification", use.programme.qualification] for use in uses
            )
            for module, uses in catalogue.uses.items()
        }  # fmt: skip

    def of_module(self, id: str) -> Iterable[bytes]:
        """Yield what a module's pages show: itself, what it names, where it counts, what it leads to."""
        yield from self._digests.closure(("module", id))
        yield self._uses.get(id, b"")
        for other in self._catalogue.followers.get(id, ()):
            yield self._digests.files["module", other.id]

    def of_qualification(self, id: str) -> Iterable[bytes]:
        """Yield what a qualification's pages show: all that belongs to it, what that names, who shares its modules."""
        own = self._belonging[id]
        yield from self._digests.closure(("qualification", id))
        for kind, ids in (("programme", own.programmes), ("exam", own.exams), ("review", own.reviews)):
            for name in ids:
                yield name.encode()
                yield from self._digests.closure((kind, name))
        programme = self._catalogue.current_programmes.get(id)
        for link in programme.links if programme is not None else ():
            yield self._programmes.get(link.module, b"")
