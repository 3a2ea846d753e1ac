"""Subtitles, WebVTT and SubRip: who says what, and when."""

from collections.abc import Callable
from pathlib import Path

import pytest

from qualcode.importers import srt, vtt
from qualcode.importers.content import Content, ReadTurn
from qualcode.importers.cues import plain
from qualcode.model.errors import FileProblem, FileReason
from qualcode.model.flaws import Flaw, FlawKind

HEADER = (
    "WEBVTT - opptak 4\nKind: captions\n\nNOTE\nOppdiktet --\nover to linjer\n\nSTYLE\n::cue { color: red }\n\n"
)


def turns(text: str, encoding: str = "utf-8") -> tuple[ReadTurn, ...]:
    found = vtt.read(Path("a.vtt"), text.encode(encoding)).turns
    assert found is not None
    return found


def subrip(text: str) -> tuple[ReadTurn, ...]:
    found = srt.read(Path("a.srt"), text.encode()).turns
    assert found is not None
    return found


def said(found: tuple[ReadTurn, ...]) -> list[tuple[str | None, str]]:
    return [(turn.label, turn.text) for turn in found]


def test_that_cues_of_one_speaker_in_a_row_are_one_turn() -> None:
    found = turns(
        HEADER + "00:01.000 --> 00:02.500 align:start\n<v Intervjuer>Hva er\nvanskelig?</v>\n\n"
        "1f/3-0\n00:00:03.000 --> 00:00:04.000\n<v.loud R4>Tiden.</v>\n\n01:00:05.250 --> 01:00:06.000\n<v R4>Ja.\n"
    )
    assert found == (
        ReadTurn("Intervjuer", "Hva er vanskelig?", None, 1000, 2500),
        ReadTurn("R4", "Tiden. Ja.", None, 3000, 3_606_000),
    )


def test_that_a_cue_may_hold_two_speakers() -> None:
    assert said(turns("WEBVTT\n\n00:01.000 --> 00:02.000\n<v I>Hva?</v> <v R1>Tiden.</v>")) == [
        ("I", "Hva?"),
        ("R1", "Tiden."),
    ]


def test_that_a_cue_without_a_voice_is_nobodys_where_others_have_one() -> None:
    found = turns("WEBVTT\n\n00:01.000 --> 00:02.000\n<v R1>Ja.</v>\n\n00:02.000 --> 00:03.000\n(latter)")
    assert said(found) == [("R1", "Ja."), (None, "(latter)")]


def test_that_what_stands_in_brackets_after_a_name_is_a_hint() -> None:
    (turn,) = turns("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Informant 2 (leder, NAV)>Ja.</v>")
    assert (turn.label, turn.hint) == ("Informant 2", "leder, NAV")


def test_that_tags_go_and_entities_become_characters() -> None:
    assert plain("<c.yellow>R&amp;D</c> <00:01.000><i>er</i> &lt;i&gt; &#229; {\\an8}&nbsp;5 < 6 &ukjent;") == (
        "R&D er <i> å 5 < 6 &ukjent;"
    )


def test_that_names_with_a_colon_are_speakers() -> None:
    found = subrip(
        "1\n00:00:01,000 --> 00:00:02,500\nI: Hva er vanskelig?\nR1 (leder): Tiden.\n\n"
        "2\n00:00:03,000 --> 00:00:04,000\nDen går for fort,\nsa hun: altfor fort.\n\n"
        "3\n00:00:05,000 --> 00:00:06,000\n<b>I:</b> Ja vel?\n"
    )
    assert found == (
        ReadTurn("I", "Hva er vanskelig?", None, 1000, 2500),
        ReadTurn("R1", "Tiden. Den går for fort, sa hun: altfor fort.", "leder", 1000, 4000),
        ReadTurn("I", "Ja vel?", None, 5000, 6000),
    )


def test_that_names_in_brackets_as_recognisers_write_them_are_speakers() -> None:
    lines = ["[SPEAKER_00]: Hva?", "[SPEAKER_01]: [latter] Tiden.", "[SPEAKER_00]: Ja?", "[SPEAKER_01]: Ja."]
    cues = (f"{n}\n00:00:{n:02},000 --> 00:00:{n + 1:02},000\n{line}\n\n" for n, line in enumerate(lines))
    assert said(subrip("".join(cues)))[:2] == [("SPEAKER_00", "Hva?"), ("SPEAKER_01", "[latter] Tiden.")]


