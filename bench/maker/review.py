"""The text of a review, in one of its states, with published findings in some."""

from __future__ import annotations

from .dice import Dice
from .exam import areas_of
from .organisation import CONFEDERATION, MINISTRY, ROUNDS, experts_of
from .plan import Counts, ProgrammePlan
from .yaml_text import PROVENANCE, codes, text

__all__ = ["SUBJECTS", "review_text"]

SUBJECTS = ("mip", "pke")
STATES = ("completed", "completed", "completed", "in_progress", "in_progress", "planned", "withdrawn")
APPROVALS = ("none", "none", "submitted", "approved", "rejected")
FINDING_KINDS = ("clarify", "add", "remove", "error", "note")
FINDING_STATES = ("open", "accepted", "resolved", "declined")
REMARKS = (
    ("Precizēt sasniedzamo rezultātu, lai to var novērtēt.", "State the outcome so that it can be assessed."),
    ("Papildināt saturu ar jaunākajām tehnoloģijām.", "Add the latest technologies to the content."),
    ("Stundu skaits neatbilst apjomam.", "The hours do not fit the volume of work."),
    ("Svītrot saturu, kas atkārtojas citā modulī.", "Remove content that another module repeats."),
    ("Saskaņot terminus ar nozares standartu.", "Bring terms into line with the sector's standard."),
)


def review_text(plan: ProgrammePlan, subject: str, counts: Counts, seed: int) -> str:
    """Return the record of a qualification's review of its programme (mip) or exam (pke)."""
    id = f"{plan.id}-{subject}-1"
    dice = Dice(seed, "review", id)
    state = dice.pick(STATES)
    month = dice.between(1, 3)
    return "".join((
        f"id: {id}\nsubject:\n  kind: {subject}\n  qualification: {plan.id}\n",
        f'  version: "{plan.year}.1"\n' if state != "planned" else "",
        f"round: {dice.pick(ROUNDS)}\nstate: {state}\n",
        _decision(dice) if state == "completed" else "",
        f"commissionedBy: {CONFEDERATION}\n",
        _reviewers(plan, counts, dice) if state != "planned" else "",
        _dates(state, month, dice),
        _findings(plan, subject, dice) if state == "completed" else "",
        PROVENANCE,
    ))  # fmt: skip


def _decision(dice: Dice) -> str:
    """Return the verdict, always in favour: no sample record may carry another."""
    step = dice.pick(("to_approval", "to_approval_after_clarifications"))
    approval = dice.pick(APPROVALS)
    more = f"  body: {MINISTRY}\n" if approval != "none" else ""
    if approval in ("approved", "rejected"):
        more += f"  date: 2026-09-{dice.between(10, 28)}\n  reference: L-{dice.between(10, 99)}\n"
    return f"verdict: supported\nnextStep: {step}\napproval:\n  state: {approval}\n{more}"


def _reviewers(plan: ProgrammePlan, counts: Counts, dice: Dice) -> str:
    able = [id for id, interest in experts_of(plan.field, counts) if interest not in plan.authors]
    return codes("reviewers", dice.several(able, 2)) or f"reviewerCount: {dice.between(2, 3)}\n"


def _dates(state: str, month: int, dice: Dice) -> str:
    if state == "planned":
        return "dates:\n  due: 2026-12-31\n"
    started = f"dates:\n  started: 2026-0{month}-{dice.between(10, 28)}\n"
    if state == "completed":
        return f"{started}  completed: 2026-0{month + 3}-{dice.between(10, 28)}\n"
    return f"{started}  due: 2026-07-31\n"


def _findings(plan: ProgrammePlan, subject: str, dice: Dice) -> str:
    """Return one to four findings, or say that they were not published."""
    if dice.happens(0.4):
        return "findingsPublished: false\n"
    found = ""
    for number in range(1, dice.between(1, 4) + 1):
        state = dice.pick(FINDING_STATES)
        found += f"  - id: f{number}\n{_target(plan, subject, dice)}    kind: {dice.pick(FINDING_KINDS)}\n"
        found += text("text", *dice.pick(REMARKS), pad="    ") + f"    state: {state}\n"
        if state == "resolved":
            found += f"    resolvedBy: izmaiņa {dice.between(10, 99)}\n"
        elif state == "declined":
            found += text("reason", "Saturs atbilst standartam.", "The content follows the standard.", pad="    ")
    return f"findings:\n{found}"


def _target(plan: ProgrammePlan, subject: str, dice: Dice) -> str:
    if subject == "pke":
        return f"    target:\n      area: {dice.pick(areas_of(plan))[0]}\n"
    module = dice.pick(plan.links).module
    outcome = f"      outcome: r{dice.between(1, module.outcomes)}\n" if dice.happens(0.7) else ""
    return f"    target:\n      module: {module.id}\n{outcome}"
