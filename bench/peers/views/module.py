"""What a module's page shows."""

from __future__ import annotations

import msgspec

from prospectus.model import Module, Outcome

from .spoken import Link, Origin, Spoken

__all__ = ["CredentialView", "KnowledgeView", "ModuleView", "OutcomeView", "TopicView", "UseView", "module_view"]


class UseView(msgspec.Struct, frozen=True):
    """A qualification that the module is part of."""

    qualification: Link
    part: str
    hours: int
    mandatory: bool


class KnowledgeView(msgspec.Struct, frozen=True):
    """Something to be known, and how deeply."""

    text: str
    depth: str


class TopicView(msgspec.Struct, frozen=True):
    """A topic."""

    title: str
    content: tuple[str, ...]


class OutcomeView(msgspec.Struct, frozen=True):
    """A learning outcome; ``digcomp`` are (number, label, level)."""

    id: str
    statement: str
    share: int
    knowledge: tuple[KnowledgeView, ...]
    skills: tuple[str, ...]
    competence: tuple[str, ...]
    topics: tuple[TopicView, ...]
    medium: str
    optimal: str
    esco: tuple[str, ...]
    digcomp: tuple[tuple[str, str, int], ...]
    reuse: str


class CredentialView(msgspec.Struct, frozen=True):
    """What the module gives by itself."""

    standalone: bool
    stackability: tuple[str, ...]
    validity: str
    delivery: tuple[str, ...]
    quality: str


class ModuleView(msgspec.Struct, frozen=True):
    """All of a module, and where it counts."""

    kind: str
    level: str
    eqf: int
    hours: int
    practical: int
    sectors: tuple[Link, ...]
    uses: tuple[UseView, ...]
    aim: str
    tasks: tuple[str, ...]
    role: str
    entry: tuple[Link, ...]
    entry_text: str
    followers: tuple[Link, ...]
    outcomes: tuple[OutcomeView, ...]
    forms: tuple[str, ...]
    assessment: str
    methods: tuple[str, ...]
    means: tuple[str, ...]
    credential: CredentialView | None
    replaces: tuple[tuple[Link, str], ...]
    withdrawn: str
    data: str
    origins: tuple[Origin, ...]


def module_view(spoken: Spoken, module: Module, followers: tuple[str, ...], name: str) -> ModuleView:
    """Return what the page shows; ``followers`` are modules that need this one, ``name`` is what a module is called."""
    catalogue = spoken.catalogue
    return ModuleView(
        kind=spoken.label("module-kinds", module.kind),
        level=spoken.short("levels", module.level),
        eqf=catalogue.eqf(module.level) or 0,
        hours=module.hours.total,
        practical=module.hours.practical or 0,
        sectors=tuple(map(spoken.sector, module.sectors)),
        uses=tuple(
            UseView(
                spoken.qualification(use.programme.qualification), spoken.label("parts", use.part.part), use.link.hours,
                use.link.mandatory,
            )
            for use in catalogue.uses.get(module.id, ())
        ),
        aim=spoken.text(module.aim),
        tasks=spoken.texts(module.tasks),
        role=spoken.text(module.role_in_map),
        entry=tuple(map(spoken.module, module.entry_conditions.modules)),
        entry_text=spoken.text(module.entry_conditions.text),
        followers=tuple(map(spoken.module, followers)),
        outcomes=tuple(_outcome(spoken, outcome) for outcome in module.outcomes),
        forms=spoken.labels("assessment-forms", module.assessment.forms),
        assessment=spoken.text(module.assessment.text),
        methods=spoken.texts(module.methods),
        means=spoken.texts(module.means),
        credential=_credential(spoken, module),
        replaces=tuple((spoken.module(old.module), spoken.label("equivalences", old.equivalence)) for old in module.supersedes),
        withdrawn=module.withdrawn or "",
        data=f"api/v1/modules/{module.id}.json",
        origins=(spoken.origin(name, "module", module.id, module.provenance),),
    )  # fmt: skip


def _outcome(spoken: Spoken, outcome: Outcome) -> OutcomeView:
    attainment = outcome.attainment
    return OutcomeView(
        id=outcome.id,
        statement=spoken.text(outcome.statement),
        share=outcome.share_percent,
        knowledge=tuple(KnowledgeView(spoken.text(k.text), spoken.short("knowledge-depths", k.depth)) for k in outcome.knowledge),
        skills=spoken.texts(outcome.skills),
        competence=spoken.texts(outcome.competence),
        topics=tuple(TopicView(spoken.text(topic.title), spoken.texts(topic.content)) for topic in outcome.topics),
        medium=spoken.text(attainment.medium) if attainment is not None else "",
        optimal=spoken.text(attainment.optimal) if attainment is not None else "",
        esco=outcome.esco_skills,
        digcomp=tuple((str(d.competence), spoken.label("digcomp", d.competence), d.level) for d in outcome.dig_comp),
        reuse=spoken.label("reuse-levels", outcome.reuse),
    )


def _credential(spoken: Spoken, module: Module) -> CredentialView | None:
    credential = module.credential
    if credential is None:
        return None
    return CredentialView(
        standalone=credential.standalone,
        stackability=spoken.labels("stackability", credential.stackability),
        validity=spoken.text(credential.validity),
        delivery=spoken.labels("delivery-modes", credential.delivery),
        quality=spoken.text(credential.quality_assurance),
    )
