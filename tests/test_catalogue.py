"""What follows from all records together, against looking through them one by one."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prospectus.assembly import Catalogue
from prospectus.loading import Loaded
from prospectus.model import EntryConditions, ModuleLink, Part
from prospectus.site.views import neighbours

IDS = [f"m{number}" for number in range(6)]

many = settings(deadline=None, max_examples=100)


@pytest.fixture(scope="module")
def catalogue(real: Loaded) -> Catalogue:
    """Return the real catalogue."""
    assert real.catalogue is not None
    return real.catalogue


@many
@given(needed=st.lists(st.lists(st.sampled_from(IDS), max_size=4), min_size=len(IDS), max_size=len(IDS)))
def test_followers_are_those_that_need_a_module(catalogue: Catalogue, needed: list[list[str]]) -> None:
    """A module's followers are the modules that name it in their entry conditions, each once, in the catalogue's order."""
    model = next(iter(catalogue.modules.values()))
    modules = {
        id: msgspec.structs.replace(model, id=id, entry_conditions=EntryConditions(modules=tuple(before)))
        for id, before in zip(IDS, needed, strict=True)
    }
    made = replace(catalogue, modules=modules)

    for id in IDS:
        assert [module.id for module in made.followers.get(id, ())] == [
            other for other, before in zip(IDS, needed, strict=True) if id in before
        ]


@many
@given(
    taken=st.lists(
        st.lists(st.tuples(st.sampled_from(IDS), st.integers(1, 90)), max_size=5, unique_by=lambda link: link[0]),
        min_size=2,
        max_size=4,
    )
)
def test_neighbours_are_those_that_share_modules(catalogue: Catalogue, taken: list[list[tuple[str, int]]]) -> None:
    """A qualification's neighbours share modules with it; they come with the hours there, the most first, then by id."""
    ids = sorted(catalogue.current_programmes)[: len(taken)]
    programmes = {
        id: msgspec.structs.replace(
            catalogue.current_programmes[id],
            parts=(Part(part="A", modules=tuple(ModuleLink(module=m, hours=hours, mandatory=True) for m, hours in links)),),
        )
        for id, links in zip(ids, taken, strict=False)
    }
    made = replace(catalogue, programmes=programmes)

    for id, links in zip(ids, taken, strict=False):
        own = {module for module, _ in links}
        shared = {
            other: [hours for module, hours in of_other if module in own]
            for other, of_other in zip(ids, taken, strict=False)
            if other != id
        }
        expected = sorted((-sum(hours), other, len(hours)) for other, hours in shared.items() if hours)
        for most in (1, len(taken)):
            near = neighbours(made, id, most)
            assert [(-n.hours, n.qualification, n.modules) for n in near.nearest] == expected[:most]
            assert near.further == len(expected[most:])


def test_module_is_the_whole_record(catalogue: Catalogue) -> None:
    """Asked for a module by its id, the catalogue returns it with its outcomes."""
    for id in catalogue.modules:
        assert catalogue.module(id).id == id
        assert catalogue.module(id).outcomes
