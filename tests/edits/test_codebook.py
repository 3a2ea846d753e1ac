"""Verbs that change the codebook."""

import pytest

from qualcode.edits import codebook, coding, findings
from qualcode.model.code_changes import NewCode
from qualcode.model.codes import Code, Origin
from qualcode.model.codings import Segment, Stance
from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.ids import CodeId
from qualcode.model.span import Span
from qualcode.store.files import open_project
from qualcode.store.project import Project
from tests.memos import add_memo


def _code(project: Project, path: str) -> Code:
    code = project.study.codebook.find(path)
    assert code is not None, path
    return code


def _paths(project: Project) -> list[str]:
    book = project.study.codebook
    return [book.path(code.id) for code, _depth in book.walk()]


def _document(project: Project, title: str = "Intervju 1") -> str:
    return next(each.id for each in project.study.documents.values() if each.title == title)


def _refused(rule: Rule, verb: object, *args: object, **kwargs: object) -> None:
    with pytest.raises(RuleBroken) as caught:
        verb(*args, **kwargs)  # type: ignore[operator]
    assert caught.value.reason is rule


def test_that_a_new_code_stands_last_among_its_peers(project: Project) -> None:
    codebook.add_code(project, "  Avstand ", _code(project, "Barrierer").id, origin=Origin.DATA)
    assert _paths(project) == [
        "Barrierer",
        "Barrierer / Tidspress",
        "Barrierer / Avstand",
        "Drivere",
        "Drivere / Samlokalisering",
    ]


def test_that_a_name_is_unique_among_siblings_only(project: Project) -> None:
    codebook.add_code(project, "Tidspress", _code(project, "Drivere").id)
    _refused(Rule.NAME_TAKEN, codebook.add_code, project, "TIDSPRESS", _code(project, "Drivere").id)
    _refused(Rule.NAME_EMPTY, codebook.add_code, project, "  ")
    _refused(Rule.NAME_HAS_SLASH, codebook.add_code, project, "Rus/psykiatri")


def test_that_a_path_makes_the_parents_it_needs_and_only_those(project: Project) -> None:
    made = codebook.add_path(project, "barrierer / Avstand / Reise")
    assert project.study.codebook.path(made) == "Barrierer / Avstand / Reise"
    assert codebook.add_path(project, "Barrierer/Avstand/reise") == made
    assert len(project.study.codes) == 6
    _refused(Rule.NAME_EMPTY, codebook.add_path, project, " / ")


def test_that_moving_a_branch_takes_what_lies_under_it_along(project: Project) -> None:
    parent, child = _code(project, "Barrierer").id, _code(project, "Barrierer / Tidspress").id
    codebook.move_codes(project, [child, parent], _code(project, "Drivere").id)
    assert "Drivere / Barrierer / Tidspress" in _paths(project)


def test_that_codes_move_ahead_of_a_sibling_in_their_order(project: Project) -> None:
    barriers = _code(project, "Barrierer").id
    a, b, c = (codebook.add_code(project, name, barriers) for name in "ABC")
    first = _code(project, "Barrierer / Tidspress").id
    codebook.move_codes(project, [c, a], barriers, before=first)
    assert [code.name for code in project.study.codebook.children(barriers)] == ["C", "A", "Tidspress", "B"]
    codebook.move_codes(project, [a], barriers, before=a)
    assert [code.name for code in project.study.codebook.children(barriers)] == ["C", "A", "Tidspress", "B"]
    codebook.move_codes(project, [c, b], None)
    assert [code.name for code in project.study.codebook.roots] == ["Barrierer", "Drivere", "C", "B"]


def test_that_a_code_cannot_move_inside_itself(project: Project) -> None:
    parent, child = _code(project, "Barrierer").id, _code(project, "Barrierer / Tidspress").id
    _refused(Rule.CODE_INSIDE_ITSELF, codebook.move_codes, project, [parent], child)
    _refused(Rule.CODE_INSIDE_ITSELF, codebook.move_codes, project, [parent], parent)


