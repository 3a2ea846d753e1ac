"""Frequencies, key words and collocations."""

import math
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.model.span import Span
from qualcode.text.collocations import collocations, log_dice
from qualcode.text.document_words import read_words
from qualcode.text.frequency import (
    by_lemma,
    count_forms,
    dispersion,
    keyness,
    lemma_counts,
    log_likelihood,
    log_ratio,
    stop_words,
)
from qualcode.text.regions import Region
from qualcode.text.word_tables import listed_groups

NUMBERS = st.integers(0, 500)


def test_that_words_are_counted_by_lemma_with_their_forms():
    found = by_lemma([{"målet": 2, "mål": 1, "og": 9, "2": 5}, {"målene": 1, "avtalen": 4}], "nb", stop_words())
    assert [(each.lemma, each.count, each.documents) for each in found] == [("avtale", 4, 1), ("mål", 4, 2)]
    assert found[1].forms == (("målet", 2), ("mål", 1), ("målene", 1))
    assert lemma_counts({"målet": 2, "mål": 1, "og": 3}, "nb", stop_words()) == {"mål": 3}


def test_that_only_words_inside_the_spans_are_counted():
    document = read_words("en to tre to")
    assert count_forms(document, [Span(3, 12)]) == {"to": 2, "tre": 1}
    assert count_forms(document, [Span(4, 9)]) == {"tre": 1}
    assert count_forms(document) == {"en": 1, "to": 2, "tre": 1}


@pytest.mark.parametrize("modal", ["kan", "kunne", "må", "måtte", "skal", "skulle", "vil", "ville", "bør", "burde"])
def test_that_modal_verbs_are_not_on_the_stop_list(modal):
    assert modal not in stop_words()


@pytest.mark.parametrize("lemma", ["bli", "verte", "være", "vere", "ha"])
def test_that_a_word_is_on_the_stop_list_in_all_its_spoken_forms(lemma):
    forms = next(group for group in listed_groups("small_words") if group[0] == lemma)
    assert {form for form in (*forms, "blei") if form != "værende"} <= stop_words()


def test_that_log_likelihood_and_log_ratio_are_as_in_their_sources():
    # Worked by hand: E = 1000 * 30 / 3000 = 10 and 20; G² = 2 (20 ln 2 + 10 ln .5).
    assert log_likelihood(20, 10, 1000, 2000) == pytest.approx(2 * (20 * math.log(2) + 10 * math.log(0.5)))
    assert log_ratio(20, 10, 1000, 2000) == 2.0
    assert log_ratio(4, 0, 1000, 1000) == 3.0


def test_that_dispersion_is_none_when_even_and_large_when_all_in_one_part():
    assert dispersion("a", [{"a": 1, "b": 9}, {"a": 2, "b": 18}]) == 0.0
    assert dispersion("a", [{"a": 5, "b": 5}, {"b": 30}]) == pytest.approx(0.75)
    assert dispersion("c", [{"a": 1}]) == 0.0


@given(NUMBERS, NUMBERS, st.integers(1000, 9000), st.integers(1000, 9000))
def test_that_key_measures_turn_round_with_the_groups(in_a, in_b, size_a, size_b):
    one, other = log_likelihood(in_a, in_b, size_a, size_b), log_likelihood(in_b, in_a, size_b, size_a)
    assert one == pytest.approx(other)
    assert one >= 0
    assert log_ratio(in_a, in_b, size_a, size_b) == pytest.approx(-log_ratio(in_b, in_a, size_b, size_a))


def test_that_key_words_come_with_counts_and_nothing_comes_of_nothing():
    found = keyness([{"skjønn": 8, "tid": 2}, {"skjønn": 2, "tid": 8}], [{"tid": 10, "rom": 1}])
    assert [(each.lemma, each.count_a, each.count_b) for each in found] == [("skjønn", 10, 0), ("tid", 10, 10)]
    assert found[0].dispersion == pytest.approx(0.3)
    assert keyness([{"a": 9}], []) == []


def test_that_collocates_stand_near_in_the_same_passage():
    document = read_words("ny tillit gir nye samarbeid.\ntillit er ny. makt")
    found = collocations([(document, document.places("tillit"))], window=2, stops=stop_words())
    assert [(each.lemma, each.together, each.count) for each in found] == [("ny", 3, 3)]
    assert found[0].log_dice == pytest.approx(14 + math.log2(4 / 5))
    assert log_dice(7, 7, 7) == 14.0


def test_that_numbers_in_letters_are_left_out_like_figures() -> None:
    counts = {"to": 3, "12": 1, "tjuefem": 1, "hundre": 1, "en": 2, "møte": 1}
    assert [each.lemma for each in by_lemma([counts])] == ["en", "møte"]
    assert dict(lemma_counts(counts)) == {"en": 2, "møte": 1}


def test_that_one_informant_has_no_dispersion() -> None:
    alone = keyness([{"møte": 3}], [{"plan": 3}], least=1)
    assert {each.lemma: each.dispersion for each in alone} == {"møte": None, "plan": None}
    two = keyness([{"møte": 3}, {"møte": 3}], [{"plan": 3}], least=1)
    assert {each.lemma: each.dispersion for each in two} == {"møte": 0.0, "plan": None}


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 12)), max_size=6))
def test_that_few_spans_are_counted_as_many_are(places):
    text = "ja nei ja da nei vi får se " * 60
    document = read_words(text)
    spans = [Span(start, start + length) for start, length in places]
    mask = Region(spans).mask(document)
    inside = Counter(document.word(place) for place, is_inside in enumerate(mask) if is_inside)
    assert count_forms(document, spans) == inside
