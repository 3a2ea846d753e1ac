"""The one door: all or nothing, one change set, one journal row, one step of undo."""

import pytest

from qualcode.edits import codebook, history
from qualcode.edits.codebook import add_code, describe_code
from qualcode.model.changes import ChangeSet, from_json, to_json
from qualcode.model.codes import Code
from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.ids import CodeId, new_id
from qualcode.store import journal
from qualcode.store.editing import Edit, editing
from qualcode.store.project import Project, load
from tests.memos import add_memo


def _add_and_fail(edit: Edit) -> None:
    edit.add(Code(CodeId(new_id()), "Tid"))
    raise ZeroDivisionError


def test_that_an_edit_that_fails_leaves_study_and_file_as_they_were(project: Project) -> None:
    with pytest.raises(ZeroDivisionError), editing(project, "x") as edit:
        _add_and_fail(edit)
    assert len(project.study.codes) == 0
    assert project.connection.execute("SELECT count(*) FROM codes").fetchone() == (0,)
    assert history.undo_label(project) is None


def test_that_a_broken_rule_takes_the_whole_edit_back(project: Project) -> None:
    add_code(project, "Tid")
    with pytest.raises(RuleBroken) as caught, editing(project, "x") as edit:
        edit.add(Code(CodeId(new_id()), "Hus"), Code(CodeId(new_id()), "tid"))
    assert caught.value.reason is Rule.NAME_TAKEN
    assert [code.name for code in project.study.codes.ordered()] == ["Tid"]


def test_that_an_edit_that_changes_nothing_leaves_the_very_study(project: Project) -> None:
    code = add_code(project, "Tid")
    before = project.study
    describe_code(project, code, definition=before.codes[code].definition)
    assert project.study is before


def test_that_an_edit_that_changes_nothing_is_no_step(project: Project) -> None:
    code = add_code(project, "Tid")
    heard: list[ChangeSet] = []
    project.subscribe(heard.append)
    codebook.rename_code(project, code, "Tid")
    assert heard == []
    assert len(project.history.done) == 1


def test_that_listeners_hear_of_edit_undo_and_redo(project: Project) -> None:
    heard: list[ChangeSet] = []
    stop = project.subscribe(heard.append)
    add_code(project, "Tid")
    history.undo(project)
    history.redo(project)
    stop()
    add_code(project, "Hus")
    assert [change_set.counts() for change_set in heard] == [
        {"codes": {"added": 1}},
        {"codes": {"removed": 1}},
        {"codes": {"added": 1}},
    ]


def test_that_typing_in_a_field_is_one_step_and_another_field_is_another(project: Project) -> None:
    code = add_code(project, "Tid")
    for words in ("N", "Nå", "Når"):
        describe_code(project, code, definition=words)
    describe_code(project, code, include="Alt")
    assert len(project.history.done) == 3
    history.undo(project)
    history.undo(project)
    assert project.study.codes[code].definition == ""
    history.redo(project)
    assert project.study.codes[code].definition == "Når"


def test_that_a_new_edit_ends_what_can_be_redone(project: Project) -> None:
    add_code(project, "Tid")
    history.undo(project)
    add_code(project, "Hus")
    assert history.redo(project) is None
    assert history.redo_label(project) is None


def test_that_the_journal_tells_who_did_what_without_words_of_the_study(project: Project) -> None:
    add_memo(project, "En hemmelig tanke")
    history.undo(project)
    done, undone = journal.read(project.connection)
    assert (done.label, done.verb, done.coder) == ("New memo", "do", project.coder)
    assert (undone.verb, undone.counts) == ("undo", {"memos": {"removed": 1}})
    raw = project.connection.execute("SELECT * FROM journal").fetchall()
    assert "hemmelig" not in repr(raw)


def test_that_a_change_set_survives_the_way_through_json(project: Project) -> None:
    heard: list[ChangeSet] = []
    project.subscribe(heard.append)
    code = add_code(project, "Tid 🌊", definition="«Når»")
    codebook.rename_code(project, code, "Hus")
    assert [from_json(to_json(change_set)) for change_set in heard] == heard


def test_that_an_edit_inside_an_edit_is_a_bug(project: Project) -> None:
    with pytest.raises(RuntimeError), editing(project, "x"), editing(project, "y"):
        pass


def test_that_half_characters_never_reach_the_file(project: Project) -> None:
    code = add_code(project, "Tid\ud83c")
    assert project.study.codes[code].name == "Tid\ufffd"
    assert load(project.connection) == project.study
