"""Sentences about merges and conflicts."""

from dataclasses import replace

import pytest

from qualcode.model.merging.merge import merge
from qualcode.model.merging.plan import Happening, MergePlan, TextDifference
from qualcode.model.merging.sides import BOOKKEEPING, Side
from qualcode.model.plan import Plan
from qualcode.model.sharing import CodingStatus, ConflictKind, conflict
from qualcode.model.study import TABLES, Study
from qualcode.wording.merging import THINGS, conflict_sentence, plan_lines, status_name, text_sentence, thing_name
from tests.builders import Builder


@pytest.fixture
def make() -> Builder:
    make = Builder()
    make.document("Intervju 1", "Vi har aldri tid.")
    make.coding("Barrierer / Tid", "aldri tid")
    return make


def _sentence(study: Study, kind: ConflictKind, subject: str, **fields: str) -> str:
    value = getattr(study, subject).ordered()[-1].id
    return conflict_sentence(study, conflict(kind, subject, value, **fields))


def test_that_everything_that_is_merged_has_a_name() -> None:
    assert set(THINGS) == set(TABLES) - set(BOOKKEEPING)


def test_that_each_sort_of_conflict_has_its_sentence(make: Builder) -> None:
    study = make.study()
    value = _sentence(study, ConflictKind.VALUE, "codes", field="name", other='{"name": "Tidsnød"}')
    assert value == "“Barrierer / Tid” was changed in both. What gave way: Tidsnød"
    assert "«aldri tid» was removed" in _sentence(study, ConflictKind.DELETED, "codings")
    assert "The coding of «aldri tid»" in _sentence(study, ConflictKind.CODING, "codings", other="x")
    text = _sentence(study, ConflictKind.TEXT, "texts", kept="Vi har aldri tid.", other="Vi har\nikke tid.")
    assert text.endswith("«Vi har aldri tid.» stands, «Vi har ikke tid.» gave way.")
    assert "“Intervju 1” were split" in _sentence(study, ConflictKind.TURNS, "documents", other="[]")
    assert "The words «sjelden»" in _sentence(study, ConflictKind.PLACE, "codings", other="sjelden")
    assert "the name “Makt”" in _sentence(study, ConflictKind.NAME, "codes", other="Makt")
    assert "is a proposal" in _sentence(study, ConflictKind.PROPOSED, "codes")


def test_that_what_is_gone_is_said_to_be_gone(make: Builder) -> None:
    assert thing_name(make.study(), "codes", "x") == "something that is gone"


def test_that_a_plan_is_told_by_sorts_of_things(make: Builder) -> None:
    base = make.study()
    make.coding("Drivere / Hus", "Vi har")
    plan = merge(base, Side(base), Side(make.study()))
    assert plan_lines(plan) == ["New in the copy: codes (2), codings (1)"]
    assert plan.count(Happening.NEW_THERE) == 3


def test_that_a_corrected_text_says_where_it_was_corrected(make: Builder) -> None:
    study = make.study()
    difference = TextDifference(study.documents.ordered()[0].id, False, True, (), ("tid",))
    assert text_sentence(study, difference) == (
        "The text of “Intervju 1” was corrected in the copy. Codings move along."
        " Words that were coded are gone from it (1)."
    )
    assert "corrected here and in the copy" in text_sentence(study, replace(difference, is_corrected_here=True))
    assert plan_lines(MergePlan(study, Plan())) == []


def test_that_statuses_have_names() -> None:
    assert [status_name(status) for status in CodingStatus] == ["Not started", "Under way", "Done"]
