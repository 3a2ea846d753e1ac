"""Lemmas of forms in bokmål and nynorsk."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.text.lemmas import best_lemma, is_known, lemmas
from qualcode.text.word_tables import bokmal_readings
from tests.text.listed import lemma_share, lines


@pytest.mark.parametrize(
    ("name", "language", "least"),
    [
        ("lemmas_nb.txt", "nb", 0.95),
        ("lemmas_nb_check.txt", "nb", 0.95),
        ("lemmas_nn.txt", "nn", 0.93),
        ("lemmas_nn_check.txt", "nn", 0.93),
    ],
)
def test_that_words_of_the_field_have_their_lemma(name, language, least):
    assert lemma_share(name, language, lemmas) >= least


def test_that_the_lists_are_long_enough_to_mean_something():
    assert len(lines("lemmas_nb.txt")) >= 150
    assert len(lines("lemmas_nn.txt")) >= 150


def test_that_a_form_of_two_words_has_both_lemmas():
    assert set(lemmas("samarbeidet")) >= {"samarbeid", "samarbeide"}
    assert set(lemmas("leder")) == {"leder", "lede"}
    assert "led" not in lemmas("leder")
    assert set(lemmas("saken")) == {"sak", "sake"}


def test_that_the_written_standard_decides_between_lemmas():
    assert best_lemma("kommunar", "nn") == best_lemma("kommuner", "nb") == "kommune"
    assert best_lemma("informantar", "nn") == best_lemma("informanter", "nb") == "informant"


@pytest.mark.parametrize(
    ("form", "bokmal", "nynorsk"),
    [("er", "være", "vere"), ("sa", "si", "seie"), ("gjort", "gjøre", "gjere"), ("kom", "komme", "kome")],
)
def test_that_a_small_word_of_both_standards_has_the_lemma_of_the_one_asked_for(form, bokmal, nynorsk):
    assert (best_lemma(form, "nb"), best_lemma(form, "nn"), best_lemma(form)) == (bokmal, nynorsk, bokmal)


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("kommunens", "kommune"),
        ("NAVs", "nav"),
        ("NAV-planen", "nav-plan"),
        ("flyktningtjenestens", "flyktningtjeneste"),
        ("dobbeltpraksisen", "dobbeltpraksis"),
        ("var", "være"),
        ("disse", "denne"),
        ("brzk", "brzk"),
        ("", ""),
    ],
)
def test_that_genitives_compounds_small_words_and_strange_words_have_a_lemma(form, lemma):
    assert best_lemma(form, "nb") == lemma


def test_that_words_lost_in_the_packed_tables_are_there_again():
    assert {reading.lemma for reading in bokmal_readings("samarbeidet")} == {"samarbeid", "samarbeide"}
    assert {reading.lemma for reading in bokmal_readings("lærer")} >= {"lære", "lærer"}
    assert {reading.lemma for reading in bokmal_readings("ledes")} >= {"lede"}


@given(st.one_of(st.text(max_size=20), st.sampled_from(["a", "å", "ås", "-", "--x", "x-", "'s", "s"])))
def test_that_every_form_has_a_lemma_and_case_does_not_matter(form):
    assert lemmas(form)
    assert lemmas(form.lower()) == lemmas(form.lower().lower())
    assert isinstance(is_known(form), bool)


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("helga", "helg"), ("grunnloven", "grunnlov"), ("året", "år"), ("mora", "mor"), ("verden", "verden")],
)
def test_that_a_rare_word_is_rather_a_common_noun_with_its_article(form: str, lemma: str) -> None:
    assert lemmas(form)[0] == lemma
