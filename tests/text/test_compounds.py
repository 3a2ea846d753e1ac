"""Parts of compounds."""

import pytest

from qualcode.text.compounds import split, split_form
from tests.text.listed import lines


def test_that_compounds_are_split_as_by_hand():
    rows = [line.split() for line in lines("compounds.txt")]
    right = sum(list(split(word) or (word,)) == parts for word, *parts in rows)
    assert right / len(rows) >= 0.97


@pytest.mark.parametrize("word", ["spørsmål", "formål", "årsak", "veileder", "navn", "hemmelig", "", "a", "xyzzyx"])
def test_that_words_with_a_meaning_of_their_own_and_unknown_ones_have_no_parts(word):
    assert split(word) == ()


def test_that_an_inflected_compound_without_an_entry_leads_to_lemma_and_parts():
    assert split_form("flyktningtenestene") == ("flyktningteneste", ("flyktning", "teneste"))
    assert split_form("brzkavtalen") is None


def test_that_a_page_without_a_space_is_no_compound_and_is_known_to_be_none_at_once():
    assert split("avtale" * 50_000) == ()
    assert split_form("avtale" * 50_000) is None
