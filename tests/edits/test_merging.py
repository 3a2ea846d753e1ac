"""Bringing copies in: previewed, done as one step, undone, refused in a sentence; conflicts kept until settled."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from qualcode.edits import codebook, coding, documents, history, transcript
from qualcode.edits.merging import compare, merge_copy, preview_merge, read_state, settle_conflict
from qualcode.edits.people import add_coder
from qualcode.edits.sharing import share
from qualcode.importers.new_document import NewDocument
from qualcode.model.codings import Segment, Stance
from qualcode.model.documents import DocumentKind, DocumentText, text_sha256
from qualcode.model.errors import FileProblem, FileReason, Rule, RuleBroken
from qualcode.model.merging.plan import Happening
from qualcode.model.settling import Settling, ways
from qualcode.model.sharing import ConflictKind
from qualcode.model.span import Span
from qualcode.model.study import TABLES, Study
from qualcode.store.bases import unpacked
from qualcode.store.copies import bases_of
from qualcode.store.files import create, open_project
from qualcode.store.integrity import check_project
from qualcode.store.project import Project, load
from qualcode.store.snapshots import take_snapshot
from qualcode.store.version import VERSION
from tests.memos import add_memo
from tests.projects_on_disk import rows_of

Handed = Callable[..., Path]


@pytest.fixture
def hand_out(project: Project, tmp_path: Path) -> Handed:
    """Hand out a copy to a new coder, and return its file."""

    def handed(name: str = "Berit", **chosen: object) -> Path:
        path = tmp_path / f"{name}.qualcode"
        share(project, path, add_coder(project, name), **chosen)  # type: ignore[arg-type]
        return path

    return handed


@contextmanager
def opened(path: Path) -> Iterator[Project]:
    project = open_project(path)
    try:
        yield project
    finally:
        project.close()


def _tables(study: Study) -> dict[str, object]:
    return {table: dict(getattr(study, table)) for table in TABLES if table != "copies"}


def _code_something(project: Project, start: int = 3, name: str = "Nytt") -> None:
    document = project.study.documents.ordered()[0].id
    codes = project.study.codebook.named(name)
    code = codes[0].id if codes else codebook.add_code(project, name)
    coding.apply_code(project, Segment(document, Span(start, start + 9)), code)


def test_that_a_coders_work_comes_in_as_one_step_that_can_be_undone(project: Project, hand_out: Handed) -> None:
    path = hand_out()
    with opened(path) as copy:
        _code_something(copy)
    bytes_before, before = path.read_bytes(), rows_of(project)
    incoming = preview_merge(project, path)
    assert rows_of(project) == before
    assert incoming.plan.count(Happening.NEW_THERE, "codings") == 1
    steps = len(project.history.done)
    merge_copy(project, incoming)
    assert path.read_bytes() == bytes_before
    assert len(project.history.done) == steps + 1
    assert load(project.connection) == project.study
    assert project.study.copies[incoming.copy.id].merged is not None
    after = rows_of(project)
    history.undo(project)
    assert rows_of(project) == before
    # What was undone can be brought in again.
    assert preview_merge(project, path).plan
    history.redo(project)
    assert rows_of(project) == after
    assert check_faults(project) == []


def check_faults(project: Project) -> list[object]:
    return [fault for fault in check_project(project) if fault.kind.value != "original missing"]


def test_that_merging_twice_changes_nothing_and_is_no_step(project: Project, hand_out: Handed) -> None:
    path = hand_out()
    with opened(path) as copy:
        _code_something(copy)
    _code_something(project, 20)
    merge_copy(project, preview_merge(project, path))
    rows, steps = rows_of(project), len(project.history.done)
    again = preview_merge(project, path)
    assert not again.plan
    merge_copy(project, again)
    assert (rows_of(project), len(project.history.done)) == (rows, steps)


def test_that_the_copy_and_the_project_become_the_same_study(project: Project, hand_out: Handed) -> None:
    path = hand_out()
    with opened(path) as copy:
        _code_something(copy)
        codebook.rename_code(copy, copy.study.codebook.named("Tidspress")[0].id, "Tid")
    codebook.rename_code(project, project.study.codebook.named("Tidspress")[0].id, "Tidsnød")
    _code_something(project, 12)
    project.close()
    with opened(path) as copy:
        merge_copy(copy, preview_merge(copy, project.path))
        there = _tables(copy.study)
    path_again = path.with_name("Igjen.qualcode")
    shutil.copy(path, path_again)
    with opened(project.path) as master:
        merge_copy(master, preview_merge(master, path_again))
        assert _tables(master.study) == there
        # The code that both renamed, and the two codes of one name.
        assert {mark.kind for mark in master.study.conflicts.values()} == {ConflictKind.VALUE, ConflictKind.NAME}


def test_that_the_copy_goes_on_after_a_merge(project: Project, hand_out: Handed) -> None:
    path = hand_out()
    with opened(path) as copy:
        _code_something(copy)
    merge_copy(project, preview_merge(project, path))
    coding.remove_codings(project, [project.study.codings_of(project.study.codebook.named("Nytt")[0].id)[0].id])
    with opened(path) as copy:
        _code_something(copy, 30)
    plan = merge_copy(project, preview_merge(project, path))
    assert plan.count(Happening.DELETED_HERE, "codings") == 1
    nytt = project.study.codebook.named("Nytt")[0].id
    assert [each.start for each in project.study.codings_of(nytt)] == [30]


def test_that_codings_of_both_follow_a_correction_of_one(project: Project, hand_out: Handed) -> None:
    path = hand_out()
    turn = project.study.turns_of(project.study.documents.ordered()[0].id)[1]
    words = turn.span.of(project.study.text(turn.document))
    with opened(path) as copy:
        transcript.correct_turn(copy, turn.id, words.replace("Vi har", "Vi har jo"))
    document = project.study.documents[turn.document]
    start = project.study.text(document.id).index("snakker")
    made = coding.apply_code(
        project, Segment(document.id, Span(start, start + 7)), project.study.codebook.named("Tidspress")[0].id
    )
    plan = merge_copy(project, preview_merge(project, path))
    assert "Vi har jo aldri tid" in project.study.text(document.id)
    assert project.study.words(project.study.codings[made]) == "snakker"
    (difference,) = plan.texts
    assert (difference.is_corrected_here, difference.is_corrected_there) == (False, True)
    assert not plan.conflicts


def test_that_a_turn_corrected_both_ways_keeps_both_until_settled(project: Project, hand_out: Handed) -> None:
    path = hand_out()
    turn = project.study.turns_of(project.study.documents.ordered()[0].id)[1]
    words = turn.span.of(project.study.text(turn.document))
    longer = words.replace("aldri", "omtrent aldri")
    with opened(path) as copy:
        transcript.correct_turn(copy, turn.id, words.replace("aldri", "ikke"))
    transcript.correct_turn(project, turn.id, longer)
    merge_copy(project, preview_merge(project, path))
    assert longer in project.study.text(turn.document)
    (mark,) = project.study.conflicts.values()
    assert mark.kind is ConflictKind.TEXT
    assert "ikke tid" in mark.other
    before = project.study
    settle_conflict(project, mark.id, Settling.OTHER)
    assert "ikke tid" in project.study.text(turn.document)
    assert "omtrent" not in project.study.text(turn.document)
    assert not project.study.conflicts
    history.undo(project)
    assert project.study == before
    settle_conflict(project, mark.id, Settling.KEEP)
    assert longer in project.study.text(turn.document)
    assert not project.study.conflicts


def test_that_what_was_removed_here_and_used_there_stays_with_a_mark(project: Project, hand_out: Handed) -> None:
    path = hand_out()
    code = project.study.codebook.named("Samlokalisering")[0].id
    with opened(path) as copy:
        coding.apply_code(copy, Segment(copy.study.documents.ordered()[0].id, Span(0, 5)), code)
    codebook.delete_codes(project, [code])
    merge_copy(project, preview_merge(project, path))
    assert code in project.study.codes
    (mark,) = [mark for mark in project.study.conflicts.values() if mark.value == code]
    assert mark.kind is ConflictKind.DELETED
    settle_conflict(project, mark.id, Settling.OTHER)
    assert code not in project.study.codes


def test_that_two_codes_made_apart_with_one_name_stay_two_until_somebody_settles_it(
    project: Project, hand_out: Handed
) -> None:
    path = hand_out("Berit Vik")
    with opened(path) as copy:
        _code_something(copy, 0, "Makt")
    _code_something(project, 20, "Makt")
    merge_copy(project, preview_merge(project, path))
    assert {code.name for code in project.study.codes.values()} >= {"Makt"}
    assert len([code for code in project.study.codes.values() if code.name.startswith("Makt")]) == 2
    (mark,) = project.study.conflicts.values()
    assert mark.kind is ConflictKind.NAME
    assert Settling.OTHER in ways(project.study, mark)
    settle_conflict(project, mark.id, Settling.OTHER)
    (code,) = [code for code in project.study.codes.values() if code.name.startswith("Makt")]
    assert len(project.study.codings_of(code.id)) == 2


def test_that_a_coding_changed_both_ways_is_two_until_one_is_chosen(project: Project, hand_out: Handed) -> None:
    known = project.study.codings.ordered()[0].id
    for way, n in ((Settling.KEEP, 1), (Settling.OTHER, 1), (Settling.BOTH, 2)):
        path = hand_out(f"Berit {way}")
        count = len(project.study.codings)
        add_memo(project, "Merk", coding=known)
        with opened(path) as copy:
            coding.set_stance(copy, [known], Stance.HELPS)
        coding.set_stance(project, [known], Stance.HINDERS)
        merge_copy(project, preview_merge(project, path))
        (mark,) = project.study.conflicts.values()
        assert mark.kind is ConflictKind.CODING
        settle_conflict(project, mark.id, way)
        assert len(project.study.codings) == count - 1 + n
        assert all(memo.coding in project.study.codings for memo in project.study.memos.values())
        coding.set_stance(project, list(project.study.codings), None)
        coding.resize_coding(project, project.study.codings.ordered()[0].id, Span(1, 7))
        known = project.study.codings.ordered()[0].id


def test_that_codes_of_a_copy_with_a_locked_codebook_are_proposals(project: Project, hand_out: Handed) -> None:
    path = hand_out(codebook_locked=True)
    with opened(path) as copy:
        _code_something(copy)
    merge_copy(project, preview_merge(project, path))
    (mark,) = project.study.conflicts.values()
    assert (mark.kind, project.study.codes[mark.value].name) == (ConflictKind.PROPOSED, "Nytt")  # type: ignore[index]
    settle_conflict(project, mark.id, Settling.OTHER)
    assert not project.study.codebook.named("Nytt")


def test_that_a_part_that_was_handed_out_takes_nothing_away_and_gets_nothing_more(
    project: Project, hand_out: Handed
) -> None:
    one, two = project.study.documents.ordered()
    path = hand_out(documents=[one.id])
    with opened(path) as copy:
        _code_something(copy)
    plan = merge_copy(project, preview_merge(project, path))
    assert plan.count(Happening.DELETED_THERE) == 0
    assert set(project.study.documents) == {one.id, two.id}
    project.close()
    with opened(path) as copy:
        merge_copy(copy, preview_merge(copy, project.path))
        assert set(copy.study.documents) == {one.id}


def test_that_documents_imported_in_a_copy_come_with_their_originals(project: Project, hand_out: Handed) -> None:
    path = hand_out()
    with opened(path) as copy:
        new = NewDocument("Notat", DocumentKind.NOTES, "Ord.", (), None, text_sha256("Ord."), "Ord.", b"Ord.")
        documents.import_documents(copy, [new])
    merge_copy(project, preview_merge(project, path))
    query = "SELECT count(*) FROM originals"
    assert project.connection.execute(query).fetchone() == (1,)


def test_that_the_words_of_a_removed_document_leave_the_file_when_it_is_closed(
    project: Project, hand_out: Handed
) -> None:
    hand_out()
    two = project.study.documents.ordered()[1].id
    documents.remove_documents(project, [two])
    project.close()
    path = project.path.with_name("Berit.qualcode")
    with opened(project.path) as again:
        assert not any("samme hus" in text.text for text in _base_texts(again))
        incoming = preview_merge(again, path)
        assert not incoming.plan
        assert incoming.plan.ids(Happening.DELETED_HERE, "documents") == (two,)


def _base_texts(project: Project) -> list[DocumentText]:
    return [text for base in bases_of(project).values() for text in unpacked(base).texts.values()]


def _reason(project: Project, path: Path) -> FileReason:
    before = rows_of(project)
    with pytest.raises(FileProblem) as caught:
        preview_merge(project, path)
    assert rows_of(project) == before
    return FileReason(str(caught.value.reason))


def test_that_what_cannot_be_merged_is_told_apart_and_left_alone(
    project: Project, hand_out: Handed, tmp_path: Path
) -> None:
    other = create(tmp_path / "Annen.qualcode", "Annen", "Anna")
    other.close()
    project.save_copy(tmp_path / "Kopi av i går.qualcode")
    newer, damaged = hand_out("Ny"), hand_out("Skadd")
    with opened(newer) as copy:
        copy.connection.execute(f"PRAGMA user_version={VERSION + 1}")
    damaged.write_bytes(damaged.read_bytes()[:9000])
    (tmp_path / "tekst.qualcode").write_text("hei")
    assert _reason(project, other.path) is FileReason.OTHER_STUDY
    assert _reason(project, project.path) is FileReason.OWN_FILE
    assert _reason(project, tmp_path / "Kopi av i går.qualcode") is FileReason.SAME_COPY
    assert _reason(project, newer) is FileReason.NEWER
    assert _reason(project, damaged) is FileReason.DAMAGED
    assert _reason(project, tmp_path / "tekst.qualcode") is FileReason.NOT_PROJECT
    assert _reason(project, tmp_path / "finnes ikke.qualcode") is FileReason.MISSING


def test_that_a_plan_is_made_anew_when_the_project_changed_after_the_preview(
    project: Project, hand_out: Handed
) -> None:
    path = hand_out()
    with opened(path) as copy:
        _code_something(copy)
    incoming = preview_merge(project, path)
    _code_something(project, 20, "Annet")
    merge_copy(project, incoming)
    assert {"Nytt", "Annet"} <= {code.name for code in project.study.codes.values()}


def test_that_a_conflict_that_is_gone_cannot_be_settled(project: Project, hand_out: Handed) -> None:
    path = hand_out()
    code = project.study.codebook.named("Tidspress")[0].id
    with opened(path) as copy:
        codebook.rename_code(copy, code, "Tid")
    codebook.rename_code(project, code, "Tidsnød")
    merge_copy(project, preview_merge(project, path))
    (mark,) = project.study.conflicts.values()
    standing = project.study.codes[code].name
    settle_conflict(project, mark.id, Settling.OTHER)
    assert {standing, project.study.codes[code].name} == {"Tid", "Tidsnød"}
    with pytest.raises(RuleBroken) as caught:
        settle_conflict(project, mark.id, Settling.KEEP)
    assert caught.value.reason is Rule.CONFLICT_OUTDATED


def test_that_a_snapshot_tells_what_has_happened_since(project: Project) -> None:
    path = take_snapshot(project, "før konsensus")
    _code_something(project)
    plan = compare(project.study, read_state(project.study, path))
    assert not plan
    assert plan.count(Happening.NEW_HERE, "codings") == 1
    with pytest.raises(FileProblem) as caught:
        take_snapshot(project, "før konsensus")
    assert caught.value.reason is FileReason.EXISTS


def test_that_a_copy_made_by_hand_with_an_older_program_is_known_again(tmp_path: Path) -> None:
    released = Path(__file__).parents[1] / "projects" / "version-4.qualcode"
    old = Path(shutil.copy(released, tmp_path / "Berits.qualcode"))
    with opened(Path(shutil.copy(released, tmp_path / "Min.qualcode"))) as mine:
        codebook.add_code(mine, "Mitt")
        incoming = preview_merge(mine, old)
        assert not incoming.plan
        assert preview_merge(mine, old).copy.id == incoming.copy.id
    assert old.read_bytes() == released.read_bytes()