def test_that_what_is_heard_in_brackets_after_a_label_stays_words() -> None:
    assert said(subrip("1\n00:00:01,000 --> 00:00:02,500\nR1 (ler): Ja.\n")) == [("R1", "(ler) Ja.")]


def test_that_a_label_on_a_line_of_its_own_belongs_to_the_next_line() -> None:
    assert said(subrip("1\n00:00:01,000 --> 00:00:02,500\nInformant 1:\nTiden.\n")) == [("Informant 1", "Tiden.")]


def test_that_a_blank_line_inside_a_cue_loses_no_words() -> None:
    found = subrip(
        "1\n00:00:01,000 --> 00:00:02,500\nR1: Ja.\n\nOg nei.\n\n2\n00:00:03,000 --> 00:00:04,000\nI: Vel."
    )
    assert said(found) == [("R1", "Ja. Og nei."), ("I", "Vel.")]


def test_that_a_forgotten_blank_line_between_cues_loses_no_words() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,500\nR1: I 2015\n2\n00:00:03,000 --> 00:00:04,000\nkom det 40\nI: Vel."
    assert said(subrip(text)) == [("R1", "I 2015 kom det 40"), ("I", "Vel.")]
    assert said(turns("WEBVTT\n00:01.000 --> 00:02.000\nR1: Ja.\n\n00:02.000 --> 00:03.000\nNei.")) == [
        ("R1", "Ja. Nei.")
    ]


def test_that_words_without_speakers_begin_anew_after_a_silence() -> None:
    found = subrip(
        "1\n00:00:01,000 --> 00:00:02,000\nVi har ikke tid.\n\n2\n00:00:03,900 --> 00:00:05,000\nAldri.\n\n"
        "3\n00:00:07,000 --> 00:00:08,000\nMen vi prøver.\n"
    )
    assert [(turn.label, turn.text, turn.started_ms, turn.stopped_ms) for turn in found] == [
        (None, "Vi har ikke tid. Aldri.", 1000, 5000),
        (None, "Men vi prøver.", 7000, 8000),
    ]


def test_that_words_without_speakers_and_silences_begin_anew_at_the_end_of_a_sentence() -> None:
    cue = "{0}\n00:00:{0:02},000 --> 00:00:{1:02},000\nen to tre fire fem seks sju åtte ni ti{2}\n\n"
    text = "".join(cue.format(n, n + 1, "." if n % 4 == 3 else "") for n in range(16))
    assert [turn.text.count("ti") for turn in subrip(text)] == [8, 8]


def test_that_windows_line_ends_and_encodings_are_understood() -> None:
    text = "WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\n<v Lærar>På øya.</v>\r\n"
    assert said(turns(text, "cp1252")) == [("Lærar", "På øya.")]
    assert said(turns(text, "utf-8-sig")) == [("Lærar", "På øya.")]


def test_that_the_original_text_reads_as_people_write_turns() -> None:
    content = vtt.read(
        Path("a.vtt"), b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v I>Hva?\n\n00:02.000 --> 00:03.000\n<v R1>Ja."
    )
    assert content.text == "I: Hva?\n\nR1: Ja."


@pytest.mark.parametrize("read", [srt.read, vtt.read])
def test_that_subtitles_without_times_are_broken(read: Callable[[Path, bytes], Content]) -> None:
    with pytest.raises(FileProblem) as caught:
        read(Path("a"), b"Bare ord, ingen tider.")
    assert caught.value.reason is FileReason.BROKEN


@pytest.mark.parametrize("text", ["WEBVTT\n\n00:0x --> 00:02.000\nR1: Ja.", "WEBVTT\n\nR1: Ja."])
def test_that_words_whose_times_cannot_be_read_are_told_with_their_line(text: str) -> None:
    with pytest.raises(FileProblem) as caught:
        vtt.read(Path("a.vtt"), text.encode())
    assert (caught.value.reason, caught.value.fields["line"]) == (FileReason.BROKEN, 3)
    assert caught.value.fields["detail"] == Flaw(FlawKind.TIMES)


def test_that_a_header_and_a_note_alone_have_no_words() -> None:
    assert vtt.read(Path("a.vtt"), b"WEBVTT\n\nNOTE Oppdiktet\n").text == ""
