"""The words that make a passage resemble another are found in any form, and in compounds."""

from qualcode.text.shared_words import shared_words, telling_words


def found(text: str, *lemmas: str) -> list[str]:
    return [word.of(text) for word in shared_words(text, lemmas)]


def test_that_any_form_of_a_shared_word_is_found() -> None:
    assert found("Budsjettet sprakk, og neste budsjett også.", "budsjett") == ["Budsjettet", "budsjett"]


def test_that_a_compound_with_a_shared_word_in_it_is_found() -> None:
    assert found("Tolkebudsjettet er lite.", "budsjett") == ["Tolkebudsjettet"]


def test_that_no_other_words_are_found() -> None:
    assert found("Vi sitter i samme hus.", "budsjett") == []


def test_that_reasons_are_the_words_of_the_text_as_they_stand_in_it() -> None:
    text = "Budsjettet sprakk. NAV betaler for boligen."
    assert telling_words(text, ["bolig", "nav", "budsjett", "tolk"]) == ["boligen", "NAV", "budsjettet"]


def test_that_words_that_say_little_are_reasons_only_when_there_are_no_others() -> None:
    assert telling_words("Vi måtte tenke på tolken.", ["måtte", "tenke", "tolk"]) == ["tolken"]
    assert telling_words("Vi måtte tenke.", ["måtte", "tenke"]) == ["måtte", "tenke"]
    assert telling_words("Mm.", ["tolk"]) == []


def test_that_a_reason_marks_every_form_of_its_word() -> None:
    assert found("Budsjettet sprakk, nytt budsjett.", "budsjettet") == ["Budsjettet", "budsjett"]
