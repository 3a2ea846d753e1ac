"""The tree of codes, against trees walked by hand."""

from hypothesis import given
from hypothesis import strategies as st

from qualcode.model.code_changes import NewCode, codes_for_path, planted
from qualcode.model.codebook import split_path
from qualcode.model.study import Study, study_of
from tests.builders import Builder

_NAMES = st.sampled_from(["Tid", "Hus", "Språk", "Makt", "Ære", "Øving", "Åpenhet"])
_PATHS = st.lists(st.lists(_NAMES, min_size=1, max_size=4).map(" / ".join), max_size=12)


def _study(paths: list[str]) -> Study:
    make = Builder()
    for path in paths:
        make.code(path)
    return make.study()


def _all_paths(paths: list[str]) -> set[str]:
    steps = [path.split(" / ") for path in paths]
    return {" / ".join(names[: depth + 1]) for names in steps for depth in range(len(names))}


@given(_PATHS)
def test_that_every_code_is_walked_once_below_its_parent(paths: list[str]) -> None:
    book = _study(paths).codebook
    walked = [(book.path(code.id), depth) for code, depth in book.walk()]
    assert sorted(path for path, _depth in walked) == sorted(_all_paths(paths))
    seen: set[str] = set()
    for path, depth in walked:
        names = path.split(" / ")
        assert depth == len(names) - 1
        assert not names[:-1] or " / ".join(names[:-1]) in seen
        seen.add(path)


@given(_PATHS)
def test_that_a_branch_is_all_codes_whose_path_begins_with_its_own(paths: list[str]) -> None:
    book = _study(paths).codebook
    everything = {code.id: book.path(code.id) for code, _depth in book.walk()}
    for id, path in everything.items():
        below = {other for other, longer in everything.items() if f"{longer} / ".startswith(f"{path} / ")}
        assert book.branch(id) == below
        assert [step.name for step in book.lineage(id)] == path.split(" / ")


@given(_PATHS)
def test_that_a_code_is_found_by_its_path_whatever_case_and_spaces(paths: list[str]) -> None:
    book = _study(paths).codebook
    for code, _depth in book.walk():
        assert book.find(book.path(code.id).upper().replace(" / ", "/")) == code
        assert code in book.named(f" {code.name.lower()} ")
    assert book.find("Finnes / Ikke") is None


@given(_PATHS, _PATHS)
def test_that_a_path_asked_for_is_there_beside_all_that_was_there(before: list[str], new: list[str]) -> None:
    study = _study(before)
    codes = list(study.codes.values())
    for path in new:
        id, made = codes_for_path(study_of({"codes": codes}), path)
        codes += made
        assert study_of({"codes": codes}).codebook.path(id) == path
    book = study_of({"codes": codes}).codebook
    assert {book.path(code.id) for code, _depth in book.walk()} == _all_paths([*before, *new])


def _grown(paths: list[str]) -> tuple[NewCode, ...]:
    firsts = dict.fromkeys(path.split(" / ")[0] for path in paths)
    return tuple(
        NewCode(
            first,
            definition=f"om {first}",
            children=_grown([path.partition(" / ")[2] for path in paths if path.startswith(f"{first} / ")]),
        )
        for first in firsts
    )


@given(_PATHS, _PATHS)
def test_that_a_codebook_planted_twice_is_there_once(before: list[str], new: list[str]) -> None:
    study = _study(before)
    for _time in range(2):
        plan = planted(study, _grown(new))
        codes = {**study.codes, **{code.id: code for code in (*plan.replaced, *plan.added)}}
        study = study_of({"codes": codes.values()})
    assert not planted(study, _grown(new))
    book = study.codebook
    assert sorted(book.path(code.id) for code, _depth in book.walk()) == sorted(_all_paths([*before, *new]))


@given(st.text(alphabet="ab /\n", max_size=12))
def test_that_the_names_of_a_path_are_never_empty(path: str) -> None:
    names = split_path(path)
    assert all(name and name == name.strip() and "/" not in name for name in names)
    assert split_path(" / ".join(names)) == names
