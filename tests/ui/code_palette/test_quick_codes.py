from qualcode.model.study import TablePatch
from qualcode.ui.code_palette.quick_codes import QuickCodes
from tests.builders import Builder


def test_that_a_code_keeps_its_key_while_others_are_used() -> None:
    make, quick = Builder(), QuickCodes()
    codes = [make.code(f"Kode {n}") for n in range(5)]
    study = make.study()
    for code in (codes[3], codes[1], codes[3], codes[4]):
        quick.use(study, code.id)
    assert quick.keys(study) == {1: codes[3].id, 2: codes[1].id, 3: codes[4].id}
    assert quick.recent == [codes[4].id, codes[3].id, codes[1].id]


def test_that_the_tenth_code_takes_the_key_of_the_one_unused_for_longest() -> None:
    make, quick = Builder(), QuickCodes()
    codes = [make.code(f"Kode {n}") for n in range(10)]
    study = make.study()
    for code in (*codes[:9], codes[0], codes[9]):
        quick.use(study, code.id)
    assert quick.keys(study)[2] == codes[9].id
    assert quick.keys(study)[1] == codes[0].id


def test_that_a_pinned_code_has_its_own_key_whatever_is_used() -> None:
    make, quick = Builder(), QuickCodes()
    pinned = make.code("Festet", pin=1)
    other = make.code("Annen")
    study = make.study()
    quick.use(study, other.id)
    quick.use(study, pinned.id)
    assert quick.keys(study) == {1: pinned.id, 2: other.id}


def test_that_a_project_begins_with_what_the_coder_used_last() -> None:
    make, quick = Builder(), QuickCodes()
    make.coder("Anna")
    make.document("D", "en to tre fire")
    make.coding("Første", "en")
    make.coding("Annens", "to", coder="Bo")
    make.coding("Siste", "tre")
    study = make.study()
    quick.begin(study, make.coder("Anna").id)
    assert [study.codes[code].name for code in quick.recent] == ["Siste", "Første"]


def test_that_codes_that_are_gone_are_forgotten() -> None:
    make, quick = Builder(), QuickCodes()
    gone, kept = make.code("Borte"), make.code("Her")
    quick.use(make.study(), gone.id)
    quick.use(make.study(), kept.id)
    make.tables["codes"].remove(gone)
    assert quick.keys(make.study()) == {2: kept.id}


def test_that_the_code_used_last_is_one_that_is_still_there() -> None:
    make, quick = Builder(), QuickCodes()
    first, last = make.code("Tid").id, make.code("Ny").id
    before = make.study()
    assert quick.latest(before) is None
    quick.use(before, first)
    quick.use(before, last)
    assert quick.latest(before) == last
    after = before.patched({"codes": TablePatch((last,), {})})
    assert quick.latest(after) == first


def test_that_a_code_is_on_the_same_key_the_next_day() -> None:
    make, quick, again = Builder(), QuickCodes(), QuickCodes()
    coder = make.coder("Anna").id
    make.document("D", " ".join(f"ord{n}" for n in range(12)))
    for n in range(12):
        make.coding(f"Kode {n}", f"ord{n}")
    study = make.study()
    codes = [code.id for code in study.codes.ordered()]
    quick.begin(study, coder)
    for code in (codes[5], codes[0], codes[8], codes[0]):
        quick.use(study, code)
    again.begin(study, coder, quick.written)
    assert again.keys(study) == quick.keys(study)
    again.use(study, codes[1])
    assert len(again.keys(study)) == 9


def test_that_written_keys_of_codes_that_are_gone_or_pinned_are_free_for_others() -> None:
    make, quick = Builder(), QuickCodes()
    coder = make.coder("Anna").id
    make.document("D", "en to")
    pinned = make.code("Festet", pin=4)
    make.coding("Brukt", "en")
    study = make.study()
    quick.begin(study, coder, f"2:{pinned.id} 3:borte x:y 0:1 tull")
    assert [study.codes[code].name for code in quick.keys(study).values()] == ["Brukt", "Festet"]
