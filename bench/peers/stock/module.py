"""A module as Markdown."""

from __future__ import annotations

from ..views.module import CredentialView, ModuleView, OutcomeView
from ..views.page import Page
from .markdown import facts, heading, link, listed, plain, table
from .origin import origin

__all__ = ["module"]


def module(page: Page, view: ModuleView, root: str, words: dict[str, str]) -> str:
    """Return a page's Markdown; ``root`` is the way to the folder of all sources."""
    sectors = "; ".join(plain(sector.title) for sector in view.sectors)
    practical = f", {words['practical']} {view.practical} h" if view.practical else ""
    chips = [f"{plain(view.level)} · {words['eqf']} {view.eqf}", f"{view.hours} {words['hours']}{practical}", sectors]
    uses = [
        f"{link(use.qualification, root)}: {plain(use.part)}, {use.hours} {words['hours']}, "
        f"{words['mandatory' if use.mandatory else 'elective']}"
        for use in view.uses
    ]
    return "".join((
        f"{plain(view.kind)}\n\n", heading(1, page.title), listed(filter(None, chips)),
        f"**{words['illustrative']}** {words['illustrative_text']}\n\n",
        f"**{words['not_full']}** {words['part_of'] if uses else words['no_use']}\n\n", listed(uses),
        facts([
            (words["withdrawn"], view.withdrawn),
            (words["replaces"], "; ".join(f"{link(old, root)} ({plain(how)})" for old, how in view.replaces)),
        ]),
        heading(2, words["aim"], "aim"), f"{plain(view.aim)}\n\n",
        heading(3, words["tasks"]), listed(map(plain, view.tasks)),
        heading(3, words["role"]), f"{plain(view.role)}\n\n",
        heading(2, words["entry"], "entry"), listed(link(other, root) for other in view.entry), f"{plain(view.entry_text)}\n\n",
        f"{words['followers']}\n\n" if view.followers else "", listed(link(other, root) for other in view.followers),
        heading(2, words["outcomes"], "outcomes"),
        table(
            (words["outcome"], words["share"], words["topics"], words["attainment"]),
            (_row(number, outcome, words) for number, outcome in enumerate(view.outcomes, start=1)),
        ),
        heading(2, words["triple"], "knowledge"), *(_triple(outcome, words) for outcome in view.outcomes),
        heading(2, words["assessment"], "assessment"), _assessment(view, words),
        _credential(view.credential, words) if view.credential is not None else "",
        heading(2, words["unit"], "unit"), _unit(page, view, words),
        origin(view.origins, words),
    ))  # fmt: skip


def _row(number: int, outcome: OutcomeView, words: dict[str, str]) -> tuple[str, ...]:
    digcomp = [f"DigComp {code} {plain(name)}, {words['level']} {level}" for code, name, level in outcome.digcomp]
    tags = "; ".join(filter(None, (plain(outcome.reuse), *digcomp, *(f"<{uri}>" for uri in outcome.esco))))
    topics = "<br>".join(f"**{plain(topic.title)}**: {'; '.join(map(plain, topic.content))}" for topic in outcome.topics)
    attainment = f"{words['medium']} {plain(outcome.medium)}<br>{words['optimal']} {plain(outcome.optimal)}"
    return f"{number}. {plain(outcome.statement)}<br>{tags}", f"{outcome.share} %", topics, attainment


def _triple(outcome: OutcomeView, words: dict[str, str]) -> str:
    return heading(3, outcome.statement, outcome.id) + facts([
        (words["knowledge"], "; ".join(f"{plain(known.text)} ({plain(known.depth)})" for known in outcome.knowledge)),
        (words["skills"], "; ".join(map(plain, outcome.skills))),
        (words["competence"], "; ".join(map(plain, outcome.competence))),
    ])  # fmt: skip


def _assessment(view: ModuleView, words: dict[str, str]) -> str:
    return facts([
        (words["forms"], ", ".join(map(plain, view.forms))),
        (words["how_assessed"], plain(view.assessment)),
        (words["methods"], "; ".join(map(plain, view.methods))),
        (words["means"], "; ".join(map(plain, view.means))),
    ])  # fmt: skip


def _credential(credential: CredentialView, words: dict[str, str]) -> str:
    return heading(2, words["credential"], "credential") + facts([
        (words["standalone"], words["yes" if credential.standalone else "no"]),
        (words["stackability"], "; ".join(map(plain, credential.stackability))),
        (words["validity"], plain(credential.validity)),
        (words["delivery"], ", ".join(map(plain, credential.delivery))),
        (words["quality"], plain(credential.quality)),
    ])  # fmt: skip


def _unit(page: Page, view: ModuleView, words: dict[str, str]) -> str:
    return facts([
        (words["unit_name"], plain(page.title)),
        (words["unit_qualification"], "; ".join(plain(use.qualification.title) for use in view.uses)),
        (words["unit_area"], "; ".join(plain(sector.title) for sector in view.sectors) or plain(view.kind)),
        (words["eqf_level"], str(view.eqf)),
        (words["national_level"], plain(view.level)),
        (words["description"], plain(view.aim)),
        (words["knowledge"], "; ".join(plain(known.text) for outcome in view.outcomes for known in outcome.knowledge)),
        (words["skills"], "; ".join(plain(skill) for outcome in view.outcomes for skill in outcome.skills)),
        (words["competence"], "; ".join(plain(each) for outcome in view.outcomes for each in outcome.competence)),
    ])  # fmt: skip
