from qualcode.analysis.scope import ALL, INFORMANTS
from qualcode.analysis.search import find
from qualcode.analysis.word_index import index_study
from qualcode.exporters.report import Cell, Report, TableBlock
from qualcode.exporters.reports.hits_report import hits_report
from qualcode.text.concordance import Side
from tests.builders import Builder


def report(query: str = "tid", scope=INFORMANTS, side: Side = Side.PLACE) -> Report:
    make = Builder()
    make.informant("R1", "Leder")
    make.document("Intervju 1", "I: Har dere tid?\nR1: Vi har aldri tid. Tiden går.")
    study = make.study()
    hits = find(study, index_study(study).words, query, scope=scope).hits
    return hits_report(study, query, hits, side, scope, "en")


def block(of: Report) -> TableBlock:
    (found,) = of.sections[0].blocks
    assert isinstance(found, TableBlock)
    return found


def values(of: Report) -> list[tuple[object, ...]]:
    return [
        tuple(value.lines[0].text if isinstance(value, Cell) else value for value in row.values)
        for row in block(of).rows
    ]


def test_that_each_hit_is_a_row_with_its_words_and_who_says_it_by_label() -> None:
    assert values(report()) == [
        ("Vi har aldri", "tid", ". Tiden går.", "R1", "Leder", "Intervju 1", 2),
        ("Vi har aldri tid.", "Tiden", "går.", "R1", "Leder", "Intervju 1", 2),
    ]


def test_that_what_was_counted_and_where_stands_below() -> None:
    assert block(report()).notes == (
        "2 hits in 1 document from 1 informant.",
        "Searched: what informants say. Interviewers' words are left out.",
    )


def test_that_an_interviewer_is_called_that_and_has_no_role() -> None:
    first = values(report(scope=ALL))[0]
    assert first[3:5] == ("Interviewer", "")
    assert "interviewers' too" in block(report(scope=ALL)).notes[1]


def test_that_rows_stand_in_the_order_of_the_list() -> None:
    assert [row[1] for row in values(report(side=Side.HIT))] == ["tid", "Tiden"]
    assert [row[1] for row in values(report(side=Side.RIGHT))] == ["Tiden", "tid"]
