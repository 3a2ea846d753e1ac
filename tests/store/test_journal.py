"""Which ids the journal keeps of an edit."""

from dataclasses import replace

from qualcode.model.codes import Code
from qualcode.model.ids import CodeId, new_id
from qualcode.store import journal
from qualcode.store.editing import editing, redo, undo
from qualcode.store.project import Project


def _codes(count: int) -> list[Code]:
    return [Code(CodeId(new_id()), f"Kode {n}", position=n) for n in range(count)]


def _latest(project: Project) -> list[str]:
    return journal.read(project.connection)[-1].touched["codes"]


def test_that_what_an_edit_names_comes_first_and_stays_named_when_it_is_undone(project: Project) -> None:
    one, other = _codes(2)
    with editing(project, "make") as edit:
        edit.add(one, other)
    with editing(project, "change") as edit:
        edit.concern(other)
        edit.replace(replace(one, name="Ny"))
    for step in (None, undo, redo):
        if step:
            step(project)
        assert _latest(project) == [other.id, one.id]


def test_that_giving_way_is_kept_only_where_nothing_else_happened(project: Project) -> None:
    one, other = _codes(2)
    with editing(project, "make") as edit:
        edit.add(one, other)
    with editing(project, "rename") as edit:
        edit.replace(replace(one, name="Ny"), replace(other, position=7))
    assert _latest(project) == [one.id]
    with editing(project, "reorder") as edit:
        edit.replace(replace(other, position=9))
    assert _latest(project) == [other.id]


def test_that_many_codes_are_kept_by_name(project: Project) -> None:
    with editing(project, "make") as edit:
        edit.add(*_codes(300))
    assert len(_latest(project)) == 300


def test_that_entries_about_one_code_are_found_also_when_they_come_after_the_first_question(
    project: Project,
) -> None:
    one, other = _codes(2)
    for code in (one, other):
        with editing(project, "make") as edit:
            edit.add(code)
    (entry,) = journal.read(project.connection, other.id)
    assert entry.touched == {"codes": [other.id]}
    for name in ("Ny", "Nyere"):
        with editing(project, name) as edit:
            edit.replace(replace(other, name=name))
        assert [entry.label for entry in journal.read(project.connection, one.id)] == ["make"]
    assert [entry.label for entry in journal.read(project.connection, other.id)] == ["make", "Ny", "Nyere"]
    assert journal.read(project.connection, "nobody's") == []


def test_that_an_entry_is_found_by_its_code_as_by_looking_through_all(project: Project) -> None:
    codes = _codes(6)
    with editing(project, "make") as edit:
        edit.add(*codes)
    for n, code in enumerate(codes):
        with editing(project, f"change {n}") as edit:
            edit.concern(codes[n // 2])
            edit.replace(replace(code, definition="Ny"))
        undo(project)
    entries = journal.read(project.connection)
    for code in codes:
        slow = [entry for entry in entries if code.id in entry.touched.get("codes", ())]
        assert journal.read(project.connection, code.id) == slow
