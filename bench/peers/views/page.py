"""The pages that every peer has to make: one for each module and qualification, in each language."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from prospectus.assembly import Catalogue

from .module import ModuleView, module_view
from .qualification import QualificationView, qualification_view
from .spoken import Spoken
from .words import WORDS

__all__ = ["Page", "pages"]


class Page(msgspec.Struct, frozen=True):
    """A page: kind of record, language, address and that of its twin in the other language, title, what it shows."""

    kind: str
    id: str
    language: str
    address: str
    twin: str
    title: str
    description: str
    view: ModuleView | QualificationView


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """Yield all pages, language by language.

    Raises ValueError where the catalogue has other languages than Latvian and English.
    """
    if set(catalogue.settings.languages) != set(WORDS):
        raise ValueError("the peers are made for catalogues in Latvian and English")
    followers: dict[str, list[str]] = {}
    for module in catalogue.modules.values():
        for id in module.entry_conditions.modules:
            followers.setdefault(id, []).append(module.id)
    for code, twin in (("lv", "en"), ("en", "lv")):
        spoken, other, words = Spoken(catalogue, code), Spoken(catalogue, twin), WORDS[code]
        for module in map(catalogue.module, catalogue.modules):
            link = spoken.module(module.id)
            shown = module_view(spoken, module, tuple(followers.get(module.id, ())), words["module"])
            yield Page("module", module.id, code, link.address, other.module(module.id).address, link.title, shown.aim, shown)
        for qualification in map(catalogue.qualification, catalogue.qualifications):
            id = qualification.id
            link = spoken.qualification(id)
            view = qualification_view(spoken, qualification, words["qualification"])
            lead = " ".join(view.profile[:2])
            yield Page("qualification", id, code, link.address, other.qualification(id).address, link.title, lead, view)
