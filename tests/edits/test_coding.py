"""Verbs that put codes on segments and change what was put."""

import pytest

from qualcode.edits import codebook, coding, findings
from qualcode.model.codes import Code, Origin
from qualcode.model.codings import Coding, NewCoding, Segment, Stance, Voice
from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.ids import CodingId
from qualcode.model.span import Span
from qualcode.store.editing import undo
from qualcode.store.project import Project
from tests.memos import add_memo


def _code(project: Project, path: str) -> Code:
    code = project.study.codebook.find(path)
    assert code is not None
    return code


def _segment(project: Project, words: str) -> Segment:
    for text in project.study.texts.values():
        start = text.text.find(words)
        if start >= 0:
            return Segment(text.id, Span(start, start + len(words)))
    raise AssertionError(words)


def _coding(project: Project, words: str = "aldri tid") -> Coding:
    return next(each for each in project.study.codings.values() if project.study.words(each) == words)


def _carrying(project: Project) -> list[CodingId]:
    return [each.coding for each in project.study.evidence.ordered()]


def _refused(rule: Rule, verb: object, *args: object) -> None:
    with pytest.raises(RuleBroken) as caught:
        verb(*args)  # type: ignore[operator]
    assert caught.value.reason is rule


def test_that_a_coding_names_segment_code_coder_and_stance(project: Project) -> None:
    code = _code(project, "Barrierer").id
    made = coding.apply_code(project, _segment(project, "snakker ikke"), code, Stance.HINDERS)
    new = project.study.codings[made]
    assert project.study.words(new) == "snakker ikke"
    assert (new.stance, new.coder, new.informant) == (Stance.HINDERS, project.coder, None)


def test_that_coding_the_same_thing_twice_makes_one_coding_and_no_step(project: Project) -> None:
    segment, code = _segment(project, "snakker ikke"), _code(project, "Barrierer").id
    first = coding.apply_code(project, segment, code)
    steps = len(project.history.done)
    assert coding.apply_code(project, segment, code) == first
    assert coding.apply_codings(project, [NewCoding(segment, code), NewCoding(segment, code)]) == [first, first]
    assert len(project.history.done) == steps


def test_that_many_codings_are_one_step(project: Project) -> None:
    code = _code(project, "Drivere").id
    wanted = [NewCoding(_segment(project, word), code) for word in ("Vi", "møtes", "hus", "Vi")]
    made = coding.apply_codings(project, wanted)
    assert made[0] == made[3]
    assert (len(set(made)), len(project.history.done)) == (3, 1)


@pytest.mark.parametrize(
    ("span", "rule"),
    [
        (Span(3, 3), Rule.SPAN_EMPTY),
        (Span(5, 2), Rule.SPAN_EMPTY),
        (Span(-1, 2), Rule.SPAN_OUTSIDE_TEXT),
        (Span(0, 10_000), Rule.SPAN_OUTSIDE_TEXT),
    ],
)
def test_that_a_segment_lies_inside_its_text(project: Project, span: Span, rule: Rule) -> None:
    document = _segment(project, "Vi").document
    _refused(rule, coding.apply_code, project, Segment(document, span), _code(project, "Drivere").id)


def test_that_typing_a_new_path_makes_code_and_coding_in_one_step(project: Project) -> None:
    made = coding.create_and_apply(project, _segment(project, "snakker ikke"), "Barrierer / Stillhet")
    assert project.study.codebook.path(project.study.codings[made].code) == "Barrierer / Stillhet"
    assert len(project.history.done) == 1
    assert coding.create_and_apply(project, _segment(project, "snakker ikke"), "barrierer/stillhet") == made


def test_that_an_in_vivo_code_bears_the_words_themselves(project: Project) -> None:
    made = coding.code_in_vivo(project, _segment(project, "Vi snakker ikke"))
    code = project.study.codes[project.study.codings[made].code]
    assert (code.name, code.origin) == ("Vi snakker ikke", Origin.IN_VIVO)


def test_that_the_same_words_in_other_letters_share_an_in_vivo_code(project: Project) -> None:
    lower = coding.code_in_vivo(project, _segment(project, "vanskelig"))
    code = project.study.codings[lower].code
    codebook.rename_code(project, code, "VANSKELIG")
    again = coding.code_in_vivo(project, _segment(project, "vanskelig"))
    assert again == lower


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("to\nlinjer  med   rom", "to linjer med rom"),
        ("enten/eller", "enten eller"),
        ("x" * 61, "x" * 59 + "…"),
        ("x" * 60, "x" * 60),
    ],
)
def test_that_an_in_vivo_name_is_one_short_line_without_slashes(words: str, name: str) -> None:
    assert coding.in_vivo_name(words) == name


def test_that_removing_a_coding_takes_its_evidence_and_memos(project: Project) -> None:
    old = _coding(project)
    (finding,) = project.study.findings
    findings.add_evidence(project, finding, [old.id])
    add_memo(project, "Merk", coding=old.id)
    coding.remove_codings(project, [old.id, old.id])
    assert (len(project.study.codings), len(project.study.evidence), len(project.study.memos)) == (1, 0, 0)


