"""Word files: what stands in them, line for line, and who says it."""

from pathlib import Path

import pytest

from qualcode.importers import word_lines
from qualcode.importers.docx import read
from qualcode.model.errors import FileProblem, FileReason
from qualcode.text.labels import split_turns
from tests.importers.word_files import (
    Document,
    teams_transcript,
    with_body,
    with_bold_names,
    with_paragraphs,
    with_part,
    word_file,
)

PATH = Path("intervju.docx")
TALK = [("Intervjuer", "Hva er vanskelig?"), ("R2", "Tiden."), ("Intervjuer", "Tiden?"), ("R2", "Ja, tiden.")]


def text(data: bytes) -> str:
    return read(PATH, data).text


def labels(data: bytes) -> list[tuple[str | None, str]]:
    return [(turn.label, turn.text) for turn in split_turns(text(data))]


def problem(data: bytes) -> FileReason:
    with pytest.raises(FileProblem) as caught:
        read(PATH, data)
    assert isinstance(caught.value.reason, FileReason)
    return caught.value.reason


def test_that_paragraphs_line_breaks_and_headings_are_lines() -> None:
    def fill(document: Document) -> None:
        document.add_heading("Intervju 2", 1)
        document.add_paragraph("Første linje\nandre linje")
        document.add_paragraph("")
        document.add_paragraph("Et punkt", style="List Bullet")

    assert text(word_file(fill)) == "Intervju 2\nFørste linje\nandre linje\n\nEt punkt"


def test_that_headings_are_known_by_their_style() -> None:
    def fill(document: Document) -> None:
        document.add_heading("Utskrift", 0)
        document.add_heading("Samarbeid", 2)
        document.add_paragraph("Samarbeidet går.")

    assert read(PATH, word_file(fill)).headings == {"Utskrift", "Samarbeid"}


def _with_table(*rows: tuple[str, str], heading: str = "Deltakere") -> bytes:
    """Return a transcript with a table below a heading, or without heading below words."""

    def fill(document: Document) -> None:
        document.add_paragraph("R1: Tiden.")
        if heading:
            document.add_heading(heading, 2)
        document.add_paragraph("")
        table = document.add_table(0, 2)
        for words in rows:
            for cell, text in zip(table.add_row().cells, words, strict=True):
                cell.text = text
        document.add_paragraph("R1: Og avstanden.")

    return word_file(fill)


def test_that_a_table_below_a_heading_is_nobodys_words() -> None:
    found = read(PATH, _with_table(("Dato", "14. mars"), ("Sted", "Rådhuset")))
    assert found.headings == {"Deltakere", "Dato\t14. mars", "Sted\tRådhuset"}


def test_that_a_table_below_words_goes_with_them() -> None:
    assert read(PATH, _with_table(("Dato", "14. mars"), heading="")).headings == frozenset()


def test_that_a_table_whose_rows_have_labels_is_talk_also_below_a_heading() -> None:
    found = read(PATH, _with_table(("I", "Hva er vanskelig?"), ("R1", "Tiden."), ("", "Den går.")))
    assert found.headings == {"Deltakere"}


def test_that_words_that_also_stand_outside_tables_are_left_to_the_speaker() -> None:
    assert "R1: Og avstanden." not in read(PATH, _with_table(("R1: Og avstanden.", ""))).headings
    assert read(PATH, _with_table(("Deltakere", ""), ("Rådhuset", ""))).headings == {"Deltakere", "Rådhuset"}


def test_that_letters_are_composed_and_runs_do_not_part_words() -> None:
    def fill(document: Document) -> None:
        paragraph = document.add_paragraph("bla\u030a")
        paragraph.add_run("bær")

    assert text(word_file(fill)) == "blåbær"


def test_that_a_row_of_a_table_is_a_line_with_tabs() -> None:
    def fill(document: Document) -> None:
        document.add_paragraph("Før")
        table = document.add_table(3, 2)
        for row, cells in zip(table.rows, [("Dato", "14. mars"), ("", "Uten navn"), ("", "")], strict=True):
            for cell, words in zip(row.cells, cells, strict=True):
                cell.text = words
        document.add_paragraph("Etter")

    assert text(word_file(fill)) == "Før\nDato\t14. mars\n\tUten navn\nEtter"


def test_that_a_merged_cell_is_read_once_and_a_table_inside_a_cell_is_read_too() -> None:
    def fill(document: Document) -> None:
        table = document.add_table(1, 3)
        table.cell(0, 0).merge(table.cell(0, 1)).text = "Bred"
        inner = table.cell(0, 2).add_table(1, 1)
        inner.cell(0, 0).text = "Inni"

    assert text(word_file(fill)) == "Bred\tInni"


def test_that_further_paragraphs_of_a_rows_last_cell_are_lines() -> None:
    def fill(document: Document) -> None:
        table = document.add_table(1, 2)
        table.cell(0, 0).text = "R1"
        table.cell(0, 1).text = "Første avsnitt."
        table.cell(0, 1).add_paragraph("Andre avsnitt.")

    assert text(word_file(fill)) == "R1\tFørste avsnitt.\nAndre avsnitt."


