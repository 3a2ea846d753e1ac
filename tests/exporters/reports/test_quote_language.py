"""Quotes are tagged with the language of the turn they stand in, for spelling and for reading aloud."""

from dataclasses import replace

from qualcode.exporters.reports.quote_parts import quote_line
from qualcode.model.codings import Segment
from qualcode.model.quotations import quotation_at
from qualcode.model.span import Span
from qualcode.model.study import Study
from tests.builders import Builder

_BOKMAL = "Jeg vet ikke hvordan vi skal få det til, men noe må gjøres med det."
_NYNORSK = "Eg veit ikkje korleis dei skal greie det, for me har berre nokre timar."


def study(language: str | None = None) -> Study:
    make = Builder()
    make.informant("R1", "Leder")
    make.document("Intervju 1", f"R1: {_BOKMAL}\nI: Hva mener du?\nR1: {_NYNORSK}")
    turns = make.tables["turns"]
    make.tables["turns"] = [replace(turn, language=language) if turn is turns[2] else turn for turn in turns]
    return make.study()


def tagged(words: str, language: str | None = None) -> str | None:
    known = study(language)
    document = known.documents.ordered()[0].id
    start = known.text(document).index(words)
    return quote_line(known, quotation_at(known, Segment(document, Span(start, start + len(words)))), "nb").language


def test_that_a_nynorsk_turn_in_a_bokmal_interview_is_tagged_as_such() -> None:
    assert tagged(_NYNORSK) == "nn"


def test_that_words_in_the_language_of_the_report_have_no_tag() -> None:
    assert tagged(_BOKMAL) is None


def test_that_what_was_said_of_the_turn_by_hand_holds() -> None:
    assert tagged(_NYNORSK, "nb") is None


def test_that_words_in_an_unknown_language_are_not_proofread_as_norwegian() -> None:
    assert tagged(_NYNORSK, "other") == "und"