def test_that_speaker_and_voice_can_be_set_by_hand_and_taken_back(project: Project) -> None:
    old = _coding(project)
    informant = project.study.informants.ordered()[1].id
    coding.set_speaker(project, [old.id], informant)
    coding.set_voice(project, [old.id], Voice.OBSERVATION)
    changed = project.study.codings[old.id]
    assert (changed.informant, changed.voice) == (informant, Voice.OBSERVATION)
    coding.set_speaker(project, [old.id], None)
    coding.set_voice(project, [old.id], None)
    assert project.study.codings[old.id] == old


def test_that_a_stance_which_makes_two_codings_equal_leaves_one_with_all_the_evidence(project: Project) -> None:
    old = _coding(project)
    project.coder = old.coder
    other = coding.apply_code(project, old.segment, old.code, Stance.HELPS)
    (finding,) = project.study.findings
    findings.add_evidence(project, finding, [other])
    coding.set_stance(project, [other], None)
    assert other not in project.study.codings
    assert _carrying(project) == [old.id]


def test_that_dragging_an_end_is_one_step_however_often_it_moves(project: Project) -> None:
    old = _coding(project)
    for by in (1, 2, 3):
        coding.resize_coding(project, old.id, Span(old.start, old.stop + by))
    assert project.study.codings[old.id].stop == old.stop + 3
    assert len(project.history.done) == 1
    _refused(Rule.SPAN_EMPTY, coding.resize_coding, project, old.id, Span(old.stop, old.start))


def test_that_recoding_keeps_everything_but_the_code(project: Project) -> None:
    old = _coding(project)
    coding.recode(project, [old.id], _code(project, "Drivere").id)
    assert project.study.codings[old.id].code == _code(project, "Drivere").id
    assert project.study.codings[old.id].segment == old.segment


def test_that_recoding_to_what_is_there_tells_which_coding_stays(project: Project) -> None:
    segment, codes = _segment(project, "sitte i samme"), project.study.codebook.roots[:2]
    one, there = (coding.apply_code(project, segment, code.id) for code in codes)
    assert coding.recode(project, [one], codes[1].id) == [there]
    assert one not in project.study.codings


def test_that_a_code_made_for_a_coding_comes_and_goes_in_the_same_step(project: Project) -> None:
    before, old = project.study, _coding(project)
    coding.recode_to_path(project, [old.id], "Nye / Samling")
    assert project.study.codings[old.id].code == _code(project, "Nye / Samling").id
    undo(project)
    assert project.study == before
    (copy,) = coding.copy_to_path(project, [old.id], "Nye / Samling")
    assert project.study.codings[copy].segment == old.segment
    undo(project)
    assert project.study == before


def test_that_a_copy_lies_beside_the_original_with_its_stance_speaker_and_voice(project: Project) -> None:
    old = _coding(project)
    coding.set_stance(project, [old.id], Stance.BOTH)
    coding.set_voice(project, [old.id], Voice.PARAPHRASE)
    (copy,) = coding.copy_codings(project, [old.id], _code(project, "Drivere").id)
    new = project.study.codings[copy]
    assert (new.segment, new.stance, new.voice) == (old.segment, Stance.BOTH, Voice.PARAPHRASE)
    assert old.id in project.study.codings


def test_that_a_coding_is_cut_between_words(project: Project) -> None:
    old = _coding(project, "sitte i samme hus")
    second = coding.split_coding(project, old.id, old.start + len("sitte i "))
    words = [project.study.words(project.study.codings[each]) for each in (old.id, second)]
    assert words == ["sitte i", "samme hus"]


@pytest.mark.parametrize("at", [-5, 0, 17, 400])
def test_that_a_cut_outside_the_coding_changes_nothing(project: Project, at: int) -> None:
    old = _coding(project, "sitte i samme hus")
    with pytest.raises(RuleBroken):
        coding.split_coding(project, old.id, old.start + at)
    assert project.study.codings[old.id] == old


def test_that_joined_codings_reach_from_the_first_word_to_the_last(project: Project) -> None:
    old = _coding(project)
    other = coding.apply_code(project, _segment(project, "å møtes"), old.code)
    (finding,) = project.study.findings
    findings.add_evidence(project, finding, [other])
    memo = add_memo(project, "Merk", coding=other)
    coding.join_codings(project, old.id, other)
    assert project.study.words(project.study.codings[old.id]) == "aldri tid til å møtes"
    assert other not in project.study.codings
    assert _carrying(project) == [old.id]
    assert project.study.memos[memo].coding == old.id


def test_that_a_coding_joined_with_itself_stays(project: Project) -> None:
    old = _coding(project)
    coding.join_codings(project, old.id, old.id)
    assert project.study.codings[old.id] == old


def test_that_codings_of_two_documents_are_not_joined(project: Project) -> None:
    one, two = _coding(project), _coding(project, "sitte i samme hus")
    _refused(Rule.SPAN_OUTSIDE_TEXT, coding.join_codings, project, one.id, two.id)
    assert two.id in project.study.codings
