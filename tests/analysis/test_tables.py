"""Laws of tables: what every pair of sides, every unit and every query has in common."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qualcode.analysis.by_document import ByDocument
from qualcode.analysis.crosstab import CrossTable, ShareOf, cross_table
from qualcode.analysis.dimensions import Axis, Dimension, Heading, axes_of, headings
from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.progress import progress
from qualcode.analysis.query import Condition, Joining, Query, Relation, answer_of
from qualcode.analysis.quotes import find_codings
from qualcode.analysis.units import Unit, count
from qualcode.model.codings import Coding
from qualcode.model.guides import Guide, GuideQuestion, QuestionPut, question_put_id
from qualcode.model.ids import GuideId, GuideQuestionId
from qualcode.model.study import Study, TablePatch
from tests.analysis.random_studies import studies
from tests.builders import Builder


def _axis(study: Study, place: int) -> Axis:
    axes = axes_of(study)
    return axes[place % len(axes)]


def _quotes(codings: list[Coding]) -> int:
    return len({(coding.document, coding.start, coding.stop) for coding in codings})


def _places(table: CrossTable) -> list[tuple[Heading | None, Heading | None]]:
    return [(row, column) for row in (*table.rows, None) for column in (*table.columns, None)]


@settings(max_examples=25)
@given(studies(), st.integers(0, 20), st.integers(0, 20), st.sampled_from(Unit))
def test_that_a_transposed_table_is_the_table_transposed(study: Study, rows: int, columns: int, unit: Unit) -> None:
    down, across = _axis(study, rows), _axis(study, columns)
    table, turned = cross_table(study, down, across, unit), cross_table(study, across, down, unit)
    assert (table.columns, table.rows) == (turned.rows, turned.columns)
    for row, column in _places(table):
        assert table.count(row, column) == turned.count(column, row)


@settings(max_examples=25)
@given(studies(), st.integers(0, 20), st.integers(0, 20))
def test_that_a_cells_count_is_the_number_of_quotes_behind_it(study: Study, rows: int, columns: int) -> None:
    table = cross_table(study, _axis(study, rows), _axis(study, columns))
    for row, column in _places(table):
        assert table.count(row, column) == _quotes(table.codings(row, column))


@settings(max_examples=25)
@given(studies(), st.integers(0, 20), st.integers(0, 20), st.sampled_from(Unit))
def test_that_totals_are_distinct(study: Study, rows: int, columns: int, unit: Unit) -> None:
    table = cross_table(study, _axis(study, rows), _axis(study, columns), unit)
    whole = table.count(None, None)
    for row in table.rows:
        parts = [table.count(row, column) for column in table.columns]
        assert max(parts, default=0) <= table.count(row, None) <= min(whole, sum(parts))


@settings(max_examples=20)
@given(studies(), st.sampled_from(Joining), st.sampled_from(Relation))
def test_that_a_table_of_a_query_holds_what_the_query_finds(
    study: Study, joining: Joining, relation: Relation
) -> None:
    first, second = study.codebook.roots[:2]
    query = Query(QuoteFilter(codes=frozenset({first.id})), (Condition(frozenset({second.id}), joining, relation),))
    table = cross_table(study, Dimension.CODE, Dimension.INFORMANT, where=query)
    assert {each.id for each in table.codings(None, None)} == {each.id for each in answer_of(study, query)}
    assert {each.code for each in table.codings(None, None)} <= {row.key for row in table.rows}


@given(studies())
@settings(max_examples=10)
def test_that_fewer_levels_leave_the_counts_of_those_that_stay(study: Study) -> None:
    whole = cross_table(study, Dimension.CODE, Dimension.ROLE)
    top = cross_table(study, Axis(Dimension.CODE, levels=1), Dimension.ROLE)
    assert [row for row in whole.rows if row.depth == 0] == list(top.rows)
    for row in top.rows:
        assert [top.count(row, each) for each in top.columns] == [whole.count(row, each) for each in whole.columns]


@pytest.fixture
def make() -> Builder:
    make = Builder()
    make.informant("R1", "Leder", stilling="100")
    make.informant("R2", "Ansatt", stilling="50,5")
    make.informant("R3", "Ansatt", stilling="60")
    make.document("En", "I: Hva med tid?\nR1: Vi har aldri tid til alt.\nI: Og språk?\nR1: Språket stopper oss.")
    make.document("To", "R2: Tid er penger, og penger er tid.")
    make.coding("Tid", "aldri tid")
    make.coding("Tid / Knapphet", "aldri tid til alt")
    make.coding("Språk", "Språket stopper")
    make.coding("Tid", "Tid er penger")
    return make


def _with_guide(make: Builder) -> Study:
    """Ask about time under a heading, in words of its own for staff, and about language; one question serves."""
    question = make.question("Hva hindrer samarbeid?")
    guide, other = GuideId(make._id()), GuideId(make._id())
    make._add(Guide(guide, "Guide"))
    make._add(Guide(other, "Guide for ansatte", position=1))
    section = GuideQuestion(GuideQuestionId(make._id()), guide, "Rammer", "1")
    time = GuideQuestion(GuideQuestionId(make._id()), guide, "Tid?", "1a", section.id, 1, question.id)
    talk = GuideQuestion(GuideQuestionId(make._id()), guide, "Språk?", "2", None, 2)
    same = GuideQuestion(GuideQuestionId(make._id()), other, "Har dere tid?", "4", None, 0, None, time.id)
    for each in (section, time, talk, same):
        make._add(each)
    asked = [turn for turn in make.tables["turns"] if turn.speaker == "interviewer"]
    for turn, put in zip(asked, (same, talk), strict=True):
        make._add(QuestionPut(question_put_id(turn.id, put.id), turn.id, put.id))
    return make.study()


def test_that_answers_stand_under_the_first_of_the_questions_that_ask_the_same_and_its_section(
    make: Builder,
) -> None:
    study = _with_guide(make)
    table = cross_table(study, Dimension.GUIDE_QUESTION, Dimension.CODE)
    assert [(row.label, row.depth, table.count(row, None)) for row in table.rows] == [
        ("1 Rammer", 0, 2),
        ("1a Tid?", 1, 2),
        ("2 Språk?", 0, 1),
        ("", 0, 1),
    ]


def test_that_a_section_of_a_guide_is_asked_for_with_its_questions_in_all_guides(make: Builder) -> None:
    study = _with_guide(make)
    section = next(each for each in study.guide_questions.values() if each.text == "Rammer")
    where = QuoteFilter(guide_questions=frozenset({section.id}))
    table = cross_table(study, Dimension.GUIDE_QUESTION, Dimension.CODE, where=where)
    assert [(row.label, table.count(row, None)) for row in table.rows] == [("1 Rammer", 2), ("1a Tid?", 2)]


def test_that_what_is_kept_of_a_filter_follows_the_guide(make: Builder) -> None:
    study = _with_guide(make)
    talk = next(each for each in study.guide_questions.values() if each.text == "Språk?")
    where = QuoteFilter(guide_questions=frozenset({talk.id}))
    kept = ByDocument(find_codings, lambda each: each.document)
    assert len(kept.found(study, where)) == 1
    (put,) = study.questions_put.by("guide_question", talk.id)
    after = study.patched({"questions_put": TablePatch((put.id,), {})})
    assert kept.found(after, where) == find_codings(after, where) == []


def test_that_a_question_that_was_not_put_is_no_zero(make: Builder) -> None:
    table = cross_table(_with_guide(make), Dimension.GUIDE_QUESTION, Dimension.INFORMANT)
    rows = {row.label: row for row in table.rows}
    first, second, third = table.columns
    assert table.is_unasked(rows["2 Språk?"], second)
    assert not table.is_unasked(rows["2 Språk?"], first)
    assert table.is_unheard(rows["2 Språk?"], third)
    turned = cross_table(_with_guide(make), Dimension.INFORMANT, Dimension.GUIDE_QUESTION)
    assert turned.is_unasked(second, rows["2 Språk?"])


def test_that_a_research_question_gathers_evidence_and_answers_to_what_serves_it(make: Builder) -> None:
    make.finding("Tid koster", make.tables["codings"][-1], question="Hva hjelper?")
    study = _with_guide(make)
    table = cross_table(study, Dimension.RESEARCH_QUESTION, Dimension.DOCUMENT)
    rows = [(row.label, table.count(row, None)) for row in table.rows]
    assert rows == [("Hva hjelper?", 1), ("Hva hindrer samarbeid?", 2), ("", 1)]


def test_that_values_of_an_attribute_are_in_order_and_those_of_the_unheard_are_no_zero(make: Builder) -> None:
    study = make.study()
    (attribute,) = study.attributes
    table = cross_table(study, Dimension.CODE, Axis(Dimension.ATTRIBUTE, attribute))
    assert {column.label for column in table.columns} == {"50,5", "60", "100"}
    assert [column.label for column in table.columns if table.is_unheard(None, column)] == ["60"]
    assert [table.count(None, column) for column in table.columns if column.label == "100"] == [3]


def test_that_words_count_once_however_many_codes_lie_over_them(make: Builder) -> None:
    table = cross_table(make.study(), Dimension.CODE, Dimension.DOCUMENT, Unit.WORDS)
    told = {row.label: table.count(row, None) for row in table.rows}
    assert told == {"Tid": 7, "Knapphet": 4, "Språk": 2}
    assert table.count(None, None) == 9


def test_that_words_of_the_interviewer_are_no_data() -> None:
    make = Builder()
    make.informant("R1")
    make.document("En", "R1: Vi rekker det ikke.\nI: Nei vel?\nR1: Aldri.")
    make.coding("Tid", "rekker det ikke.\nNei vel?\nAldri")
    study = make.study()
    table = cross_table(study, Dimension.CODE, Dimension.DOCUMENT, Unit.WORDS)
    assert table.count(None, None) == 4
    assert count(study, table.cells[None, None], Unit.WORDS) == 4


def test_that_notes_of_the_transcriber_are_no_words_and_a_cut_word_counts() -> None:
    make = Builder()
    make.informant("R1")
    make.document("En", "R1: Vi rekker det (ler) ikke nå.")
    make.coding("Tid", "ekker det (ler) ik")
    study = make.study()
    assert cross_table(study, Dimension.CODE, Dimension.DOCUMENT, Unit.WORDS).count(None, None) == 3
    assert progress(study, next(iter(study.documents))).coded == 3


def test_that_shares_of_rows_and_columns_need_ten_people() -> None:
    make = Builder()
    for n in range(10):
        make.informant(f"R{n}", "Leder" if n < 4 else "Ansatt")
        make.document(f"I{n}", f"R{n}: Tid er alt nummer {n}.")
        make.coding("Tid" if n < 5 else "Språk", f"alt nummer {n}")
    table = cross_table(make.study(), Dimension.CODE, Dimension.ROLE)
    time, leader = table.rows[0], table.columns[0]
    assert table.part(time, None, ShareOf.COLUMN) == 0.5
    assert table.part(None, leader, ShareOf.ROW) == 0.4
    assert table.part(time, leader, ShareOf.ROW) is None
    assert table.part(time, leader, ShareOf.COLUMN) is None


def test_that_only_axes_with_something_in_them_are_offered(make: Builder) -> None:
    plain = {axis.dimension for axis in axes_of(make.study())}
    assert plain == {*list(Dimension)[:7], Dimension.ATTRIBUTE}
    assert Dimension.GUIDE_QUESTION in {axis.dimension for axis in axes_of(_with_guide(make))}


def test_that_headings_of_an_unknown_attribute_are_none(make: Builder) -> None:
    assert headings(make.study(), Axis(Dimension.ATTRIBUTE)) == ()
