"""Bokmål or nynorsk."""

from pathlib import Path

import pytest

from qualcode.text.language import guess_language

SAMPLES = Path(__file__).parents[2] / "sample_transcripts"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Jeg vet ikke hva de gjør, men jeg tror noe må være galt.", "nb"),
        ("Eg veit ikkje kva dei gjer, men eg trur noko må vere gale.", "nn"),
        ("Ja.", None),
        ("", None),
        ("We do not know what they are doing there, but someone ought to ask them about it soon.", None),
        ("jeg ikke hva noe eg ikkje kva noko", None),
    ],
)
def test_that_small_words_tell_the_language(text, language):
    assert guess_language(text) == language


@pytest.mark.parametrize(
    ("name", "encoding", "language"),
    [
        ("01-leder-nav.txt", "utf-8", "nb"),
        ("03-larar-voksenopplaring.txt", "cp1252", "nn"),
        ("05-frivillig.txt", "utf-8", "nb"),
    ],
)
def test_that_the_sample_interviews_have_their_language(name, encoding, language):
    assert guess_language((SAMPLES / name).read_text(encoding)) == language
