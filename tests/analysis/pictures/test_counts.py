"""The numbers of the pictures that count codes: heat map, stances, codes together."""

import pytest

from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.pictures.choice import PictureChoice
from qualcode.analysis.pictures.heat import heat_map
from qualcode.analysis.pictures.levels import cut, fitting, level_count
from qualcode.analysis.pictures.stances import NONE, stance_bars
from qualcode.analysis.pictures.together import together
from qualcode.analysis.units import Unit
from qualcode.model.codings import Stance
from qualcode.model.study import Study
from tests.builders import Builder

ALL = PictureChoice()


def voiced() -> Study:
    """Return a leader and a teacher; one passage has two codes, and one code is voiced both ways."""
    make = Builder()
    make.informant("R1", "Leder")
    make.informant("R2", "Lærer")
    make.informant("R3", "Rektor")
    make.document("Intervju 1", "I: Hva er vanskelig?\nR1: Vi har aldri tid til å møtes. Å bo tett hjelper oss.")
    make.document("Intervju 2", "I: Og her?\nR2: Tett på blir av og til for tett. Ingen tid her heller.")
    make.coding("Barrierer / Tid", "aldri tid til å møtes", stance=Stance.HINDERS)
    make.coding("Barrierer / Møter", "tid til å møtes", stance=Stance.HINDERS)
    make.coding("Drivere / Nærhet", "bo tett hjelper oss", stance=Stance.HELPS)
    make.coding("Drivere / Nærhet", "for tett", stance=Stance.HINDERS)
    make.coding("Barrierer / Tid", "Ingen tid her")
    make.code("Drivere / Ubrukt")
    return make.study()


def _named(study: Study, path: str) -> str:
    code = study.codebook.find(path)
    assert code is not None
    return code.id


def test_that_a_parent_of_the_heat_map_counts_a_quote_once() -> None:
    found = heat_map(voiced(), ALL)
    row = next(row for row in found.rows if row.label == "Barrierer")
    assert [found.count(row, column) for column in found.columns] == [2, 1, None]
    assert found.largest == 2


def test_that_a_cell_of_the_heat_map_leads_to_its_codings() -> None:
    study = voiced()
    found = heat_map(study, ALL)
    leader = study.roles.ordered()[0]
    behind = found.behind((_named(study, "Barrierer / Tid"), leader.id))
    assert [study.words(coding) for coding in behind] == ["aldri tid til å møtes"]
    assert found.behind(("nothing", "")) == ()


def test_that_rows_with_nothing_in_them_are_kept_and_levels_cut_the_tree() -> None:
    study = voiced()
    assert "Ubrukt" in [row.label for row in heat_map(study, ALL).rows]
    assert [row.label for row in heat_map(study, PictureChoice(level=1)).rows] == ["Barrierer", "Drivere"]
    assert level_count(study) == 2


def test_that_the_heat_map_counts_people_where_people_are_asked_for() -> None:
    found = heat_map(voiced(), PictureChoice(unit=Unit.INFORMANTS))
    row = next(row for row in found.rows if row.label == "Barrierer")
    assert found.count(row, found.columns[0]) == 1


def test_that_a_code_voiced_both_ways_has_both_sides_and_quotes_without_stance_stand_apart() -> None:
    study = voiced()
    rows = {row.heading.label: row for row in stance_bars(study, ALL).rows}
    assert (rows["Nærhet"].hinders, rows["Nærhet"].helps) == (1, 1)
    assert (rows["Tid"].hinders, rows["Tid"].none) == (1, 1)


def test_that_a_piece_of_a_bar_leads_to_its_codings() -> None:
    study = voiced()
    found = stance_bars(study, ALL)
    tid = _named(study, "Barrierer / Tid")
    assert [study.words(each) for each in found.behind((tid, NONE))] == ["Ingen tid her"]
    assert [study.words(each) for each in found.behind((tid, "hemmer"))] == ["aldri tid til å møtes"]


def test_that_overlapping_quotes_are_together_and_c_is_as_defined() -> None:
    study = voiced()
    found = together(study, ALL)
    assert len(found.pairs) == 1
    pair = found.pairs[0]
    assert pair.count == 1
    assert pair.coefficient == pytest.approx(1 / (2 + 1 - 1))
    assert len(found.behind(pair.key)) == 2
    assert len(found.behind((_named(study, "Barrierer / Tid"),))) == 2


def test_that_codes_that_hold_one_another_are_not_compared() -> None:
    make = Builder()
    make.informant("R1")
    make.document("Intervju 1", "R1: Vi har aldri tid til å møtes.")
    make.coding("Tid", "aldri tid til å møtes")
    make.coding("Tid / Møter", "tid til å møtes")
    study = make.study()
    assert len(together(study, ALL).pairs) == 1
    assert together(study, PictureChoice(level=1)).pairs == ()


def test_that_a_long_quote_over_many_short_ones_keeps_c_within_one() -> None:
    make = Builder()
    make.informant("R1")
    make.document("Intervju 1", "R1: en to tre fire fem")
    make.coding("Alt", "en to tre fire fem")
    for word in ("en", "tre", "fem"):
        make.coding("Ord", word)
    pair = together(make.study(), ALL).pairs[0]
    assert (pair.count, pair.coefficient) == (1, pytest.approx(1 / 3))


def test_that_every_coding_counts_at_exactly_one_code_of_a_cut() -> None:
    study = voiced()
    for level in (None, 1, 2, 3):
        members = [code for group in cut(study, level) for code in group.members]
        assert len(members) == len(set(members))
        assert {coding.code for coding in study.codings.values()} <= set(members)


def test_that_what_has_least_is_left_out_and_counted() -> None:
    assert fitting([3, 1, 2, 3], 2, lambda each: each) == ((3, 3), 2)
    assert fitting(["a", "b"], 5, len) == (("a", "b"), 0)


def test_that_a_role_that_is_not_asked_for_counts_nowhere() -> None:
    study = voiced()
    leader = study.roles.ordered()[0].id
    choice = PictureChoice(QuoteFilter(roles=frozenset({leader})))
    assert sum(together(study, choice).quotes.values()) == 3
    assert [column.label for column in heat_map(study, choice).columns] == ["Leder"]
