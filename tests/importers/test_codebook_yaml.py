"""Codebooks in YAML: what is read, and the line and the reason when it cannot be."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.importers.codebooks import read_codebook
from qualcode.model.code_changes import NewCode
from qualcode.model.codes import Origin
from qualcode.model.errors import FileProblem, FileReason
from qualcode.model.flaws import Flaw
from qualcode.wording.errors import explain

_SHIPPED = Path(__file__).parents[2] / "codebooks"


def _written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "kodebok.yaml"
    path.write_bytes(text.encode(encoding))
    return path


def _problem(folder: Path, text: str) -> FileProblem:
    with pytest.raises(FileProblem) as caught:
        read_codebook(_written(folder, text))
    return caught.value


def _count(codes: tuple[NewCode, ...]) -> int:
    return sum(1 + _count(code.children) for code in codes)


def test_that_the_shipped_codebooks_are_read_whole() -> None:
    sizes = {path.stem: _count(read_codebook(path)) for path in _SHIPPED.glob("*.yaml")}
    assert sizes["samarbeid"] >= 40
    assert sizes["mulighetsrom"] == 12
    assert sizes["tom"] == 0


def test_that_every_shipped_code_is_defined_with_rules_and_an_example() -> None:
    def bare(codes: tuple[NewCode, ...]) -> list[str]:
        here = [code.name for code in codes if not (code.definition and code.include and code.gloss)]
        return here + [name for code in codes for name in bare(code.children)]

    assert bare(read_codebook(_SHIPPED / "samarbeid.yaml")) == []


def test_that_all_fields_of_a_code_are_read(tmp_path: Path) -> None:
    text = """
title: Prøve
language: nb
codes:
  - name: Barrierer
    colour: 7
    origin: in vivo
    codable: false
    gloss: Barriers
    definition: >-
      To linjer
      blir én.
    include: «Vi har ikke tid»
    exclude: Alt annet
    example: Æ, ø og å 🌊
    children: [{name: Tidspress, colour: "#AABB00"}, Avstand]
