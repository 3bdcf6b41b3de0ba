"""Rules of practice: how much, and the final practice."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ..assembly import Cluster
from ..errors import message
from ..model import Programme
from .rule import Fault, Scope, rule

__all__ = ["final_practice", "final_practice_alone", "practice_share"]

PRACTICE = {"practice", "final_practice"}


@rule("programme/practice-share", scope=Scope.QUALIFICATION)
def practice_share(catalogue: Cluster) -> Iterator[Fault]:
    """Practice and practical training take up the least share that the catalogue's limits set."""
    least = catalogue.settings.limits.practice_share_percent
    for programme in catalogue.programmes.values():
        links = programme.links
        if any(link.module not in catalogue.modules for link in links):
            continue
        total = sum(link.hours for link in links)
        practical = sum(_practical_hours(catalogue, link.module, link.hours) for link in links)
        share = 100 * practical / total if total else Fraction(100)
        if share < least:
            yield Fault(
                "programme", programme.id, ("parts",),
                message("Practice and practical training are {share} percent of the modules' hours; "
                        "at least {least} percent are needed.",
                        share=int(share), least=least),
                message("Give modules more practical hours (“hours.practical”), or lengthen the practice."),
            )  # fmt: skip


def _practical_hours(catalogue: Cluster, module_id: str, hours: int) -> Fraction:
    """Return the practical hours of a link: all of a practice, else the module's own share of them."""
    module = catalogue.modules[module_id]
    if catalogue.role("module-kinds", module.kind) in PRACTICE:
        return Fraction(hours)
    return Fraction(hours * (module.hours.practical or 0), module.hours.total or 1)


def _final_links(catalogue: Cluster, programme: Programme) -> list[tuple[int, int, str, int]]:
    return [
        (part_index, index, link.module, link.hours)
        for part_index, part in enumerate(programme.parts)
        for index, link in enumerate(part.modules)
        if (module := catalogue.modules.get(link.module)) is not None
        and catalogue.role("module-kinds", module.kind) == "final_practice"
    ]


@rule("programme/final-practice", scope=Scope.QUALIFICATION)
def final_practice(catalogue: Cluster) -> Iterator[Fault]:
    """The final practice lasts the least number of weeks that the catalogue's limits set."""
    limits = catalogue.settings.limits
    least = limits.final_practice_weeks * limits.week_hours
    for programme in catalogue.programmes.values():
        for part_index, index, module, hours in _final_links(catalogue, programme):
            if hours < least:
                yield Fault(
                    "programme", programme.id, ("parts", part_index, "modules", index, "hours"),
                    message("The final practice “{module}” has {hours} h; it needs at least {least} h ({weeks} weeks of {week} h).",
                            module=module, hours=hours, least=least, weeks=limits.final_practice_weeks, week=limits.week_hours),
                    message("Raise its hours to {least} or more.", least=least),
                )  # fmt: skip


@rule("programme/final-practice-alone", scope=Scope.QUALIFICATION)
def final_practice_alone(catalogue: Cluster) -> Iterator[Fault]:
    """The final practice runs beside no other module: alone in the last part, and nothing comes after it."""
    for programme in catalogue.programmes.values():
        final = _final_links(catalogue, programme)
        names = {module for _, _, module, _ in final}
        for part_index, index, module, _ in final:
            part = programme.parts[part_index]
            if part_index != len(programme.parts) - 1 or len(part.modules) > 1 or part.courses:
                yield Fault(
                    "programme", programme.id, ("parts", part_index, "modules", index, "module"),
                    message("The final practice “{module}” must stand alone in the programme's last part.", module=module),
                    message("Move it to a part of its own at the end."),
                )  # fmt: skip
        for part_index, part in enumerate(programme.parts):
            for index, link in enumerate(part.modules):
                for number, earlier in enumerate(link.after):
                    if earlier in names and link.module not in names:
                        yield Fault(
                            "programme", programme.id, ("parts", part_index, "modules", index, "after", number),
                            message("“{module}” is to come after the final practice, which ends the programme.",
                                    module=link.module),
                            message("Take “{earlier}” out of “after”.", earlier=earlier),
                        )  # fmt: skip
