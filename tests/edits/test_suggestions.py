from qualcode.edits import history, suggestions, transcript
from qualcode.store.project import Project
from tests.edits.places import code_at, segment_of


def test_that_a_dismissed_suggestion_stays_dismissed_where_its_words_go(project: Project) -> None:
    code, segment = code_at(project), segment_of(project, "Vi snakker ikke")
    suggestions.dismiss_suggestions(project, code, [segment, segment])
    suggestions.dismiss_suggestions(project, code, [segment])
    turn = project.study.turns_at(segment.document, segment.span)[0]
    said = turn.span.of(project.study.text(segment.document))
    transcript.correct_turn(project, turn.id, "Altså, " + said)
    (dismissal,) = project.study.dismissed.by("code", code)
    assert dismissal.span == segment.span.shifted(7)
    suggestions.bring_back_suggestions(project, [dismissal.id])
    assert not project.study.dismissed


def test_that_a_dismissal_goes_silently_when_a_correction_leaves_it_without_words(project: Project) -> None:
    segment = segment_of(project, "Vi snakker ikke.")
    suggestions.dismiss_suggestions(project, code_at(project), [segment])
    before = project.study
    turn = project.study.turns_at(segment.document, segment.span)[0]
    transcript.correct_turn(project, turn.id, "Vi har aldri tid til å møtes.")
    assert not project.study.dismissed
    history.undo(project)
    assert project.study == before
