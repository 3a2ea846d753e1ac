from dataclasses import replace

import pytest

from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.analysis.quotes import find_codings
from qualcode.model.codings import Stance
from qualcode.model.people import AttributeType, Certainty
from qualcode.model.study import Study
from qualcode.ui.filtering.facets import Facet, Option, facets_of, implied, pruned
from tests.builders import Builder


@pytest.fixture
def make() -> Builder:
    make = Builder()
    one = make.informant("R1", "Leder", case="Storvåg / Nordre skole")
    two = make.informant("R2", "Veileder", case="Åbygda")
    make.attribute("Alder", kind=AttributeType.NUMBER)
    make.value("Alder", "9", one)
    make.value("Alder", "40", two)
    make.value("Tjeneste", "", two, Certainty.UNKNOWN)
    make.document("Intervju 1", "R1: Vi har aldri tid.")
    make.coding("Barrierer / Tidspress", "aldri tid", stance=Stance.HINDERS)
    make.code("Drivere")
    return make


def facet(study: Study, title: str) -> Facet:
    return next(one for one in facets_of(study) if one.title == title)


def test_that_what_offers_no_choice_is_left_out(make: Builder) -> None:
    titles = [one.title for one in facets_of(make.study())]
    assert titles == ["Codes", "Roles", "Informants", "Cases", "Stance", "Alder"]


def test_that_what_people_can_lack_can_be_asked_for(make: Builder) -> None:
    labels = [option.label for option in facet(make.study(), "Roles").options]
    assert labels == ["Leder", "Veileder", "Without a role"]
    assert facet(make.study(), "Stance").options[1] == Option(Stance.HINDERS, "Hinders")


def test_that_numbers_stand_in_their_own_order(make: Builder) -> None:
    assert [option.label for option in facet(make.study(), "Alder").options] == ["9", "40", "Not known"]


def test_that_choosing_is_written_into_the_filter_and_read_back(make: Builder) -> None:
    where = EVERYTHING
    for one in facets_of(make.study()):
        chosen = frozenset({one.options[0].key})
        where = one.write(where, chosen)
        assert one.read(where) == chosen
    for one in facets_of(make.study()):
        where = one.write(where, None)
    assert where == EVERYTHING


def test_that_kinds_and_waves_are_offered_where_a_study_has_several(make: Builder) -> None:
    make.notes("Notat", "Et møte.")
    make.tables["documents"][0] = replace(make.tables["documents"][0], wave=2)
    study = make.study()
    assert [option.label for option in facet(study, "Wave").options] == ["Wave 2", "Without a wave"]
    kinds = facet(study, "Kind of document")
    assert [option.label for option in kinds.options] == ["Transcript", "Notes"]
    assert find_codings(study, kinds.write(EVERYTHING, frozenset({kinds.options[1].key}))) == []
    waves = facet(study, "Wave")
    assert len(find_codings(study, waves.write(EVERYTHING, frozenset({waves.options[0].key})))) == 1


def test_that_a_parent_brings_what_is_under_it(make: Builder) -> None:
    study = make.study()
    codes = facet(study, "Codes")
    barriers, pressure = study.codebook.find("Barrierer"), study.codebook.find("Barrierer / Tidspress")
    assert implied(codes, frozenset({barriers.id})) == {pressure.id}
    assert implied(codes, frozenset({pressure.id})) == frozenset()
    assert implied(codes, None) == frozenset()


def test_that_what_is_gone_is_asked_for_no_more(make: Builder) -> None:
    study = make.study()
    code = study.codebook.find("Drivere").id
    facets = facets_of(study)
    assert pruned(QuoteFilter(codes=frozenset({code, "gone"})), facets).codes == frozenset({code})
    assert pruned(QuoteFilter(codes=frozenset({"gone"}), text="tid"), facets) == QuoteFilter(text="tid")
