"""Publishing a site: only what is out of date is made, beside the published site, which is then replaced in one step."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from ..processes import Crew, Serial, batches
from ..site import Asset, Item
from .ledger import Entry, Ledger
from .tree import Mark, Tree, exchange, keep_hidden, moved, recover

__all__ = ["SURVEY", "Made", "Make", "Publication", "Survey"]

Made: TypeAlias = tuple[Item, tuple[str, ...]]
"""An item and the files that were made for it."""
Make: TypeAlias = Callable[[Tree, Sequence[Item]], Iterable[Made]]
"""Makes items in a tree."""
Survey: TypeAlias = Callable[[Sequence[str]], Iterable[Asset]]
"""Makes the files that tell of all pages: gets the addresses of these, sorted."""

SURVEY = Item("survey", "")
TAKEN_AT_ONCE = 2_000


@dataclass(frozen=True)
class _Past:
    """What is known of builds before: what they made, and which states of the site there were, by name and number."""

    entries: Mapping[Item, Entry] = field(default_factory=dict)
    ages: Mapping[str, int] = field(default_factory=dict)

    @property
    def last(self) -> int:
        return max(self.ages.values(), default=0)

    def age(self, tree: Tree) -> int:
        """Return the number of the state that a tree holds, 0 where that is not known."""
        return self.ages.get(tree.mark.state, 0)


@dataclass(frozen=True)
class _Plan:
    """What is to be done to a tree: which items are made, which are taken from the published site, which files go."""

    tree: Tree
    stale: list[Item]
    taken: list[Item]
    gone: list[str]


class Publication:
    """One build of a site, beside the site that is published.

    ``work`` is a folder of our own on the site's file system. With a ledger, it keeps the site before this one (its
    unchanged files are links to the published ones), which is brought up to date and takes the published one's place.
    """

    def __init__(self, site: Path, work: Path, ledger: Ledger | None) -> None:
        self.live = Tree(site)
        self._spare = Tree(work / "spare")
        self._next = Tree(work / "next")
        self._host = Tree(work / "host")
        self.work = work
        self._ledger = ledger

    @property
    def host(self) -> Tree:
        """The tree in which the host puts its own files; empty at first."""
        return self._host

    def begin(self) -> None:
        """Clear away what a build that was cut off has left, and put back what it had taken away."""
        recover(self.live.folder, self._spare.folder, self._next.folder)
        if self._next.mark.state and not self._spare.folder.exists():
            self._next.folder.rename(self._spare.folder)  # It was cut off when everything but this was done.
        self._next.delete()
        self._host.delete()
        self._host.folder.mkdir(parents=True)

    def abandon(self) -> None:
        """Leave the published site as it is."""
        self._host.delete()
        if self._ledger is None:
            shutil.rmtree(self.work, ignore_errors=True)

    def settled(self, ground: bytes) -> dict[Item, bytes] | None:
        """Return all items with their keys, where what everything stands on is what it was; None where it is not."""
        if self._ledger is None or not ground or self._ledger.settled() != ground:
            return None
        return self.standing()

    def standing(self) -> dict[Item, bytes]:
        """Return all items that stand, with their keys."""
        entries = self._ledger.entries() if self._ledger is not None else {}
        return {item: entry.key for item, entry in entries.items() if item != SURVEY}

    def publish(
        self, wanted: Mapping[Item, bytes], make: Make, survey: Survey, *, of_survey: bytes = b"", ground: bytes = b"",
        crew: Crew | None = None,
    ) -> int:  # fmt: skip
        """Bring the site up to date and put it in place; return how many items had to be made.

        ``wanted`` are all items with their keys, no two of which are alike: an item whose key is as it was is not made again.
        ``of_survey`` is what the survey depends on besides the pages, ``ground`` what everything does. A ``crew`` takes over
        files of the published site.
        """
        past = _Past(self._ledger.entries(), self._ledger.ages()) if self._ledger is not None else _Past()
        plan = self._planned(wanted, past)
        tree = self._begun(plan, past, crew or Serial())
        age = past.last + 1
        made = {
            item: Entry(wanted[item], age, files) for item, files in make(tree, [item for item in plan.stale if item != SURVEY])
        }
        kept = {item: entry for item, entry in past.entries.items() if item in wanted and item not in made}
        own = set(_files(made, kept))
        host = [file for file in self._host.files() if file not in own]
        pages = sorted(file.removesuffix("index.html") for file in (*own, *host) if file.endswith("index.html"))
        key = hashlib.sha256(of_survey + b"\0" + "\n".join(pages).encode()).digest()
        surveyed = past.entries.get(SURVEY)
        if surveyed is not None and surveyed.key == key and SURVEY not in plan.stale:
            kept[SURVEY] = surveyed
        else:
            made[SURVEY] = Entry(key, age, tuple(_written(tree, survey(pages))))
        own.update(_files({SURVEY: made.get(SURVEY) or kept[SURVEY]}))
        dropped = [item for item in past.entries if item not in made and item not in kept]
        gone = sorted(set(_files({item: e for item, e in past.entries.items() if item not in kept})) - own)
        tree.remove(gone)
        state = hashlib.sha256(b"".join(sorted((*wanted.values(), key)))).hexdigest()
        self._signed(tree, own, Mark(state, tuple(file for file in host if file not in own)))
        if self._ledger is not None:
            number = age if made or dropped else past.last
            self._ledger.keep((state, number), (self.live.mark.state, state), made, dropped, gone, ground)
        self._replace(tree)
        return len(made)

    def _planned(self, wanted: Mapping[Item, bytes], past: _Past) -> _Plan:
        live, spare = past.age(self.live), past.age(self._spare)
        if not spare:
            self._spare.delete()
        stale: list[Item] = []
        taken: list[Item] = []
        for item, entry in past.entries.items():
            if entry.age > spare and entry.age <= live and wanted.get(item, entry.key) == entry.key:
                taken.append(item)
            elif entry.age > spare and item == SURVEY:
                stale.append(item)
        for item, key in wanted.items():
            known = past.entries.get(item)
            if known is None or known.key != key or (known.age > spare and known.age > live):
                stale.append(item)
        gone = self._ledger.gone_since(spare) if self._ledger is not None and spare else []
        return _Plan(self._spare if spare else self._next, stale, taken, gone)

    def _begun(self, plan: _Plan, past: _Past, crew: Crew) -> Tree:
        """Bring the plan's tree to the published state, but for what will be made.

        What should be taken from the published site and has been deleted there is made as well.
        """
        tree = plan.tree
        tree.folder.mkdir(parents=True, exist_ok=True)
        host = tree.mark.host
        tree.unsign()
        tree.remove([*host, *plan.gone])
        wanted = [(item, past.entries[item].files) for item in plan.taken]
        lost = [item for found in crew.run(_take, (tree, self.live), batches(wanted, TAKEN_AT_ONCE)) for item in found]
        if lost:
            self.live.unsign()  # It is not what it says that it is, and must not be built upon.
            plan.stale.extend(lost)
        return tree

    def _signed(self, tree: Tree, own: set[str], mark: Mark) -> None:
        """Put the host's files beside our own, where these do not stand already, and sign the whole."""
        self._host.remove(file for file in self._host.files() if file in own)
        if self._host.folder.exists():
            tree.absorb(self._host)
        tree.keep_only({file.partition("/")[0] for file in (*own, *mark.host)})
        tree.sign(mark)

    def _replace(self, tree: Tree) -> None:
        site = self.live.folder
        site.parent.mkdir(parents=True, exist_ok=True)
        if not moved(tree.folder, site):
            exchange(site, tree.folder)
            keep_hidden(tree.folder, site)
            if self._ledger is None or not tree.mark.state:
                tree.delete()
            elif tree is not self._spare:
                tree.folder.rename(self._spare.folder)
        if self._ledger is None:
            shutil.rmtree(self.work, ignore_errors=True)


def _take(trees: tuple[Tree, Tree], wanted: Sequence[Made]) -> list[Item]:
    """Let a tree take items' files from another; return the items of which some were not there."""
    tree, other = trees
    return [item for item, files in wanted if not tree.take(other, files)]


def _files(*found: Mapping[Item, Entry]) -> Iterator[str]:
    return (file for entries in found for entry in entries.values() for file in entry.files)


def _written(tree: Tree, assets: Iterable[Asset]) -> Iterator[str]:
    for asset in assets:
        tree.write(asset.address, asset.content)
        yield asset.address