def test_that_a_transcript_in_a_table_has_its_speakers() -> None:
    def fill(document: Document) -> None:
        table = document.add_table(0, 2)
        for name, words in TALK:
            cells = table.add_row().cells
            cells[0].text, cells[1].text = name, words

    assert labels(word_file(fill)) == TALK


@pytest.mark.parametrize("between", ["\t", " ", ": ", "\n"])
def test_that_bold_names_are_speakers(between: str) -> None:
    assert labels(with_bold_names(TALK, between)) == TALK


def test_that_bold_names_that_are_no_usual_labels_are_speakers_when_they_recur() -> None:
    talk = [("Kari", "Hva er vanskelig?"), ("Ola Berg", "Tiden."), ("Kari", "Er det?"), ("Ola Berg", "Ja.")]
    assert labels(with_bold_names(talk, " ")) == talk


def test_that_a_name_made_bold_by_a_character_style_is_bold() -> None:
    def fill(document: Document) -> None:
        for name, words in TALK:
            paragraph = document.add_paragraph()
            paragraph.add_run(name, style="Strong")
            paragraph.add_run(f" {words}")

    assert labels(word_file(fill)) == TALK


def test_that_bold_words_inside_a_sentence_stay_words() -> None:
    def fill(document: Document) -> None:
        for _ in range(4):
            paragraph = document.add_paragraph()
            paragraph.add_run("Samarbeid").bold = True
            paragraph.add_run(" er viktig for oss.")

    assert text(word_file(fill)) == "\n".join(["Samarbeid er viktig for oss."] * 4)


def test_that_a_bold_name_that_stands_once_stays_as_it_is() -> None:
    assert text(with_bold_names([("Sammendrag", "Alt gikk bra.")], " ")) == "Sammendrag Alt gikk bra."


def test_that_a_bold_heading_that_recurs_gets_no_colon() -> None:
    lines = [("Bakgrunn", ""), ("", "Vi spurte to ledere om det."), ("Bakgrunn", ""), ("", "Og så to til.")]
    assert ":" not in text(with_bold_names(lines, ""))


def test_that_a_bold_name_may_have_a_role_in_brackets() -> None:
    names = ["Informant 2 (leder, NAV)", "Intervjuer", "Informant 2", "Intervjuer"]
    talk = [(name, "Det er tiden.") for name in names]
    found = split_turns(text(with_bold_names(talk, " ")))
    assert [turn.label for turn in found] == ["Informant 2", "Intervjuer"] * 2
    assert found[0].hint == "leder, NAV"


def test_that_text_in_a_tracked_insertion_is_read_and_deleted_text_is_not() -> None:
    body = (
        "<w:p><w:r><w:t>Vi har </w:t></w:r><w:ins w:id='1' w:author='a'><w:r><w:t>aldri </w:t></w:r></w:ins>"
        "<w:del w:id='2' w:author='a'><w:r><w:delText>alltid </w:delText></w:r></w:del>"
        "<w:r><w:t>tid</w:t></w:r></w:p>"
    )
    assert text(with_body(body)) == "Vi har aldri tid"


def test_that_text_in_content_controls_links_and_text_boxes_is_read() -> None:
    body = (
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>Felt</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        "<w:p><w:hyperlink><w:r><w:t>lenke</w:t></w:r></w:hyperlink><w:r><w:pict>"
        "<w:txbxContent><w:p><w:r><w:t>boks</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
    )
    assert text(with_body(body)) == "Felt\nlenke\nboks"


