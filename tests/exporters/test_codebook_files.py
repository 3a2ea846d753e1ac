"""Codebooks are read again by the importer: nothing is lost between the two."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from qualcode.exporters.codebook_files import CODEBOOK_FORMATS, write_codebook
from qualcode.exporters.codebook_yaml import codebook_yaml
from qualcode.importers.codebooks import read_codebook
from qualcode.model.code_changes import NewCode
from qualcode.model.codes import Code, Origin
from qualcode.model.errors import FileProblem, FileReason
from qualcode.model.ids import CodeId
from qualcode.model.study import Study, study_of
from tests.builders import Builder

LINE = st.text(st.characters(exclude_categories=("C", "Zl", "Zp", "Zs"), exclude_characters="/"), min_size=1)
WORDS = st.lists(LINE, min_size=1, max_size=30).map(" ".join)
TEXT = st.lists(WORDS, max_size=3).map("\n".join)
ORIGINS = st.none() | st.sampled_from(Origin)
COLOURS = st.none() | st.integers(0, 11).map(str) | st.just("#2a7f62")


def _codes(study: Study, parent: CodeId | None = None) -> tuple[NewCode, ...]:
    """Return the study's codes as a codebook file spells them."""
    return tuple(_as_new(code, _codes(study, code.id)) for code in study.codebook.children(parent))


def _as_new(code: Code, children: tuple[NewCode, ...]) -> NewCode:
    texts = {name: getattr(code, name) for name in ("definition", "include", "exclude", "example", "gloss")}
    return NewCode(code.name, code.codable, code.colour, origin=code.origin, children=children, **texts)


def _study() -> Study:
    make = Builder()
    make.code("Drivere", colour="4", gloss="Drivers", codable=False)
    make.code("Drivere / Dialog", definition="Direkte og ærlig.\nTidlig.", origin=Origin.IN_VIVO, colour="#2a7f62")
    make.code("Barrierer / Tidspress / Møter", include="Utsagn om tid: «aldri tid»; 'nei'", exclude="- ikke dette")
    make.code("Barrierer / Transport")
    make.code("Drivere / Transport", example="=1+1 # ikke en formel")
    make.code("Nei")
    make.code("2024")
    return make.study()


@pytest.mark.parametrize("ending", [".yaml", ".yml", ".csv"])
def test_that_a_codebook_comes_back_as_it_was(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"kodebok{ending}"
    write_codebook(_study(), path)
    assert read_codebook(path) == _codes(_study())


@given(st.lists(st.tuples(WORDS, TEXT, TEXT, ORIGINS, COLOURS, st.booleans()), max_size=4))
@pytest.mark.parametrize("ending", [".yaml", ".csv"])
def test_that_any_words_come_back(
    ending: str, told: list[tuple[str, str, str, Origin | None, str | None, bool]]
) -> None:
    codes = {
        CodeId(str(place)): Code(
            CodeId(str(place)), f"{place} {name}", CodeId(str(place - 1)) if place % 2 else None, place,
            definition=definition, example=example, origin=origin, colour=colour, codable=codable,
        )
        for place, (name, definition, example, origin, colour, codable) in enumerate(told)
    }  # fmt: skip
    study = study_of({"codes": codes.values(), "project": [Builder().study().info]})
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"kodebok{ending}"
        write_codebook(study, path)
        if codes:
            assert read_codebook(path) == tuple(map(_normalised, _codes(study)))


def _normalised(code: NewCode) -> NewCode:
    """Return the code as reading any text normalises it."""
    from qualcode.text.normalise import normalise

    texts = {name: normalise(getattr(code, name)).strip() for name in ("definition", "example")}
    name = " ".join(normalise(code.name).split())
    return replace(code, name=name, children=tuple(map(_normalised, code.children)), **texts)


def test_that_yaml_reads_as_a_person_would_write_it() -> None:
    make = Builder("Samarbeid")
    definition = "Det som får samarbeidet i gang, holder det ved like eller gjør det bedre."
    make.code("Drivere", colour="4", origin=Origin.THEORY, definition=definition)
    make.code("Drivere / Dialog", codable=False)
    assert codebook_yaml(make.study()) == (
        "title: Samarbeid\n"
        "language: nb\n"
        "codes:\n"
        "  - name: Drivere\n"
        "    colour: 4\n"
        "    origin: theory\n"
        "    definition: >-\n"
        "      Det som får samarbeidet i gang, holder det ved like eller gjør det bedre.\n"
        "    children:\n"
        "      - name: Dialog\n"
        "        codable: false\n"
    )


def test_that_a_codebook_without_codes_is_a_codebook(tmp_path: Path) -> None:
    write_codebook(Builder().study(), tmp_path / "tom.yaml")
    assert read_codebook(tmp_path / "tom.yaml") == ()


def test_that_the_shipped_codebook_survives_a_round_trip(tmp_path: Path) -> None:
    from qualcode.model.code_changes import planted

    empty = Builder().study()
    shipped = read_codebook(Path(__file__).parents[2] / "codebooks" / "samarbeid.yaml")
    study = study_of({"codes": planted(empty, shipped).added, "project": [empty.info]})
    for name in ("igjen.yaml", "igjen.csv"):
        write_codebook(study, tmp_path / name)
        assert read_codebook(tmp_path / name) == shipped


def test_that_other_formats_hold_the_codebook_for_people(tmp_path: Path) -> None:
    write_codebook(_study(), tmp_path / "kodebok.docx", "en")
    table = Document(str(tmp_path / "kodebok.docx")).tables[0]
    assert len(table.rows) == len(_study().codes) + 1


def test_that_an_unknown_ending_names_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(FileProblem) as problem:
        write_codebook(_study(), tmp_path / "kodebok.txt")
    assert problem.value.reason is FileReason.UNKNOWN_FORMAT
    assert problem.value.fields == {"formats": list(CODEBOOK_FORMATS)}
