import pytest

from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.scope import ALL, Scope
from qualcode.analysis.search import context_lines, find
from qualcode.analysis.word_index import WordIndex, index_study
from qualcode.analysis.word_lists import collocates, key_words, parts_of, word_table
from qualcode.exporters.report import TableBlock
from qualcode.exporters.reports.concordance_report import concordance_report
from qualcode.exporters.reports.words_report import collocates_report, key_words_report, words_report
from qualcode.model.study import Study
from qualcode.text.search import Hits
from tests.builders import Builder


@pytest.fixture
def study() -> Study:
    make = Builder()
    make.informant("R1", "Leder")
    make.informant("R2")
    make.document("Ett", "I: Hva gjør kommunen?\nR1: Kommunen trenger bolig. Kommuner trenger bolig.")
    make.document("To", "R2: Flyktningene får ikke bolig av kommunen.")
    make.coding("Bosetting / Bolig", "trenger bolig")
    return make.study()


@pytest.fixture
def words(study: Study) -> WordIndex:
    return index_study(study).words


def _headers(table: TableBlock) -> list[str]:
    return [column.header for column in table.columns]


def test_that_a_word_list_names_its_unit_its_scope_and_what_it_leaves_out(study: Study, words: WordIndex) -> None:
    (table,) = words_report(study, word_table(study, words, Dimension.ROLE), "en").tables
    assert table.unit == "occurrences"
    assert _headers(table)[:4] == ["Headword", "Leder", "Without a role", "Total"]
    assert table.notes[0].endswith("stop words and numbers left out.")
    assert table.notes[1] == "Informants’ words."


def test_that_another_scope_and_a_list_without_stop_list_are_told(study: Study, words: WordIndex) -> None:
    code = study.codebook.find("Bosetting / Bolig")
    assert code is not None
    table = word_table(study, words, Dimension.CODE, stops=frozenset())
    scope = Scope(QuoteFilter(codes=frozenset({code.id})))
    (told,) = words_report(study, table, "en", scope, with_stops=True, letters="bo").tables
    assert "stop words too" in told.notes[0]
    assert told.notes[1] == "Informants’ words. Code: Bosetting / Bolig."
    assert told.notes[-1] == "Only words with “bo” are shown."
    assert "Bosetting / Bolig" in _headers(told)
    (told,) = words_report(study, table, "en", ALL).tables
    assert told.notes[1] == "All words, interviewers’ and documents’ as well."


def test_that_key_words_come_with_the_sources_of_their_measures(study: Study, words: WordIndex) -> None:
    (_leader, a), (_none, b) = parts_of(study, Dimension.ROLE)
    (table,) = key_words_report(study, key_words(study, words, a, b, least=1), "Leder", "Uten", "en").tables
    told = " ".join(table.notes)
    for source in ("Dunning 1993", "Hardie 2014", "Gries 2008", "Informants’ words."):
        assert source in told


def test_that_neighbours_of_a_word_say_within_how_many_words(study: Study, words: WordIndex) -> None:
    hits = find(study, words, "kommune").hits
    assert isinstance(hits, Hits)
    (table,) = collocates_report(study, collocates(study, words, hits, window=3), "kommune", 3, "en").tables
    assert table.caption == "Words at most 3 words from “kommune”"
    assert "Rychlý 2008" in table.notes[-1]
    assert table.rows[0].values[:3] == ("bolig", 3, 3)


def test_that_a_concordance_has_labels_documents_and_paragraphs(study: Study, words: WordIndex) -> None:
    lines = context_lines(study, find(study, words, "bolig").hits)
    (table,) = concordance_report(study, lines, "bolig", "en").tables
    assert [row.values[0] for row in table.rows] == ["R1", "R1", "R2"]
    assert table.rows[-1].values[2:] == ("bolig", "av kommunen.", "To", 1)
    assert table.notes[-1] == "Places: 3."
