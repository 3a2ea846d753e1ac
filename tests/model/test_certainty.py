"""How cells write what is inferred and what is not known."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qualcode.model.certainty import read_certain, read_role, write_certain, write_role
from qualcode.model.people import Certainty

_PLAIN = st.text(st.characters(categories=("L", "Nd")), min_size=1, max_size=8).filter(
    lambda text: text.casefold() not in ("ukjent", "ukjend", "unknown")
)


@pytest.mark.parametrize(
    ("text", "value", "certainty"),
    [
        ("NAV", "NAV", Certainty.STATED),
        (" (NAV) ", "NAV", Certainty.INFERRED),
        ("?", "", Certainty.UNKNOWN),
        ("Ukjent", "", Certainty.UNKNOWN),
        ("", "", Certainty.STATED),
        ("()", "()", Certainty.STATED),
        ("(a) og (b", "(a) og (b", Certainty.STATED),
    ],
)
def test_that_brackets_say_inferred_and_a_question_mark_not_known(
    text: str, value: str, certainty: Certainty
) -> None:
    assert read_certain(text) == (value, certainty)


def test_that_a_role_keeps_its_name_also_when_it_is_not_known_for_certain() -> None:
    assert read_role("(Leder)") == ("Leder", Certainty.INFERRED)
    assert read_role("Leder?") == ("Leder", Certainty.UNKNOWN)
    assert read_role("Leder, NAV") == ("Leder, NAV", Certainty.STATED)


@settings(max_examples=25)
@given(_PLAIN, st.sampled_from(Certainty))
def test_that_what_a_cell_writes_is_read_back_the_same(text: str, certainty: Certainty) -> None:
    value = "" if certainty is Certainty.UNKNOWN else text
    assert read_certain(write_certain(value, certainty)) == (value, certainty)
    assert read_role(write_role(text, certainty)) == (text, certainty)
