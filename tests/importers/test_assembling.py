"""Readings and choices become documents."""

from pathlib import Path

import pytest

from qualcode.importers.assembling import assemble
from qualcode.importers.choices import Choices, SpeakerChoice, label_key
from qualcode.importers.new_document import NewDocument
from qualcode.importers.preview import preview
from qualcode.importers.reading import Reading, read
from qualcode.model.documents import DocumentKind, Speaker
from qualcode.model.errors import FileProblem, FileReason
from qualcode.text.repair import Repair

PAIR = """Intervju med to ledere

I: Hva er vanskelig?

R1 (leder, NAV): Vi har aldri tid.
Vi snakker ikke.

Merk: det regnet.
R2: Og ikke hus.
I2: Nei vel?
r1: Nei.
Alle: Ja.
"""
KINDS = frozenset[Repair]()


def reading(tmp_path: Path, text: str, name: str = "Intervju 3.txt") -> Reading:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return read(path)


MARKDOWN = """# Intervju 3

I: Hva er vanskelig?
R1: Tiden.

## Samarbeid

I: Og samarbeidet?
R1: Det går.

## Skjønn

Nå snakker jeg om skjønn.
"""


def test_that_headings_are_nobodys_words_and_the_speaker_goes_on_after_them(tmp_path: Path) -> None:
    document = assemble(reading(tmp_path, MARKDOWN, "Intervju 3.md"), Choices("Intervju 3", repairs=KINDS))
    assert [(turn.label, document.text[turn.start : turn.stop]) for turn in document.turns] == [
        *[(None, "Intervju 3"), ("I", "Hva er vanskelig?"), ("R1", "Tiden."), (None, "Samarbeid")],
        *[("I", "Og samarbeidet?"), ("R1", "Det går."), (None, "Skjønn"), ("R1", "Nå snakker jeg om skjønn.")],
    ]


def test_that_notes_with_headings_are_one_turn(tmp_path: Path) -> None:
    document = assemble(reading(tmp_path, "# Møte\n\nDe kom.\n\n## Etterpå\n\nDe gikk.\n", "a.md"), Choices("a"))
    assert len(document.turns) == 1


def made(tmp_path: Path, text: str, **speakers: SpeakerChoice) -> NewDocument:
    choices = Choices(
        "Intervju 3", repairs=KINDS, speakers={label_key(key): value for key, value in speakers.items()}
    )
    return assemble(reading(tmp_path, text), choices)


def turns(document: NewDocument) -> list[tuple[str, str | None, str]]:
    return [(turn.speaker.value, turn.informant, document.text[turn.start : turn.stop]) for turn in document.turns]


def test_that_the_text_holds_the_words_alone_and_turns_say_who_speaks(tmp_path: Path) -> None:
    document = made(tmp_path, PAIR)
    assert document.text.split("\n") == [
        "Intervju med to ledere",
        "Hva er vanskelig?",
        "Vi har aldri tid.",
        "Vi snakker ikke.",
        "Merk: det regnet.",
        "Og ikke hus.",
        "Nei vel?",
        "Nei.",
        "Ja.",
    ]
    assert turns(document) == [
        ("nobody", None, "Intervju med to ledere"),
        ("interviewer", None, "Hva er vanskelig?"),
        ("informant", "R1", "Vi har aldri tid.\nVi snakker ikke.\nMerk: det regnet."),
        ("informant", "R2", "Og ikke hus."),
        ("interviewer", None, "Nei vel?"),
        ("informant", "R1", "Nei."),
        ("group", None, "Ja."),
    ]
    assert [turn.label for turn in document.turns] == [None, "I", "R1", "R2", "I2", "R1", "Alle"]


def test_that_the_file_stays_with_the_document(tmp_path: Path) -> None:
    document = made(tmp_path, PAIR)
    assert (document.original_text, document.data) == (PAIR, PAIR.encode())
    assert (document.title, document.kind) == ("Intervju 3", DocumentKind.TRANSCRIPT)


