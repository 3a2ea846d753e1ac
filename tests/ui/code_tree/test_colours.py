from hypothesis import given
from hypothesis import strategies as st

from qualcode.model.handing_out import with_plan
from qualcode.model.plan import Plan
from qualcode.ui.code_tree.colours import Colouring
from qualcode.ui.theme.code_colours import code_colour
from tests.builders import Builder


def test_that_a_child_takes_a_shade_of_its_parents_colour() -> None:
    make = Builder()
    parent, child = make.code("Barrierer", colour="4"), make.code("Barrierer / Tidspress")
    colouring = Colouring(make.study().codebook, dark=False)
    assert colouring.of(parent.id) == code_colour(4, 0, False)
    assert colouring.of(child.id) == code_colour(4, 1, False)


def test_that_a_childs_own_colour_begins_a_family_of_its_own() -> None:
    make = Builder()
    make.code("A", colour="4")
    own, under = make.code("A / B", colour="#336699"), make.code("A / B / C")
    colouring = Colouring(make.study().codebook, dark=True)
    assert colouring.of(own.id) == code_colour("#336699", 0, True)
    assert colouring.of(under.id) == code_colour("#336699", 1, True)


@given(st.lists(st.sampled_from(["A", "B", "A / C", "A / D", "A / C / E", "F", "G / H"]), unique=True, min_size=1))
def test_that_every_code_has_colours_and_top_codes_without_one_differ(paths: list[str]) -> None:
    make = Builder()
    for path in paths:
        make.code(path)
    book = make.study().codebook
    colouring = Colouring(book, dark=False)
    assert all(colouring.of(code.id).stripe for code, _depth in book.walk())
    assert len({colouring.of(root.id).stripe for root in book.roots}) == len(book.roots)


def test_that_top_codes_which_come_and_go_change_no_others_colour() -> None:
    make = Builder()
    stripes = {name: make.code(name).id for name in ("A", "B", "C")}
    before = Colouring(make.study().codebook, dark=False)
    study = make.study()
    left = with_plan(study, Plan(removed=(study.codes[stripes["A"]],)))
    after = Colouring(left.codebook, dark=False)
    assert [after.of(stripes[name]) for name in "BC"] == [before.of(stripes[name]) for name in "BC"]
