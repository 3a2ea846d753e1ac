"""Who sees whose codings."""

from dataclasses import replace

import pytest

from qualcode.model.blind import (
    hidden_documents,
    may_see,
    people_who_code,
    seen_by,
    status_of,
    without_coders,
)
from qualcode.model.consensus import CONSENSUS
from qualcode.model.ids import SummaryQuoteId
from qualcode.model.sharing import CodingStatus, DocumentStatus, status_id
from qualcode.model.study import Study
from qualcode.model.summaries import Condensation, Summary, SummaryQuote, condensation_id, summary_id
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
    assert seen_by(study, make.coder("Anna").id) is study


@pytest.mark.parametrize(("done", "seen"), [((), 1), (("Anna",), 1), (("Bo",), 1), (("Anna", "Bo"), 2)])
def test_that_others_codings_are_hidden_until_both_are_finished(
    make: Builder, done: tuple[str, ...], seen: int
) -> None:
    study = _study(make, *done)
    visible = seen_by(study, make.coder("Anna").id).codings.ordered()
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


def test_that_what_is_seen_has_no_coding_of_others_and_nothing_that_hangs_on_one(make: Builder) -> None:
    make.finding("Tiden er knapp.", *make.tables["codings"])
    hidden = make.tables["codings"][1]
    make.memo("Bo lurer", coding=hidden.id)
    study = _study(make)
    seen = seen_by(study, make.coder("Anna").id)
    assert [study.words(coding) for coding in seen.codings.ordered()] == ["aldri"]
    assert all(each.coding in seen.codings for each in seen.evidence.values())
    assert not seen.memos
    assert seen.codebook is study.codebook
    assert hidden_documents(study, make.coder("Anna").id) == tuple(study.documents)


def test_that_all_is_seen_when_both_are_finished_and_nobody_is_shut_out_of_their_own(make: Builder) -> None:
    study = _study(make, "Anna", "Bo")
    assert seen_by(study, make.coder("Anna").id) is study
    assert hidden_documents(study, make.coder("Anna").id) == ()


@pytest.mark.parametrize("first", [(), ("Anna",), ("Anna", "Bo")])
@pytest.mark.parametrize("then", [(), ("Bo",), ("Anna", "Bo")])
def test_that_what_is_seen_is_the_same_however_it_was_come_by(
    make: Builder, first: tuple[str, ...], then: tuple[str, ...]
) -> None:
    me = make.coder("Anna").id
    before = seen_by(_study(make, *first), me)
    before.codings.by("code", "x")
    make.coding("Rom", "Vi har", coder="Bo")
    make.coding("Rom", "har", coder="Anna")
    after = _study(make, *then)
    assert seen_by(after, me, before) == seen_by(after, me)


def test_that_hiding_a_coder_leaves_the_others(make: Builder) -> None:
    study = _study(make, blind=False)
    left = without_coders(study, [make.coder("Bo").id])
    assert {coding.coder for coding in left.codings.values()} == {make.coder("Anna").id}
    assert without_coders(study, []) is study


def test_that_links_of_summaries_and_what_was_condensed_go_with_the_codings_that_are_hidden(make: Builder) -> None:
    tid, (mine, theirs) = make.code("Tid"), make.tables["codings"]
    summary = Summary(summary_id(tid.id, None), "Ingen tid.", code=tid.id)
    make.tables["summaries"] = [summary]
    make.tables["summary_quotes"] = [
        SummaryQuote(SummaryQuoteId(make._id()), summary.id, each.id, at) for at, each in enumerate((mine, theirs))
    ]
    make.tables["condensations"] = [Condensation(condensation_id(theirs.id), theirs.id, "tid")]
    seen = without_coders(make.study(), {make.coder("Bo").id})
    assert [link.coding for link in seen.summary_quotes.values()] == [mine.id]
    assert (len(seen.condensations), len(seen.summaries)) == (0, 1)


def test_that_what_was_settled_is_seen_by_those_who_see_what_all_have_coded(make: Builder) -> None:
    make.tables["coders"].append(replace(make.coder("Bo"), id=CONSENSUS, name="Konsensus"))
    make.tables["codings"].append(replace(make.tables["codings"][1], id="settled", coder=CONSENSUS))
    anna = make.coder("Anna").id
    assert len(seen_by(_study(make, "Anna"), anna).codings) == 1
    assert len(seen_by(_study(make, "Anna", "Bo"), anna).codings) == 3
    make.coder("Cato")
    assert hidden_documents(_study(make, "Anna", "Bo"), anna) == ()
    assert [coder.name for coder in people_who_code(_study(make))] == ["Anna", "Bo", "Cato"]
