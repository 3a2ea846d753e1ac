"""What hangs on codings and codes goes over to those that take their place."""

from dataclasses import replace

from qualcode.model.code_changes import merged
from qualcode.model.findings import ThemeCode
from qualcode.model.handing_out import with_plan
from qualcode.model.ids import MapPlaceId, SummaryId, SummaryQuoteId, ThemeCodeId, new_id
from qualcode.model.maps import MapPlace
from qualcode.model.rules import check
from qualcode.model.study import TABLES, Study, study_of
from qualcode.model.summaries import Condensation, Summary, SummaryQuote, condensation_id
from qualcode.model.twins import settled
from tests.builders import Builder


def _with(study: Study, **tables: list[object]) -> Study:
    return study_of({name: [*getattr(study, name).values(), *tables.get(name, [])] for name in TABLES})


def test_that_the_heir_of_a_twin_takes_over_its_summaries_and_its_condensation() -> None:
    make = Builder()
    make.informant("R1")
    make.document("En", "R1: Vi har aldri tid.")
    stays, goes = make.coding("Tid", "aldri tid"), make.coding("Stress", "aldri tid")
    summary = Summary(SummaryId(new_id()), "Tiden strekker ikke til.", code=stays.code)
    quote = SummaryQuote(SummaryQuoteId(new_id()), summary.id, goes.id)
    condensed = Condensation(condensation_id(goes.id), goes.id, "ingen tid")
    study = _with(make.study(), summaries=[summary], summary_quotes=[quote], condensations=[condensed])
    after = with_plan(study, settled(study, [replace(goes, code=stays.code)]))
    assert [each.coding for each in after.summary_quotes.values()] == [stays.id]
    assert [each.coding for each in after.condensations.values()] == [stays.id]
    assert list(after.codings) == [stays.id]


def test_that_what_the_heir_has_already_is_not_said_twice() -> None:
    make = Builder()
    make.informant("R1")
    make.document("En", "R1: Vi har aldri tid.")
    stays, goes = make.coding("Tid", "aldri tid"), make.coding("Stress", "aldri tid")
    texts = [Condensation(condensation_id(each.id), each.id, each.id) for each in (stays, goes)]
    study = _with(make.study(), condensations=texts)
    after = with_plan(study, settled(study, [replace(goes, code=stays.code)]))
    assert [each.text for each in after.condensations.values()] == [stays.id]


def test_that_a_merged_code_keeps_theme_and_place_and_joins_what_was_written_about_the_same_person() -> None:
    make = Builder()
    one = make.informant("R1")
    keep, absorb = make.code("Tid"), make.code("Stress")
    theme = make.theme("Press")
    first = Summary(SummaryId(new_id()), "Har lite tid.", code=keep.id, informant=one.id, checked=True)
    second = Summary(SummaryId(new_id()), "Er stresset.", code=absorb.id, informant=one.id)
    study = _with(
        make.study(),
        theme_codes=[ThemeCode(ThemeCodeId(new_id()), theme.id, absorb.id)],
        map_places=[MapPlace(MapPlaceId(new_id()), 1, 2, code=absorb.id)],
        summaries=[first, second],
    )
    after = with_plan(study, merged(study, keep.id, [absorb.id]))
    check(after, {})
    assert [each.code for each in after.theme_codes.values()] == [keep.id]
    assert [each.code for each in after.map_places.values()] == [keep.id]
    assert [(each.text, each.checked) for each in after.summaries.values()] == [
        ("Har lite tid.\n\nEr stresset.", False)
    ]
