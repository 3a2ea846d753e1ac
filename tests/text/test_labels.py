"""Turns from labels at the start of paragraphs."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.text.labels import LabelledTurn, SpeakerGuess, guess_speaker, label_key, split_turns, unsure_turns

SAMPLES = Path(__file__).parents[2] / "sample_transcripts"


def labels(text: str) -> list[str | None]:
    """Return the labels of the text's turns."""
    return [turn.label for turn in split_turns(text)]


@pytest.mark.parametrize(
    ("line", "turn"),
    [
        ("I: Hva da?", LabelledTurn("I", "Hva da?")),
        ("Intervjuer:Hva", LabelledTurn(None, "Intervjuer:Hva")),
        ("Intervjuar 2: Kva då?", LabelledTurn("Intervjuar 2", "Kva då?")),
        ("R 1 : Ja.", LabelledTurn("R1", "Ja.")),
        ("r2: ja", LabelledTurn("r2", "ja")),
        ("Informant 2 (leder, NAV): Ja.", LabelledTurn("Informant 2", "Ja.", hint="leder, NAV")),
        ("[00:01:02] R1: Ja.", LabelledTurn("R1", "Ja.", 62_000)),
        ("#00:01:02-5# R1: Ja.", LabelledTurn("R1", "Ja.", 62_000)),
        ("R1 (1:02:03.5): Ja.", LabelledTurn("R1", "Ja.", 3_723_500)),
        ("R1 00:01:02\nJa.\nNei.", LabelledTurn("R1", "Ja.\nNei.", 62_000)),
        ("00:01:02\nR1: Ja.", LabelledTurn("R1", "Ja.", 62_000)),
        ("R1 (ler): Ja.", LabelledTurn("R1", "(ler) Ja.")),
        ("**R1:** Ja.", LabelledTurn("R1", "Ja.")),
        ("R1\tJa.", LabelledTurn("R1", "Ja.")),
        ("R1:\n\n  Ja.  Nei. \n", LabelledTurn("R1", "Ja.  Nei.")),
    ],
)
def test_that_usual_labels_are_recognised_in_every_style(line, turn):
    assert split_turns(line) == [turn]


def test_that_a_colon_in_prose_makes_no_speaker():
    for text in (
        "Husk dette: ring NAV.",
        "Jeg sa: nei\nJeg sa: ja",
        "Klokka var 10:30: sent",
        "http://nav.no: side",
    ):
        assert labels(text) == [None]
    assert labels("R1: Ja.\nHusk dette: ring NAV.") == ["R1"]


def test_that_fields_of_a_heading_are_no_speakers():
    text = "Dato: 1. mai\nSted: Rådhuset\nI: Hei.\nR1: Hei."
    assert labels(text) == [None, "I", "R1"]
    assert split_turns(text)[0].text == "Dato: 1. mai\nSted: Rådhuset"


def test_that_other_labels_count_when_they_recur():
    assert labels("Leder NAV: Ja.\nKari: Nei.\nLeder NAV: Jo.\nKari: Nei.") == ["Leder NAV", "Kari"] * 2
    assert labels("Kari   0:05\nHei.\nOla   0:09\nHallo.") == ["Kari", "Ola"]
    assert labels("Kari: Nei.") == [None]


def test_that_a_position_counts_once_where_others_speak():
    assert labels("I: Hei.\nRektor: Hei.\nSkolen: stengt") == ["I", "Rektor"]


def test_that_somebody_who_says_one_thing_is_a_speaker_where_nearly_every_line_has_one():
    text = "Intervjuer: Hva?\nAnne: Tid.\nBerit: Språket.\nAnne: Ja.\nCato: Penger."
    assert labels(text) == ["Intervjuer", "Anne", "Berit", "Anne", "Cato"]
    assert labels("I: Og dere?\nHeidi: Vi var ikke med.") == ["I", "Heidi"]
    told = "I: Og dere?\nR1: Vi var med.\nDet gjaldt to.\nDet var alt.\nDer, ja.\nOslo: Der bor vi."
    assert labels(told) == ["I", "R1"]


SELDOM = "I: Og dere?\nR1: Vi var med.\nDet gjaldt to.\nDet var alt.\nDer, ja.\nKari  Berg: Jeg òg."


