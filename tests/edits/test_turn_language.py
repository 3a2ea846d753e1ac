from qualcode.edits import turn_language
from qualcode.store.project import Project


def test_that_a_turns_language_is_what_somebody_said(project: Project) -> None:
    turn = project.study.turns.ordered()[0].id
    turn_language.set_turn_language(project, [turn], "nn")
    assert project.study.turns[turn].language == "nn"
    turn_language.set_turn_language(project, [turn], None)
    assert project.study.turns[turn].language is None
