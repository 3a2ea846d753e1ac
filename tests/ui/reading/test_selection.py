from qualcode.model.documents import Speaker
from qualcode.model.span import Span
from qualcode.ui.reading.positions.page import CodingFilter, Page
from qualcode.ui.reading.selection.selection import target, uncoded_after
from tests.builders import Builder


def page_of(make: Builder) -> Page:
    study = make.study()
    return Page(study, study.documents.ordered()[0].id, CodingFilter())


def words(page: Page, span: Span | None) -> str:
    return span.of(page.text) if span is not None else ""


def test_that_a_selection_is_widened_to_whole_words(make: Builder) -> None:
    page = page_of(make)
    start = page.text.index("dri tid ti")
    assert words(page, target(page, Span(start, start + 9), start)) == "aldri tid til"


def test_that_without_a_selection_the_sentence_is_meant(make: Builder) -> None:
    page = page_of(make)
    assert words(page, target(page, None, page.text.index("snakker"))) == "Vi snakker ikke sammen."


def test_that_with_shift_the_whole_turn_is_meant_across_paragraphs(make: Builder) -> None:
    page = page_of(make)
    turn = words(page, target(page, None, page.text.index("snakker"), whole_turn=True))
    assert turn.startswith("Vi har aldri")
    assert turn.endswith("språket.")


def test_that_white_space_is_nothing_to_code(make: Builder) -> None:
    page = page_of(make)
    at = page.text.index(" ")
    assert target(page, Span(at, at + 1), at) is None


def test_that_uncoded_passages_leave_out_codings_and_the_interviewer(make: Builder) -> None:
    page = page_of(make)
    asked = frozenset(turn.span for turn in page.turns if turn.speaker is Speaker.INTERVIEWER)
    found, at = [], 0
    while (span := uncoded_after(page, at, asked)) is not None:
        found.append(span.of(page.text))
        at = span.stop
    assert found[0] == "Vi har"
    assert found[1] == "😀 i kommunen." or found[1] == "i kommunen."
    assert "Hva er vanskelig?" not in found
    assert "Og så er det språket." in found
    assert found[-1].endswith("kaffen.")
