"""Verbs that change summaries and condensations."""

import pytest

from qualcode.edits import history, summaries
from qualcode.edits.summaries import Cell
from qualcode.model.ids import CodingId
from qualcode.store.project import Project


@pytest.fixture
def coding(project: Project) -> CodingId:
    """A coding of the study."""
    return project.study.codings.ordered()[0].id


@pytest.fixture
def cell(project: Project, coding: CodingId) -> Cell:
    """The cell of the coding's code and some informant."""
    return Cell(code=project.study.codings[coding].code, informant=project.study.informants.ordered()[0].id)


def test_that_typing_a_summary_is_one_step_and_emptying_it_takes_it_away(project: Project, cell: Cell) -> None:
    before, steps = project.study, len(project.history.done)
    for text in ("H", "Har", "Har lite tid."):
        summaries.write_summary(project, cell, text)
    assert len(project.history.done) == steps + 1
    written = summaries.summary_of(project.study, cell)
    assert written is not None
    assert (written.text, written.checked) == ("Har lite tid.", False)
    summaries.write_summary(project, cell, "")
    assert project.study == before


def test_that_what_was_checked_is_a_draft_again_when_it_is_rewritten(project: Project, cell: Cell) -> None:
    summaries.write_summary(project, cell, "Har lite tid.")
    summaries.check_summary(project, cell)
    assert [each.checked for each in project.study.summaries.values()] == [True]
    summaries.write_summary(project, cell, "Har god tid.")
    assert [each.checked for each in project.study.summaries.values()] == [False]


def test_that_quotes_are_linked_once_and_keep_a_summary_without_words(
    project: Project, cell: Cell, coding: CodingId
) -> None:
    before = project.study
    summaries.link_quotes(project, cell, [coding, coding])
    summaries.link_quotes(project, cell, [coding])
    summaries.write_summary(project, cell, "")
    assert [each.coding for each in project.study.summary_quotes.values()] == [coding]
    summaries.unlink_quotes(project, cell, [coding])
    assert len(project.study.summary_quotes) == 0
    while project.study != before:
        history.undo(project)
    assert len(project.study.summaries) == 0


def test_that_a_quote_is_condensed_and_said_in_full_again(project: Project, coding: CodingId) -> None:
    summaries.condense(project, coding, "ingen tid")
    summaries.condense(project, coding, "for lite tid")
    assert [each.text for each in project.study.condensations.values()] == ["for lite tid"]
    summaries.condense(project, coding, "")
    assert len(project.study.condensations) == 0


def test_that_a_summary_on_nothing_cannot_be() -> None:
    with pytest.raises(ValueError, match="theme or a code"):
        _ = Cell().id
