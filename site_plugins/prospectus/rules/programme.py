"""Rules of a programme's parts and of its hours."""

from __future__ import annotations

from collections.abc import Iterator

from ..assembly import Cluster, Excerpt
from ..errors import Severity, message
from ..model import Code, Part, Programme
from .choice import choice
from .order import cycles
from .rule import Fault, Scope, rule

__all__ = [
    "entry_condition", "mandatory_hours", "module_once", "order", "part_hours", "part_modules", "part_once", "part_rule",
    "total_hours", "version_twice",
]  # fmt: skip


def _parts(catalogue: Cluster) -> Iterator[tuple[Programme, int, Part]]:
    for programme in catalogue.programmes.values():
        for index, part in enumerate(programme.parts):
            yield programme, index, part


@rule("programme/part-once")
def part_once(catalogue: Excerpt) -> Iterator[Fault]:
    """A part of the module map stands once in a programme."""
    for programme in catalogue.programmes.values():
        codes = [part.part for part in programme.parts]
        for index, code in enumerate(codes):
            if code in codes[:index]:
                yield Fault(
                    "programme", programme.id, ("parts", index, "part"),
                    message("The part “{part}” stands in this programme twice.", part=code),
                    message("Put its modules together in one part."),
                )  # fmt: skip


@rule("programme/module-once")
def module_once(catalogue: Excerpt) -> Iterator[Fault]:
    """A module stands once in a programme."""
    first: dict[tuple[str, str], Code] = {}
    for programme, part_index, part in _parts(catalogue):
        for index, link in enumerate(part.modules):
            if (programme.id, link.module) in first:
                yield Fault(
                    "programme", programme.id, ("parts", part_index, "modules", index, "module"),
                    message("The module “{module}” already stands in part “{part}” of this programme.",
                            module=link.module, part=first[programme.id, link.module]),
                    message("Keep it in one part; its hours go on that line."),
                )  # fmt: skip
            first.setdefault((programme.id, link.module), part.part)


@rule("programme/mandatory-hours")
def mandatory_hours(catalogue: Excerpt) -> Iterator[Fault]:
    """What everybody must take fits into the part's greatest number of hours."""
    for programme, index, part in _parts(catalogue):
        most = part.rule.max_hours
        if most is not None and part.mandatory_hours > most:
            yield Fault(
                "programme", programme.id, ("parts", index, "rule", "maxHours"),
                message("The mandatory modules of part “{part}” have {hours} h; at most {most} h are allowed.",
                        part=part.part, hours=part.mandatory_hours, most=most),
                message("Raise “maxHours”, or make a module elective."),
            )  # fmt: skip


@rule("programme/part-hours")
def part_hours(catalogue: Excerpt) -> Iterator[Fault]:
    """A part offers the least number of hours that its rule demands."""
    for programme, index, part in _parts(catalogue):
        least, most = part.rule.min_hours, part.rule.max_hours
        if least is not None and part.all_hours < least:
            yield Fault(
                "programme", programme.id, ("parts", index, "rule", "minHours"),
                message("All modules of part “{part}” together have {hours} h; the rule demands at least {least} h.",
                        part=part.part, hours=part.all_hours, least=least),
                message("Add modules, or lower “minHours”."),
            )  # fmt: skip
        elif least is not None and most is not None and least > most >= part.mandatory_hours:
            yield Fault(
                "programme", programme.id, ("parts", index, "rule", "minHours"),
                message("At least {least} h and at most {most} h cannot both hold.", least=least, most=most),
                message("Exchange the two numbers, or correct one."),
            )  # fmt: skip


@rule("programme/part-modules")
def part_modules(catalogue: Excerpt) -> Iterator[Fault]:
    """A part has enough modules for its rule, and its mandatory ones are not too many."""
    for programme, index, part in _parts(catalogue):
        least, most = part.rule.min_modules, part.rule.max_modules
        mandatory = sum(link.mandatory for link in part.modules)
        if least is not None and len(part.modules) < least:
            yield Fault(
                "programme", programme.id, ("parts", index, "rule", "minModules"),
                message("Part “{part}” has {number} modules; the rule demands at least {least}.",
                        part=part.part, number=len(part.modules), least=least),
                message("Add modules, or lower “minModules”."),
            )  # fmt: skip
        elif most is not None and mandatory > most:
            yield Fault(
                "programme", programme.id, ("parts", index, "rule", "maxModules"),
                message("Part “{part}” has {number} mandatory modules; at most {most} are allowed.",
                        part=part.part, number=mandatory, most=most),
                message("Raise “maxModules”, or make a module elective."),
            )  # fmt: skip
        elif least is not None and most is not None and least > most:
            yield Fault(
                "programme", programme.id, ("parts", index, "rule", "minModules"),
                message("At least {least} and at most {most} modules cannot both hold.", least=least, most=most),
                message("Exchange the two numbers, or correct one."),
            )  # fmt: skip


