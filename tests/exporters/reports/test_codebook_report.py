"""The codebook as an appendix: every code, with what it means and how much it holds."""

from qualcode.exporters.reports.codebook_report import codebook_report
from tests.exporters.havnes import havnes
from tests.exporters.reports.reading import in_grid, on_paper, only_table


def test_that_every_code_stands_in_the_order_of_the_tree() -> None:
    rows = in_grid(only_table(codebook_report(havnes())))
    assert [row["Kode"] for row in rows] == [
        havnes().codebook.path(code.id) for code, _ in havnes().codebook.walk()
    ]


def test_that_a_code_tells_its_definition_rules_example_and_origin() -> None:
    row = next(row for row in on_paper(only_table(codebook_report(havnes()))) if row[0].startswith("Tidspress"))
    assert row == [
        "Tidspress | Opphav: Data",
        "Tiden strekker ikke til for å samarbeide.",
        "Utsagn om mangel på tid. | Også om tid til reise.",
        "Mangel på folk: Begrensede ressurser.",
        "«Vi rekker det aldri.»",
        "2",
    ]


def test_that_a_mere_heading_says_that_it_is_not_used_for_coding() -> None:
    names = [row[0] for row in on_paper(only_table(codebook_report(havnes())))]
    assert "Drivere | Overskrift, brukes ikke til koding" in names


def test_that_counts_are_those_of_the_branch_with_codes_without_quotes_as_zero() -> None:
    counts = {row["Kode"]: row["Sitater"] for row in in_grid(only_table(codebook_report(havnes())))}
    assert (counts["Barrierer"], counts["Drivere"], counts["Barrierer / Språkkrav"]) == (4, 6, 0)


def test_that_an_english_reader_sees_the_english_name() -> None:
    names = [row[0] for row in on_paper(only_table(codebook_report(havnes(), language="en")))]
    assert "Barrierer | Barriers | Origin: Theory" in names


def test_that_the_rule_of_counting_is_printed() -> None:
    (note,) = only_table(codebook_report(havnes())).notes
    assert "hvert sitat én gang" in note
