"""Percent of those who answered: what is a part of the base, and what stands beside it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from qualcode.analysis.quotes import find_quotations
from qualcode.analysis.survey_answers import (
    AnswerTable,
    Split,
    answer_table,
    answered,
    by_survey,
    pairs,
    splits,
    tally,
)
from qualcode.edits import coding
from qualcode.model.codings import NewCoding, Segment
from qualcode.model.guides import ReplyState
from qualcode.model.ids import GuideQuestionId
from qualcode.model.span import Span
from qualcode.store.files import create
from qualcode.store.project import Project
from tests.builders import Builder
from tests.projects_on_disk import fill
from tests.survey_samples import bring_both


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Return a project with both sample surveys."""
    make = Builder()
    make.code("Tid / Møter")
    make.code("Språk")
    project = create(tmp_path / "Studie.qualcode", "Studie", "Anna")
    fill(project, make)
    bring_both(project)
    yield project
    project.close()


def _questions(project: Project) -> list[GuideQuestionId]:
    return [question.id for _guide, question in by_survey(project.study)]


def _code(project: Project, path: str, words: str) -> None:
    study = project.study
    code = study.codebook.find(path)
    assert code is not None
    given = [each.document for each in answered(study, _questions(project)[0]) if each.document is not None]
    wanted = [
        NewCoding(Segment(document, Span(0, len(study.text(document)))), code.id)
        for document in given
        if words in study.text(document).casefold()
    ]
    coding.apply_codings(project, wanted)


def _table(project: Project, split: Split | None = None) -> AnswerTable:
    return answer_table(project.study, _questions(project)[0], split)


def test_that_blank_dont_know_and_not_asked_are_counted_apart_and_never_as_answers(project: Project) -> None:
    counts = tally(answered(project.study, _questions(project)[0]))
    assert (counts.respondents, counts.answered, counts.blank, counts.dont_know, counts.not_asked) == (
        60,
        48,
        5,
        4,
        3,
    )
    assert counts.asked == 57


def test_that_shares_are_of_those_who_answered_and_a_parent_counts_respondents_once(project: Project) -> None:
    _code(project, "Tid / Møter", "tid")
    _code(project, "Tid", "tid til")
    table = _table(project)
    every = table.columns[0]
    ids = {table.study.codebook.path(code.id): code.id for code, _depth in table.codes}
    n = table.count(ids["Tid / Møter"], every)
    assert table.count(ids["Tid"], every) == n > 5
    assert table.share(ids["Tid"], every) == n / 48
    assert table.count(None, every) == 48 - n
    assert (table.count(ids["Språk"], every), table.is_used(ids["Språk"])) == (0, False)


def test_that_the_columns_of_an_attribute_share_out_the_respondents(project: Project) -> None:
    _code(project, "Språk", "språk")
    by = next(each for each in splits(project.study, by_survey(project.study)[0][0].id) if each.attribute)
    table = _table(project, by)
    every, *groups = table.columns
    assert sum(table.tallies[each].respondents for each in groups) == 60
    assert sum(table.tallies[each].answered for each in groups) == table.tallies[every].answered
    language = next(code.id for code, _depth in table.codes if code.name == "Språk")
    assert sum(table.count(language, each) for each in groups) == table.count(language, every)


def test_that_fewer_than_ten_who_answered_give_no_share(project: Project) -> None:
    table = _table(project, Split())
    few = [each for each in table.columns if table.tallies[each].answered < 10]
    assert few
    assert all(table.share(table.codes[0][0].id, each) is None for each in few)
    assert table.share(table.codes[0][0].id, table.columns[0]) == 0


def test_that_a_cell_counts_the_people_of_the_quotes_it_leads_to(project: Project) -> None:
    _code(project, "Tid / Møter", "tid")
    table = _table(project, Split())
    for code, _depth in table.codes:
        for column in table.columns:
            found = find_quotations(table.study, table.where(code.id, column))
            people = {informant.id for quote in found for informant in quote.informants}
            assert people == set(table.who(code.id, column))


def test_that_two_surveys_are_joined_by_the_pair_key(project: Project) -> None:
    first, _second, after = _questions(project)
    found = pairs(project.study, first, after)
    assert len(found) == 18
    assert (found[0].first.key, found[0].second.key) == ("A01", "1")
    states = {(pair.first.state, pair.second.state) for pair in found}
    assert (ReplyState.DONT_KNOW, ReplyState.ANSWERED) in states
