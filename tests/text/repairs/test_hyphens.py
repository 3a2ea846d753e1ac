"""Words parted at line ends."""

import pytest

from qualcode.text.repair import Repair, repair
from qualcode.text.repairs.evidence import Evidence
from qualcode.text.repairs.hyphens import mend_line_ends, mended

NOTHING = Evidence("")


@pytest.mark.parametrize(
    ("left", "right", "word"),
    [
        ("introduksjons", "programmet", "introduksjonsprogrammet"),
        ("vinn-vinn", "situasjon", "vinn-vinn-situasjon"),
        ("vinn", "vinn-situasjon", "vinn-vinn-situasjon"),
        ("NAV", "kursene", "NAV-kursene"),
        ("ung", "og", "ung- og"),
        ("språk", "eller", "språk- eller"),
        ("2015", "2019", "2015-2019"),
        ("covid", "19", "covid-19"),
        ("Nord", "Norge", "Nord-Norge"),
        ("e", "post", "e-post"),
        ("ikke", "statlige", "ikke-statlige"),
        ("NAV-veilede", "ren", "NAV-veilederen"),
        ("buss", "sjåfør", "bussjåfør"),
        ("Introduksjons", "programmet", "Introduksjonsprogrammet"),
    ],
)
def test_that_the_parts_decide_where_the_text_says_nothing(left, right, word):
    assert mended(left, right, NOTHING) == word


@pytest.mark.parametrize(
    ("left", "right", "elsewhere", "word"),
    [
        ("case", "studie", "En case-studie er ett.", "case-studie"),
        ("case", "studie", "En casestudie er ett.", "casestudie"),
        ("case", "studien", "To case-studier er to.", "case-studien"),
        ("Ap", "leder", "Ap-lederen sa nei, og Ap-leder er hun.", "Ap-leder"),
        ("IKT", "system", "Et IKTsystem her.", "IKTsystem"),
        ("Storvåg", "modellen", "I Storvåg er det slik.", "Storvåg-modellen"),
        ("dial", "og", "En god dialog.", "dialog"),
    ],
)
def test_that_the_text_itself_decides_first(left, right, elsewhere, word):
    assert mended(left, right, Evidence(elsewhere)) == word


def test_that_the_half_of_a_parted_word_is_no_evidence():
    assert not Evidence("introduksjons-\nprogrammet").has("introduksjons")
    assert Evidence("NAV-kurs og NAV-kurs").prefers_hyphen("nav", "kurs") is True
    assert NOTHING.prefers_hyphen("nav", "kurs") is None


def test_that_in_wrapped_lines_the_rest_of_the_word_goes_up():
    change = mend_line_ends("om introduksjons-\n\nprogrammet, som er\nlangt", NOTHING, wrapped=True)
    assert change.text == "om introduksjonsprogrammet,\n\nsom er\nlangt"
    assert (change.count, change.before, change.after) == (
        *(1, "introduksjons-\nprogrammet,", "introduksjonsprogrammet,"),
    )


def test_that_in_other_texts_the_next_line_goes_up():
    assert mend_line_ends("om introduksjons-\n\nprogrammet, ja\nnei", NOTHING, wrapped=False).text == (
        "om introduksjonsprogrammet, ja\nnei"
    )


def test_that_a_word_parted_twice_becomes_one():
    for wrapped in (True, False):
        assert mend_line_ends("intro-\nduksjons-\nprogram", NOTHING, wrapped).text == "introduksjonsprogram"


@pytest.mark.parametrize(
    "text", ["samarbeid -\nog", "R1: tenk-\nI: ja", "språk-\n\n\nkurs", "Så gikk intro-\nDa kom", "-\na"]
)
def test_that_other_line_ends_stay(text):
    assert repair(text, [Repair.HYPHENS]) == text
