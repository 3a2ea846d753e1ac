from itertools import product

import pytest

from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.analysis.quotes import find_quotations, grouped
from qualcode.model.codings import Stance
from qualcode.model.study import Study
from qualcode.ui.quotes.arrangement import Tally, arrange
from tests.builders import Builder

DIMENSIONS = list(Dimension)


@pytest.fixture
def study() -> Study:
    make = Builder()
    make.informant("R2", "Veileder", "Tillitsvalgt", case="Havnes")
    make.informant("R1", "Leder", case="Havnes / Nordre skole")
    make.document("Intervju 1", "I: Hva er vanskelig?\nR1: Vi har aldri tid til å møtes.\nR2: Nei, aldri tid.")
    make.notes("Referat", "De hadde aldri tid. «Vi løper fra møte til møte.»")
    make.coding("Drivere / Møtepunkter", "til å møtes", stance=Stance.HELPS)
    make.coding("Barrierer / Tidspress", "aldri tid", stance=Stance.HINDERS)
    make.coding("Barrierer / Tidspress", "aldri tid", coder="Bo", stance=Stance.BOTH)
    make.coding("Barrierer", "aldri tid til å møtes.\nNei, aldri tid")
    make.coding("Barrierer / Tidspress", "aldri tid.", occurrence=1)
    make.coding("Drivere / Møtepunkter", "fra møte til møte")
    return make.study()


@pytest.mark.parametrize(("group", "order"), list(product(DIMENSIONS, DIMENSIONS)))
def test_that_shelves_hold_what_the_analysis_groups(study: Study, group: Dimension, order: Dimension) -> None:
    shelves = arrange(study, EVERYTHING, group, order).shelves
    expected = grouped(study, find_quotations(study, EVERYTHING, order), group)
    shown = [(shelf.heading, [one.codings for one in shelf.found]) for shelf in shelves]
    assert shown == [(each.heading, [one.codings for one in each.quotations]) for each in expected]


def test_that_a_quote_under_two_headings_counts_once_in_the_whole(study: Study) -> None:
    arrangement = arrange(study, EVERYTHING, Dimension.ROLE, Dimension.DOCUMENT)
    assert sum(shelf.tally.quotes for shelf in arrangement.shelves) == 8
    assert arrangement.tally == Tally(5, 2)


def test_that_a_shelf_counts_those_informants_only_that_its_heading_applies_to(study: Study) -> None:
    shelves = arrange(study, EVERYTHING, Dimension.ROLE, Dimension.DOCUMENT).shelves
    tallies = {shelf.heading.label: shelf.tally for shelf in shelves if shelf.heading is not None}
    assert tallies["Leder"] == Tally(3, 1)
    assert tallies["Veileder"] == Tally(2, 1)
    assert tallies[""] == Tally(1, 0)


def test_that_a_shelf_tells_of_the_people_asked_for_only(study: Study) -> None:
    leader = next(role.id for role in study.roles.values() if role.name == "Leder")
    arrangement = arrange(study, QuoteFilter(roles=frozenset({leader})), None, Dimension.DOCUMENT)
    assert [shelf.heading for shelf in arrangement.shelves] == [None]
    assert arrangement.tally.informants == 1


def test_that_nothing_found_has_no_shelves(study: Study) -> None:
    arrangement = arrange(study, QuoteFilter(text="finnes ikke"), Dimension.CODE, Dimension.CODE)
    assert (arrangement.shelves, arrangement.tally) == ((), Tally(0, 0))