def test_that_a_name_counts_where_somebody_has_named_it():
    assert labels(SELDOM) == ["I", "R1"]
    assert [turn.label for turn in split_turns(SELDOM, {label_key("kari berg")})] == ["I", "R1", "Kari Berg"]
    assert split_turns("Bo på øya i nord: Ja.", {"bo på øya i nord"})[0].label == "Bo på øya i nord"
    alone = split_turns("Kari\nJa.\nOla\nNei.", {"kari", "ola"})
    assert [(turn.label, turn.text) for turn in alone] == [("Kari", "Ja."), ("Ola", "Nei.")]
    assert label_key("r 1") == label_key("R1")


def test_that_a_name_that_does_not_count_is_told_of_as_unsure():
    assert unsure_turns(SELDOM) == [LabelledTurn("Kari Berg", "Jeg òg.")]
    assert unsure_turns(SELDOM, {"kari berg"}) == []
    assert unsure_turns("I: hei\nså\nda\nKari: ja, hei") == [LabelledTurn("Kari", "ja, hei")]
    assert unsure_turns("I: Hei.\nDato: 3. mai\nDet er slik: Vi må vente.\nVidere arbeid: Ja.") == []


def test_that_lines_that_begin_alike_in_a_long_report_are_no_speakers():
    assert labels("Noe helt annet.\n" * 40 + "Kartlegging: ja\n" * 3) == [None]


def test_that_usual_words_on_lines_of_their_own_are_labels_when_they_recur():
    assert (
        labels("Intervjuer\nHva?\nInformant\nJa.\nIntervjuer\nNei.\nInformant\nJo.")
        == ["Intervjuer", "Informant"] * 2
    )


def test_that_a_time_within_a_turn_stays_among_its_words():
    assert split_turns("R1: Ja.\n00:00:03\nNei.") == [LabelledTurn("R1", "Ja.\n00:00:03\nNei.")]


def test_that_text_without_labels_is_one_turn_and_no_text_is_none():
    assert split_turns("Ett.\n\nTo.") == [LabelledTurn(None, "Ett.\nTo.")]
    assert split_turns(" \n\nR1:\n") == []


@pytest.mark.parametrize(
    ("name", "encoding", "expected"),
    [
        ("01-leder-nav.txt", "utf-8", {"I": 23, "R1": 23}),
        ("03-larar-voksenopplaring.txt", "cp1252", {"Intervjuar": 23, "R3": 23}),
        ("05-frivillig.txt", "utf-8-sig", {"Intervjuer 1": 14, "Intervjuer 2": 13, "Informant 6": 27}),
        ("06-notater-veileder-nav.md", "utf-8", {None: 1}),
    ],
)
def test_that_the_sample_interviews_have_their_speakers(name, encoding, expected):
    assert Counter(labels((SAMPLES / name).read_text(encoding))) == expected


@pytest.mark.parametrize(
    ("label", "guess"),
    [
        *[
            (each, "interviewer")
            for each in ("I", "Int", "Intervjuer", "Intervjuar 2", "Moderator", "Forsker", "F1")
        ],
        *[(each, "interviewer") for each in ("Kari Intervjuer", "Berg, intervjuar 2")],
        *[
            (each, "informant")
            for each in ("R2", "R 2", "Informant 2", "IP", "Respondent 4", "Deltaker", "Leder NAV")
        ],
        *[(each, "informant") for each in ("Programrådgiver", "lærar", "Ansatt på skolen")],
        *[(each, "group") for each in ("Alle", "Flere", "Gruppa", "Gruppe 2")],
        *[(each, "unknown") for each in ("Kari", "M", "Irene", "42", "", "Andre spørsmål")],
    ],
)
def test_that_a_label_is_guessed(label, guess):
    assert guess_speaker(label) == SpeakerGuess(guess)


LINES = st.one_of(
    st.sampled_from(
        ["I: ja", "R1:", "R1 00:01:02", "00:01", "Kari: nei", "Husk dette: ja", "", "  ord  ", "[0:1", "a\tb"]
    ),
    st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"])),
)


@given(st.lists(LINES))
def test_that_every_turn_has_tidy_words_and_no_line_is_invented(lines):
    turns = split_turns("\n".join(lines))
    for turn in turns:
        paragraphs = turn.text.split("\n")
        assert all(each and each == each.strip() for each in paragraphs)
        assert turn.label is None or turn.label.strip()
    assert all(turn.label for turn in turns[1:])


@given(st.lists(st.tuples(st.sampled_from(["I", "R1", "R2"]), st.sampled_from(["Ja.", "Nei, ikke det.", "Hva?"]))))
def test_that_labelled_lines_come_back_as_their_turns(pairs):
    text = "\n".join(f"{label}: {words}" for label, words in pairs)
    assert split_turns(text) == [LabelledTurn(label, words) for label, words in pairs]