def _is_plausible(part: Part) -> bool:
    """Say whether each bound of a part's rule can be met by itself; else the other rules have spoken already."""
    rule_, mandatory = part.rule, sum(link.mandatory for link in part.modules)
    return (
        (rule_.min_hours or 0) <= part.all_hours
        and (rule_.max_hours is None or part.mandatory_hours <= rule_.max_hours)
        and (rule_.min_modules or 0) <= len(part.modules)
        and (rule_.max_modules is None or mandatory <= rule_.max_modules)
        and (rule_.max_hours is None or (rule_.min_hours or 0) <= rule_.max_hours)
        and (rule_.max_modules is None or (rule_.min_modules or 0) <= rule_.max_modules)
    )


@rule("programme/part-rule")
def part_rule(catalogue: Excerpt) -> Iterator[Fault]:
    """Some choice of a part's modules meets all of its rule at once: hours and number, least and greatest."""
    for programme, index, part in _parts(catalogue):
        if _is_plausible(part) and choice(part) is None:
            yield Fault(
                "programme", programme.id, ("parts", index, "rule"),
                message("No choice of modules of part “{part}” meets its rule: hours and number do not fit together.",
                        part=part.part),
                message("Loosen the hours or the number of modules, or change the modules' hours."),
            )  # fmt: skip


@rule("programme/total-hours")
def total_hours(catalogue: Excerpt) -> Iterator[Fault]:
    """The programme's hours lie within what permitted choices in all of its parts add up to."""
    for programme in catalogue.programmes.values():
        choices = [choice(part) for part in programme.parts]
        possible = [each for each in choices if each is not None]
        # A part that allows no choice, or a module that stands twice, has been told of already.
        if len(possible) < len(choices) or len({link.module for link in programme.links}) < len(programme.links):
            continue
        least, most = sum(c.least for c in possible), sum(c.most for c in possible)
        if not least <= programme.hours <= most:
            yield Fault(
                "programme", programme.id, ("hours",),
                message("The programme has {hours} h, but its parts add up to {range} h.", hours=programme.hours,
                        range=str(least) if least == most else f"{least}–{most}"),
                message("Correct “hours”, or the hours of the modules and rules."),
            )  # fmt: skip


@rule("programme/order", scope=Scope.QUALIFICATION)
def order(catalogue: Cluster) -> Iterator[Fault]:
    """A module comes after modules of the same programme only, and never after itself, be it by way of entry conditions."""
    for programme in catalogue.programmes.values():
        links = {link.module: link for link in programme.links}
        places: dict[tuple[str, str], tuple[str | int, ...]] = {}
        for part_index, part in enumerate(programme.parts):
            for index, link in enumerate(part.modules):
                for number, earlier in enumerate(link.after):
                    place = ("parts", part_index, "modules", index, "after", number)
                    places[link.module, earlier] = place
                    if earlier not in links and catalogue.has("module", earlier) and catalogue.is_resolved(programme):
                        yield Fault(
                            "programme", programme.id, place,
                            message("“{module}” is to come after “{earlier}”, which is not in this programme.",
                                    module=link.module, earlier=earlier),
                            message("Add that module to the programme, or take it out of “after”."),
                        )  # fmt: skip
        needed = {id: catalogue.modules[id].entry_conditions.modules for id in links if id in catalogue.modules}
        for cycle in cycles({id: (*link.after, *needed.get(id, ())) for id, link in links.items()}):
            steps = list(zip(cycle, (*cycle[1:], cycle[0]), strict=True))
            # A circle of entry conditions alone is a fault of the modules; module/entry-cycle speaks of it.
            if all(earlier in needed.get(later, ()) for later, earlier in steps):
                continue
            yield Fault(
                "programme", programme.id, next(places[step] for step in steps if step in places),
                message("The order goes round in a circle: {circle}.", circle=" → ".join((*cycle, cycle[0]))),
                message("Take one of these conditions out, so that there is a module to begin with."),
            )  # fmt: skip


@rule("programme/entry-condition", Severity.WARNING, scope=Scope.QUALIFICATION)
def entry_condition(catalogue: Cluster) -> Iterator[Fault]:
    """What a module presupposes is taught in the same programme."""
    for programme, part_index, part in _parts(catalogue):
        if not catalogue.is_resolved(programme):
            continue
        present = {link.module for link in programme.links}
        for index, link in enumerate(part.modules):
            module = catalogue.modules.get(link.module)
            needed = module.entry_conditions.modules if module is not None else ()
            missing = [m for m in needed if m not in present and catalogue.has("module", m)]
            if missing:
                yield Fault(
                    "programme", programme.id, ("parts", part_index, "modules", index, "module"),
                    message("“{module}” presupposes {missing}, which this programme does not have.",
                            module=link.module, missing=missing),
                    message("Add what is presupposed, or change the module's entry conditions."),
                )  # fmt: skip


@rule("programme/version-twice", scope=Scope.QUALIFICATION)
def version_twice(catalogue: Cluster) -> Iterator[Fault]:
    """A qualification has one programme of each version."""
    first: dict[tuple[str, str], str] = {}
    for programme in catalogue.programmes.values():
        other = first.setdefault((programme.qualification, programme.version), programme.id)
        if other != programme.id:
            yield Fault(
                "programme", programme.id, ("version",),
                message("The programme “{other}” already is version {version} of this qualification.",
                        other=other, version=programme.version),
                message("Give the new version the next number."),
            )  # fmt: skip
