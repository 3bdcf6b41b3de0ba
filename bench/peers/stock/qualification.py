"""A qualification as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from ..views.page import Page
from ..views.qualification import PartView, QualificationView
from ..views.review import ReviewView
from .exam import exam, matrix
from .markdown import facts, heading, link, listed, plain, table
from .origin import origin

__all__ = ["qualification"]


def qualification(page: Page, view: QualificationView, root: str, words: dict[str, str]) -> str:
    """Return a page's Markdown; ``root`` is the way to the folder of all sources."""
    chips = [f"{plain(view.level)} · {words['eqf']} {view.eqf}", plain(view.sector.title), plain(view.status)]
    return "".join((
        f"{words['qualification']}\n\n", heading(1, page.title), listed([*chips, f"{view.hours} {words['hours']}"]),
        f"**{words['illustrative']}** {words['illustrative_text']}\n\n",
        heading(2, words["review"], "expert-review"), *(_review(review, root, words) for review in view.reviews),
        heading(2, words["able"], "able"), listed(map(plain, view.profile)),
        heading(3, words["occupations"]), listed(map(plain, view.occupations)),
        heading(2, words["map_list"], "map"),
        table((words["module"], words["part"], words["hours"], words["after"]), _map(view, root)),
        heading(2, words["by_part"], "modules"), f"{plain(view.explanation)}\n\n",
        *(_part(part, root, words) for part in view.parts),
        heading(2, words["hours_by_part"], "hours"),
        table((words["part"], words["hours"]), ((plain(part.label), f"{part.hours} h") for part in view.parts)),
        exam(view.exam, words) if view.exam is not None else "",
        matrix(view.exam, view.matrix, root, words) if view.exam is not None else "",
        heading(2, words["ways"], "ways"), _ways(view, words),
        heading(2, words["supplement"], "supplement"), _supplement(view, root, words),
        origin(view.origins, words),
    ))  # fmt: skip


def _review(review: ReviewView, root: str, words: dict[str, str]) -> str:
    findings = [
        f"**{plain(found.kind)}** ({plain(found.state)})"
        + (f", {link(found.module, root)}" if found.module is not None else "")
        + f": {plain(found.text)}"
        for found in review.findings
    ]
    none = words["not_published"] if review.not_published else words["none_yet"]
    return heading(3, f"{review.subject}: {review.subject_name}") + facts([
        (words["stage"], plain(review.stage)),
        (words["review"], plain(review.state)),
        (words["verdict"], plain(review.verdict) or words["none_yet"]),
        (words["next_step"], plain(review.next_step)),
        (words["approval"], plain(review.approval) or words["none_yet"]),
        (words["begun"], review.started),
        (words["completed"], review.completed),
        (words["due"], review.due),
        (words["reviewers"], "; ".join(map(plain, (review.delegated_by, *review.reviewers)))),
        (words["findings"], "; ".join(findings) or none),
        (words["origin"], plain(review.source)),
    ])  # fmt: skip


def _map(view: QualificationView, root: str) -> Iterator[tuple[str, ...]]:
    for part in view.parts:
        for each in part.modules:
            yield link(each.module, root), plain(part.short), str(each.hours), "; ".join(map(plain, each.after)) or "—"


def _part(part: PartView, root: str, words: dict[str, str]) -> str:
    least, most, fewest, many = part.rule
    rule = f"{words['at_least']} {least} h, {words['at_most']} {most} h"
    count = f"; {words['at_least']} {fewest}, {words['at_most']} {many}" if many else ""
    lines = [
        f"{link(each.module, root)} {each.hours} h"
        + ("" if each.mandatory else f" ({words['elective']})")
        + (f" ({words['shared']})" if each.shared else "")
        for each in part.modules
    ]
    courses = [f"{plain(title)} {hours} h" for title, hours in part.courses]
    return heading(3, part.label, f"part-{part.id}") + f"{rule}{count}\n\n" + listed([*lines, *courses])


def _ways(view: QualificationView, words: dict[str, str]) -> str:
    variants = [
        f"{plain(v.kind)}: {v.duration}, {v.hours} {words['hours']}. {plain(v.entry)} {plain(v.certificate)}" for v in view.variants
    ]
    return facts([
        (words["entry_requirements"], plain(view.entry_requirements)),
        (words["ways_to_acquire"], "; ".join(map(plain, view.ways_to_acquire))),
        (words["opens"], plain(view.opens)),
        (words["variants"], "; ".join(variants)),
    ])  # fmt: skip


def _supplement(view: QualificationView, root: str, words: dict[str, str]) -> str:
    return facts([
        (words["title"], " / ".join(map(plain, view.titles))),
        (words["national_level"], f"{plain(view.level)}; {words['eqf']} {view.eqf}"),
        ("PS/PKP", plain(view.standard)),
        (words["profession_code"], view.profession_code),
        ("ISCED-F", "; ".join(map(plain, view.isced))),
        (words["esco"], "; ".join(f"[{plain(label)}]({uri}) ({plain(match)})" for uri, label, match in view.esco)),
        (words["grading"], plain(view.grading)),
        (words["awarding"], "; ".join(map(plain, view.awarding))),
        (words["legal"], "; ".join(map(plain, view.legal))),
        (words["life_cycle"], ", ".join((plain(view.status), *view.dates))),
        (words["replaces"], "; ".join(f"{link(old, root)} ({plain(how)})" for old, how in view.replaces)),
        (words["programme_version"], f"{view.version} {plain(view.change_note)}"),
        (words["exam_version"], f"{view.exam.version}, {view.exam.date}" if view.exam is not None else ""),
    ])  # fmt: skip
