"""Where given words stand."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from qualcode.model.span import Span
from qualcode.text.find import Finder, find, near
from qualcode.text.normalise import normalise
from qualcode.text.plain_form import plain_form
from qualcode.text.words import snap

TEXTS = st.text(
    alphabet=st.one_of(st.sampled_from("abAå «»\"'…-–.\n\t\xa0\xadİ"), st.characters(codec="utf-8")), min_size=1
).map(normalise)
SOURCE = "Vi har møter,\nmen  de er\xa0ikke\n\nfaste … Hun sa «nei – aldri» til oss."


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("møter, men de er ikke faste", "møter,\nmen  de er\xa0ikke\n\nfaste"),
        ("  de   er ikke\n", "de er\xa0ikke"),
        ("faste ... hun", "faste … Hun"),
        ('sa "nei - aldri" til', "sa «nei – aldri» til"),
        ("‹nei — aldri›", "«nei – aldri»"),
        ("HAR MØTER", "har møter"),
    ],
)
def test_that_words_are_found_whatever_the_typography_of_source_and_query(words, found):
    assert [hit.of(SOURCE) for hit in find(SOURCE, words)] == [found]


def test_that_whole_words_are_preferred_to_parts_and_the_same_letters_to_others():
    text = "Formål og mål. Målet er NAV, ikke navn."
    assert find(text, "mål") == [Span(10, 13)]
    assert find(text, "nav") == [Span(24, 27)]
    assert [hit.of(text) for hit in find(text, "Mål")] == ["mål"]
    assert [hit.of(text) for hit in find(text, "åle")] == ["åle"]


def test_that_nothing_is_found_for_words_that_do_not_stand_there_or_are_no_words():
    assert find(SOURCE, "de er alltid faste") == []
    assert find(SOURCE, " \n ") == []
    assert find("", "ord") == []


def test_that_every_occurrence_is_found():
    assert find("ja ja ja", "ja ja") == [Span(0, 5), Span(3, 8)]


def test_that_hits_can_be_kept_to_some_turns_and_may_cross_from_one_to_the_next():
    text = "ja vi har\ndet ja"
    assert find(text, "ja", [Span(10, 16)]) == [Span(14, 16)]
    assert find(text, "har det", [Span(10, 16), Span(0, 9)]) == [Span(6, 13)]
    assert find(text, "har det", [Span(0, 9), Span(11, 16)]) == []
    assert find(text, "ja", []) == []


def test_that_a_soft_hyphen_in_the_source_hides_no_word():
    assert find("et intro\xadduksjons\xadprogram her", "introduksjonsprogram") == [Span(3, 25)]


def test_that_an_altered_quote_is_suggested_at_its_place():
    hits = near("Ja.\n\n" + SOURCE, "Vi har møter men de er slett ikke faste")
    assert hits[0].span.of("Ja.\n\n" + SOURCE).startswith("Vi har møter,\nmen")
    assert 60 <= hits[0].score < 100


def test_that_suggestions_are_few_apart_and_best_first():
    text = "\n".join(
        f"Vi møtte dem {count} ganger i fjor, og det var nok. " + "Så gikk det en tid. " * 30 for count in range(9)
    )
    hits = near(text, "vi møtte dem 5 gonger i fjor", limit=3)
    assert len(hits) == 3
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert not any(one.span.overlaps(other.span) for one in hits for other in hits if one is not other)


def test_that_nothing_is_suggested_for_words_that_resemble_nothing():
    assert near(SOURCE, "xyzzy qwerty") == []
    assert near(SOURCE, "  ") == []
    assert near("", "noe") == []


@given(TEXTS, st.data())
def test_that_a_piece_of_the_text_is_found_after_its_white_space_has_changed(text, data):
    start = data.draw(st.integers(0, len(text)))
    piece = snap(text, Span(start, data.draw(st.integers(start, len(text)))))
    words = piece.of(text)
    # What is not seen at the ends of the words, such as a soft hyphen, is no part of what is found.
    assume(words and plain_form(words[0]).plain and plain_form(words[-1]).plain)
    gaps = iter(lambda: data.draw(st.sampled_from([" ", "\n", "\t \n", "\xa0 "])), None)
    changed = "".join(next(gaps) + word if place else word for place, word in enumerate(words.split()))
    assert piece in find(text, words)
    assert find(text, changed) == find(text, words)


@given(TEXTS, TEXTS)
def test_that_hits_lie_in_the_text_in_order_and_say_the_words(text, words):
    hits = Finder(text).find(words)
    assert hits == sorted(set(hits))
    assert all(0 <= hit.start < hit.stop <= len(text) for hit in hits)


@given(TEXTS)
def test_that_each_character_of_the_plain_form_leads_back_into_the_source(text):
    form = plain_form(text)
    spans = [form.source_of(place, place + 1) for place in range(len(form.plain))]
    assert spans == sorted(spans)
    assert all(0 <= span.start < span.stop <= len(text) for span in spans)


@given(TEXTS, TEXTS)
def test_that_suggestions_lie_in_the_text(text, words):
    for hit in near(text, words):
        assert 0 <= hit.span.start < hit.span.stop <= len(text)
        assert 60 <= hit.score <= 100
