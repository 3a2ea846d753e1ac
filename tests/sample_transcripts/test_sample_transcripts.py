"""The sample interviews keep the bytes, the speakers and the length that tests and guide lean on."""

import csv
import re
from itertools import pairwise
from pathlib import Path

import pytest

_FOLDER = Path(__file__).parents[2] / "sample_transcripts"
_LABEL = re.compile(r"^(I|Intervjuer(?: \d)?|Intervjuar|R\d|Informant \d)(?: \([^)]*\))?: (.*)$")
_CUE = re.compile(r"^(\d\d):(\d\d):(\d\d\.\d{3}) --> (\d\d):(\d\d):(\d\d\.\d{3})\n<v ([^>]+)>(.*)</v>$", re.M)
_INTERVIEWERS = ("I", "Intervjuer", "Intervjuer 1", "Intervjuer 2", "Intervjuar")


def _bytes(name: str) -> bytes:
    return (_FOLDER / name).read_bytes()


def _plain_turns(text: str) -> list[tuple[str, str]]:
    turns: list[tuple[str, str]] = []
    for line in filter(None, text.splitlines()):
        found = _LABEL.match(line)
        turns.append((found[1], found[2]) if found else (turns[-1][0], line))
    return turns


def _word_turns() -> list[tuple[str, str]]:
    from docx import Document

    turns: list[tuple[str, str]] = []
    for paragraph in Document(str(_FOLDER / "02-programradgiver.docx")).paragraphs[1:]:
        if paragraph.runs and paragraph.runs[0].bold:
            turns.append((paragraph.runs[0].text, paragraph.runs[1].text.strip()))
        elif paragraph.text:
            turns.append((turns[-1][0], paragraph.text))
    return turns


def _cues() -> list[tuple[float, float, str, str]]:
    def seconds(hours: str, minutes: str, rest: str) -> float:
        return int(hours) * 3600 + int(minutes) * 60 + float(rest)

    found = _CUE.findall(_bytes("04-parintervju.vtt").decode("utf-8"))
    return [(seconds(*cue[:3]), seconds(*cue[3:6]), cue[6], cue[7]) for cue in found]


def _turns() -> dict[str, list[tuple[str, str]]]:
    return {
        "01": _plain_turns(_bytes("01-leder-nav.txt").decode("utf-8")),
        "02": _word_turns(),
        "03": _plain_turns(_bytes("03-larar-voksenopplaring.txt").decode("cp1252")),
        "04": [(who, words) for _, _, who, words in _cues()],
        "05": _plain_turns(_bytes("05-frivillig.txt").decode("utf-8-sig")),
    }


def _people() -> list[dict[str, str]]:
    lines = _bytes("people.csv").decode("utf-8-sig").splitlines()
    return list(csv.DictReader(lines, delimiter=";"))


def test_that_every_interview_has_between_1500_and_3000_words() -> None:
    words = {name: sum(len(text.split()) for _, text in turns) for name, turns in _turns().items()}
    words["06"] = len(_bytes("06-notater-veileder-nav.md").decode("utf-8").split())
    assert {name: n for name, n in words.items() if not 1_500 <= n <= 3_000} == {}


def test_that_every_speaker_is_an_interviewer_or_stands_in_the_table_of_people() -> None:
    speakers = {who for turns in _turns().values() for who, _ in turns} | {"R7"}
    assert speakers - set(_INTERVIEWERS) == {row["informant"] for row in _people()}


def test_that_exactly_one_cell_about_the_people_is_empty() -> None:
    empty = [(row["informant"], column) for row in _people() for column, value in row.items() if not value]
    assert empty == [("Informant 6", "startår")]


def test_that_the_nynorsk_interview_is_windows_1252_and_neither_utf_8_nor_latin_1() -> None:
    raw = _bytes("03-larar-voksenopplaring.txt")
    with pytest.raises(UnicodeDecodeError):
        raw.decode("utf-8")
    assert {0x85, 0x96, 0xAB, 0xBB} <= set(raw)
    assert raw.count(b"\r\n") == raw.count(b"\n") > 0


def test_that_only_the_volunteer_and_the_table_of_people_begin_with_a_byte_order_mark() -> None:
    with_mark = [each.name for each in _FOLDER.glob("*.*") if each.read_bytes().startswith(b"\xef\xbb\xbf")]
    assert sorted(with_mark) == ["05-frivillig.txt", "people.csv"]


def test_that_cues_follow_one_another_at_the_speed_of_speech() -> None:
    cues = _cues()
    assert len(cues) == _bytes("04-parintervju.vtt").count(b"-->")
    assert all(first[1] <= second[0] for first, second in pairwise(cues))
    assert all(len(words.split()) <= 25 for *_, words in cues)
    spoken = sum(len(words.split()) for *_, words in cues)
    assert 2.0 < spoken / sum(stop - start for start, stop, *_ in cues) < 2.6


def test_that_the_word_file_names_no_author() -> None:
    from docx import Document

    properties = Document(str(_FOLDER / "02-programradgiver.docx")).core_properties
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
