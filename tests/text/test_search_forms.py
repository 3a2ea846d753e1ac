"""Which forms a search lists: those searched for, and apart from them those to be left out."""

from collections.abc import Mapping

import pytest

from qualcode.text.document_words import read_words
from qualcode.text.index import TextIndex
from qualcode.text.search import Search, SearchResult, search


def _found(text: str, query: str, ticks: Mapping[str, bool] | None = None) -> SearchResult:
    return search(TextIndex({"a": read_words(text)}), Search(query, ticks=ticks or {}))


def _listed(text: str, query: str) -> list[tuple[str, int, bool, bool]]:
    return [(each.form, each.count, each.ticked, each.left_out) for each in _found(text, query).forms]


def ticked(text: str, query: str) -> set[str]:
    """Return the forms that count."""
    return {each.form for each in _found(text, query).forms if each.ticked}


def test_that_what_is_to_be_left_out_is_listed_apart() -> None:
    text = "Planen er klar.\nPlanen kom i et møte.\nMøtet var kort."
    assert _listed(text, "plan ikke møte") == [
        ("planen", 1, True, False),
        ("møte", 1, True, True),
        ("møtet", 1, True, True),
    ]
    assert len(_found(text, "plan ikke møte", {"møte": False}).hits) == 2
    assert _listed(text, "møte eller plan ikke møte")[-1][3] is False, "what is searched for as well is found"


def test_that_only_forms_in_hits_are_listed_where_words_are_joined() -> None:
    text = "Planen og møtet.\nEn plan uten noe. Møter, møter."
    assert _listed(text, "plan nær 2 møte") == [("møtet", 1, True, False), ("planen", 1, True, False)]
    assert _listed(text, '"og møte"') == [("møtet", 1, True, False), ("og", 1, True, False)]
    result = _found("Planen er her.\nMøtet er der.", "plan nær møte")
    assert (list(result.hits), result.forms, result.apart) == ([], (), True)
    assert not _found("Planen er her.", "plan nær møte").apart


def test_that_an_unticked_form_stays_listed_where_words_are_joined() -> None:
    text = "Planen og møtet."
    result = _found(text, "plan og møte", {"møtet": False})
    assert [(each.form, each.ticked) for each in result.forms] == [("planen", True), ("møtet", False)]
    assert not result.hits


@pytest.mark.parametrize("query", ["saksbehandler", "saksbehandlar"])
def test_that_those_who_do_something_are_found_in_either_standard_though_no_table_has_them(query: str) -> None:
    text = "saksbehandlere saksbehandlar saksbehandlaren saksbehandlarar saksbehandlarane saksbehandlingen"
    assert ticked(text, query) == set(text.split()[:-1])


def test_that_compounds_begin_with_the_verb_of_a_word_unless_it_is_another_noun() -> None:
    assert ticked("tolketjeneste hjelpemiddel hjemmebesøk tankegang", "tolk") == {"tolketjeneste"}
    assert ticked("tolketjeneste hjelpemiddel hjemmebesøk tankegang", "hjelp") == {"hjelpemiddel"}
    assert ticked("tolketjeneste hjelpemiddel hjemmebesøk tankegang", "heim") == {"hjemmebesøk"}
    assert not ticked("tankegang", "tank")


def test_that_a_compound_written_as_two_words_is_a_form_that_can_be_unticked() -> None:
    text = "Språk praksis her.\nEn språkpraksis og språk praksisen."
    assert _listed(text, "språkpraksis") == [
        ("språk praksis", 1, True, False),
        ("språk praksisen", 1, True, False),
        ("språkpraksis", 1, True, False),
    ]
    without = _found(text, "språkpraksis", {"språk praksis": False})
    assert [hit.forms for hit in without.hits] == [("språkpraksis",), ("språk praksisen",)]
    assert [(each.form, each.count) for each in without.forms if not each.ticked] == [("språk praksis", 1)]
    assert len(_found(text, "språkpraksis nær 3 her", {"språk praksis": False}).hits) == 0
