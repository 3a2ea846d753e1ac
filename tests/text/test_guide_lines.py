"""Guides as people number them."""

import pytest

from qualcode.text.guide_lines import GuideEntry, GuideLine, guide_entries


def _entries(text: str) -> list[tuple[int, str, str]]:
    return [(each.depth, each.label, each.text) for each in guide_entries(map(GuideLine, text.split("\n")))]


def test_that_decimal_numbers_and_letters_nest() -> None:
    text = "1. Bakgrunn\n1.1 Hva gjør du?\na) Hvor lenge?\nb) Hvorfor?\n1.2 Hvem er med?\n2. Samarbeid\n"
    assert _entries(text) == [
        (0, "1", "Bakgrunn"),
        (1, "1.1", "Hva gjør du?"),
        (2, "a", "Hvor lenge?"),
        (2, "b", "Hvorfor?"),
        (1, "1.2", "Hvem er med?"),
        (0, "2", "Samarbeid"),
    ]


def test_that_sections_without_numbers_hold_questions_that_begin_again_at_one() -> None:
    text = "# Innledning\n1. Hvem er du?\n2. Hva gjør du?\n\n# Skjønn\n1. Når bruker du skjønn?\n- Gi et eksempel\n"
    assert _entries(text) == [
        (0, "", "Innledning"),
        (1, "1", "Hvem er du?"),
        (1, "2", "Hva gjør du?"),
        (0, "", "Skjønn"),
        (1, "1", "Når bruker du skjønn?"),
        (2, "", "Gi et eksempel"),
    ]


def test_that_the_same_number_may_stand_twice_and_numbers_may_be_left_out() -> None:
    assert _entries("3. A?\n3. B?\n7b C?") == [(0, "3", "A?"), (0, "3", "B?"), (1, "7b", "C?")]


def test_that_a_line_broken_in_the_middle_of_a_question_is_one_question() -> None:
    assert _entries("1. Hva er det viktigste\nsom hindrer dere?\n2. Ja?") == [
        (0, "1", "Hva er det viktigste som hindrer dere?"),
        (0, "2", "Ja?"),
    ]


@pytest.mark.parametrize("line", ["I dag, hva gjør du?", "12 år i jobben: hva nå?", "Å være ny: hvordan?"])
def test_that_words_and_figures_of_a_sentence_are_no_number(line: str) -> None:
    assert _entries(line) == [(0, "", line)]


def test_that_words_before_the_number_go() -> None:
    assert _entries("Spørsmål 4: Hvordan?\nTema 2: Rammer") == [(0, "4", "Hvordan?"), (0, "2", "Rammer")]


def test_that_lines_set_in_lie_under_those_that_are_not() -> None:
    assert _entries("Hva hindrer?\n    Tid?\n    Penger?\nHva hjelper?") == [
        (0, "", "Hva hindrer?"),
        (1, "", "Tid?"),
        (1, "", "Penger?"),
        (0, "", "Hva hjelper?"),
    ]


def test_that_the_numbering_of_the_file_itself_nests_and_prints() -> None:
    lines = [
        GuideLine("Rammer", heading=1),
        GuideLine("Hva hindrer?", label="1.", level=0),
        GuideLine("Tid", label="a)", level=1),
        GuideLine("Hva hjelper?", label="2.", level=0),
    ]
    assert guide_entries(lines) == [
        GuideEntry("Rammer", "", 0),
        GuideEntry("Hva hindrer?", "1", 1),
        GuideEntry("Tid", "a", 2),
        GuideEntry("Hva hjelper?", "2", 1),
    ]