def test_that_a_label_given_to_an_informant_takes_that_informants_label(tmp_path: Path) -> None:
    text = "Kari: Hva?\nOla Berg: Tid.\nKari: Ja.\nOla Berg: Nei."
    choices = {"kari": SpeakerChoice(Speaker.INTERVIEWER), "OLA  BERG": SpeakerChoice(Speaker.INFORMANT, "R1")}
    document = made(tmp_path, text, **choices)
    assert turns(document)[:2] == [("interviewer", None, "Hva?"), ("informant", "R1", "Tid.")]
    assert document.turns[1].label == "R1"


def test_that_an_ignored_speaker_is_left_out_of_the_text(tmp_path: Path) -> None:
    document = made(tmp_path, PAIR, I=SpeakerChoice(ignore=True), I2=SpeakerChoice(ignore=True))
    assert "Hva er vanskelig?" not in document.text
    assert [turn.label for turn in document.turns] == [None, "R1", "R2", "R1", "Alle"]
    assert "Hva er vanskelig?" in document.original_text


def test_that_a_label_that_is_text_goes_on_with_the_turn_before(tmp_path: Path) -> None:
    text = "I: Hva?\nR1: To ting.\nHus (eget): Vi har ikke hus.\nTid: Aldri.\nI: Ja?\nHus: Nei."
    document = made(tmp_path, text, Hus=SpeakerChoice(is_text=True), Tid=SpeakerChoice(is_text=True))
    assert turns(document)[1:] == [
        ("informant", "R1", "To ting.\nHus (eget): Vi har ikke hus.\nTid: Aldri."),
        ("interviewer", None, "Ja?\nHus: Nei."),
    ]


def test_that_text_after_an_ignored_speaker_is_ignored_and_before_anyone_is_nobodys(tmp_path: Path) -> None:
    text = "Hus: Ingen.\nR1: Ja.\nHus: Nei.\nI: Hva?\nR1: Nå."
    document = made(tmp_path, text, Hus=SpeakerChoice(is_text=True), R1=SpeakerChoice(ignore=True))
    assert turns(document) == [("nobody", None, "Hus: Ingen."), ("interviewer", None, "Hva?")]


def test_that_a_document_of_ignored_speakers_alone_has_no_words(tmp_path: Path) -> None:
    ignore = SpeakerChoice(ignore=True)
    with pytest.raises(FileProblem) as caught:
        made(tmp_path, "I: Hva?\nR1: Tid.", I=ignore, R1=ignore)
    assert caught.value.reason is FileReason.NO_WORDS


def test_that_text_without_labels_is_one_turn_that_can_be_given_to_an_informant(tmp_path: Path) -> None:
    text = "Vi snakket om tid.\n\n\nHun har aldri tid."
    words = "Vi snakket om tid.\nHun har aldri tid."
    assert turns(made(tmp_path, text)) == [("nobody", None, words)]
    choices = Choices("Notat", DocumentKind.NOTES, KINDS, {None: SpeakerChoice(Speaker.INFORMANT, "R7")})
    assert turns(assemble(reading(tmp_path, text), choices)) == [("informant", "R7", words)]


def test_that_repairs_are_made_before_labels_are_looked_for(tmp_path: Path) -> None:
    line = "Vi har aldri tid til å møtes, og når vi først møtes, har vi altfor lite tid"
    text = (
        f"I: Hva er det som er så vanskelig med å få til et godt samarbeid i denne\nkommunen?\n\nR1: {line}\n" * 6
    )
    repaired = assemble(reading(tmp_path, text), Choices("A", repairs=frozenset({Repair.REFLOW})))
    assert "et godt samarbeid i denne kommunen?" in repaired.text
    assert "denne\nkommunen" in made(tmp_path, text).text
    assert len(repaired.turns) == 12


def test_that_times_of_subtitles_follow_the_turns(tmp_path: Path) -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v I>Hva?\n\n00:03.000 --> 00:04.500\n<v R1>So\u00adft."
    found = reading(tmp_path, text, "a.vtt")
    document = assemble(found, preview(found).choices)
    assert document.text == "Hva?\nSoft."
    assert [(turn.started_ms, turn.stopped_ms) for turn in document.turns] == [(1000, 2000), (3000, 4500)]


def test_that_the_language_is_guessed_from_the_words(tmp_path: Path) -> None:
    assert made(tmp_path, "I: Kva er det?\nR1: Eg veit ikkje. Eg har ikkje tid, og eg seier det.").language == "nn"
