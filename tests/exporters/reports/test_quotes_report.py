"""Quote tables: who said what, grouped, with what nobody said anything about."""

from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.quotes import find_quotations
from qualcode.exporters.report import Quote
from qualcode.exporters.reports.quotes_report import quotes_report, quotes_text
from tests.builders import Builder
from tests.exporters.havnes import havnes
from tests.exporters.reports.reading import in_grid, on_paper, only_table


def test_that_quotes_stand_under_the_path_of_their_code_with_counts_and_stances() -> None:
    rows = on_paper(only_table(quotes_report(havnes())))
    assert rows[0] == ["Sitat", "Informant", "Rolle", "Retning", "Dokument", "Avsnitt"]
    assert rows[3] == ["Barrierer / Tidspress | 2 sitater fra 1 informant; hemmer 1"]
    assert rows[4] == ["«Vi har jo egentlig aldri tid.»", "R1", "Leder", "hemmer", "Intervju 1", "2"]


def test_that_a_quote_of_two_coders_is_one_quote() -> None:
    rows = on_paper(only_table(quotes_report(havnes())))
    assert sum(row[0] == "«Da sitter vi på samme gang.»" for row in rows) == 1
    assert ["Drivere / Samlokalisering | 2 sitater fra 1 informant; fremmer 1, hemmer 1"] in rows


def test_that_words_that_are_no_quote_have_no_marks_and_say_what_they_are() -> None:
    words = [row[0] for row in on_paper(only_table(quotes_report(havnes())))]
    (retold,) = [each for each in words if each.startswith("Lederen mener")]
    assert retold != "Lederen mener at avtalen ligger i en skuff."
    assert "«Ingen har lest den»" in words


def test_that_words_of_nobody_known_say_so() -> None:
    bands = [row[0] for row in on_paper(only_table(quotes_report(havnes()))) if len(row) == 1]
    assert bands[-1].startswith("Drivere / Skriftlig avtale | 3 sitater uten kjent informant")


def test_that_codes_without_quotes_are_named() -> None:
    notes = only_table(quotes_report(havnes())).notes
    assert notes[-1] == "Uten sitater her: Barrierer / Språkkrav."


def test_that_many_codes_without_quotes_are_counted_and_listed_in_a_table_after_the_quotes() -> None:
    make = Builder()
    make.document("Intervju 1", "R1: Vi har aldri tid.")
    make.coding("Tidspress", "aldri tid")
    for n in range(9):
        make.code(f"Kode {n}")
    quotes, empty = quotes_report(make.study(), language="nb").tables
    assert len(quotes.rows) == 1
    assert "Kode 1" not in " ".join(quotes.notes)
    assert "9" in quotes.notes[-1]
    assert [row.values for row in empty.rows] == [(f"Kode {n}",) for n in range(9)]


def test_that_nothing_is_missing_among_quotes_picked_by_hand() -> None:
    picked = find_quotations(havnes())[:2]
    table = only_table(quotes_report(havnes(), picked))
    assert len(table.rows) == 2
    assert not [note for note in table.notes if "Uten sitater" in note]


def test_that_a_filter_narrows_both_quotes_and_what_is_missing() -> None:
    barriers = havnes().codebook.find("Barrierer")
    assert barriers is not None
    table = only_table(quotes_report(havnes(), where=QuoteFilter(codes=frozenset({barriers.id}))))
    assert {str(row["Kode"]).split(" / ")[0] for row in in_grid(table)} == {"Barrierer"}
    assert table.notes[-1] == "Uten sitater her: Barrierer / Språkkrav."


def test_that_the_caption_counts_each_quote_once() -> None:
    assert only_table(quotes_report(havnes())).caption == "10 sitater etter kode"


