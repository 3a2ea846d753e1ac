"""``qualcode finding add`` and ``findings``."""

from pathlib import Path

import pytest

from tests.cli.conftest import Call, Said


@pytest.fixture
def coded(call: Call, study: Path) -> Path:
    """The study with three codings."""
    for document, quote, code in (
        ("Intervju 1", "Vi har aldri tid til å møtes", "Tidspress"),
        ("Intervju 1", "aldri tid", "Møtepunkter"),
        ("Intervju 2", "sitte i samme hus", "Samlokalisering"),
    ):
        assert call("code", study, "--document", document, "--quote", quote, "--code", code).code == 0
    return study


def _add(call: Call, study: Path, *more: object, claim: str = "Tiden") -> Said:
    return call("finding", "add", study, "--question", "Hva hindrer?", "--claim", claim, *more)


def test_that_a_finding_is_carried_by_the_codings_on_its_words(call: Call, coded: Path) -> None:
    said = _add(call, coded, "--quote", "aldri tid til å", "--against", "samme  hus", "--concept", "Tid", "--json")
    assert said.code == 0
    told = said.json
    assert (told["number"], told["question"], told["claim"], told["concept"]) == (1, "Hva hindrer?", "Tiden", "Tid")
    assert [each["code"] for each in told["quotes"]] == ["Barrierer / Tidspress"]
    assert [each["code"] for each in told["against"]] == ["Drivere / Samlokalisering"]


def test_that_the_very_words_of_a_coding_go_before_longer_ones(call: Call, coded: Path) -> None:
    told = _add(call, coded, "--quote", "Vi har aldri tid til å møtes", "--json").json
    assert [each["text"] for each in told["quotes"]] == ["Vi har aldri tid til å møtes"]


def test_that_a_claim_made_again_gets_the_evidence_it_lacks(call: Call, coded: Path) -> None:
    _add(call, coded, "--quote", "sitte i samme hus")
    _add(call, coded, "--quote", "sitte i samme hus", "--quote", "Vi har aldri tid til", claim="tiden")
    (asked,) = call("findings", coded, "--json").json
    assert len(asked["findings"]) == 1
    assert len(asked["findings"][0]["quotes"]) == 2


def test_that_words_nobody_coded_change_nothing(call: Call, coded: Path) -> None:
    before = coded.read_bytes()
    said = _add(call, coded, "--quote", "Vi snakker ikke")
    assert (said.code, "Vi snakker ikke" in said.err) == (1, True)
    said = _add(call, coded, "--quote", "Vi har aldri tid til å mødes")
    assert (said.code, "til å møtes" in said.err) == (1, True)
    assert _add(call, coded, claim=" ").code == 1
    assert coded.read_bytes() == before


def test_that_words_coded_in_several_places_are_listed(call: Call, coded: Path) -> None:
    other = ["--document", "Intervju 2", "--quote", "aldri tid", "--occurrence", 1, "--code", "Tidspress"]
    assert call("code", coded, *other).code == 0
    said = _add(call, coded, "--quote", "aldri tid")
    assert said.code == 1
    assert "Intervju 1" in said.err
    assert "Intervju 2" in said.err


def test_that_one_of_several_places_is_picked_by_its_number_in_the_list(call: Call, coded: Path) -> None:
    other = ["--document", "Intervju 2", "--quote", "aldri tid", "--occurrence", 2, "--code", "Tidspress"]
    assert call("code", coded, *other).code == 0
    told = _add(call, coded, "--quote", "aldri tid", "--occurrence", 2, "--json").json
    assert [(each["document"], each["text"]) for each in told["quotes"]] == [("Intervju 2", "aldri tid")]
    numbers = ["--occurrence", 1, "--occurrence", 1]
    told = _add(call, coded, "--quote", "samme hus", "--against", "aldri tid", *numbers, "--json", claim="B").json
    assert [each["document"] for each in told["against"]] == ["Intervju 1"]


def test_that_a_place_that_is_not_there_is_refused(call: Call, coded: Path) -> None:
    before = coded.read_bytes()
    said = _add(call, coded, "--quote", "samme hus", "--occurrence", 2)
    assert (said.code, "They stand in 1 place" in said.err) == (1, True)
    assert _add(call, coded, "--quote", "samme hus", "--occurrence", 1, "--occurrence", 1).code == 2
    assert coded.read_bytes() == before


def test_that_findings_are_numbered_under_their_questions(call: Call, coded: Path) -> None:
    assert call("findings", coded).out == "No findings yet.\n"
    _add(call, coded, "--quote", "sitte i samme hus")
    _add(call, coded, claim="Avstanden")
    out = call("findings", coded).out
    assert out.startswith("1 Hva hindrer?\n  1.1 Tiden\n")
    assert "  1.2 Avstanden\n" in out