def test_that_merging_codes_keeps_every_coding_and_every_child(project: Project) -> None:
    keep, absorb = _code(project, "Drivere"), _code(project, "Barrierer")
    codebook.describe_code(project, absorb.id, definition="Det som hemmer.")
    before = {each.segment for each in project.study.codings.values()}
    codebook.add_path(project, "Drivere / Tidspress")
    memo = add_memo(project, "Husk", code=absorb.id)
    codebook.merge_codes(project, keep.id, [absorb.id])
    assert {each.segment for each in project.study.codings.values()} == before
    assert "Drivere / Tidspress (2)" in _paths(project)
    assert project.study.memos[memo].code == keep.id
    assert _code(project, "Drivere").definition == "Det som hemmer."
    assert absorb.id not in project.study.codes


def test_that_codings_which_become_twins_leave_one_with_the_evidence_of_all(project: Project) -> None:
    (old,) = project.study.codings_of(_code(project, "Barrierer / Tidspress").id)
    project.coder = old.coder
    other, third = codebook.add_code(project, "Tid"), codebook.add_code(project, "Stress")
    twins = [coding.apply_code(project, old.segment, code) for code in (other, third)]
    (finding,) = project.study.findings
    findings.add_evidence(project, finding, twins)
    memo = add_memo(project, "Viktig", coding=twins[0])
    codebook.merge_codes(project, old.code, [other, third])
    assert [each.id for each in project.study.codings_of(old.code)] == [old.id]
    assert [each.coding for each in project.study.evidence.by("finding", finding)] == [old.id]
    assert project.study.memos[memo].coding == old.id


def test_that_a_code_cannot_be_absorbed_by_what_lies_under_it(project: Project) -> None:
    parent, child = _code(project, "Barrierer").id, _code(project, "Barrierer / Tidspress").id
    _refused(Rule.CODE_CANNOT_ABSORB, codebook.merge_codes, project, child, [parent])
    _refused(Rule.CODE_CANNOT_ABSORB, codebook.merge_codes, project, child, [child])


def test_that_a_code_absorbs_its_own_child(project: Project) -> None:
    parent, child = _code(project, "Barrierer").id, _code(project, "Barrierer / Tidspress").id
    codebook.add_code(project, "Tidspress", child)
    codebook.merge_codes(project, parent, [child])
    assert "Barrierer / Tidspress" in _paths(project)
    assert len(project.study.codings_of(parent)) == 1


def test_that_code_sets_count_a_merged_code_once(project: Project) -> None:
    a, b = _code(project, "Drivere").id, _code(project, "Barrierer").id
    both = codebook.add_code_set(project, "Begge", [a, b, a])
    one = codebook.add_code_set(project, "Bare den ene", [b])
    codebook.merge_codes(project, a, [b])
    members = project.study.code_set_members
    assert [each.code for each in members.by("code_set", both)] == [a]
    assert [each.code for each in members.by("code_set", one)] == [a]


def test_that_a_mere_heading_takes_no_codings_over(project: Project) -> None:
    heading = codebook.add_code(project, "Overskrift", codable=False)
    _refused(Rule.NOT_CODABLE, codebook.merge_codes, project, heading, [_code(project, "Barrierer / Tidspress").id])
    used = _code(project, "Barrierer / Tidspress").id
    _refused(Rule.NOT_CODABLE, codebook.describe_code, project, used, codable=False)


def test_that_splitting_a_code_moves_the_picked_codings_and_their_evidence(project: Project) -> None:
    old = _code(project, "Barrierer / Tidspress").id
    segment = Segment(_document(project), Span(0, 4))  # type: ignore[arg-type]
    picked = coding.apply_code(project, segment, old, Stance.BOTH)
    (finding,) = project.study.findings
    findings.add_evidence(project, finding, [picked])
    new = codebook.split_code(project, old, [picked], "Venting")
    assert project.study.codebook.path(new) == "Barrierer / Venting"
    assert [each.id for each in project.study.codings_of(new)] == [picked]
    assert len(project.study.codings_of(old)) == 1
    assert len(project.study.evidence.by("coding", picked)) == 1


def test_that_deleting_a_code_takes_its_branch_codings_and_evidence(project: Project) -> None:
    code = _code(project, "Barrierer / Tidspress")
    (used,) = project.study.codings_of(code.id)
    (finding,) = project.study.findings
    findings.add_evidence(project, finding, [used.id])
    codebook.delete_codes(project, [_code(project, "Barrierer").id, code.id])
    assert _paths(project) == ["Drivere", "Drivere / Samlokalisering"]
    assert len(project.study.codings) == 1
    assert len(project.study.evidence) == 0
    assert finding in project.study.findings


