"""What an import would bring."""

from pathlib import Path

from qualcode.importers.choices import SpeakerChoice
from qualcode.importers.formats import Format
from qualcode.importers.preview import Preview, default_choices, preview
from qualcode.importers.reading import read
from qualcode.model.documents import DocumentKind, Speaker
from qualcode.text.labels import SpeakerGuess
from qualcode.text.repair import AUTOMATIC, Repair


def shown(tmp_path: Path, text: str, name: str = "Intervju 3.txt", encoding: str = "utf-8") -> Preview:
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return preview(read(path))


TALK = """Opptak 3
I: Ja?
I: Hva er det som er så vanskelig i jobben din nå?
Informant 2 (leder, NAV): Mm.
Informant 2: Jeg vet ikke. Vi har aldri tid på øya.
Kari Berg: Nei, det har vi ikke.
Kari Berg: Nei.
"""


def test_that_each_speaker_is_shown_with_a_sample_and_a_guess(tmp_path: Path) -> None:
    unlabelled, asking, answering, named = shown(tmp_path, TALK).speakers
    assert (unlabelled.key, unlabelled.label, unlabelled.choice) == (None, None, SpeakerChoice())
    assert (asking.key, asking.label, asking.turns, asking.words) == ("i", "I", 2, 12)
    assert asking.sample == "Hva er det som er så vanskelig i jobben din nå?"
    assert asking.choice == SpeakerChoice(Speaker.INTERVIEWER)
    assert (answering.label, answering.hint) == ("Informant 2", "leder, NAV")
    assert answering.choice == SpeakerChoice(Speaker.INFORMANT, "Informant 2")
    assert (named.guess, named.choice.informant) == (SpeakerGuess.UNKNOWN, "Kari Berg")


SELDOM = "I: Og dere?\nR1: Vi var med.\nDet gjaldt to.\nDet var alt.\nDer, ja.\n"


def test_that_a_name_that_stands_once_is_no_speaker_unless_it_is_named(tmp_path: Path) -> None:
    found = shown(tmp_path, f"{SELDOM}Kari: Jeg òg.")
    assert [each.label for each in found.speakers] == ["I", "R1"]
    assert [(each.label, each.sample, each.choice) for each in found.unsure] == [
        ("Kari", "Jeg òg.", SpeakerChoice(is_text=True))
    ]
    named = preview(read(tmp_path / "Intervju 3.txt"), named=frozenset({"kari"}))
    assert ([each.label for each in named.speakers], named.unsure) == (["I", "R1", "Kari"], ())
    assert named.choices.named == {"kari"}


def test_that_a_form_with_many_names_before_colons_has_no_perhaps_speakers(tmp_path: Path) -> None:
    fields = "\n".join(f"Felt{letter}: Verdi\nMer tekst her.\nOg her." for letter in "abcdefghijklmn")
    assert shown(tmp_path, SELDOM + fields).unsure == ()


def test_that_the_words_in_brackets_tell_who_asks(tmp_path: Path) -> None:
    text = "Kari (intervjuer): Hva gjør du?\nOla (R1): Jeg jobber her.\nKari: Ja?\nOla: Ja.\n"
    asking, answering = shown(tmp_path, text).speakers
    assert (asking.guess, asking.choice) == (SpeakerGuess.INTERVIEWER, SpeakerChoice(Speaker.INTERVIEWER))
    assert answering.choice.informant == "Ola"


def test_that_format_encoding_language_and_counts_are_shown(tmp_path: Path) -> None:
    found = shown(tmp_path, TALK, encoding="cp1252")
    assert (found.format, found.encoding, found.unreadable) == (Format.TXT, "Windows-1252", 0)
    assert (found.language, found.words, found.turns) == ("nb", 30, 7)


def test_that_the_default_choices_are_those_shown(tmp_path: Path) -> None:
    found = shown(tmp_path, TALK)
    choices = found.choices
    assert (choices.title, choices.kind, choices.repairs) == ("Intervju 3", DocumentKind.TRANSCRIPT, AUTOMATIC)
    assert choices.speakers == {speaker.key: speaker.choice for speaker in found.speakers}


def test_that_the_default_choices_can_be_had_without_a_preview(tmp_path: Path) -> None:
    found = shown(tmp_path, TALK)
    assert default_choices(read(tmp_path / "Intervju 3.txt")) == found.choices


def test_that_text_without_speakers_is_taken_for_notes_and_subtitles_for_a_transcript(tmp_path: Path) -> None:
    assert shown(tmp_path, "Vi snakket om tid.").choices.kind is DocumentKind.NOTES
    assert (
        shown(tmp_path, "1\n00:00:01,000 --> 00:00:02,000\nTid.", "a.srt").choices.kind is DocumentKind.TRANSCRIPT
    )


def test_that_repairs_are_offered_with_before_and_after(tmp_path: Path) -> None:
    (proposal,) = shown(tmp_path, "R1: Vi har sam\u00adarbeid.").proposals
    assert (proposal.kind, proposal.count) == (Repair.SOFT_HYPHENS, 1)
    assert (proposal.before, proposal.after) != ("", "")


def test_that_subtitles_are_offered_only_repairs_that_change_a_turn(tmp_path: Path) -> None:
    cue = "{0}\n00:{0:02}:00,000 --> 00:{0:02}:05,000\n{1}: vi snakker om dette her uten å si så veldig mye\n\n"
    text = "".join(cue.format(n, ("I", "R1")[n % 2]) for n in range(1, 40))
    assert shown(tmp_path, text, "a.srt").proposals == ()
    (proposal,) = shown(tmp_path, text + cue.format(41, "R1: sam\u00adarbeid"), "a.srt").proposals
    assert proposal.kind is Repair.SOFT_HYPHENS


def test_that_damaged_letters_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Blåbær og jordbær på øya".encode() + b"\xff.")
    assert preview(read(path)).unreadable == 1
