"""``qualcode coverage``: the findings gone through from the terminal."""

from pathlib import Path

from tests.cli.conftest import Call


def test_that_a_claim_without_quotes_and_informants_behind_no_finding_are_told(call: Call, study: Path) -> None:
    assert (
        call("finding", "add", study, "--question", "Hva hindrer?", "--claim", "De fleste mangler tid.").code == 0
    )
    told = call("coverage", study, "--json").json
    assert [one["gap"] for one in told["findings"]] == ["no quotes"]
    assert told["never_quoted"] == ["R1", "R2"]
    said = call("coverage", study)
    assert said.code == 0
    assert "De fleste mangler tid." in said.out


def test_that_a_study_without_findings_is_no_error(call: Call, study: Path) -> None:
    assert call("coverage", study).code == 0
