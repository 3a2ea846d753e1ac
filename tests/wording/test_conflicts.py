"""What copies do not agree on, told as two versions in words."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from qualcode.edits import codebook, coding
from qualcode.edits.merging import merge_copy, preview_merge
from qualcode.model.settling import Settling
from qualcode.model.sharing import Conflict, ConflictKind, conflict
from qualcode.store.files import create
from qualcode.store.project import Project
from qualcode.wording.conflicts import facts_of, kind_of_conflict, subject_of, versions, way_verb
from qualcode.wording.fields import cell_told, field_name
from tests.projects_on_disk import fill
from tests.teams import code_named, differ, handed_out, opened
from tests.ui.windows import small_study


@pytest.fixture
def merged(tmp_path: Path) -> Iterator[Project]:
    project = create(tmp_path / "Studie.qualcode", "Studie", "Uten navn")
    fill(project, small_study())
    path, locked = handed_out(project, tmp_path), handed_out(project, tmp_path, "Per", locked=True)
    differ(project, path)
    with opened(locked) as copy:
        codebook.add_code(copy, "Forslag")
    for each in (path, locked):
        merge_copy(project, preview_merge(project, each))
    yield project
    project.close()


def _told(project: Project, kind: ConflictKind) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    mark = next(mark for mark in project.study.conflicts.values() if mark.kind is kind)
    both = versions(project.study, mark)
    return list(both.standing.facts), list(both.other.facts)


def test_that_every_conflict_of_a_merge_has_two_versions_in_words(merged: Project) -> None:
    kinds = {mark.kind for mark in merged.study.conflicts.values()}
    assert kinds >= set(ConflictKind) - {ConflictKind.TURNS, ConflictKind.PLACE}
    for mark in merged.study.conflicts.values():
        both = versions(merged.study, mark)
        for version in (both.standing, both.other):
            assert version.title
            assert all(words.strip() for _name, words in version.facts)
        assert subject_of(merged.study, mark)
        assert kind_of_conflict(mark)


def test_that_both_definitions_stand_side_by_side(merged: Project) -> None:
    standing, other = _told(merged, ConflictKind.VALUE)
    assert {standing[0][1], other[0][1]} == {"Tiden strekker ikke til.", "For liten tid til å møtes."}
    assert standing[0][0] == other[0][0] == "Definition"


def test_that_both_stances_of_a_coding_are_told_with_its_words(merged: Project) -> None:
    standing, other = _told(merged, ConflictKind.CODING)
    assert dict(standing)["Words"] == dict(other)["Words"] == "«aldri tid»"
    assert {dict(standing)["Stance"], dict(other)["Stance"]} == {"helps", "both"}


def test_that_both_corrections_of_a_line_are_told(merged: Project) -> None:
    standing, other = _told(merged, ConflictKind.TEXT)
    assert "prater" in standing[0][1] + other[0][1]
    assert "snakker jo" in standing[0][1] + other[0][1]


def test_that_refusing_a_proposal_says_what_goes_with_it(merged: Project) -> None:
    code = code_named(merged, "Forslag")
    coding.apply_codings(merged, [coding.NewCoding(merged.study.codings.ordered()[0].segment, code)])
    _standing, other = _told(merged, ConflictKind.PROPOSED)
    assert other[0][1] == "The code goes, and 1 coding with it."


def test_that_a_value_that_has_gone_since_leaves_nothing_to_choose(merged: Project) -> None:
    mark = conflict(ConflictKind.DELETED, "codes", "gone")
    assert "nothing left to choose" in versions(merged.study, mark).standing.facts[0][1]


def test_that_words_that_were_corrected_away_are_told_beside_where_it_stands_now(merged: Project) -> None:
    one = merged.study.codings_of(code_named(merged, "Tidspress"))[0]
    mark = conflict(ConflictKind.PLACE, "codings", one.id, other="noe som sto her", document=one.document)
    both = versions(merged.study, mark)
    assert both.other.facts == (("", "«noe som sto her»"),)
    assert ("Words", "«aldri tid»") in both.standing.facts


def test_that_turns_are_told_by_their_number(merged: Project) -> None:
    document = merged.study.documents.ordered()[0].id
    mark = conflict(ConflictKind.TURNS, "documents", document, other="[[0, 5]]", document=document)
    both = versions(merged.study, mark)
    assert (both.standing.facts[0][1], both.other.facts[0][1]) == ("2 turns", "1 turn")


@pytest.mark.parametrize(
    ("kind", "way", "verb"),
    [
        (ConflictKind.VALUE, Settling.KEEP, "Keep what stands"),
        (ConflictKind.CODING, Settling.BOTH, "Keep both"),
        (ConflictKind.PROPOSED, Settling.OTHER, "Refuse the code"),
        (ConflictKind.NAME, Settling.OTHER, "Make them one"),
        (ConflictKind.DELETED, Settling.OTHER, "Remove it"),
    ],
)
def test_that_each_way_is_called_by_what_it_does(kind: ConflictKind, way: Settling, verb: str) -> None:
    assert way_verb(Conflict(None, kind, "codes", ""), way) == verb  # type: ignore[arg-type]


def test_that_cells_are_told_as_people_read_them(merged: Project) -> None:
    study = merged.study
    code = code_named(merged, "Tidspress")
    assert cell_told(study, "codings", "code", code) == "“Barrierer / Tidspress”"
    assert cell_told(study, "codes", "origin", "guide") == "Interview guide"
    assert cell_told(study, "codes", "codable", 0) == "No"
    assert cell_told(study, "codes", "definition", "") == "–"
    assert cell_told(study, "codes", "origin", "what nobody knows") == "what nobody knows"
    assert field_name("memos", "coder") == "Written by"
    assert field_name("codes", "some_new_field") == "Some new field"


def test_that_a_code_is_told_with_its_number_of_codings(merged: Project) -> None:
    assert ("", "2 codings") in facts_of(merged.study, "codes", code_named(merged, "Tidspress"))
    assert facts_of(merged.study, "codes", "gone") == (("", "something that is gone"),)
