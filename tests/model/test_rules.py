"""The rules of a study: each is broken once, and looking at changes alone finds what looking at all finds."""

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.model.codings import Coding
from qualcode.model.errors import Gone, Rule, RuleBroken
from qualcode.model.ids import CodingId
from qualcode.model.kinds import TABLE_OF
from qualcode.model.pointers import POINTERS
from qualcode.model.rules import check, codings_on
from qualcode.model.study import Study, TablePatch
from tests.builders import Builder


def _make() -> Builder:
    make = Builder()
    make.informant("R1", "Leder", case="Storvåg / Nordre skole")
    make.informant("R2", "Rektor", case="Havnes", level="leder", year="2018")
    make.document("En", "I: Hva?\nR1: Vi har aldri tid til å møtes.")
    make.document("To", "R2: Nei.")
    make.coding("Barrierer / Tid", "aldri tid")
    make.coding("Drivere", "møtes")
    make.coder("Berit")
    make.code_set("A", "Drivere")
    make.code_set("B", "Drivere")
    make.memo("Husk")
    return make


def _changed(study: Study, value: Any) -> None:
    """Check the study after one value was replaced."""
    patches = {TABLE_OF[type(value)]: TablePatch((), {value.id: value})}
    check(study.patched(patches), patches)


def _first(study: Study, table: str) -> Any:
    return getattr(study, table).ordered()[0]


@pytest.mark.parametrize(
    ("table", "field", "taken"),
    [
        ("coders", "name", "berit"),
        ("roles", "name", "REKTOR"),
        ("informants", "label", "r2"),
        ("documents", "title", "to"),
        ("code_sets", "name", "b"),
        ("codes", "name", "drivere"),
        ("attributes", "name", "Year"),
    ],
)
def test_that_names_are_there_and_unique_among_their_peers(table: str, field: str, taken: str) -> None:
    study = _make().study()
    for name, rule in ((taken, Rule.NAME_TAKEN), (" ", Rule.NAME_EMPTY)):
        with pytest.raises(RuleBroken) as caught:
            _changed(study, replace(_first(study, table), **{field: name}))
        assert caught.value.reason is rule
    _changed(study, replace(_first(study, table), **{field: "Helt nytt"}))


def test_that_a_name_may_be_used_again_elsewhere_in_a_tree() -> None:
    study = _make().study()
    inner = study.codebook.find("Barrierer / Tid")
    assert inner is not None
    _changed(study, replace(inner, name="Drivere"))
    with pytest.raises(RuleBroken) as caught:
        _changed(study, replace(inner, name="Drivere", parent=None))
    assert caught.value.reason is Rule.NAME_TAKEN


def test_that_neither_code_nor_case_lies_inside_itself() -> None:
    study = _make().study()
    for table, rule in (("codes", Rule.CODE_INSIDE_ITSELF), ("cases", Rule.CASE_INSIDE_ITSELF)):
        inner = next(value for value in getattr(study, table).values() if value.parent)
        outer = getattr(study, table)[inner.parent]
        for value in (replace(outer, parent=inner.id), replace(outer, parent=outer.id)):
            with pytest.raises(RuleBroken) as caught:
                _changed(study, value)
            assert caught.value.reason is rule


def test_that_codes_inside_each_other_are_refused_also_where_another_one_is_looked_at() -> None:
    study = _make().study()
    inner = next(code for code in study.codes.values() if code.parent)
    around = replace(study.codes[inner.parent], parent=inner.parent)  # type: ignore[index]
    patches = {"codes": TablePatch((), {inner.id: inner, around.id: around})}
    with pytest.raises(RuleBroken) as caught:
        check(study.patched(patches), patches)
    assert caught.value.reason is Rule.CODE_INSIDE_ITSELF


