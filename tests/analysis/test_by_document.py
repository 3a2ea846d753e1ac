"""What is kept document by document is what would be found anew, and little is asked again."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from qualcode.analysis.by_document import ByDocument
from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.analysis.quotes import find_codings
from qualcode.model.codings import Coding
from qualcode.model.ids import DocumentId
from qualcode.model.study import Study
from tests.analysis.random_studies import Edit, edits, patched, studies
from tests.builders import Builder

FILTERS = (EVERYTHING, QuoteFilter(text="tid"), QuoteFilter(roles=frozenset({None})))


def _document(coding: Coding) -> DocumentId:
    return coding.document


@given(studies(), st.lists(st.tuples(edits(), st.sampled_from(FILTERS)), max_size=8))
def test_that_what_is_kept_is_what_would_be_found_anew(
    study: Study, changes: list[tuple[Edit, QuoteFilter]]
) -> None:
    kept = ByDocument(find_codings, _document)
    assert kept.found(study, EVERYTHING) == find_codings(study)
    for change, where in changes:
        study = change(study)
        assert kept.found(study, where) == find_codings(study, where)


def test_that_only_the_document_of_a_new_coding_is_asked_again() -> None:
    asked: list[Any] = []

    def find(study: Study, where: QuoteFilter) -> list[Coding]:
        asked.append(where.documents)
        return find_codings(study, where)

    make = Builder()
    first, second = make.document("En", "R1: Vi har aldri tid."), make.document("To", "R1: Alt går fint.")
    make.coding("H1", "aldri tid")
    study, kept = make.study(), ByDocument(find, _document)
    kept.found(study, EVERYTHING)
    coding = make.coding("D1", "går fint")
    after = patched(study, "codings", coding)
    assert kept.found(after, EVERYTHING) == find_codings(after)
    assert kept.found(after, EVERYTHING) == find_codings(after)
    assert asked == [frozenset({first.id, second.id}), frozenset({second.id})]
