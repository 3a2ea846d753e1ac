"""Correcting a transcript under its codings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.edits import history
from qualcode.edits.coding import apply_code
from qualcode.edits.transcript import correct_turn, join_turn, split_turn
from qualcode.model.codings import Segment
from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.span import Span
from qualcode.store.integrity import check_project
from qualcode.store.project import Project
from tests.projects_on_disk import rows_of


def _coded_words(project: Project) -> list[str]:
    return sorted(project.study.words(coding) for coding in project.study.codings.values())


def _faults(project: Project) -> list[str]:
    return [fault.kind for fault in check_project(project) if fault.kind != "original missing"]


def test_that_a_mended_typo_is_one_step_that_undo_takes_back(project: Project) -> None:
    before = rows_of(project)
    turn = project.study.turns_of(project.study.documents.ordered()[0].id)[1]
    correct_turn(project, turn.id, "Nei, vi har aldri tid til å møtes. Vi snakker ikke 🌊.")
    assert _coded_words(project) == ["aldri tid", "sitte i samme hus"]
    assert _faults(project) == []
    history.undo(project)
    assert rows_of(project) == before


def test_that_a_correction_that_would_swallow_a_coding_names_it_and_changes_nothing(project: Project) -> None:
    before = rows_of(project)
    turn = project.study.turns_of(project.study.documents.ordered()[0].id)[1]
    with pytest.raises(RuleBroken) as caught:
        correct_turn(project, turn.id, "Vi har til å møtes. Vi snakker ikke.")
    assert caught.value.reason is Rule.WOULD_SWALLOW
    assert caught.value.fields["codings"] == ["aldri tid"]
    assert rows_of(project) == before


def test_that_a_coding_goes_with_its_words_when_that_is_wanted(project: Project) -> None:
    turn = project.study.turns_of(project.study.documents.ordered()[0].id)[1]
    correct_turn(project, turn.id, "Vi har til å møtes. Vi snakker ikke.", swallow=True)
    assert _coded_words(project) == ["sitte i samme hus"]
    assert _faults(project) == []


def test_that_splitting_and_joining_a_turn_keeps_every_word_and_coding(project: Project) -> None:
    document = project.study.documents.ordered()[0].id
    turn = project.study.turns_of(document)[1]
    at = project.study.text(document).index("Vi snakker")
    second = split_turn(project, turn.id, at)
    turns = project.study.turns_of(document)
    assert [item.span.of(project.study.text(document)) for item in turns[1:]] == [
        "Vi har aldri tid til å møtes.",
        "Vi snakker ikke.",
    ]
    assert turns[2].informant == turn.informant
    join_turn(project, second)
    assert project.study.turns_of(document)[1].span.of(project.study.text(document)) == (
        "Vi har aldri tid til å møtes.\nVi snakker ikke."
    )
    assert _coded_words(project) == ["aldri tid", "sitte i samme hus"]
    assert _faults(project) == []


@given(words=st.text(alphabet="ab 🌊å\u030a.", min_size=1, max_size=30), data=st.data())
def test_that_codings_in_other_turns_never_change_their_words(
    project: Project, words: str, data: st.DataObject
) -> None:
    document = project.study.documents.ordered()[1].id
    text = project.study.text(document)
    question, answer = project.study.turns_of(document)
    start = data.draw(st.integers(answer.start, answer.stop - 1))
    stop = data.draw(st.integers(start + 1, answer.stop))
    code = project.study.codes.ordered()[0].id
    apply_code(project, Segment(document, Span(start, stop)), code)
    correct_turn(project, question.id, words)
    assert text[start:stop] in _coded_words(project)
    assert _faults(project) == []
    while history.undo(project):
        pass
