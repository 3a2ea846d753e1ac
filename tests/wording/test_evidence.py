from collections.abc import Mapping

import pytest

from qualcode.analysis.evidence import evidence_line
from qualcode.i18n import translator
from qualcode.wording.evidence import dominance_sentence, evidence_sentence
from tests.builders import Builder

TURNS = {"R1": "l1 l2", "R2": "a1 a2", "R3": "b1 b2", "R4": "c1", "R5": "n1"}


def _make(turns: Mapping[str, str] = TURNS) -> Builder:
    """A leader, three advisers, someone from NAV, one of unknown role; an interviewer and notes."""
    make = Builder()
    make.informant("R1", "Leder")
    for label in ("R2", "R3", "R4"):
        make.informant(label, "Bakkebyråkrat")
    make.informant("R5", "NAV")
    make.informant("R6")
    make.document("Intervju", "\n".join(f"{label}: {words}" for label, words in turns.items()) + "\nI: spurt")
    make.notes("Notat", "møttes ofte i gangen")
    return make


def _sentence(make: Builder, *words: str, against: tuple[str, ...] = (), language: str = "nb") -> str:
    speaking = [make.coding("Tid", word) for word in against]
    finding = make.finding("Tid", *(make.coding("Tid", word) for word in words), against=tuple(speaking))
    line = evidence_line(make.study(), finding.id)
    return evidence_sentence(line, translator("nb" if language == "nb" else "en"))


def test_that_the_line_reads_as_a_researcher_would_write_it() -> None:
    said = _sentence(_make(), "l1", "l2", "a1", "a2", "b1", "b2", "c1")
    assert said == "7 sitater fra 4 av 5 informanter (leder 1, bakkebyråkrat 3); ingen fra NAV"


def test_that_the_line_reads_in_english_too() -> None:
    said = _sentence(_make(), "l1", "l2", "a1", "c1", language="en")
    assert said == "4 quotes from 3 of 5 informants (leder 1, bakkebyråkrat 2); none from NAV"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["n1"], "1 sitat fra 1 av 5 informanter (NAV 1); ingen med rollene leder eller bakkebyråkrat"),
        (["l1", "n1"], "2 sitater fra 2 av 5 informanter (leder 1, NAV 1); ingen med rollen bakkebyråkrat"),
        (["møttes"], "1 gjengivelse uten kjent informant"),
        (
            ["l1", "a1", "n1", "møttes", "ofte"],
            "5 sitater, derav 2 gjengitt, fra 3 av 5 informanter (leder 1, bakkebyråkrat 1, NAV 1);"
            " 2 uten kjent informant",
        ),
        (
            ["l1", "a1", "n1", "spurt"],
            "3 sitater fra 3 av 5 informanter (leder 1, bakkebyråkrat 1, NAV 1);"
            " 1 sagt av en intervjuer, ikke talt med",
        ),
        ([], "Ingen sitater"),
    ],
)
def test_that_number_voice_and_silence_are_told_truly(words: list[str], sentence: str) -> None:
    assert _sentence(_make(), *words) == sentence


def test_that_roles_with_commas_in_them_are_told_apart() -> None:
    make = Builder()
    for label, role in (("R1", "NAV"), ("R2", "Leder, flyktningtjenesten"), ("R3", "Ansatt")):
        make.informant(label, role)
    make.document("Intervju", "R1: n1\nR2: l1\nR3: a1")
    said = _sentence(make, "n1")
    assert said.endswith("(NAV 1); ingen med rollene «leder, flyktningtjenesten» eller ansatt")


def test_that_what_speaks_against_is_told() -> None:
    assert _sentence(_make(), against=("l1",)) == "Ingen sitater; 1 sitat imot"
    assert _sentence(_make(), "l1", "a1", "n1", against=("c1", "b1")).endswith("NAV 1); 2 sitater imot")


def test_that_people_without_a_role_are_told() -> None:
    said = _sentence(_make({"R1": "l1", "R6": "u1"}), "l1", "u1")
    assert said == "2 sitater fra 2 av 2 informanter (leder 1, ukjent rolle 1)"


def test_that_a_study_of_one_person_is_told_in_the_singular() -> None:
    assert _sentence(_make({"R6": "u1"}), "u1") == "1 sitat fra 1 av 1 informant"


def test_that_one_person_behind_much_of_it_is_named() -> None:
    make = _make({"R1": "l1 l2 l3", "R2": "a1 a2"})
    finding = make.finding("Tid", *(make.coding("Tid", word) for word in ("l1", "l2", "l3", "a1", "a2")))
    line = evidence_line(make.study(), finding.id)
    assert dominance_sentence(line, translator("nb")) == "R1 står for 3 av 5 sitater."
    assert dominance_sentence(line, translator("en")) == "R1 supplies 3 of 5 quotes."


def test_that_evenly_spread_evidence_needs_no_warning() -> None:
    make = _make()
    finding = make.finding("Tid", make.coding("Tid", "l1"), make.coding("Tid", "a1"))
    assert dominance_sentence(evidence_line(make.study(), finding.id), translator("nb")) == ""
