"""Bokmål or nynorsk."""

from pathlib import Path

import pytest

from qualcode.text.language import OTHER, guess_language, turn_language
from qualcode.text.words import count_words
from tests.text.listed import lines, sample_texts

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


def test_that_short_turns_have_their_language():
    rows = [line.split(" ", 1) for line in lines("turns.txt")]
    assert sum(turn_language(text) == language for language, text in rows) / len(rows) >= 0.95


def test_that_nearly_every_turn_of_the_sample_interviews_has_its_language():
    right = total = 0
    for text in sample_texts():
        usual = "nn" if "Eg er lærar" in text else "nb"
        assert guess_language(text) == usual
        for turn in text.split("\n"):
            if count_words(turn) >= 5:
                total, right = total + 1, right + (turn_language(turn, usual) == usual)
    assert total > 300
    assert right / total >= 0.99


@pytest.mark.parametrize(
    ("text", "usual", "language"),
    [
        ("Mm.", "nn", "nn"),
        ("", None, None),
        ("What they said was that it is not for us.", "nb", OTHER),
        ("Ikkje no.", "nb", "nn"),
    ],
)
def test_that_a_turn_that_says_too_little_is_as_the_rest(text, usual, language):
    assert turn_language(text, usual) == language
