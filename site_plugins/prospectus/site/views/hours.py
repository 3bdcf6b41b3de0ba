"""Hours of a programme, part by part, and a part's rule in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...model import Code, Part, Programme
from ...rules import choice
from ..context import Context

__all__ = ["HourBar", "hour_bars", "rule_words"]


@dataclass(frozen=True, slots=True)
class HourBar:
    """Hours of a part: least and most that a permitted choice has, and their size in percent of the largest part's."""

    part: Code
    least: int
    most: int
    percent: float
    is_met: bool


def hour_bars(programme: Programme) -> tuple[HourBar, ...]:
    """Return a bar for every part, in the programme's order."""
    bars = []
    choices = [choice(part) for part in programme.parts]
    largest = max((possible.least for possible in choices if possible is not None), default=0)
    for part, possible in zip(programme.parts, choices, strict=True):
        least, most = (possible.least, possible.most) if possible is not None else (part.mandatory_hours, part.all_hours)
        bars.append(HourBar(part.part, least, most, 100 * least / largest if largest else 0, possible is not None))
    return tuple(bars)


def rule_words(part: Part, context: Context) -> str:
    """Return a part's rule as a sentence, for instance “Choose at least 2 modules, 80–120 h”."""
    words = [word for word in (_modules(part, context), _hours(part, context)) if word]
    if not words:
        return ""
    electives = any(not link.mandatory for link in part.modules)
    if electives:
        return context.spoken.gettext("Choose {what}.").format(what=", ".join(words))
    return context.spoken.gettext("To be taken: {what}.").format(what=", ".join(words))


def _modules(part: Part, context: Context) -> str:
    rule, spoken = part.rule, context.spoken
    electives = any(not link.mandatory for link in part.modules)
    if not electives:
        return spoken.gettext("all modules") if part.modules else ""
    least, most = rule.min_modules, rule.max_modules
    if least is not None and least == most:
        return spoken.ngettext("exactly {n} module", "exactly {n} modules", least).format(n=least)
    if least is not None and most is not None:
        return spoken.ngettext("{least} to {n} module", "{least} to {n} modules", most).format(least=least, n=most)
    if least is not None:
        return spoken.ngettext("at least {n} module", "at least {n} modules", least).format(n=least)
    if most is not None:
        return spoken.ngettext("at most {n} module", "at most {n} modules", most).format(n=most)
    return ""


def _hours(part: Part, context: Context) -> str:
    return "".join(_hour_words(part.rule.min_hours, part.rule.max_hours, context))


def _hour_words(least: int | None, most: int | None, context: Context) -> Iterator[str]:
    n, spoken = context.number, context.spoken
    if least is not None and least == most:
        yield spoken.gettext("{n} h").format(n=n(least))
    elif least is not None and most is not None:
        yield spoken.gettext("{least}–{most} h").format(least=n(least), most=n(most))
    elif least is not None:
        yield spoken.gettext("at least {n} h").format(n=n(least))
    elif most is not None:
        yield spoken.gettext("at most {n} h").format(n=n(most))
