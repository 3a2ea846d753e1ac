from pathlib import Path

from docx import Document

from qualcode.exporters.draft_comments import MarginComment, write_commented
from qualcode.model.span import Span


def _commented(path: Path, document, *comments):
    document.save(str(path / "utkast.docx"))
    before = (path / "utkast.docx").read_bytes()
    write_commented(path / "utkast.docx", comments, path / "kopi.docx")
    assert (path / "utkast.docx").read_bytes() == before
    return Document(str(path / "kopi.docx"))


def _anchored(document, number):
    """The words between the start and the end of a comment."""
    inside, words = False, ""
    for node in document.element.body.iter():
        kind = node.tag.rpartition("}")[2]
        own = node.get(f"{{{document.element.nsmap['w']}}}id") == str(number)
        if kind in ("commentRangeStart", "commentRangeEnd") and own:
            inside = kind == "commentRangeStart"
        elif inside and kind == "t":
            words += node.text or ""
    return words


def test_that_a_comment_is_on_exactly_its_words_and_the_text_stays(tmp_path: Path):
    document = Document()
    paragraph = document.add_paragraph("En sa «ja da» og ")
    paragraph.add_run("en annen «nei»").bold = True
    copy = _commented(
        tmp_path, document, MarginComment(0, Span(7, 12), "Endret."), MarginComment(0, Span(27, 30), "Finnes ikke.")
    )
    assert copy.paragraphs[0].text == "En sa «ja da» og en annen «nei»"
    told = {comment.text: _anchored(copy, comment.comment_id) for comment in copy.comments}
    assert told == {"Endret.": "ja da", "Finnes ikke.": "nei"}
    assert [run.bold for run in copy.paragraphs[0].runs if "annen" in run.text] == [True]


def test_that_a_comment_can_stand_in_a_table_and_on_a_quote_over_two_runs(tmp_path: Path):
    document = Document()
    cell = document.add_table(1, 1).cell(0, 0).paragraphs[0]
    cell.add_run("«to ")
    cell.add_run("stykker»")
    copy = _commented(tmp_path, document, MarginComment(0, Span(1, 11), "Endret."))
    assert _anchored(copy, next(iter(copy.comments)).comment_id) == "to stykker"


def test_that_letters_no_file_can_hold_are_left_out_of_a_comment(tmp_path: Path):
    document = Document()
    document.add_paragraph("«ja»")
    copy = _commented(tmp_path, document, MarginComment(0, Span(1, 3), "a\x00b"))
    assert "\x00" not in next(iter(copy.comments)).text
