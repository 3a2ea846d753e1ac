"""Verbs that write memos."""

import pytest

from qualcode.edits import memos
from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.memos import MemoType
from qualcode.store.project import Project


def test_that_a_memo_is_about_one_thing_or_the_project(project: Project) -> None:
    code = project.study.codebook.roots[0].id
    about = memos.add_memo(project, "Uklar grense", MemoType.CODE, code=code)
    free = memos.add_memo(project, "Ring veileder")
    assert project.study.memos[about].code == code
    assert [memo.id for memo in project.study.memos.ordered()] == [about, free]
    with pytest.raises(RuleBroken) as caught:
        memos.add_memo(project, "To ting", code=code, coding=project.study.codings.ordered()[0].id)
    assert caught.value.reason is Rule.MEMO_WITHOUT_SUBJECT


def test_that_a_memo_may_lie_on_a_segment_inside_its_text(project: Project) -> None:
    document = project.study.documents.ordered()[0].id
    made = memos.add_memo(project, "Se her", document=document, start=0, stop=4)
    assert (project.study.memos[made].start, project.study.memos[made].stop) == (0, 4)
    with pytest.raises(RuleBroken):
        memos.add_memo(project, "Utenfor", document=document, start=0, stop=4_000)


def test_that_typing_is_one_step_and_the_same_words_are_none(project: Project) -> None:
    made = memos.add_memo(project, "")
    for text in ("T", "Ti", "Tid", "Tid"):
        memos.write_memo(project, made, text)
    assert project.study.memos[made].text == "Tid"
    assert [step.label for step in project.history.done] == ["New memo", "Write memo"]
    assert project.study.memos[made].changed >= project.study.memos[made].made


def test_that_a_memo_changes_its_sort_and_goes(project: Project) -> None:
    made = memos.add_memo(project, "Tenk")
    memos.set_memo_type(project, made, MemoType.THEORY)
    assert project.study.memos[made].type is MemoType.THEORY
    memos.remove_memo(project, made)
    assert len(project.study.memos) == 0
