"""Two sides under the same codes."""

from hypothesis import given, settings

from qualcode.analysis.dimensions import Axis, Dimension, headings
from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.quotes import find_codings
from qualcode.analysis.side_by_side import codes_meant, compared, quotes_of, side_by_side
from qualcode.exporters.report import Paragraph
from qualcode.exporters.reports.side_report import side_report
from qualcode.model.findings import ThemeCode
from qualcode.model.ids import ThemeCodeId
from qualcode.model.study import Study
from tests.analysis.random_studies import studies
from tests.builders import Builder
from tests.exporters.reports.reading import in_grid, only_table


@settings(max_examples=25)
@given(studies())
def test_that_each_side_has_what_a_filter_for_it_finds(study: Study) -> None:
    left, right = headings(study, Dimension.ROLE)[:2]
    both = side_by_side(study, left, right)
    for heading, side in zip((left, right), both.whole, strict=True):
        found = find_codings(study, QuoteFilter(roles=frozenset({heading.key})))  # type: ignore[arg-type]
        assert [coding.id for coding in side.codings] == [coding.id for coding in found]
        assert side.quotes == len(quotes_of(found))


def _study() -> Builder:
    make = Builder()
    make.informant("R1", "Leder")
    make.informant("R2", "Ansatt")
    make.informant("R3", "Frivillig")
    make.document("En", "R1: Vi har aldri tid.\nR2: Tid er penger, og språket er vrient.")
    make.coding("Rammer / Tid", "aldri tid")
    make.coding("Rammer / Tid", "Tid er penger")
    make.coding("Rammer / Språk", "språket er vrient")
    make.code("Rammer / Rom")
    return make


def test_that_codes_that_are_asked_for_are_kept_without_quotes() -> None:
    study = _study().study()
    left, right, _other = headings(study, Dimension.ROLE)
    codes = codes_meant(study, [study.codebook.roots[0].id])
    told = [
        (study.codes[shelf.code].name, *(side.quotes for side in shelf.sides))
        for shelf in side_by_side(study, left, right, codes).shelves
    ]
    assert told == [("Rammer", 0, 0), ("Tid", 1, 1), ("Språk", 0, 1), ("Rom", 0, 0)]
    without = side_by_side(study, left, right).shelves
    assert [study.codes[shelf.code].name for shelf in without] == ["Tid", "Språk"]


def test_that_a_theme_stands_for_its_codes() -> None:
    make = _study()
    theme = make.theme("Det trange")
    code = next(code for code in make.tables["codes"] if code.name == "Språk")
    make._add(ThemeCode(ThemeCodeId(make._id()), theme.id, code.id))
    assert codes_meant(make.study(), [theme.id]) == {code.id}


def test_that_a_side_nobody_was_interviewed_of_is_told_apart_from_silence() -> None:
    study = _study().study()
    leader, _staff, volunteer = headings(study, Dimension.ROLE)
    assert side_by_side(study, leader, volunteer).heard == (True, False)


def test_that_only_what_there_is_two_of_is_compared() -> None:
    axes = {axis.dimension for axis in compared(_study().study())}
    assert axes == {Dimension.ROLE, Dimension.INFORMANT}
    make = _study()
    make.informant("R4", "Leder", stilling="50")
    make.informant("R5", "Leder", stilling="100")
    assert Dimension.ATTRIBUTE in {axis.dimension for axis in compared(make.study())}


def test_that_the_report_has_a_row_for_each_pair_of_quotes_and_counts_in_its_heads() -> None:
    study = _study().study()
    leader, staff, volunteer = headings(study, Axis(Dimension.ROLE))
    rows = in_grid(only_table(side_report(side_by_side(study, leader, staff))))
    assert [next(iter(row.values())) for row in rows] == ["Rammer / Tid", "Rammer / Språk"]
    assert list(rows[0])[1:] == ["Leder", "Ansatt"]
    assert "aldri tid" in str(rows[0]["Leder"])
    above = side_report(side_by_side(study, leader, volunteer), "en").sections[0].blocks[0]
    assert isinstance(above, Paragraph)
    assert above.text == "Leder: 1 quote from 1 informant. Frivillig: nobody interviewed."
