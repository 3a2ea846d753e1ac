"""Codings that become twins: one stays for each distinct coding, and no finding loses what carried it."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from qualcode.model.codings import Stance
from qualcode.model.kinds import TABLE_OF
from qualcode.model.study import Study, TablePatch
from qualcode.model.twins import settled
from tests.builders import Builder

_QUOTES = ("Vi har", "aldri tid", "til å møtes")
_STANCES = (None, *Stance)
_MADE = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 3), st.booleans(), st.booleans()),
    min_size=1,
    max_size=14,
    unique_by=lambda made: made[:3],
)


def _study(made: list[tuple[int, int, bool, bool]]) -> Study:
    make = Builder()
    make.informant("R1", "Leder")
    make.document("En", "R1: Vi har aldri tid til å møtes.")
    findings = [make.finding(claim) for claim in ("A", "B")]
    for n, (quote, stance, other, carries) in enumerate(made):
        code = "Hus" if other else "Tid"
        coding = make.coding(code, _QUOTES[quote], stance=_STANCES[stance])
        if carries:
            make.evidence(findings[n % 2], coding)
            make.memo(f"Notat {n}", coding=coding.id)
    return make.study()


@given(_MADE, st.data())
def test_that_each_distinct_coding_stays_once_with_all_evidence_and_memos(
    made: list[tuple[int, int, bool, bool]], data: st.DataObject
) -> None:
    study = _study(made)
    picked = data.draw(st.sets(st.sampled_from(sorted(study.codings)), min_size=1))
    changed = {id: replace(study.codings[id], stance=Stance.BOTH) for id in picked}
    after = _after(study, settled(study, changed.values()))
    wanted = {changed.get(id, coding).twin_key for id, coding in study.codings.items()}
    assert sorted(map(str, wanted)) == sorted(str(each.twin_key) for each in after.codings.values())
    assert _carried(after, {}) == _carried(study, changed)
    assert {memo.text for memo in after.memos.values()} == {memo.text for memo in study.memos.values()}
    assert all(memo.coding in after.codings for memo in after.memos.values())


def _carried(study: Study, changed: dict[str, object]) -> set[tuple[object, ...]]:
    """Return for each finding what its evidence says, as it will be; each once."""
    return {
        (each.finding, changed.get(each.coding, study.codings[each.coding]).twin_key)  # type: ignore[attr-defined]
        for each in study.evidence.values()
    }


def _after(study: Study, plan: object) -> Study:
    patches: dict[str, tuple[list[str], dict[str, object]]] = {}
    for value in plan.removed:  # type: ignore[attr-defined]
        patches.setdefault(TABLE_OF[type(value)], ([], {}))[0].append(value.id)
    for value in plan.replaced:  # type: ignore[attr-defined]
        patches.setdefault(TABLE_OF[type(value)], ([], {}))[1][value.id] = value
    return study.patched({table: TablePatch(tuple(gone), new) for table, (gone, new) in patches.items()})
