import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qualcode.model.span import Span
from qualcode.text import stored_index
from qualcode.text.index import Lexicon
from qualcode.text.keys import keys
from qualcode.text.stored_index import StoredIndex, fingerprint, key_pages

_FORMS = st.lists(
    st.sampled_from(["samarbeid", "samarbeidet", "bustad", "språk- og arbeidspraksis", "nav-leder", "æ", "e-post"])
)


@given(_FORMS, _FORMS)
@settings(max_examples=40)
def test_that_an_extended_lexicon_finds_what_a_fresh_one_finds(first: list[str], later: list[str]) -> None:
    old = Lexicon({form: keys(form) for form in first})
    before = dict(old.known())
    extended = old.extended((form, keys(form)) for form in later)
    fresh = Lexicon({form: keys(form) for form in [*first, *later]})
    assert extended.known() == fresh.known()
    assert extended.forms() == fresh.forms()
    for each in fresh.known().values():
        for key in (*each.lemmas, *each.parts):
            assert sorted(extended.with_lemma(key)) == sorted(fresh.with_lemma(key))
            assert sorted(extended.with_part(key)) == sorted(fresh.with_part(key))
    assert old.known() == before
    assert all(form in before for key in ("samarbeid", "bustad") for form in old.with_lemma(key))


@given(_FORMS)
def test_that_keys_come_back_from_their_rows(forms: list[str]) -> None:
    known = {form: keys(form) for form in forms}
    pages = [page.rows for page in key_pages(known, Lexicon(known))]
    assert dict(StoredIndex({}, pages).keys()) == known


@given(_FORMS, st.integers(min_value=1, max_value=3))
@settings(max_examples=25)
def test_that_every_form_there_may_be_belongs_to_one_page(forms: list[str], size: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stored_index, "PAGE", size)
        pages = list(key_pages(forms, Lexicon({form: keys(form) for form in [*forms, "nabo"]})))
    assert [page.after for page in pages] == ["", *(page.upto for page in pages[:-1])]
    assert pages[-1].upto > "å"
    for page in pages:
        assert all(page.after < form <= page.upto for form, *_found in json.loads(page.rows))
    assert [form for page in pages for form, *_found in json.loads(page.rows)] == sorted(set(forms))


@given(_FORMS, st.integers(min_value=1, max_value=3))
@settings(max_examples=25)
def test_that_pages_without_changed_forms_are_left_out_and_the_others_are_the_same(
    forms: list[str], size: int
) -> None:
    lexicon, changed = Lexicon({form: keys(form) for form in forms}), [*forms[::3], "nabo"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stored_index, "PAGE", size)
        every, some = list(key_pages(forms, lexicon)), list(key_pages(forms, lexicon, changed))
    assert some == [page for page in every if any(page.after < form <= page.upto for form in changed)]


def test_that_a_fingerprint_follows_text_and_turns() -> None:
    one = fingerprint("a", [Span(0, 4), Span(5, 9)])
    assert one == fingerprint("a", [Span(0, 4), Span(5, 8)])
    assert len({one, fingerprint("b", [Span(0, 4), Span(5, 9)]), fingerprint("a", [Span(0, 9)])}) == 3
