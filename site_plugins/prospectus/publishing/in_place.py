"""Publishing in the very folder in which a site is shown: for a preview, whose folder nobody else can replace."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from ..site import Item
from .ledger import Entry, Ledger
from .publication import SURVEY, Make, Publication
from .tree import Mark, Tree

__all__ = ["InPlace"]


class InPlace(Publication):
    """A build whose host writes into the site's folder, which it clears first; our own pages wait aside meanwhile."""

    def __init__(self, site: Path, work: Path, ledger: Ledger) -> None:
        super().__init__(site, work, ledger)
        self._host = Tree(site)
        self._kept = ledger

    def begin(self) -> None:
        """Take our own pages out of the host's way."""
        self._next.delete()
        if self.live.mark.state:
            self._spare.delete()
            self.live.folder.rename(self._spare.folder)
        self.live.folder.mkdir(parents=True, exist_ok=True)

    def abandon(self) -> None:
        """Put our own pages back."""
        if self._spare.mark.state and not self.live.mark.state:
            self.live.delete()
            self._spare.folder.rename(self.live.folder)

    def show(self, items: Sequence[Item], make: Make) -> None:
        """Make some items at once where they stand, before it is known what else is out of date."""
        for _ in make(self.live, items):
            pass

    def refresh(self, wanted: Mapping[Item, bytes], make: Make) -> int:
        """Make what is out of date where it stands, the host's pages left as they are; return how many items that were."""
        entries = {item: entry for item, entry in self._kept.entries().items() if item != SURVEY}
        stale = [item for item, key in wanted.items() if item not in entries or entries[item].key != key]
        age = max(self._kept.ages().values(), default=0) + 1
        mark, tree = self.live.mark, self.live
        tree.unsign()
        made = {item: Entry(wanted[item], age, files) for item, files in make(tree, stale)}
        dropped = [item for item in entries if item not in wanted]
        new = {file for entry in made.values() for file in entry.files}
        gone = [file for item in (*dropped, *made) if item in entries for file in entries[item].files if file not in new]
        tree.remove(gone)
        state = hashlib.sha256(b"".join(sorted(wanted.values()))).hexdigest()
        self._kept.keep((state, age), (state,), made, dropped, gone, b"")
        tree.sign(Mark(state, mark.host))
        return len(made)

    def _replace(self, tree: Tree) -> None:
        if self.live.folder.exists():
            shutil.rmtree(self.live.folder)
        tree.folder.rename(self.live.folder)