def test_that_grouping_by_role_tells_the_code_instead() -> None:
    rows = on_paper(only_table(quotes_report(havnes(), by=Dimension.ROLE)))
    assert rows[0] == ["Kode", "Sitat", "Informant", "Retning", "Dokument", "Avsnitt"]
    assert [row[0].split(" | ")[0] for row in rows if len(row) == 1] == [
        "Leder",
        "Programrådgiver",
        "Lærer",
        "Uten rolle",
    ]


def test_that_someone_with_two_roles_is_quoted_under_both_and_that_is_said() -> None:
    table = only_table(quotes_report(havnes(), by=Dimension.ROLE))
    roles = [row["Rolle"] for row in in_grid(table) if row["Sitat"] == "«Me ringjer kvarandre.»"]
    assert roles == ["Leder", "Lærer"]
    assert "Et sitat som hører til flere grupper, står i hver av dem." in table.notes


def test_that_roles_without_quotes_are_named() -> None:
    assert only_table(quotes_report(havnes(), by=Dimension.ROLE)).notes[-1] == "Uten sitater her: Frivillig."


def test_that_a_grid_holds_the_words_alone_and_all_codes_of_the_quote() -> None:
    make = Builder()
    make.notes("Notat", "Han tviler.")
    make.coding("Barrierer / Tvil", "Han tviler.")
    make.coding("Skjønn", "Han tviler.")
    first, second = in_grid(only_table(quotes_report(make.study())))
    assert (first["Kode"], second["Kode"]) == ("Barrierer / Tvil", "Skjønn")
    assert first["Alle koder"] == "Barrierer / Tvil\nSkjønn"
    assert first["Sitat"] == "Han tviler."


def test_that_a_stance_belongs_to_the_code_it_is_said_of() -> None:
    from qualcode.model.codings import Stance

    make = Builder()
    make.informant("R1")
    make.document("Intervju", "R1: Vi sitter tett.")
    make.coding("Nærhet", "Vi sitter tett.", stance=Stance.HELPS)
    make.coding("Støy", "Vi sitter tett.", stance=Stance.HINDERS)
    rows = in_grid(only_table(quotes_report(make.study())))
    assert [(row["Kode"], row["Retning"]) for row in rows] == [("Nærhet", "fremmer"), ("Støy", "hemmer")]


def test_that_no_column_is_spent_on_stances_that_nobody_gave() -> None:
    make = Builder()
    make.document("Intervju", "Vi sitter tett.")
    make.coding("Nærhet", "Vi sitter tett.")
    assert "Retning" not in on_paper(only_table(quotes_report(make.study())))[0]


def test_that_a_study_without_quotes_has_an_empty_table() -> None:
    make = Builder()
    make.code("Barrierer")
    table = only_table(quotes_report(make.study()))
    assert (table.rows, table.caption) == ((), "0 sitater etter kode")
    assert table.notes[-1] == "Uten sitater her: Barrierer."


def test_that_line_breaks_of_the_page_are_not_part_of_the_words() -> None:
    make = Builder()
    make.document("Intervju", "Vi har\naldri tid.")
    make.coding("Tid", "Vi har\naldri tid.")
    assert in_grid(only_table(quotes_report(make.study())))[0]["Sitat"] == "«Vi har aldri tid.»"


def test_that_running_text_sets_long_quotes_as_blocks_without_marks() -> None:
    blocks = [block for section in quotes_text(havnes()).sections for block in section.blocks]
    quotes = [block for block in blocks if isinstance(block, Quote)]
    (long,) = [quote for quote in quotes if quote.is_block]
    assert long.text.startswith("Ja, og vi måler ikke det samme.")
    assert long.source == "Lærer, Havnes"
    assert Quote("«Vi har jo egentlig aldri tid.»", "Leder, Havnes") in quotes


def test_that_running_text_has_a_section_for_every_code_with_quotes() -> None:
    headings = [section.heading for section in quotes_text(havnes()).sections]
    assert headings[:2] == ["Barrierer", "Barrierer / Tidspress"]
    assert "Barrierer / Språkkrav" not in headings
