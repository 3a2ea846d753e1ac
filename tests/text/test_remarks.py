"""Which places of a text hold a transcriber's notes and nobody's words."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qualcode.model.span import Span
from qualcode.text.remarks import between_headings, labels, plain_headings, remarks


def _marked(text: str) -> list[str]:
    return [span.of(text) for span in remarks(text)]


@pytest.mark.parametrize(
    "remark",
    [
        "(ler)", "(Ler litt)", "((latter))", "(lang pause)", "(pause, 3 sek)", "(uhørbart 00:12:03)", "(begge ler)",
        "(R1 ler)", "(00:12:03)", "(kviskrar)", "(telefonen ringer)", "[latter]", "[stedsnavn]", "[...]",
        "[R2 kommer inn i rommet]",
    ],
)  # fmt: skip
def test_that_a_remark_between_words_is_nobodys(remark: str) -> None:
    assert _marked(f"Vi samarbeider {remark} hver tirsdag.") == [remark]


@pytest.mark.parametrize(
    "talk",
    [
        "(det var før jul)",
        "(NAV)",
        "(2019)",
        "(ikke at jeg ler av det)",
        "[hun sa «ja»]",
        "(ler",
        "ler)",
        "()",
        "( )",
    ],
)
def test_that_what_somebody_says_between_brackets_is_said(talk: str) -> None:
    assert _marked(f"Vi samarbeider {talk} hver tirsdag.") == []


def test_that_a_paragraph_in_brackets_is_a_note_unless_it_quotes() -> None:
    told = "(Kollegaen kommer inn (med kaffe) og setter seg.)"
    assert _marked(f"Først.\n{told}\nSå.") == [told]
    assert _marked("Først.\n(Hun sa «vi prøver».)\nSå.") == []
    assert _marked("Først.\n(Ja.) Vi prøver (igjen).\nSå.") == []


def test_that_a_heading_is_a_note_and_a_number_sign_in_a_sentence_is_not() -> None:
    assert _marked("## Kontordagen\nDette er #1 for oss.\n# Mål og tall") == ["## Kontordagen", "# Mål og tall"]


def test_that_labels_in_notes_are_nobodys_words() -> None:
    text = "- Dato: 2. mars\nR7: Vi prøver.\nLeder NAV: Ja.\nHun sa: det går.\nIntervjuer: Hva? R7s svar, R77 nei."
    found = [span.of(text) for span in labels(text, {"R7", "Leder NAV"})]
    assert found == ["Dato", "R7", "Leder NAV", "Intervjuer", "R7s"]


@settings(max_examples=50)
@given(st.text(alphabet="ab ()[]«#\n.1:", max_size=60))
def test_that_notes_are_in_order_and_apart(text: str) -> None:
    found = remarks(text)
    assert all(one.stop < other.start for one, other in pairwise(found))
    assert all(0 <= one.start < one.stop <= len(text) for one in found)


def test_that_context_does_not_run_into_headings() -> None:
    text = "# Mål\nVi har mål.\n## Tid\nVi har tid.\n## Slutt\nDet var det."
    around = Span(0, len(text))
    at = text.index("tid")
    assert between_headings(text, around, Span(at, at + 3)).of(text).strip() == "Vi har tid."
    assert between_headings(text, around, Span(2, 5)).of(text) == "# Mål"
    assert between_headings("Uten #1 her", Span(0, 11), Span(0, 4)).of("Uten #1 her") == "Uten #1 her"


def test_that_headings_of_notes_are_short_paragraphs_without_a_mark() -> None:
    text = "Bakgrunn\nHun har vært her lenge.\n- Varighet: 70 min\nMål og tall\nHun sa «nei»\nDet gikk.\nSlutt"
    assert [span.of(text) for span in plain_headings(text)] == ["Bakgrunn", "Mål og tall"]