def test_that_signs_of_word_become_characters_and_field_codes_are_left_out() -> None:
    body = (
        "<w:p><w:r><w:sym w:font='Symbol' w:char='F0B7'/><w:tab/><w:t>NAV</w:t><w:noBreakHyphen/><w:t>kurs</w:t>"
        "<w:softHyphen/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )
    assert text(with_body(body)) == "\uf0b7\tNAV\u2011kurs\u00ad"


def test_that_a_teams_transcript_has_its_speakers_and_times() -> None:
    talk = [
        ("Intervjuer", "0:03", "Hei, og velkommen."),
        ("Ola Nordmann (Gjest)", "0:12", "Takk. Fint å være her."),
        ("Intervjuer", "1:02:03", "Hva er vanskelig?"),
        ("+47 12 34 56 78", "1:02:09", "Tiden."),
    ]
    above, *found = read(PATH, teams_transcript(talk)).turns or ()
    assert (above.label, above.text.split("\n")[-1]) == (None, "32m 10s")
    assert [(turn.label, turn.hint, turn.text, turn.started_ms) for turn in found] == [
        ("Intervjuer", None, "Hei, og velkommen.", 3_000),
        ("Ola Nordmann", "Gjest", "Takk. Fint å være her.", 12_000),
        ("Intervjuer", None, "Hva er vanskelig?", 3_723_000),
        ("+47 12 34 56 78", None, "Tiden.", 3_729_000),
    ]


def test_that_entries_of_one_speaker_in_a_row_are_one_turn_of_several_paragraphs() -> None:
    talk = [
        ("Kari Berg", "0:03", "Hei."),
        ("Kari Berg (Gjest)", "0:05", "Og velkommen."),
        ("R1", "0:09", "Takk."),
        ("kari berg", "0:12", "Hva er vanskelig?"),
        ("R1", "0:15", "Tiden."),
    ]
    _above, *found = read(PATH, teams_transcript(talk)).turns or ()
    assert [(turn.label, turn.hint, turn.text, turn.started_ms) for turn in found] == [
        ("Kari Berg", "Gjest", "Hei.\nOg velkommen.", 3_000),
        ("R1", None, "Takk.", 9_000),
        ("kari berg", None, "Hva er vanskelig?", 12_000),
        ("R1", None, "Tiden.", 15_000),
    ]


def test_that_an_agenda_with_times_is_no_transcript() -> None:
    agenda = with_paragraphs("Kaffe   09:00", "Møte   10:00", "Kaffe   08:00", "Vi begynner tidlig.")
    assert read(PATH, agenda).turns is None


def test_that_bold_usual_labels_need_no_sentence_after_them() -> None:
    talk = [("R1", "ja, det er det"), ("R2", "nei"), ("R1", "jo"), ("R2", "nei da")]
    assert labels(with_bold_names(talk, " ")) == talk


def test_that_the_first_kind_of_teams_transcript_has_its_speakers_and_times() -> None:
    content = read(
        PATH,
        with_paragraphs(
            "Møte 14. mars",
            "0:0:0.0 --> 0:0:3.450\nKari (Gjest)\nHei, og velkommen.",
            "0:0:3.450 --> 0:0:5.0\nKari (Gjest)\nHva er vanskelig?",
            "0:0:5.500 --> 0:0:9.120\nR1\nTiden.\nDet er tiden.",
        ),
    )
    assert content.turns is not None
    assert [(turn.label, turn.hint, turn.text, turn.started_ms, turn.stopped_ms) for turn in content.turns] == [
        (None, None, "Møte 14. mars", None, None),
        ("Kari", "Gjest", "Hei, og velkommen. Hva er vanskelig?", 0, 5000),
        ("R1", None, "Tiden. Det er tiden.", 5500, 9120),
    ]


def test_that_subtitles_pasted_into_word_are_read_as_subtitles() -> None:
    content = read(
        PATH,
        with_paragraphs(
            "WEBVTT",
            "00:01.000 --> 00:02.000\n<v I>Hva?</v>",
            "00:02.000 --> 00:03.000\n<v R1>Tiden.</v>",
            "00:03.000 --> 00:04.000\n<v R1>Ja.</v>",
        ),
    )
    assert content.turns is not None
    assert [(turn.label, turn.text) for turn in content.turns] == [("I", "Hva?"), ("R1", "Tiden. Ja.")]


WHOLE = with_paragraphs("Ord")


@pytest.mark.parametrize(
    "data",
    [
        with_part(WHOLE, "word/document.xml", lambda _: b"<w:document"),
        with_part(WHOLE, "_rels/.rels", lambda xml: xml.replace(b"officeDocument", b"noe", -1)),
        with_part(WHOLE, "_rels/.rels", lambda xml: xml.replace(b"word/document.xml", b"word/borte.xml")),
        WHOLE.replace(b"word/document.xml", b"word/dokument.xml", 1),
        WHOLE[:-60],
        b"PK\x03\x04",
    ],
    ids=["cut off", "without relation", "without part", "names that differ", "cut", "no zip"],
)
def test_that_a_damaged_file_is_broken(data: bytes) -> None:
    assert problem(data) is FileReason.BROKEN


def test_that_damage_in_the_packed_text_is_seen() -> None:
    place = WHOLE.index(b"word/document.xml") + 60
    assert problem(WHOLE[:place] + bytes(20) + WHOLE[place + 20 :]) is FileReason.BROKEN


def test_that_a_part_behind_a_password_is_protected() -> None:
    data = bytearray(WHOLE)
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(signature)
        while place >= 0:
            data[place + flags] |= 1
            place = data.find(signature, place + 1)
    assert problem(bytes(data)) is FileReason.PROTECTED


def test_that_a_file_that_unpacks_to_too_much_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_lines, "MOST_XML", 100)
    assert problem(WHOLE) is FileReason.TOO_LARGE


def test_that_entities_are_not_followed() -> None:
    trap = b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><w:document '
    changes = {b"<w:document ": trap, b"Ord": b"Ord&e;"}

    def change(xml: bytes) -> bytes:
        for old, new in changes.items():
            xml = xml.replace(old, new, 1)
        return xml

    data = with_part(WHOLE, "word/document.xml", change)
    assert text(data) == "Ord"


def test_that_a_file_without_words_has_no_lines_of_words() -> None:
    assert text(word_file(lambda _: None)).strip() == ""
