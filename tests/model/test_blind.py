"""Who sees whose codings."""

from dataclasses import replace

import pytest

from qualcode.model.blind import may_see, status_of, visible_codings
from qualcode.model.sharing import CodingStatus, DocumentStatus, status_id
from qualcode.model.study import Study
from tests.builders import Builder


@pytest.fixture
def make() -> Builder:
    make = Builder()
    make.coder("Anna")
    make.coder("Bo")
    make.document("En", "Vi har aldri tid.")
    make.coding("Tid", "aldri", coder="Anna")
    make.coding("Tid", "aldri tid", coder="Bo")
    return make


def _study(make: Builder, *done: str, blind: bool = True) -> Study:
    document = make.tables["documents"][0].id
    make.tables["statuses"] = [
        DocumentStatus(status_id(document, make.coder(name).id), document, make.coder(name).id, CodingStatus.DONE)
        for name in done
    ]
    return make.study(blind=blind)


def test_that_all_codings_are_seen_where_coding_is_not_blind(make: Builder) -> None:
    study = _study(make, blind=False)
    assert visible_codings(study, make.coder("Anna").id) == study.codings.ordered()


@pytest.mark.parametrize(("done", "seen"), [((), 1), (("Anna",), 1), (("Bo",), 1), (("Anna", "Bo"), 2)])
def test_that_others_codings_are_hidden_until_both_are_finished(
    make: Builder, done: tuple[str, ...], seen: int
) -> None:
    study = _study(make, *done)
    visible = visible_codings(study, make.coder("Anna").id)
    assert len(visible) == seen
    assert make.tables["codings"][0] in visible
    document = make.tables["documents"][0].id
    assert may_see(study, make.coder("Anna").id, document, make.coder("Bo").id) is (seen == 2)


def test_that_who_has_said_nothing_has_begun_where_there_are_codings(make: Builder) -> None:
    study = _study(make)
    document = study.documents.ordered()[0]
    assert status_of(study, document.id, make.coder("Anna").id) is CodingStatus.UNDER_WAY
    other = replace(make.coder("Anna"), id="x")
    assert status_of(study, document.id, other.id) is CodingStatus.NOT_STARTED
