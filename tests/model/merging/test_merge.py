"""What two sound studies cannot be together is put right, with a mark, and nobody's work is lost."""

from dataclasses import replace
from typing import Any

import pytest

from qualcode.model.ids import CodingId
from qualcode.model.merging.merge import merge
from qualcode.model.merging.plan import MergePlan
from qualcode.model.merging.sides import Side
from qualcode.model.sharing import CodingStatus, ConflictKind, DocumentStatus, status_id
from qualcode.model.study import Study, TablePatch
from tests.builders import Builder
from tests.model.merging.histories import check_whole


@pytest.fixture
def make() -> Builder:
    make = Builder()
    make.coder("Anna")
    make.informant("R1", "Leder", case="Storvåg")
    make.document("En", "R1: Vi har aldri tid.\nI: Hva så?")
    make.coding("Barrierer / Tid", "aldri tid")
    make.coding("Drivere / Hus", "Vi har")
    return make


def _with(study: Study, table: str, *values: Any, gone: tuple[str, ...] = ()) -> Study:
    return study.patched({table: TablePatch(gone, {value.id: value for value in values})})


def _merged(base: Study, ours: Study, theirs: Study) -> MergePlan:
    plan = merge(base, Side(ours, "AA"), Side(theirs, "BB"))
    other = merge(base, Side(theirs, "BB"), Side(ours, "AA"))
    assert plan.result == other.result
    check_whole(plan.result)
    return plan


def _kinds(plan: MergePlan) -> list[ConflictKind]:
    return sorted(mark.kind for mark in plan.conflicts)


def _code(study: Study, name: str) -> Any:
    return study.codebook.named(name)[0]


def test_that_codes_moved_into_each_other_lie_in_no_circle(make: Builder) -> None:
    base = make.study()
    one, other = _code(base, "Barrierer"), _code(base, "Drivere")
    ours = _with(base, "codes", replace(one, parent=other.id))
    plan = _merged(base, ours, _with(base, "codes", replace(other, parent=one.id)))
    assert _kinds(plan) == [ConflictKind.VALUE]
    assert len(plan.result.codebook.roots) == 1
    assert len(list(plan.result.codebook.walk())) == len(base.codes)


def test_that_a_heading_on_which_the_other_has_coded_stays_a_code(make: Builder) -> None:
    base = make.study()
    code = _code(base, "Barrierer")
    known = base.codings.ordered()[0]
    ours = _with(base, "codes", replace(code, codable=False))
    theirs = _with(base, "codings", replace(known, id=CodingId("ny"), code=code.id))
    plan = _merged(base, ours, theirs)
    assert plan.result.codes[code.id].codable
    assert _kinds(plan) == [ConflictKind.VALUE]


def test_that_different_fields_of_one_code_are_both_taken(make: Builder) -> None:
    base = make.study()
    code = _code(base, "Tid")
    ours = _with(base, "codes", replace(code, definition="Mangel på tid."))
    plan = _merged(base, ours, _with(base, "codes", replace(code, colour="3")))
    assert (plan.result.codes[code.id].definition, plan.result.codes[code.id].colour) == ("Mangel på tid.", "3")
    assert plan.conflicts == ()


def test_that_twin_codings_become_one_with_the_evidence_of_both(make: Builder) -> None:
    finding = make.finding("Tiden mangler.")
    base = make.study()
    known = base.codings.ordered()[0]
    twins = [replace(known, id=CodingId(id), start=0, stop=2) for id in ("b", "a")]
    sides = []
    for twin in twins:
        evidence = replace(make.evidence(finding, twin), position=0)
        make.tables["evidence"].clear()
        sides.append(_with(_with(base, "codings", twin), "evidence", evidence))
    plan = _merged(base, *sides)
    assert CodingId("a") in plan.result.codings
    assert CodingId("b") not in plan.result.codings
    assert [each.coding for each in plan.result.evidence.values()] == ["a"]
    assert plan.conflicts == ()


_NAMED = ("informants", "roles", "cases", "coders", "documents", "attributes", "code_sets")


@pytest.mark.parametrize("table", _NAMED)
def test_that_things_made_apart_with_one_name_get_their_makers_initials(make: Builder, table: str) -> None:
    make.attribute("kommune")
    make.code_set("Alle")
    base = make.study()
    like = getattr(base, table).ordered()[0]
    field = {"informants": "label", "documents": "title"}.get(table, "name")
    values = [replace(like, id=id, **{field: "R9"}) for id in ("y", "x")]
    ours, theirs = (_with(base, table, value) for value in values)
    if table == "documents":
        text = base.texts.ordered()[0]
        ours, theirs = _with(ours, "texts", replace(text, id="y")), _with(theirs, "texts", replace(text, id="x"))
    plan = _merged(base, ours, theirs)
    assert getattr(getattr(plan.result, table)["x"], field) == "R9"
    assert getattr(getattr(plan.result, table)["y"], field) == "R9 (AA)"
    assert _kinds(plan) == [ConflictKind.NAME]


def test_that_a_value_said_apart_is_said_once_and_the_other_kept(make: Builder) -> None:
    informant = make.tables["informants"][0]
    make.attribute("nivå")
    base = make.study()
    values = [make.value("nivå", text, informant) for text in ("leder", "ansatt")]
    plan = _merged(base, *(_with(base, "attribute_values", value) for value in values))
    (value,) = plan.result.attribute_values.values()
    assert value.value == "leder"
    (mark,) = plan.conflicts
    assert "ansatt" in mark.other


def test_that_of_two_statuses_the_one_further_along_stands_without_a_mark(make: Builder) -> None:
    base = make.study()
    document, coder = base.documents.ordered()[0].id, base.coders.ordered()[0].id
    id = status_id(document, coder)
    ours, theirs = (
        _with(base, "statuses", DocumentStatus(id, document, coder, status))
        for status in (CodingStatus.DONE, CodingStatus.UNDER_WAY)
    )
    plan = _merged(base, ours, theirs)
    assert plan.result.statuses[id].status is CodingStatus.DONE
    assert plan.conflicts == ()


def test_that_an_informant_removed_here_and_quoted_there_comes_back(make: Builder) -> None:
    base = make.study()
    informant = base.informants.ordered()[0]
    turns = [replace(turn, informant=None) for turn in base.turns.values()]
    ours = _with(_with(base, "turns", *turns), "informants", gone=(informant.id,))
    ours = _with(ours, "roles_held", gone=tuple(base.roles_held))
    coding = replace(base.codings.ordered()[0], informant=informant.id)
    plan = _merged(base, ours, _with(base, "codings", coding))
    assert informant.id in plan.result.informants
    assert _kinds(plan) == [ConflictKind.DELETED]


def test_that_a_base_without_the_words_of_a_removed_document_still_tells_that_it_was_removed(make: Builder) -> None:
    base = make.study()
    document = base.documents.ordered()[0].id
    ours = base
    for table in ("codings", "turns", "texts", "documents"):
        gone = tuple(getattr(base, table))
        ours = _with(ours, table, gone=gone)
    wordless = _with(base, "texts", replace(base.texts[document], text=""))
    plan = _merged(wordless, ours, base)
    assert not plan
    assert document not in plan.result.documents