@pytest.mark.parametrize(("table", "field"), [(table, each[0]) for table, all in POINTERS.items() for each in all])
def test_that_nothing_new_points_to_what_is_gone(table: str, field: str) -> None:
    study = _make().study()
    gone = {name: None for name, _target in POINTERS[table]} | {field: "gone"}
    with pytest.raises(Gone):
        check(study, {table: TablePatch((), {"new": SimpleNamespace(**gone)})})


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({"stop": 9_999}, Rule.SPAN_OUTSIDE_TEXT),
        ({"start": -1}, Rule.SPAN_OUTSIDE_TEXT),
        ({"start": 5, "stop": 5}, Rule.SPAN_EMPTY),
    ],
)
def test_that_codings_and_memos_lie_inside_their_texts(fields: dict[str, int], rule: Rule) -> None:
    study = _make().study()
    coding = _first(study, "codings")
    memo = replace(_first(study, "memos"), document=coding.document, start=coding.start, stop=coding.stop)
    for value in (coding, memo):
        with pytest.raises(RuleBroken) as caught:
            _changed(study, replace(value, **fields))
        assert caught.value.reason is rule


def test_that_a_text_cannot_shrink_away_from_its_turns_and_codings() -> None:
    study = _make().study()
    text = study.texts[_first(study, "codings").document]
    with pytest.raises(RuleBroken) as caught:
        _changed(study, replace(text, text=text.text[:-3]))
    assert caught.value.reason is Rule.SPAN_OUTSIDE_TEXT
    _changed(study, replace(text, text=text.text + " Ja."))


def test_that_turns_do_not_overlap() -> None:
    study = _make().study()
    first, second = study.turns_of(_first(study, "documents").id)
    with pytest.raises(RuleBroken) as caught:
        _changed(study, replace(second, start=first.stop - 1))
    assert caught.value.reason is Rule.TURNS_OVERLAP


def test_that_a_used_code_cannot_become_a_heading_nor_a_heading_be_used() -> None:
    study = _make().study()
    used = study.codes[_first(study, "codings").code]
    with pytest.raises(RuleBroken) as caught:
        _changed(study, replace(used, codable=False))
    assert (caught.value.reason, caught.value.fields["n"]) == (Rule.NOT_CODABLE, 1)


_SPANS = st.tuples(st.integers(0, 6), st.integers(1, 4))
_Made = list[tuple[tuple[int, int], bool, bool]]
_CODINGS = st.lists(st.tuples(_SPANS, st.booleans(), st.booleans()), min_size=1, max_size=60)


def _codings(study: Study, made: _Made) -> list[Coding]:
    like = _first(study, "codings")
    coders = [coder.id for coder in study.coders.ordered()]
    codes = [code.id for code in study.codes.ordered()]
    return [
        replace(
            like, id=CodingId(f"c{n}"), start=start, stop=start + length, coder=coders[coder], code=codes[code]
        )
        for n, ((start, length), coder, code) in enumerate(made)
    ]


@given(_CODINGS)
def test_that_twins_are_found_however_many_codings_change_at_once(made: _Made) -> None:
    make = _make()
    make.coder("Cecilie")
    study = make.study()
    codings = _codings(study, made)
    patches = {"codings": TablePatch((), {coding.id: coding for coding in codings})}
    after = study.patched(patches)
    keys = [coding.twin_key for coding in after.codings.values()]
    if len(set(keys)) == len(keys):
        check(after, patches)
        return
    with pytest.raises(RuleBroken) as caught:
        check(after, patches)
    assert caught.value.reason is Rule.TWIN_CODINGS


@given(_CODINGS)
def test_that_the_codings_on_a_segment_are_all_and_only_those(made: _Made) -> None:
    study = _make().study()
    codings = _codings(study, made)
    after = study.patched({"codings": TablePatch((), {coding.id: coding for coding in codings})})
    for coding in codings:
        there = {each.id for each in after.codings.values() if each.segment == coding.segment}
        assert {each.id for each in codings_on(after, coding)} == there
