"""The index of a document's words as a value."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.model.span import Span
from qualcode.text.document_words import folded, pack, passages_of, read_words, unpack
from qualcode.text.index import Lexicon, TextIndex
from qualcode.text.keys import keys
from qualcode.text.words import words

TEXTS = st.text(alphabet="abæøåAÅ -–,.\n1og", max_size=60)


@given(TEXTS)
def test_that_every_word_has_its_form_and_span(text):
    document = read_words(text)
    spans = [document.span(place, place) for place in range(len(document.numbers))]
    assert spans == list(words(text))
    assert [document.word(place) for place in range(len(spans))] == [folded(span.of(text)) for span in spans]
    assert sum(len(document.places(form)) for form in document.forms) == len(spans)


@given(st.text(alphabet="aAæ3,.-’\u0301\u00ad\n  og", max_size=80), st.integers(1, 9))
def test_that_a_text_read_in_stretches_has_the_words_of_the_whole(text, stretch):
    whole, breaths = read_words(text), []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("qualcode.text.document_words._STRETCH", stretch)
        assert read_words(text, breathe=lambda: breaths.append(1)) == whole
    assert len(breaths) >= len(text) // (2 * stretch + 80)


def test_that_each_word_is_in_the_last_passage_that_begins_before_it():
    spans = [Span(3, 5), Span(6, 9), Span(9, 11)]
    assert list(read_words("ab cd efg hi jk", spans).passages) == [0, 1, 2, 3, 3]


@given(TEXTS)
def test_that_what_is_packed_is_unpacked_the_same(text):
    assert unpack(pack(read_words(text))) == read_words(text)


@given(TEXTS)
def test_that_paragraphs_hold_every_word_once(text):
    spans = passages_of(text)
    assert all(left.stop <= right.start for left, right in pairwise(spans))
    assert all(any(span.holds(word) for span in spans) for word in words(text))


def test_that_a_broken_line_goes_on_and_a_full_stop_ends_a_passage():
    assert passages_of("en to\ntre.\nfire") == [Span(0, 10), Span(11, 15)]


def test_that_suspended_compounds_are_read_with_the_word_that_ends_them():
    document = read_words("språk-, yrkes- og arbeidspraksis, ikke A- eller -b")
    assert [each.form for each in document.suspended] == [
        "språk-, yrkes- og arbeidspraksis",
        "yrkes- og arbeidspraksis",
    ]
    assert "språkpraksis" in keys("språk- og arbeidspraksis").lemmas


def test_that_a_changed_document_is_replaced_and_a_removed_one_is_gone():
    first = TextIndex({"a": read_words("en to"), "b": read_words("tre")})
    second = first.replaced({"a": read_words("fire"), "b": None})
    assert list(second.documents) == ["a"]
    assert second.lexicon is first.lexicon
    assert list(first.documents) == ["a", "b"]


def test_that_stored_keys_are_taken_as_they_are():
    lexicon = Lexicon({"to": keys("to")})
    assert lexicon.learn(["to", "tre", "tre"]) == ["tre"]
    assert lexicon.forms() == ["to", "tre"]
    assert list(lexicon.starting_with("tr")) == ["tre"]
    assert lexicon.keys("fire") == keys("fire")
