"""What the journal tells of a code, without a word of the study."""

import pytest

from qualcode.edits import codebook, grouping, history
from qualcode.edits.code_history import CodeEvent, Part, history_of_code
from qualcode.model.codes import Code
from qualcode.store.project import Project


def _code(project: Project, path: str) -> Code:
    code = project.study.codebook.find(path)
    assert code is not None, path
    return code


def _since_filled(project: Project, code: str) -> list[CodeEvent]:
    return [event for event in history_of_code(project, code) if event.label != "fill"]  # type: ignore[arg-type]


def _told(events: list[CodeEvent]) -> list[tuple[str, Part]]:
    return [(event.label, event.part) for event in events]


def test_that_a_code_remembers_how_it_came_to_be_and_what_it_was_called_to(project: Project) -> None:
    code = codebook.add_code(project, "Avstand")
    codebook.rename_code(project, code, "Lang vei")
    codebook.move_codes(project, [code], _code(project, "Barrierer").id)
    events = _since_filled(project, code)
    assert _told(events) == [
        ("Move code", Part.CHANGED),
        ("Rename code", Part.CHANGED),
        ("New code", Part.MADE),
    ]
    assert {event.coder for event in events} == {project.coder}
    assert events[0].made >= events[-1].made


def test_that_a_code_that_only_gave_way_was_not_moved(project: Project) -> None:
    staying = _code(project, "Drivere").id
    moving = codebook.add_code(project, "Ny")
    codebook.move_codes(project, [moving], None, before=_code(project, "Barrierer").id)
    assert project.study.codes[staying].position == 2
    assert _since_filled(project, staying) == []


def test_that_what_stays_after_a_merge_names_what_it_took_over(project: Project) -> None:
    keep, gone = _code(project, "Drivere / Samlokalisering").id, _code(project, "Barrierer / Tidspress").id
    codebook.merge_codes(project, keep, [gone])
    (event,) = _since_filled(project, keep)
    assert (event.part, event.others) == (Part.KEPT, (gone,))
    assert gone not in project.study.codes


def test_that_a_merge_is_remembered_where_nothing_of_the_staying_code_changed(project: Project) -> None:
    keep = _code(project, "Drivere / Samlokalisering").id
    empty = codebook.add_code(project, "Tom")
    codebook.merge_codes(project, keep, [empty])
    assert [event.others for event in _since_filled(project, keep)] == [(empty,)]


def test_that_a_merge_taken_back_names_the_same_codes(project: Project) -> None:
    keep, other = _code(project, "Drivere").id, _code(project, "Barrierer").id
    codebook.merge_codes(project, keep, [other])
    history.undo(project)
    latest = _since_filled(project, keep)[0]
    assert (latest.verb, latest.part, latest.others) == ("undo", Part.KEPT, (other,))
    assert _since_filled(project, other)[0].part is Part.CHANGED


def test_that_a_split_tells_both_codes_of_each_other(project: Project) -> None:
    old = _code(project, "Barrierer / Tidspress").id
    (coding,) = project.study.codings_of(old)
    new = codebook.split_code(project, old, [coding.id], "Venting")
    assert [(event.part, event.others) for event in _since_filled(project, old)] == [(Part.GAVE, (new,))]
    assert [(event.part, event.others) for event in _since_filled(project, new)] == [(Part.SPLIT_OFF, (old,))]


def test_that_typing_on_is_one_thing_that_happened(project: Project) -> None:
    code = _code(project, "Drivere").id
    for text in ("D", "De", "Det"):
        codebook.describe_code(project, code, definition=text)
    (event,) = _since_filled(project, code)
    assert (event.label, event.times) == ("Describe code", 3)


def test_that_fifty_codes_moved_at_once_all_remember_it(project: Project) -> None:
    codes = [codebook.add_code(project, f"Kode {n}") for n in range(50)]
    group = grouping.group_codes(project, "Hverdagen", codes)
    assert all(_since_filled(project, code)[0].label == "Make a group" for code in codes)
    assert [event.part for event in _since_filled(project, group)] == [Part.MADE]


@pytest.mark.parametrize("word", ["Avstand", "Lang vei"])
def test_that_the_journal_holds_no_name_of_a_code(project: Project, word: str) -> None:
    code = codebook.add_code(project, "Avstand")
    codebook.rename_code(project, code, "Lang vei")
    rows = project.connection.execute("SELECT * FROM journal").fetchall()
    assert word not in repr(rows)
