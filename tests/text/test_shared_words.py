"""The words that make a passage resemble another are found in any form, and in compounds."""

from qualcode.text.shared_words import shared_words


def found(text: str, *lemmas: str) -> list[str]:
    return [word.of(text) for word in shared_words(text, lemmas)]


def test_that_any_form_of_a_shared_word_is_found() -> None:
    assert found("Budsjettet sprakk, og neste budsjett også.", "budsjett") == ["Budsjettet", "budsjett"]


def test_that_a_compound_with_a_shared_word_in_it_is_found() -> None:
    assert found("Tolkebudsjettet er lite.", "budsjett") == ["Tolkebudsjettet"]


def test_that_no_other_words_are_found() -> None:
    assert found("Vi sitter i samme hus.", "budsjett") == []
