"""Transcripts written out in every format come back with the same words from the same speakers."""

import tempfile
from itertools import groupby
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from qualcode.importers.assembling import assemble
from qualcode.importers.new_document import NewDocument
from qualcode.importers.preview import default_choices
from qualcode.importers.reading import read
from qualcode.text.repair import AUTOMATIC, Repair
from tests.importers.pasted_report import paragraphs, pasted
from tests.importers.word_files import with_bold_names, with_paragraphs

Talk = list[tuple[str, list[str]]]

LABELS = ["I", "Intervjuer 2", "R1", "R2", "Informant 3"]
WORDS = [
    "vi",
    "har",
    "aldri",
    "tid",
    "på",
    "øya",
    "språk-",
    "og",
    "arbeidspraksis,",
    "NAV",
    "🌊",
    "«nei»",
    "(ler)",
    "…",
]
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(
    lambda words: " ".join(["Ja", *words]) + "."
)
TALKS: st.SearchStrategy[Talk] = st.lists(
    st.tuples(st.sampled_from(LABELS), st.lists(SENTENCES, min_size=1, max_size=3)), min_size=1, max_size=8
)
PLAIN = frozenset[Repair]()


def imported(data: bytes, name: str, repairs: frozenset[Repair] = PLAIN) -> NewDocument:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        reading = read(path)
        return assemble(reading, default_choices(reading, repairs))


def spoken(document: NewDocument) -> list[tuple[str | None, str]]:
    """Return who says what; turns of one speaker in a row are joined."""
    said = ((turn.label, document.text[turn.start : turn.stop]) for turn in document.turns)
    return joined(said)


def joined(said: object) -> list[tuple[str | None, str]]:
    groups = groupby(said, key=lambda turn: turn[0])  # type: ignore[call-overload]
    return [(label, " ".join(" ".join(words.split()) for _, words in group)) for label, group in groups]


def expected(talk: Talk) -> list[tuple[str | None, str]]:
    return joined((label, " ".join(texts)) for label, texts in talk)


def check_spans(document: NewDocument) -> None:
    """Check that turns are whole paragraphs, in order, and that together they are the text."""
    words = [document.text[turn.start : turn.stop] for turn in document.turns]
    assert "\n".join(words) == document.text
    assert all(word.strip() == word != "" for word in words)
    assert "\n\n" not in document.text
    places = [place for turn in document.turns for place in (turn.start, turn.stop)]
    assert places == sorted(set(places))


@given(TALKS, st.sampled_from(["\n", "\r\n"]), st.integers(1, 3), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_that_plain_text_comes_back(talk: Talk, end: str, apart: int, encoding: str) -> None:
    text = (end * apart).join(f"{label}: {end.join(texts)}" for label, texts in talk)
    document = imported(text.encode(encoding), "a.txt")
    assert spoken(document) == expected(talk)
    check_spans(document)
    assert document.text.split("\n") == [text for _, texts in talk for text in texts]


@given(TALKS, st.booleans())
def test_that_subtitles_come_back(talk: Talk, voices: bool) -> None:
    cues = ["WEBVTT" if voices else ""]
    for number, (label, text) in enumerate((label, text) for label, texts in talk for text in texts):
        words = f"<v {label}>{text}</v>" if voices else f"{label}: {text}"
        cues.append(f"{number}\n00:{number:02}:00.000 --> 00:{number:02}:30.000\n{words}")
    document = imported("\n\n".join(cues).encode(), "a.vtt" if voices else "a.srt")
    assert spoken(document) == expected(talk)
    check_spans(document)
    times = [(turn.started_ms or 0, turn.stopped_ms or 0) for turn in document.turns]
    assert times == sorted(times)
    assert all(start < stop for start, stop in times)


@settings(max_examples=15)
@given(TALKS, st.booleans())
def test_that_word_files_come_back(talk: Talk, bold: bool) -> None:
    if bold:
        data = with_bold_names([(label, "\n".join(texts)) for label, texts in talk])
    else:
        data = with_paragraphs(*(f"{label}: " + "\n".join(texts) for label, texts in talk))
    document = imported(data, "a.docx")
    assert spoken(document) == expected(talk)
    check_spans(document)


def test_that_a_pasted_report_of_750_kb_comes_back_in_whole_sentences() -> None:
    texts = paragraphs(720_000)
    data = pasted(texts).encode()
    assert len(data) > 750_000
    document = imported(data, "rapport.txt", AUTOMATIC)
    assert document.text.split() == " ".join(texts).split()
    assert all(paragraph.endswith(".") for paragraph in document.text.split("\n"))
    assert document.data == data
    check_spans(document)
