"""A copy with a locked codebook: its codes stay, new ones are proposals, merging may bring changes."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from qualcode.edits import codebook, coding, history
from qualcode.edits.merging import merge_copy, preview_merge, settle_conflict
from qualcode.edits.people import add_coder
from qualcode.edits.sharing import share
from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.ids import CodeId
from qualcode.model.settling import Settling
from qualcode.store.files import open_project
from qualcode.store.locks import locked_codes, proposed_codes
from qualcode.store.project import Project
from tests.projects_on_disk import rows_of


@pytest.fixture
def locked(project: Project, tmp_path: Path) -> Iterator[Project]:
    path = tmp_path / "Berit.qualcode"
    share(project, path, add_coder(project, "Berit"), codebook_locked=True)
    copy = open_project(path)
    yield copy
    copy.close()


def _any_code(project: Project) -> CodeId:
    return project.study.codebook.roots[0].id


CHANGES: list[Callable[[Project, CodeId], object]] = [
    lambda project, code: codebook.rename_code(project, code, "Noe annet"),
    lambda project, code: codebook.describe_code(project, code, definition="Noe annet"),
    lambda project, code: codebook.delete_codes(project, [code]),
    lambda project, code: codebook.recolour_codes(project, [code], "3"),
    lambda project, code: codebook.move_codes(project, [project.study.codebook.roots[1].id], code),
]


@pytest.mark.parametrize("change", CHANGES)
def test_that_a_code_that_came_with_a_locked_copy_cannot_be_changed(
    locked: Project, change: Callable[[Project, CodeId], object]
) -> None:
    before = rows_of(locked)
    with pytest.raises(RuleBroken) as caught:
        change(locked, _any_code(locked))
    assert caught.value.reason is Rule.CODEBOOK_LOCKED
    assert rows_of(locked) == before


def test_that_a_code_made_in_a_locked_copy_is_a_proposal_and_stays_ones_own(locked: Project) -> None:
    made = codebook.add_code(locked, "Forslag")
    assert proposed_codes(locked) == {made}
    codebook.rename_code(locked, made, "Et bedre forslag")
    codebook.move_codes(locked, [made], _any_code(locked))
    assert locked.study.codes[made].parent == _any_code(locked)
    codebook.delete_codes(locked, [made])
    assert proposed_codes(locked) == frozenset()


def test_that_coding_with_a_locked_codebook_and_its_number_keys_goes_as_ever(locked: Project) -> None:
    code = next(code for code in locked.study.codes.values() if code.codable)
    codebook.pin_code(locked, code.id, 4)
    assert locked.study.codes[code.id].pin == 4
    coding.remove_codings(locked, [next(iter(locked.study.codings))])


def test_that_nothing_is_locked_in_the_file_that_handed_out(project: Project, locked: Project) -> None:
    assert locked_codes(project) == frozenset()
    codebook.rename_code(project, _any_code(project), "Et nytt navn")
    history.undo(project)


def test_that_a_merge_may_change_a_locked_codebook(project: Project, locked: Project, tmp_path: Path) -> None:
    code = _any_code(project)
    codebook.rename_code(project, code, "Bestemt i møtet")
    project.save_copy(tmp_path / "Fra leder.qualcode")
    merge_copy(locked, preview_merge(locked, tmp_path / "Fra leder.qualcode"))
    assert locked.study.codes[code].name == "Bestemt i møtet"
    assert code in locked_codes(locked)


def test_that_a_proposal_is_marked_where_it_is_brought_in_until_it_is_settled(
    project: Project, locked: Project, tmp_path: Path
) -> None:
    made = codebook.add_code(locked, "Forslag")
    locked.save_copy(tmp_path / "Fra Berit.qualcode")
    merge_copy(project, preview_merge(project, tmp_path / "Fra Berit.qualcode"))
    assert proposed_codes(project) == {made}
    mark = next(iter(project.study.conflicts.values()))
    settle_conflict(project, mark.id, Settling.KEEP)
    assert made in project.study.codes
    assert proposed_codes(project) == frozenset()


def test_that_codes_said_to_be_the_same_become_one_in_the_step_of_the_merge(
    project: Project, tmp_path: Path
) -> None:
    path = tmp_path / "Berit.qualcode"
    share(project, path, add_coder(project, "Berit"))
    copy = open_project(path)
    code = codebook.add_code(copy, "Tidspresset")
    one = next(iter(copy.study.codings.values()))
    coding.apply_codings(copy, [coding.NewCoding(one.segment, code)])
    copy.close()
    known = next(each.id for each in project.study.codes.values() if each.codable and each.id != one.code)
    before = rows_of(project)
    incoming = preview_merge(project, path)
    merge_copy(project, incoming, [(code, known)])
    assert code not in project.study.codes
    assert any(each.code == known and each.segment == one.segment for each in project.study.codings.values())
    history.undo(project)
    assert rows_of(project) == before