def test_that_a_key_applies_one_code_at_a_time(project: Project) -> None:
    a, b = _code(project, "Barrierer").id, _code(project, "Drivere").id
    codebook.pin_code(project, a, 1)
    codebook.pin_code(project, b, 1)
    assert [code.id for code in project.study.codes.by("pin", 1)] == [b]
    codebook.pin_code(project, b, None)
    assert not project.study.codes.by("pin", 1)


def test_that_colours_names_and_descriptions_change_together_with_nothing_else(project: Project) -> None:
    code = _code(project, "Drivere")
    codebook.recolour_codes(project, [code.id], "4")
    codebook.rename_code(project, code.id, " Det som fremmer ")
    codebook.describe_code(project, code.id, definition="D")
    codebook.describe_code(project, code.id, definition="De")
    changed = project.study.codes[code.id]
    assert (changed.colour, changed.name, changed.definition) == ("4", "Det som fremmer", "De")
    assert [step.label for step in project.history.done] == ["Change colour", "Rename code", "Describe code"]


def test_that_an_imported_codebook_fills_gaps_and_keeps_what_is_there(project: Project) -> None:
    codebook.describe_code(project, _code(project, "Barrierer").id, definition="Min egen.")
    book = (
        NewCode("barrierer", False, None, "Filens.", "Ta med", children=(NewCode("Avstand"), NewCode("Tidspress"))),
        NewCode("Skjønn", children=(NewCode("Makt"), NewCode("Fordeler"))),
    )
    assert codebook.import_codebook(project, book) == (4, 1)
    barriers = _code(project, "Barrierer")
    assert (barriers.name, barriers.definition, barriers.include) == ("Barrierer", "Min egen.", "Ta med")
    assert _paths(project)[-3:] == ["Skjønn", "Skjønn / Makt", "Skjønn / Fordeler"]
    assert codebook.import_codebook(project, book) == (0, 0)


def test_that_a_code_set_holds_what_it_is_set_to_and_its_codes_outlive_it(project: Project) -> None:
    a, b, c = (_code(project, path).id for path in ("Drivere", "Barrierer", "Barrierer / Tidspress"))
    made = codebook.add_code_set(project, "Utvalg", [a, b])
    codebook.set_code_set(project, made, "Nytt navn", [b, c, c])
    held: set[CodeId] = {each.code for each in project.study.code_set_members.by("code_set", made)}
    assert (project.study.code_sets[made].name, held) == ("Nytt navn", {b, c})
    codebook.delete_code_set(project, made)
    assert (len(project.study.code_sets), len(project.study.code_set_members)) == (0, 0)
    assert len(project.study.codes) == 4


def test_that_the_answer_of_the_code_test_is_kept_and_taken_back(project: Project) -> None:
    a, b = _code(project, "Drivere").id, _code(project, "Barrierer").id
    codebook.set_sorting(project, [a, b], True)
    codebook.set_sorting(project, [b], False)
    project.close()
    again = open_project(project.path)
    assert (again.study.codes[a].sorting, again.study.codes[b].sorting) == (True, False)
    codebook.set_sorting(again, [a], None)
    assert again.study.codes[a].sorting is None
    again.close()


def test_that_peers_keep_their_positions_when_a_code_comes_or_goes(project: Project) -> None:
    codes = [codebook.add_code(project, name) for name in "ABC"]
    before = [project.study.codes[code] for code in codes[1:]]
    codebook.move_codes(project, codes[:1], _code(project, "Drivere").id)
    codebook.move_codes(project, codes[:1], None)
    assert [project.study.codes[code] for code in codes[1:]] == before
    assert project.study.codebook.roots[-1].name == "A"


def test_that_a_branch_keeps_the_colour_of_its_old_place_when_the_top_codes_change_places(project: Project) -> None:
    barriers, drivers = _code(project, "Barrierer"), _code(project, "Drivere")
    loose = codebook.add_code(project, "Løs")
    codebook.add_path(project, "Drivere / Tid")
    codebook.move_codes(project, [drivers.id], None, before=barriers.id)
    now = project.study.codebook.roots
    assert [code.name for code in now] == ["Drivere", "Barrierer", "Løs"]
    assert [code.colour for code in now[:2]] == [str(drivers.position), str(barriers.position)]
    codebook.move_codes(project, [loose], None, before=drivers.id)
    assert project.study.codes[loose].colour is None
