"""Rules of one module, and of modules among themselves."""

from __future__ import annotations

from collections.abc import Iterator

from ..assembly import Catalogue, Cluster, Excerpt
from ..errors import Severity, message
from .order import cycles
from .rule import Fault, Scope, rule

__all__ = ["duplicate_outcome", "entry_cycle", "level", "orphan", "practical_hours", "share_sum"]

WHOLE = 100


@rule("module/share-sum")
def share_sum(catalogue: Excerpt) -> Iterator[Fault]:
    """The shares of a module's outcomes sum to 100."""
    for module in catalogue.modules.values():
        total = sum(outcome.share_percent for outcome in module.outcomes)
        if total != WHOLE:
            yield Fault(
                "module", module.id, ("outcomes",),
                message("The outcomes' shares sum to {total} %; {whole} % were expected.", total=total, whole=WHOLE),
                message("Change “sharePercent” of one or more outcomes by {difference} in all.", difference=f"{WHOLE - total:+d}"),
            )  # fmt: skip


@rule("module/duplicate-outcome")
def duplicate_outcome(catalogue: Excerpt) -> Iterator[Fault]:
    """An outcome's id, and its statement, stand once in a module."""
    language = catalogue.settings.main_language
    for module in catalogue.modules.values():
        ids: set[str] = set()
        statements: set[str] = set()
        for index, outcome in enumerate(module.outcomes):
            statement = " ".join(outcome.statement[language].casefold().split())
            if outcome.id in ids:
                yield Fault(
                    "module", module.id, ("outcomes", index, "id"),
                    message("The outcome “{id}” stands in this module twice.", id=outcome.id),
                    message("Give the later one an identifier of its own."),
                )  # fmt: skip
            elif statement in statements:
                yield Fault(
                    "module", module.id, ("outcomes", index, "statement"),
                    message("The same outcome stands in this module twice."), message("Delete one, or say how they differ."),
                )  # fmt: skip
            ids.add(outcome.id)
            statements.add(statement)


@rule("module/practical-hours")
def practical_hours(catalogue: Excerpt) -> Iterator[Fault]:
    """Practical hours are a part of all hours."""
    for module in catalogue.modules.values():
        if (module.hours.practical or 0) > module.hours.total:
            yield Fault(
                "module", module.id, ("hours", "practical"),
                message("{practical} practical hours are more than the module's {total} hours.",
                        practical=module.hours.practical, total=module.hours.total),
                message("Practical hours are counted within the total."),
            )  # fmt: skip


@rule("module/entry-cycle", scope=Scope.CATALOGUE)
def entry_cycle(catalogue: Catalogue) -> Iterator[Fault]:
    """Entry conditions never lead back to the module itself."""
    edges = {id: module.entry_conditions.modules for id, module in catalogue.modules.items()}
    for cycle in cycles(edges):
        first, following = cycle[0], cycle[1 % len(cycle)]
        index = edges[first].index(following)
        yield Fault(
            "module", first, ("entryConditions", "modules", index),
            message("The entry conditions go round in a circle: {circle}.", circle=" → ".join((*cycle, first))),
            message("Take one of these conditions out, so that there is a module to begin with."),
        )  # fmt: skip


@rule("module/orphan", Severity.WARNING, scope=Scope.CATALOGUE)
def orphan(catalogue: Catalogue) -> Iterator[Fault]:
    """Every module that is offered belongs to a programme or stands by itself."""
    if not catalogue.is_whole("programme", "module") or not all(map(catalogue.is_resolved, catalogue.programmes.values())):
        return
    superseded = {s.module for module in catalogue.modules.values() for s in module.supersedes}
    used = superseded | {link.module for programme in catalogue.programmes.values() for link in programme.links}
    for module in catalogue.modules.values():
        standalone = module.credential is not None and module.credential.standalone
        if module.id not in used and module.withdrawn is None and not standalone:
            yield Fault(
                "module", module.id, ("id",),
                message("No programme uses this module, and it cannot be taken by itself."),
                message("Put it into a programme, set “credential.standalone: true”, or say since when it is “withdrawn”."),
            )  # fmt: skip


@rule("module/level", scope=Scope.QUALIFICATION)
def level(catalogue: Cluster) -> Iterator[Fault]:
    """A module's level is not above that of a qualification that uses it."""
    for programme in catalogue.programmes.values():
        qualification = catalogue.qualifications.get(programme.qualification)
        highest = catalogue.eqf(qualification.level) if qualification is not None else None
        for part_index, part in enumerate(programme.parts):
            for index, link in enumerate(part.modules):
                module = catalogue.modules.get(link.module)
                own = catalogue.eqf(module.level) if module is not None else None
                if own is not None and highest is not None and own > highest:
                    yield Fault(
                        "programme", programme.id, ("parts", part_index, "modules", index, "module"),
                        message("The module “{module}” is at level {own}, above the qualification's level {highest}.",
                                module=link.module, own=own, highest=highest),
                        message("Choose a module of level {highest} or lower.", highest=highest),
                    )  # fmt: skip