"""
    (code,) = read_codebook(_written(tmp_path, text))
    assert code == NewCode(
        "Barrierer",
        codable=False,
        colour="7",
        definition="To linjer blir én.",
        include="«Vi har ikke tid»",
        exclude="Alt annet",
        example="Æ, ø og å 🌊",
        origin=Origin.IN_VIVO,
        gloss="Barriers",
        children=(NewCode("Tidspress", colour="#aabb00"), NewCode("Avstand")),
    )


def test_that_words_which_yaml_takes_for_truth_or_numbers_stay_names(tmp_path: Path) -> None:
    codes = read_codebook(_written(tmp_path, "codes: [No, 2024, ja, 1.50, 2026-11-21]"))
    assert [code.name for code in codes] == ["No", "2024", "ja", "1.50", "2026-11-21"]


def test_that_the_same_name_may_stand_under_different_parents(tmp_path: Path) -> None:
    text = "codes:\n- name: Drivere\n  children: [Transport]\n- name: Barrierer\n  children: [Transport]\n"
    assert _count(read_codebook(_written(tmp_path, text))) == 4


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_that_the_encoding_of_the_file_does_not_matter(tmp_path: Path, encoding: str) -> None:
    text = "codes:\n  - name: Skjønn\n    definition: Når én må vurdere på egen hånd\n"
    (code,) = read_codebook(_written(tmp_path, text, encoding))
    assert (code.name, code.definition) == ("Skjønn", "Når én må vurdere på egen hånd")


_BROKEN = [
    ("codes:\n  - name: Drivere\n    defnition: x\n", 3, "defnition"),
    ("codes:\n  - name: Drivere\n  - definition: x\n", 3, "no name"),
    ("codes:\n  - name: Drivere\n  - name: drivere\n", 3, "twice under the same parent"),
    ("codes:\n  - name: Drivere\n    name: Andre\n", 3, "stands twice"),
    ("codes:\n  - name: Rus/psykiatri\n", 2, "slash"),
    ("codes:\n  - name: A\n    colour: blå\n", 3, "colour"),
    ("codes:\n  - name: A\n    colour: 12\n", 3, "colour"),
    ("codes:\n  - name: A\n    colour: #aabbcc\n", 3, "quotation marks"),
    ("codes:\n  - name: A\n    origin: her og der\n", 3, "origin"),
    ("codes:\n  - name: A\n    codable: kanskje\n", 3, "neither yes nor no"),
    ("codes:\n  - name: A\n    definition: [en, to]\n", 3, "not a list"),
    ("codes:\n  - name: A\n    children: B\n", 3, "list of codes"),
    ("codes:\n  - name: A\n    children:\n      - [B]\n", 4, "fields should stand here"),
    ("title: x\nlanguage: nb\n", 1, "codes"),
    ("Bare et avsnitt.\n", 1, "fields should stand here"),
    ("codes:\n  - name: A\n\tdefinition: x\n", 3, "tab"),
    ("codes:\n  - name: A\n    definition: som sagt: nei\n", 3, "colon"),
    ('codes:\n  - name: A\n    definition: "uten slutt\n', 3, "never closed"),
    ("codes:\n  - name: A\n   definition: x\n", 3, "indentation"),
    ("codes:\n  - &a\n    name: A\n    children: [*a]\n", 4, "references"),
    ("a: &a [x, x]\nb: &b [*a, *a]\ncodes: [*b, *b]\n", 2, "references"),
    ("codes:\n- name: !!binary aGVp\n", 2, "begins with !"),
    ("codes: !!python/object:os.system [ls]\n", 1, "begins with !"),
    ("codes:\n- !viktig A\n", 2, "begins with !"),
    ("codes:\n- !e!x A\n", 2, "begins with !"),
    ("codes:\n  - A\n\t- B\n", 3, "tab"),
    ("codes:\n  - A\n - B\n", 3, "indentation"),
    ("codes:\n  - name: A\n  children: [B]\n", 3, "indentation"),
    ("codes:\n  - ~\n", 2, "no name"),
    ("codes:\n  - null\n", 2, "no name"),
    ("codes:\n  - name:\n", 2, "no name"),
    ("codes:\n  - A\n  -\n", 3, "no name"),
    ("codes: {A: B}\n", 1, "list of codes"),
    ("codes: A\n", 1, "list of codes"),
    ("codes:\n  - [A, B]\n", 2, "fields should stand here"),
    ("codes:\n  - {name: [A]}\n", 2, "not a list"),
    ("codes:\n  - ? [A]\n    : B\n", 2, "not a known field"),
    ("codes: [A, B\n", 1, "bracket"),
    ("codes: [A\n- B\n", 1, "bracket"),
    ("codes:\n  - @NAV\n", 2, "sign"),
    ("codes:\n  - %50\n  - &\n", 2, "sign"),
    ("codes:\n  - name: A\n    definition: | og så\n", 3, "sign"),
    ('codes:\n  - "C:\\qilde"\n', 2, "backslash"),
    ('codes:\n  - "\\U00110000"\n', 2, "backslash"),
    ("codes: [A]\n---\ncodes: [B]\n", 2, "second codebook"),
    ("codes:\n- name: A\n  name: B\n", 3, "stands twice"),
    ("codes: [A]\ncodes: [B]\n", 2, "stands twice"),
    ("codes:\n- 'A\n- B\n", 2, "never closed"),
    ("codes:\n- A\n- \x85B\n- \ufdd0\U000e0001\x9f\n", 5, "character"),
]


@pytest.mark.parametrize(("text", "line", "words"), _BROKEN)
def test_that_a_broken_file_gets_the_line_and_the_reason(tmp_path: Path, text: str, line: int, words: str) -> None:
    problem = _problem(tmp_path, text)
    assert problem.reason is FileReason.BROKEN
    assert problem.fields["line"] == line
    assert words in explain(problem).explanation


def test_that_bottomless_nesting_is_refused(tmp_path: Path) -> None:
    assert _problem(tmp_path, "codes: " + "[" * 5_000).reason is FileReason.BROKEN


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", FileReason.EMPTY),
        (b"# bare en kommentar\n", FileReason.NO_WORDS),
        (b"\x00\x01\x02\xff" * 40, FileReason.BINARY),
        (b"a" * 5_000_001, FileReason.TOO_LARGE),
    ],
)
def test_that_a_file_without_a_codebook_in_it_says_why(tmp_path: Path, data: bytes, reason: FileReason) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(data)
    with pytest.raises(FileProblem) as caught:
        read_codebook(path)
    assert caught.value.reason is reason


def test_that_another_ending_is_refused_with_those_that_are_read(tmp_path: Path) -> None:
    with pytest.raises(FileProblem) as caught:
        read_codebook(tmp_path / "kodebok.pdf")
    assert caught.value.reason is FileReason.UNKNOWN_FORMAT
    assert caught.value.fields["formats"] == [".yaml", ".yml", ".csv"]


_WHOLE = """title: Prøve
codes:
  - name: "Barrierer"
    definition: 'Som hemmer'
    include: >-
      To
      linjer
    children: [Tidspress, {name: Avstand, colour: 7}]
  - Drivere
"""
_ENGLISH = ("expected", "found", "token", "scalar", "mapping", "sequence", "while", "<", "YAML document")
_SIGNS = st.sampled_from([*"\t\n :-[]{}&*!|>'\"%@`#,?~\\", "--- ", "...", "!!binary ", "<<: ", "null", "\\ud800"])
_CHANGES = st.lists(st.tuples(st.integers(0, len(_WHOLE)), st.integers(0, 3), _SIGNS), min_size=1, max_size=4)


def _names_or_problem(path: Path) -> list[str] | FileProblem:
    try:
        return [code.name for code in read_codebook(path)]
    except FileProblem as problem:
        return problem


@given(_CHANGES)
def test_that_however_a_file_is_broken_it_is_read_or_told_of_in_our_own_words(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[int, int, str]]
) -> None:
    text = _WHOLE
    for place, gone, new in changes:
        text = text[:place] + new + text[place + gone :]
    found = _names_or_problem(_written(tmp_path_factory.getbasetemp(), text))
    if isinstance(found, list):
        assert "".join(found).encode()
        return
    assert found.reason is FileReason.BROKEN
    assert isinstance(found.fields["detail"], Flaw)
    assert 1 <= found.fields["line"] <= text.count("\n") + 1  # type: ignore[operator]
    assert not [word for word in _ENGLISH if word in explain(found).explanation]
