"""Codes that may be one under two names."""

from dataclasses import replace

from qualcode.analysis.same_codes import same_codes
from qualcode.model.merging.merge import merge
from qualcode.model.merging.sides import Side
from tests.builders import Builder


def test_that_codes_with_like_names_are_proposed_and_never_merged() -> None:
    make = Builder()
    make.coder("Anna")
    make.code("Barrierer / Manglende felles mål")
    make.code("Barrierer / Tid")
    base = make.study()
    new = make.code("Felles mål, manglende")
    make.code("Økonomi")
    plan = merge(base, Side(base), Side(make.study()))
    (pair,) = same_codes(plan)
    assert (pair.new, plan.result.codes[pair.known].name) == (new.id, "Manglende felles mål")
    assert len(plan.result.codes) == 5


def test_that_a_code_renamed_for_its_namesake_is_proposed_as_that_one() -> None:
    make = Builder()
    make.coder("Anna")
    base = make.study()
    code = make.code("Makt")
    ours = make.study()
    make.tables["codes"] = [replace(code, id="00000000-0000-4000-8000-ffffffffffff")]
    plan = merge(base, Side(ours), Side(make.study(), "BV"))
    (pair,) = same_codes(plan)
    assert pair.likeness == 100
    assert {each.name for each in plan.result.codes.values()} in ({"Makt", "Makt (BV)"}, {"Makt", "Makt (2)"})
