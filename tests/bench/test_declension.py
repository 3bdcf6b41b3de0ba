"""The words of made catalogues are declined as Latvian declines them."""

from __future__ import annotations

import pytest
from bench.maker.declension import Forms, adjective, noun

NOUNS = {
    "dzinējs": ("dzinējs dzinēja dzinējam dzinēju dzinējā", "dzinēji dzinēju dzinējiem dzinējus dzinējos"),
    "meža ceļš": ("meža ceļš|meža ceļa|meža ceļam|meža ceļu|meža ceļā", "meža ceļi|meža ceļu|meža ceļiem|meža ceļus|meža ceļos"),
    "sūknis": ("sūknis sūkņa sūknim sūkni sūknī", "sūkņi sūkņu sūkņiem sūkņus sūkņos"),
    "slēdzis": ("slēdzis slēdža slēdzim slēdzi slēdzī", "slēdži slēdžu slēdžiem slēdžus slēdžos"),
    "saplāksnis": ("saplāksnis saplākšņa saplāksnim saplāksni saplāksnī", "saplākšņi saplākšņu saplākšņiem saplākšņus saplākšņos"),
    "tehniķis": ("tehniķis tehniķa tehniķim tehniķi tehniķī", "tehniķi tehniķu tehniķiem tehniķus tehniķos"),
    "vārpsta": ("vārpsta vārpstas vārpstai vārpstu vārpstā", "vārpstas vārpstu vārpstām vārpstas vārpstās"),
    "fasāde": ("fasāde fasādes fasādei fasādi fasādē", "fasādes fasāžu fasādēm fasādes fasādēs"),
    "palete": ("palete paletes paletei paleti paletē", "paletes palešu paletēm paletes paletēs"),
}


def _forms(text: str) -> Forms:
    return Forms(*(text.split("|") if "|" in text else text.split()))


@pytest.mark.parametrize("lemma", NOUNS)
def test_noun(lemma: str) -> None:
    """A noun has the endings of its declension, and its stem softens where it must."""
    one, many = NOUNS[lemma]

    assert noun(lemma)[1:] == (_forms(one), _forms(many))


def test_adjective_agrees() -> None:
    """A definite adjective takes the gender of its noun."""
    masculine, feminine = adjective("hidraulisk").agreeing(noun("sūknis")), adjective("hidraulisk").agreeing(noun("prese"))

    assert masculine[0] == _forms("hidrauliskais hidrauliskā hidrauliskajam hidraulisko hidrauliskajā")
    assert masculine[1] == _forms("hidrauliskie hidraulisko hidrauliskajiem hidrauliskos hidrauliskajos")
    assert feminine[0] == _forms("hidrauliskā hidrauliskās hidrauliskajai hidraulisko hidrauliskajā")
    assert feminine[1] == _forms("hidrauliskās hidraulisko hidrauliskajām hidrauliskās hidrauliskajās")


def test_unknown_declension() -> None:
    """A word of another declension is refused, not guessed at."""
    with pytest.raises(ValueError, match="declension"):
        noun("medus un alu")
