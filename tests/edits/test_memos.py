"""Verbs that write memos."""

import pytest

from qualcode.edits import documents, history, memos, transcript
from qualcode.model.codings import Segment
from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.ids import MemoId
from qualcode.model.memos import MemoType
from qualcode.model.span import Span
from qualcode.store.project import Project
from tests.memos import add_memo


def test_that_a_memo_is_about_one_thing_or_the_project(project: Project) -> None:
    code = project.study.codebook.roots[0].id
    about = add_memo(project, "Uklar grense", MemoType.CODE, code=code)
    free = add_memo(project, "Ring veileder")
    assert project.study.memos[about].code == code
    assert [memo.id for memo in project.study.memos.ordered()] == [about, free]
    with pytest.raises(RuleBroken) as caught:
        add_memo(project, "To ting", code=code, coding=project.study.codings.ordered()[0].id)
    assert caught.value.reason is Rule.MEMO_WITHOUT_SUBJECT


def test_that_a_memo_may_lie_on_a_segment_inside_its_text(project: Project) -> None:
    document = project.study.documents.ordered()[0].id
    made = add_memo(project, "Se her", document=document, start=0, stop=4)
    assert (project.study.memos[made].start, project.study.memos[made].stop) == (0, 4)
    with pytest.raises(RuleBroken):
        add_memo(project, "Utenfor", document=document, start=0, stop=4_000)


def test_that_typing_is_one_step_and_the_same_words_are_none(project: Project) -> None:
    made = add_memo(project, "")
    for text in ("T", "Ti", "Tid", "Tid"):
        memos.write_memo(project, made, text)
    assert project.study.memos[made].text == "Tid"
    assert [step.label for step in project.history.done] == ["New memo", "Write memo"]
    assert project.study.memos[made].changed >= project.study.memos[made].made


def test_that_a_memo_changes_its_sort_and_goes(project: Project) -> None:
    made = add_memo(project, "Tenk")
    memos.set_memo_type(project, made, MemoType.THEORY)
    assert project.study.memos[made].type is MemoType.THEORY
    memos.remove_memo(project, made)
    assert len(project.study.memos) == 0


def test_that_a_draft_changes_nothing_until_it_is_kept(project: Project) -> None:
    code = project.study.codebook.roots[0].id
    made = memos.draft(project, "Uklart", MemoType.CODE, code=code)
    assert len(project.study.memos) == 0
    memos.keep_draft(project, made, [_segment(project, "aldri tid")])
    kept = project.study.memos[made.id]
    assert (kept.text, kept.type, kept.code, kept.coder) == ("Uklart", MemoType.CODE, code, project.coder)
    assert kept.made == kept.changed >= made.made
    assert _quoted(project, made.id) == ["aldri tid"]
    assert [step.label for step in project.history.done] == ["New memo"]


def test_that_a_memo_comes_to_be_about_something_else(project: Project) -> None:
    pinned = _segment(project, "snakker ikke")
    where = {"document": pinned.document, "start": pinned.span.start, "stop": pinned.span.stop}
    made = add_memo(project, "Tid", **where)
    code = project.study.codebook.roots[0].id
    memos.set_subject(project, made, memos.draft(project, code=code))
    moved = project.study.memos[made]
    assert (moved.text, moved.code, moved.document, moved.start, moved.stop) == ("Tid", code, None, None, None)


def _segment(project: Project, words: str) -> Segment:
    for text in project.study.texts.values():
        if words in text.text:
            start = text.text.index(words)
            return Segment(text.id, Span(start, start + len(words)))
    raise AssertionError(words)


def _quoted(project: Project, memo: MemoId) -> list[str]:
    study = project.study
    return [quote.span.of(study.text(quote.document)) for quote in study.memo_quotes.by("memo", memo)]


def test_that_a_memo_quotes_a_segment_once(project: Project) -> None:
    made = add_memo(project, "Tid")
    segment = _segment(project, "aldri tid")
    assert len(memos.quote_in_memo(project, made, [segment, segment])) == 1
    assert memos.quote_in_memo(project, made, [segment]) == []
    assert _quoted(project, made) == ["aldri tid"]
    assert [step.label for step in project.history.done] == ["New memo", "Quote in memo"]


def test_that_a_quote_outside_its_text_is_refused(project: Project) -> None:
    made = add_memo(project, "Tid")
    document = _segment(project, "aldri tid").document
    for span in Span(3, 3), Span(0, 4_000):
        with pytest.raises(RuleBroken):
            memos.quote_in_memo(project, made, [Segment(document, span)])
    assert _quoted(project, made) == []


def test_that_quotes_leave_their_memo_and_go_with_it(project: Project) -> None:
    made = add_memo(project, "Tid")
    segments = [_segment(project, "aldri tid"), _segment(project, "samme hus")]
    first, _second = memos.quote_in_memo(project, made, segments)
    memos.unquote(project, [first])
    assert _quoted(project, made) == ["samme hus"]
    memos.remove_memo(project, made)
    assert len(project.study.memo_quotes) == 0
    history.undo(project)
    assert _quoted(project, made) == ["samme hus"]


def test_that_a_memo_outlives_a_document_that_it_quotes(project: Project) -> None:
    made = add_memo(project, "Tid")
    segment = _segment(project, "samme hus")
    memos.quote_in_memo(project, made, [segment, _segment(project, "snakker ikke")])
    documents.remove_documents(project, [segment.document])
    assert _quoted(project, made) == ["snakker ikke"]


def test_that_quotes_and_segments_move_along_when_the_text_is_corrected(project: Project) -> None:
    quoted, pinned = _segment(project, "snakker ikke"), _segment(project, "møtes")
    memo = add_memo(project, "", document=pinned.document, start=pinned.span.start, stop=pinned.span.stop)
    memos.quote_in_memo(project, memo, [quoted])
    turn = project.study.turns_of(pinned.document)[1].id
    transcript.correct_turn(project, turn, "Vi har nesten aldri tid til å møtes. Vi snakker ikke.")
    moved = project.study.memos[memo]
    assert _quoted(project, memo) == ["snakker ikke"]
    assert project.study.text(pinned.document)[moved.start : moved.stop] == "møtes"


def test_that_a_quote_is_named_before_a_correction_swallows_it(project: Project) -> None:
    memo = add_memo(project, "Tid")
    quoted = _segment(project, "snakker ikke")
    memos.quote_in_memo(project, memo, [quoted])
    turn = project.study.turns_of(quoted.document)[1].id
    with pytest.raises(RuleBroken) as caught:
        transcript.correct_turn(project, turn, "Vi har aldri tid til å møtes. Vi.")
    assert (caught.value.fields["codings"], caught.value.fields["quotes"]) == ([], ["snakker ikke"])
    transcript.correct_turn(project, turn, "Vi har aldri tid til å møtes. Vi.", swallow=True)
    assert _quoted(project, memo) == []
    assert memo in project.study.memos


def test_that_a_memo_whose_segment_is_corrected_away_is_about_the_turn(project: Project) -> None:
    pinned = _segment(project, "snakker ikke")
    memo = add_memo(
        project, "Viktig", document=pinned.document, start=pinned.span.start, stop=pinned.span.stop
    )
    turn = project.study.turns_of(pinned.document)[1].id
    transcript.correct_turn(project, turn, "Vi har aldri tid til å møtes. Vi.")
    kept = project.study.memos[memo]
    assert (kept.document, kept.start, kept.stop, kept.turn) == (None, None, None, turn)
