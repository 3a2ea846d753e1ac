"""Bringing in survey answers, and bringing them in again."""

from dataclasses import replace
from pathlib import Path

from qualcode.edits import coding, guides, history, surveys, transcript
from qualcode.edits.surveys import SurveyResult
from qualcode.importers.survey import ColumnKind, likely_columns, read_survey, respondents
from qualcode.model.codings import Segment
from qualcode.model.documents import DocumentKind
from qualcode.model.guides import ReplyState
from qualcode.model.span import Span
from qualcode.store.integrity import check_project
from qualcode.store.project import Project

HEAD = "id;pair;alder;Hva hindrer samarbeidet mellom tjenestene i kommunen?\n"
FIRST = "1;a;34;Vi har aldri nok tid til å snakke sammen.\n2;b;51;\n3;c;29;Ikke spurt\n"


def _bring(project: Project, tmp_path: Path, rows: str, title: str = "Ansatte") -> SurveyResult:
    path = tmp_path / "svar.csv"
    path.write_text(HEAD + rows, "utf-8")
    survey = read_survey(path)
    columns = likely_columns(survey.table)
    columns = tuple(
        replace(column, kind=ColumnKind.PAIR)
        if column.name == "pair"
        else replace(column, kind=ColumnKind.OPEN)
        if column.name.startswith("Hva")
        else column
        for column in columns
    )
    return surveys.import_survey(project, title, survey, columns, respondents(survey, columns))


def _answers(project: Project) -> list[str]:
    study = project.study
    return [study.text(each.id) for each in study.documents.ordered() if each.kind is DocumentKind.ANSWER]


def test_that_answers_are_documents_of_their_respondents_and_the_rest_is_said_of_replies(
    project: Project, tmp_path: Path
) -> None:
    before, faults = project.study, check_project(project)
    result = _bring(project, tmp_path, FIRST)
    study = project.study
    assert (result.new, result.known, result.answers, result.kept) == (3, 0, 1, ())
    assert _answers(project) == ["Vi har aldri nok tid til å snakke sammen."]
    states = [study.replies[each].state for each in study.replies]
    assert sorted(states) == sorted([ReplyState.ANSWERED, ReplyState.BLANK, ReplyState.NOT_ASKED])
    (answer,) = (each for each in study.documents.values() if each.kind is DocumentKind.ANSWER)
    (turn,) = study.turns_of(answer.id)
    assert study.informants[turn.informant].label == "1"  # type: ignore[index]
    assert check_project(project) == faults
    history.undo(project)
    assert project.study == before


def test_that_a_survey_brought_in_again_changes_nothing(project: Project, tmp_path: Path) -> None:
    _bring(project, tmp_path, FIRST)
    before = project.study
    result = _bring(project, tmp_path, FIRST)
    assert (result.new, result.known, result.answers) == (0, 3, 0)
    assert project.study == before


def test_that_coded_answers_stay_and_others_follow_the_file(project: Project, tmp_path: Path) -> None:
    _bring(project, tmp_path, FIRST + "4;d;40;Språket.\n")
    study = project.study
    coded, other = (each for each in study.documents.ordered() if each.kind is DocumentKind.ANSWER)
    code = study.codes.ordered()[-1].id
    coding.apply_code(project, Segment(coded.id, Span(0, 6)), code)
    changed = FIRST.replace("aldri nok", "for lite") + "4;d;41;Språket er vanskelig.\n5;e;20;Ny.\n"
    result = _bring(project, tmp_path, changed)
    assert (result.new, result.answers, result.kept) == (1, 2, (coded.id,))
    assert _answers(project) == ["Vi har aldri nok tid til å snakke sammen.", "Språket er vanskelig.", "Ny."]
    assert other.id not in project.study.documents
    assert len(project.study.codings_in(coded.id)) == 1


def test_that_a_corrected_answer_keeps_its_words_when_the_survey_comes_again(
    project: Project, tmp_path: Path
) -> None:
    _bring(project, tmp_path, FIRST)
    (answer,) = (each for each in project.study.documents.values() if each.kind is DocumentKind.ANSWER)
    (turn,) = project.study.turns_of(answer.id)
    transcript.correct_turn(project, turn.id, "Vi har aldri nok tid.")
    result = _bring(project, tmp_path, FIRST)
    assert (result.answers, result.kept) == (0, (answer.id,))
    assert _answers(project) == ["Vi har aldri nok tid."]


def test_that_answers_that_stayed_without_their_question_are_found_again(project: Project, tmp_path: Path) -> None:
    _bring(project, tmp_path, FIRST)
    before = project.study
    (question,) = (each for each in before.guide_questions.values() if each.label.startswith("Hva hindrer"))
    guides.remove_guide_question(project, question.id)
    _bring(project, tmp_path, FIRST)
    assert project.study.replies == before.replies
    assert project.study.documents == before.documents


def test_that_a_pair_key_makes_one_informant_of_respondents_of_two_surveys(
    project: Project, tmp_path: Path
) -> None:
    _bring(project, tmp_path, FIRST)
    n = len(project.study.informants)
    _bring(project, tmp_path, "77;b;51;Tid.\n78;z;30;Penger.\n", "Ledere")
    assert len(project.study.informants) == n + 1
    rows = {row.key: row.informant for row in project.study.survey_rows.values()}
    assert rows["77"] == rows["2"]


def test_that_a_label_that_is_taken_gets_the_surveys_name(project: Project, tmp_path: Path) -> None:
    _bring(project, tmp_path, FIRST)
    _bring(project, tmp_path, "1;q;51;Tid.\n", "Ledere")
    assert {"1", "Ledere 1"} <= {each.label for each in project.study.informants.values()}
