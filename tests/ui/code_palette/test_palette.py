import pytest

from qualcode.ui.code_palette.palette import CodesOffered, NewPath
from qualcode.ui.code_palette.quick_codes import QuickCodes
from qualcode.ui.code_tree.colours import Colouring
from tests.builders import Builder


def offered(make: Builder) -> CodesOffered:
    study = make.study()
    quick = QuickCodes()
    quick.use(study, make.code("Drivere / Samlokalisering").id)
    return CodesOffered(study, quick, Colouring(study.codebook, dark=False))


def titles(make: Builder, query: str) -> list[str]:
    return [row.title for row in offered(make).rows(query)]


def test_that_codes_used_lately_come_first_when_nothing_is_typed(make: Builder) -> None:
    assert titles(make, "")[0] == "Samlokalisering"
    assert len(titles(make, "")) == len(make.study().codes)


def test_that_headings_that_no_words_may_carry_are_not_offered(make: Builder) -> None:
    make.code("Overskrift", codable=False)
    assert "Overskrift" not in titles(make, "")


def test_that_a_part_of_the_path_finds_the_codes_under_it(make: Builder) -> None:
    assert titles(make, "barr tids")[0] == "Tidspress"


def test_that_words_of_the_definition_find_a_code_after_the_offer_of_a_new_one(make: Builder) -> None:
    make.code("Barrierer / Makt", definition="Den som bestemmer over andres arbeid.")
    rows = offered(make).rows("bestemmer")
    assert rows[0].data == NewPath("bestemmer")
    assert rows[1].title == "Makt"


def test_that_a_code_that_is_merely_spelt_alike_is_never_first(make: Builder) -> None:
    make.code("Barriere")
    rows = offered(make).rows("Karriere")
    assert rows[0].data == NewPath("Karriere")
    assert rows[1].title in ("Barriere", "Barrierer")


@pytest.mark.parametrize("typed", ["sprakkrav", "spraakkrav", "Barrierer / Sprakkrav"])
def test_that_bare_letters_apply_the_code_that_is_there_and_making_another_is_a_row_below(
    make: Builder, typed: str
) -> None:
    make.code("Barrierer / Språkkrav")
    rows = offered(make).rows(typed)
    assert rows[0].title == "Språkkrav"
    assert [row.data for row in rows if row.makes] == [NewPath(typed)]


def test_that_exact_letters_come_before_bare_ones_whether_in_the_name_or_above_it(make: Builder) -> None:
    make.code("Barrierer / Møre")
    make.code("More / Veileder")
    assert titles(make, "more")[:2] == ["More", "Veileder"]
    assert "Møre" in titles(make, "more")[:3]


def test_that_a_slip_of_one_letter_applies_the_code_that_is_there_and_says_that_it_is_only_similar(
    make: Builder,
) -> None:
    make.code("Barrierer / Språkkrav")
    first, second, *_rest = offered(make).rows("språkkravv")
    assert (first.title, first.trailing) == ("Språkkrav", "similar")
    assert second.data == NewPath("språkkravv")


def test_that_a_code_that_is_there_is_not_offered_as_new(make: Builder) -> None:
    rows = offered(make).rows("drivere / samlokalisering")
    assert rows[0].title == "Samlokalisering"
    assert not any(isinstance(row.data, NewPath) for row in rows)


def test_that_the_palette_tells_the_number_key(make: Builder) -> None:
    assert offered(make).rows("samlok")[0].trailing == "1"
