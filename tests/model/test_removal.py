"""What goes when something is removed: nothing points to nothing afterwards, and no more goes than must."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from qualcode.model.codings import Stance
from qualcode.model.kinds import TABLE_OF
from qualcode.model.people import Owner
from qualcode.model.plan import Plan
from qualcode.model.removal import removal
from qualcode.model.rules import check
from qualcode.model.study import TABLES, Study, TablePatch
from tests.builders import Builder

_POINTERS = {
    "document": "documents",
    "turn": "turns",
    "code": "codes",
    "coding": "codings",
    "informant": "informants",
    "finding": "findings",
    "question": "questions",
    "theme": "themes",
    "case": "cases",
    "role": "roles",
    "attribute": "attributes",
    "code_set": "code_sets",
    "coder": "coders",
    "memo": "memos",
}


def _study() -> Study:
    make = Builder()
    one = make.informant("R1", "Leder", case="Storvåg / Nordre skole", level="leder")
    two = make.informant("R2", "Leder", "Rektor")
    document = make.document("En", "I: Hva?\nR1: Vi har aldri tid.\nR2: Nei.", case="Storvåg")
    make.document("To", "R2: Det hjelper.")
    make.value("år", "2024", document)
    tid = make.coding("Barrierer / Tid", "aldri tid")
    by_hand = make.coding("Barrierer / Tid", "aldri tid", informant=two.id)
    other = make.coding("Barrierer / Tid", "aldri tid", informant=one.id, stance=Stance.BOTH)
    make.coding("Drivere", "hjelper")
    finding = make.finding("Tiden.", tid, by_hand, question="Hva hindrer?")
    make.finding("Ingen tid.", other, question="Hva hindrer?")
    make.theme("Tid", "Hva hindrer?")
    make.code_set("Alle", "Barrierer / Tid", "Drivere")
    for about in ("coding", by_hand), ("informant", one), ("finding", finding), ("document", document):
        make.memo_quote(make.memo("Husk", **{about[0]: about[1].id}), "Det hjelper")
    make.attribute("størrelse", Owner.CASE)
    return make.study()


def _patches(plan: Plan) -> dict[str, TablePatch]:
    patches: dict[str, tuple[list[str], dict[str, Any]]] = {}
    for value in plan.removed:
        patches.setdefault(TABLE_OF[type(value)], ([], {}))[0].append(value.id)
    for value in plan.replaced:
        patches.setdefault(TABLE_OF[type(value)], ([], {}))[1][value.id] = value
    return {table: TablePatch(tuple(gone), new) for table, (gone, new) in patches.items()}


def _dangling(study: Study) -> list[str]:
    return [
        f"{table}.{field}"
        for table in TABLES
        for value in getattr(study, table).values()
        for field, target in _POINTERS.items()
        if getattr(value, field, None) is not None and getattr(value, field) not in getattr(study, target)
    ]


_REMOVABLE = ("documents", "codes", "code_sets", "codings", "informants", "attributes", "questions", "findings")


@given(st.lists(st.tuples(st.sampled_from(_REMOVABLE), st.integers(0, 50)), min_size=1, max_size=4))
def test_that_nothing_points_to_what_is_gone_and_no_rule_is_broken(picks: list[tuple[str, int]]) -> None:
    study = _study()
    picked = [getattr(study, table).ordered() for table, _at in picks]
    values = [several[at % len(several)] for several, (_table, at) in zip(picked, picks, strict=True)]
    plan = removal(study, values)
    patches = _patches(plan)
    after = study.patched(patches)
    assert _dangling(after) == []
    assert all(value.id not in getattr(after, TABLE_OF[type(value)]) for value in values)
    check(after, patches)
    gone, left = ({(type(value), value.id) for value in part} for part in (plan.removed, plan.replaced))
    assert gone & left == set()


def test_that_a_withdrawn_informant_leaves_the_words_and_their_codings() -> None:
    study = _study()
    one, two = study.informants.ordered()
    after = study.patched(_patches(removal(study, [one, two])))
    assert (len(after.informants), len(after.roles_held), len(after.documents)) == (0, 0, 2)
    assert {after.words(each) for each in after.codings.values()} == {"aldri tid", "hjelper"}
    assert len(after.codings) == 3
    assert len(after.evidence) == 2
    assert len(after.memos) == 3


def test_that_a_code_goes_with_its_branch_and_nothing_beside_it() -> None:
    study = _study()
    barriers = study.codebook.find("Barrierer")
    assert barriers is not None
    after = study.patched(_patches(removal(study, [barriers])))
    assert [code.name for code in after.codes.values()] == ["Drivere"]
    assert (len(after.codings), len(after.evidence), len(after.findings)) == (1, 0, 2)
