"""Rules of texts: no markup, no personal data, English where it can be had."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..assembly import Excerpt
from ..errors import Severity, message
from .rule import Fault, Pointer, rule

__all__ = ["consent", "markup", "personal_data", "untranslated"]

_MARKUP = re.compile(r"<\s*(?:[/!?]\s*)?[A-Za-z][^<>]*>|<!--|&(?:[a-z]{2,8}|#x?[0-9a-f]+);", re.IGNORECASE)
_PERSONAL = (
    (re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), message("an e-mail address")),
    (re.compile(r"(?<![\w.-])\d{6}-\d{5}(?![\w-])"), message("a personal code")),
    (
        re.compile(
            r"(?<![\w.-])(?:\+371[ -]?)?(?!20\d\d[ -]20\d\d)[26]\d{3}[ -]?\d{4}(?![\w-])(?!\.\d)|\+\d{1,3}(?:[ -]?\d){7,11}"
        ),
        message("a telephone number"),
    ),
)

_PERHAPS_PERSONAL = re.compile(r"[@+\d](?:(?<=@)|(?<=\+)\d|\d{5}-\d{5}|(?<=[26])\d{3}[ -]?\d{4})")
"""What every text with personal data has somewhere, and few others do: looked for in a whole file before its texts are."""


def _strings(node: Any, pointer: Pointer = ()) -> Iterator[tuple[Pointer, str]]:
    if isinstance(node, str):
        yield pointer, node
    elif isinstance(node, dict):
        for name, child in node.items():
            yield from _strings(child, (*pointer, name))
    elif isinstance(node, list):
        for index, child in enumerate(node):
            yield from _strings(child, (*pointer, index))


@rule("text/markup")
def markup(catalogue: Excerpt) -> Iterator[Fault]:
    """Texts are plain: tags and character references would be shown as they stand."""
    for (kind, id), document in catalogue.documents.items():
        if "<" not in document.text and "&" not in document.text:
            continue
        for pointer, text in _strings(document.data):
            if match := _MARKUP.search(text):
                yield Fault(
                    kind, id, pointer,
                    message("The text contains “{markup}”; HTML is not interpreted here.", markup=match.group()[:40]),
                    message("Write plain text; lists and headings have fields of their own."),
                )  # fmt: skip


@rule("privacy/personal-data")
def personal_data(catalogue: Excerpt) -> Iterator[Fault]:
    """No record holds an e-mail address, a telephone number or a personal code."""
    for (kind, id), document in catalogue.documents.items():
        if _PERHAPS_PERSONAL.search(document.text) is None and "\\" not in document.text:
            continue
        for pointer, text in _strings(document.data):
            if text.startswith(("http://", "https://")) or (pointer and pointer[-1] in ("digest", "registration", "resolvedBy")):
                continue
            for pattern, what in _PERSONAL:
                if pattern.search(text):
                    yield Fault(
                        kind, id, pointer, message("The text seems to contain {what}.", what=what),
                        message("Personal data do not belong in a public catalogue; name the role and the organisation."),
                    )  # fmt: skip
                    break


@rule("privacy/consent")
def consent(catalogue: Excerpt) -> Iterator[Fault]:
    """A person's name stands only where the consent to it is recorded."""
    for expert in catalogue.experts.values():
        if expert.public_name is not None and expert.consent is None:
            yield Fault(
                "expert", expert.id, ("publicName",),
                message("The expert's name is given, but no consent is recorded."),
                message("Add “consent” with date and register entry, or delete the name."),
            )  # fmt: skip


@rule("text/untranslated", Severity.INFO)
def untranslated(catalogue: Excerpt) -> Iterator[Fault]:
    """Texts without a translation are counted, record by record; they are never an error."""
    main, *others = catalogue.settings.languages
    for (kind, id), document in catalogue.documents.items():
        texts: list[dict[str, Any]] = []
        _gather(document.data, main, texts)
        for language in others:
            missing = sum(language not in text for text in texts)
            if missing:
                yield Fault(
                    kind, id, (),
                    message("Texts without a translation into “{language}”: {number}.", language=language, number=missing),
                    message("Add “{language}: …” below the text where you can.", language=language),
                )  # fmt: skip


def _gather(node: Any, main: str, found: list[dict[str, Any]]) -> None:
    """Gather the texts below a node; this runs over everything in a catalogue, so it does little."""
    if type(node) is dict:
        if type(node.get(main)) is str:
            found.append(node)
        else:
            for child in node.values():
                if type(child) is dict or type(child) is list:
                    _gather(child, main, found)
    else:
        for child in node:
            if type(child) is dict or type(child) is list:
                _gather(child, main, found)
