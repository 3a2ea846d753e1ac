"""Coding answers: many groups with their codes as one step."""

from qualcode.edits import history
from qualcode.edits.answers import CodedTogether, code_answers, whole_answer
from qualcode.model.codings import Segment
from qualcode.model.span import Span
from qualcode.store.project import Project


def _segments(project: Project) -> tuple[Segment, ...]:
    return tuple(whole_answer(project.study, document.id) for document in project.study.documents.ordered())


def test_that_groups_get_their_codes_in_one_step_and_lose_them_in_one(project: Project) -> None:
    first, second = _segments(project)
    before, code = project.study, project.study.codebook.find("Barrierer / Tidspress")
    assert code is not None
    made = code_answers(
        project,
        [CodedTogether((first, second), code.id), CodedTogether((second,), None, "Barrierer / Ansvar / Uklart")],
    )
    study = project.study
    assert [study.codebook.path(study.codings[each].code) for each in made] == [
        "Barrierer / Tidspress",
        "Barrierer / Tidspress",
        "Barrierer / Ansvar / Uklart",
    ]
    assert all(study.codings[each].start == 0 for each in made)
    history.undo(project)
    assert project.study == before


def test_that_two_groups_with_one_new_path_share_its_code(project: Project) -> None:
    first, second = _segments(project)
    code_answers(
        project,
        [
            CodedTogether((first,), None, "Nytt / Ansvar"),
            CodedTogether((second,), None, "nytt / ansvar"),
            CodedTogether((second,), None, "Nytt / Annet"),
            CodedTogether((first,), None, "Nytt / Ansvar / Under"),
        ],
    )
    paths = {project.study.codebook.path(code.id) for code, _depth in project.study.codebook.walk()}
    assert {path for path in paths if path.startswith("Nytt")} == {
        "Nytt",
        "Nytt / Ansvar",
        "Nytt / Annet",
        "Nytt / Ansvar / Under",
    }


def test_that_what_is_coded_so_already_is_returned_as_it_is(project: Project) -> None:
    first, _second = _segments(project)
    code = project.study.codebook.find("Barrierer / Tidspress")
    assert code is not None
    part = Segment(first.document, Span(0, 3))
    once = code_answers(project, [CodedTogether((first, part), code.id)])
    before = project.study
    assert code_answers(project, [CodedTogether((part, first), code.id)]) == once[::-1]
    assert project.study is before
