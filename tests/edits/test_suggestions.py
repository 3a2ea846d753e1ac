from qualcode.edits import history, suggestions, transcript
from qualcode.model.codings import Segment
from qualcode.model.ids import CodeId
from qualcode.model.span import Span
from qualcode.store.project import Project


def _code(project: Project, path: str = "Barrierer / Tidspress") -> CodeId:
    code = project.study.codebook.find(path)
    assert code is not None
    return code.id


def _segment(project: Project, quote: str) -> Segment:
    for document, text in project.study.texts.items():
        if (at := text.text.find(quote)) >= 0:
            return Segment(document, Span(at, at + len(quote)))
    raise AssertionError(quote)


def test_that_a_dismissed_suggestion_stays_dismissed_where_its_words_go(project: Project) -> None:
    code, segment = _code(project), _segment(project, "Vi snakker ikke")
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
    segment = _segment(project, "Vi snakker ikke.")
    suggestions.dismiss_suggestions(project, _code(project), [segment])
    before = project.study
    turn = project.study.turns_at(segment.document, segment.span)[0]
    transcript.correct_turn(project, turn.id, "Vi har aldri tid til å møtes.")
    assert not project.study.dismissed
    history.undo(project)
    assert project.study == before
