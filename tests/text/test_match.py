"""Finding a name by a few letters: as they are, as a foreign keyboard writes them, and with a slip."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.text.match import bare, best_matches, is_slip

NAMES = ["Tidspress", "Språkkrav", "Sprakk kravet", "Møtepunkter", "Forankring i ledelsen", "Idé", "Uten fasit"]


def found(query: str) -> list[str]:
    return [NAMES[at] for at in best_matches(query, NAMES)]


@pytest.mark.parametrize("typed", ["språkkrav", "sprakkrav", "spraakkrav", "SPRÅKKRAV", "spra\u030akkrav"])
def test_that_norwegian_letters_are_found_however_the_keyboard_writes_them(typed: str) -> None:
    assert "Språkkrav" in found(typed)


def test_that_exact_letters_come_before_bare_ones() -> None:
    assert found("sprak")[:2] == ["Sprakk kravet", "Språkkrav"]
    assert found("språk")[0] == "Språkkrav"


@pytest.mark.parametrize(("typed", "name"), [("mote", "Møtepunkter"), ("moetep", "Møtepunkter"), ("ide", "Idé")])
def test_that_other_letters_and_accents_are_found_bare(typed: str, name: str) -> None:
    assert name in found(typed)


def test_that_everything_is_there_in_order_when_nothing_is_typed() -> None:
    assert found("  ") == NAMES


@given(st.text(alphabet="aåæøeéoAÅÆØ lrst", max_size=12))
def test_that_every_name_is_found_by_its_bare_letters(name: str) -> None:
    if bare(name).split():
        assert best_matches(bare(name), [name]) == [0]
    assert bare(bare(name)) == bare(bare(bare(name)))


@pytest.mark.parametrize("typed", ["Språkrav", "sprakkraav", "Srpåkkrav", "Språkkkrav", "språkkraav"])
def test_that_a_letter_too_many_or_too_few_or_two_swapped_are_a_slip(typed: str) -> None:
    assert is_slip(typed, "Språkkrav") or bare(typed) == bare("Språkkrav")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Karriere", "Barriere"),
        ("Lederen", "Leveren"),
        ("Utsagn 51", "Utsagn 5"),
        ("Tid", "Tida"),
        ("Uenighet", "Enighet"),
    ],
)
def test_that_another_word_is_no_slip(typed: str, name: str) -> None:
    assert not is_slip(typed, name)
