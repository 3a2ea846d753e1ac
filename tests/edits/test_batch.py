"""Coding many quotes by their words."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qualcode.edits.batch import code_rows, stance_of
from qualcode.model.codings import CodingRow, Stance
from qualcode.model.errors import FileProblem, FileReason, Missing, Rule, SomethingMissing
from qualcode.store.project import Project
from tests.projects_on_disk import rows_of


def _row(line: int = 2, **cells: Any) -> CodingRow:
    usual = {"document": "Intervju 1", "quote": "Vi snakker ikke", "code": "Barrierer / Tidspress"}
    return CodingRow(line, **{**usual, **cells})


def _bad(project: Project, *rows: CodingRow) -> list[tuple[int, Any]]:
    before = rows_of(project)
    with pytest.raises(FileProblem) as caught:
        code_rows(project, rows, "koder.csv")
    assert caught.value.reason is FileReason.BAD_ROWS
    assert rows_of(project) == before
    found = caught.value.fields["rows"]
    assert isinstance(found, list)
    return [(line, error.reason) for line, error in found]


def test_that_all_rows_are_one_step_and_their_codings_come_in_order(project: Project) -> None:
    rows = [
        _row(2, stance="Hemmer", coder="Cecilie Dal"),
        _row(3, document="intervju 2", quote="aldri  tid", code="samlokalisering", informant="r2", occurrence="1"),
    ]
    first, second = (project.study.codings[made] for made in code_rows(project, rows))
    assert (project.study.words(first), first.stance) == ("Vi snakker ikke", Stance.HINDERS)
    assert project.study.coders[first.coder].name == "Cecilie Dal"
    assert project.study.coders[first.coder].initials == "CD"
    assert (second.coder, second.informant) == (project.coder, project.study.informants.ordered()[1].id)
    assert len(project.history.done) == 1


def test_that_the_same_row_twice_is_one_coding(project: Project) -> None:
    first, second, third = code_rows(project, [_row(2), _row(3), _row(4, quote="vi SNAKKER ikke")])
    assert first == second == third
    assert code_rows(project, [_row(2)]) == [first]
    assert len(project.history.done) == 1


def test_that_a_coder_is_known_by_name_or_initials_and_made_once(project: Project) -> None:
    known = project.study.coders.ordered()
    rows = [_row(2, coder="anna"), _row(3, coder="A"), _row(4, coder="Berit"), _row(5, coder="BERIT")]
    made = [project.study.codings[each] for each in dict.fromkeys(code_rows(project, rows))]
    made = [project.study.codings[each.id] for each in made]
    assert len(made) == 2
    assert project.study.coders[made[0].coder].name == "Anna"
    assert len(project.study.coders) == len(known) + 1


def test_that_every_bad_row_is_named_and_nothing_is_coded(project: Project) -> None:
    rows = [
        _row(2),
        _row(3, document="Intervju 9"),
        _row(4, quote="Dette sa ingen noensinne"),
        _row(5, code="Barrierer / Tidsklemme"),
        _row(6, stance="kanskje"),
        _row(7, informant="R9"),
        _row(8, quote="e", document="Intervju 2"),
        _row(9, occurrence="2"),
        _row(10, occurrence="to"),
        _row(11, occurrence="²"),
        _row(12, quote=""),
        _row(13, coder="Ny Forsker"),
    ]
    assert _bad(project, *rows) == [
        (3, Missing.DOCUMENT),
        (4, Missing.QUOTE),
        (5, Missing.CODE),
        (6, Missing.STANCE),
        (7, Missing.INFORMANT),
        (8, Missing.QUOTE_AMBIGUOUS),
        (9, Missing.OCCURRENCE),
        (10, Missing.OCCURRENCE),
        (11, Missing.OCCURRENCE),
        (12, Missing.QUOTE),
    ]


def test_that_a_mere_heading_is_not_put_on_a_segment(project: Project) -> None:
    from qualcode.edits import codebook

    codebook.add_code(project, "Overskrift", codable=False)
    assert _bad(project, _row(2, code="Overskrift")) == [(2, Rule.NOT_CODABLE)]


def test_that_a_near_hit_is_suggested_and_never_coded(project: Project) -> None:
    with pytest.raises(FileProblem) as caught:
        code_rows(project, [_row(2, quote="Vi har aldri tid til å møttes.")])
    rows: Any = caught.value.fields["rows"]
    near = rows[0][1].fields["near"]
    assert "aldri tid til å møtes" in near[0][0]
    assert len(project.study.codings) == 2


_PAIR = st.lists(st.integers(0, 11), min_size=2, max_size=2, unique=True)


@given(words=_PAIR, gap=st.sampled_from([" ", "\n", "  \t "]))
@settings(max_examples=25)
def test_that_words_are_found_whatever_the_white_space_between_them(
    project: Project, words: list[int], gap: str
) -> None:
    document = next(each for each in project.study.documents.values() if each.title == "Intervju 1")
    every = project.study.text(document.id).split()
    quote = gap.join(every[min(words) : max(words) + 1])
    (made,) = code_rows(project, [_row(2, quote=quote, occurrence="1")])
    assert project.study.words(project.study.codings[made]).split() == quote.split()


def test_that_a_stance_is_one_of_three_words() -> None:
    assert [stance_of(word) for word in ("", " ", "FREMMER", "hemmer ", "begge")] == [
        None,
        None,
        Stance.HELPS,
        Stance.HINDERS,
        Stance.BOTH,
    ]
    with pytest.raises(SomethingMissing) as caught:
        stance_of("hjelper")
    assert caught.value.fields["near"] == ["fremmer", "hemmer", "begge"]


def test_that_all_that_is_wrong_with_a_row_is_told_at_once(project: Project) -> None:
    bad = _bad(
        project,
        _row(2, quote="ord som ingen sa", code="Ukjent kode", stance="kanskje", informant="R9"),
        _row(3, document="Intervju 99", occurrence="to", code="Ukjent kode"),
    )
    assert bad == [
        *((2, each) for each in (Missing.QUOTE, Missing.CODE, Missing.STANCE, Missing.INFORMANT)),
        *((3, each) for each in (Missing.DOCUMENT, Missing.OCCURRENCE, Missing.CODE)),
    ]
