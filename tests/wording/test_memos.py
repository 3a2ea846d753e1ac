"""What a memo is about, in sentences of both languages."""

import pytest

from qualcode.analysis.memos import About, AboutKind
from qualcode.i18n import translator
from qualcode.wording.memos import about_sentence

ENGLISH = translator("en")


@pytest.mark.parametrize(
    ("about", "sentence"),
    [
        (About(AboutKind.PROJECT, "Studien"), "The project"),
        (About(AboutKind.CODE, "Barrierer / Tid"), "Code: Barrierer / Tid"),
        (About(AboutKind.FINDING, "Tiden " * 30), "Finding: Tiden Tiden Tiden…"),
        (
            About(AboutKind.SEGMENT, "", "Intervju 1", 2, "Vi har aldri\ntid til å møtes"),
            "Intervju 1, paragraph 2: «Vi har aldri tid…»",
        ),
        (About(AboutKind.TURN, "", "Intervju 1", 2, "Nei."), "Turn in Intervju 1, paragraph 2: «Nei.»"),
        (
            About(AboutKind.CODING, "Barrierer / Tid", "Intervju 1", 2, "tid"),
            "Barrierer / Tid on «tid», Intervju 1, paragraph 2",
        ),
    ],
)
def test_that_the_thing_is_named_and_its_words_are_quoted(about: About, sentence: str) -> None:
    assert about_sentence(about, ENGLISH, longest=20) == sentence
