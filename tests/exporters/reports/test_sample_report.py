"""The sample: everyone is listed, what is not known is said, and the totals count people."""

from qualcode.exporters.reports.sample_report import sample_report
from qualcode.model.people import AttributeType
from tests.builders import Builder
from tests.exporters.havnes import havnes
from tests.exporters.reports.reading import in_grid, on_paper


def test_that_every_informant_has_a_row_with_what_is_known() -> None:
    header, *rows = on_paper(sample_report(havnes()).tables[0])
    assert header == ["Informant", "Rolle", "Case", "ansiennitet", "tjeneste", "Dokumenter"]
    assert rows[0] == ["R1", "Leder", "Havnes", "12", "NAV", "1"]
    assert rows[3] == ["R4", "Leder, Lærer", "Nes", "ukjent", "voksenopplæringen", "1"]


def test_that_what_is_inferred_says_so() -> None:
    third = on_paper(sample_report(havnes()).tables[0])[3]
    assert third[4] == "voksenopplæringen (antatt)"


def test_that_someone_never_interviewed_is_listed_and_told_apart() -> None:
    table = sample_report(havnes()).tables[0]
    assert on_paper(table)[5] == ["R5", "Frivillig", "ukjent", "ukjent", "ukjent", "–"]
    assert table.notes == ("– betyr at informanten ikke er intervjuet.",)
    assert table.caption == "5 informanter, 4 av dem intervjuet"


def test_that_numbers_are_numbers_in_a_grid() -> None:
    rows = in_grid(sample_report(havnes()).tables[0])
    assert [row["ansiennitet"] for row in rows] == [12, 3.5, "ukjent", "ukjent", "ukjent"]
    assert rows[0]["Snakker i"] == "Intervju 1"


def test_that_totals_count_the_informants_of_each_kind_with_the_unknown_last() -> None:
    rows = in_grid(sample_report(havnes()).tables[1])
    told = [(row["Egenskap"], row["Verdi"], row["Informanter"]) for row in rows]
    assert told[:4] == [
        ("Rolle", "Leder", 2), ("Rolle", "Programrådgiver", 1), ("Rolle", "Lærer", 2), ("Rolle", "Frivillig", 1),
    ]  # fmt: skip
    assert told[4:7] == [("Case", "Havnes", 3), ("Case", "Nes", 1), ("Case", "ukjent", 1)]
    assert ("ansiennitet", "3,5", 1) in told


def test_that_dates_and_yes_and_no_are_written_in_the_report_s_language() -> None:
    make = Builder()
    informant = make.informant("R1")
    make.attribute("intervjuet", kind=AttributeType.DATE)
    make.attribute("leder", kind=AttributeType.YES_NO)
    make.value("intervjuet", "2026-11-21", informant)
    make.value("leder", "ja", informant)
    norwegian, english = (on_paper(sample_report(make.study(), language).tables[0]) for language in ("nb", "en"))  # type: ignore[arg-type]
    assert norwegian[1][2:4] == ["21. november 2026", "ja"]
    assert english[1][2:4] == ["21 November 2026", "yes"]


def test_that_a_study_without_cases_has_no_column_of_cases() -> None:
    make = Builder()
    make.informant("R1", "Leder")
    people, totals = sample_report(make.study()).tables
    assert on_paper(people)[0] == ["Informant", "Rolle", "Dokumenter"]
    assert {row["Egenskap"] for row in in_grid(totals)} == {"Rolle"}


def test_that_a_study_without_informants_has_empty_tables() -> None:
    people, totals = sample_report(Builder().study()).tables
    assert (people.rows, totals.rows) == ((), ())
