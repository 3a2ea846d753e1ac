"""``qualcode guide`` and ``people export``."""

from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.projects_on_disk import sample_in

GUIDE = "1. Om deg\n  1a) Hvem er du?\n2. Skjønn\n  Hvor mye kan du avgjøre selv?\n"


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The sample study in a file."""
    return sample_in(tmp_path)


def test_that_a_guide_is_imported_tied_listed_and_written(call: Call, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "ny.txt").write_text(GUIDE, "utf-8")
    said = call("guide", "import", sample, tmp_path / "ny.txt", "--title", "Ny guide", "--tie", "--json")
    assert said.json == {"guide": "Ny guide", "questions": 4, "tied": 3}
    listed = call("guide", "list", sample, "--json").json
    assert [each["guide"] for each in listed] == ["Guide for ansatte", "Guide for ledere", "Ny guide"]
    assert [(each["number"], each["depth"]) for each in listed[2]["questions"]] == [
        ("1", 0),
        ("1a", 1),
        ("2", 0),
        ("", 1),
    ]
    assert call("guide", "export", sample, "-o", tmp_path / "vedlegg.docx").code == 0
    assert (tmp_path / "vedlegg.docx").stat().st_size > 5000
    assert call("guide", "codes", sample, "Ny guide").out.strip() == "5 codes made."


def test_that_interviews_are_said_to_follow_guides(call: Call, sample: Path) -> None:
    assert call("guide", "use", sample, "01-leder-nav", "--guide", "Guide for ansatte").code == 0
    listed = call("guide", "list", sample, "--json").json
    assert "01-leder-nav" in listed[0]["documents"]
    assert "01-leder-nav" not in listed[1]["documents"]
    assert call("guide", "use", sample, "01-leder-nav", "--guide", "Finnes ikke").code == 1


def test_that_matching_writes_nothing_unless_a_limit_is_given(call: Call, sample: Path) -> None:
    before = sample.read_bytes()
    found = call("guide", "match", sample, "--json").json
    assert found
    assert not any(each["confirmed"] for each in found)
    assert sample.read_bytes() == before
    best = max(each["likeness"] for each in found)
    again = call("guide", "match", sample, "--accept-above", int(best), "--json").json
    assert sum(each["confirmed"] for each in again) == sum(each["likeness"] >= int(best) for each in found)
    assert len(call("guide", "match", sample, "--json").json) < len(found)


def test_that_the_table_tells_four_states_and_asking_changes_one(call: Call, sample: Path, tmp_path: Path) -> None:
    told = call("guide", "table", sample, "--json").json
    states = {cell["state"] for question in told["questions"] for cell in question["cells"].values()}
    assert states == {"answered", "asked", "not asked", "not interviewed"}
    (never,) = [each for each in told["informants"] if not each["interviewed"]]
    assert never["reason"] == "Sykmeldt, og fant ikke ny tid"
    said = call("guide", "ask", sample, "Guide for ansatte", "3a", "--state", "not-asked", "--informant", "R2")
    assert said.code == 0
    again = call("guide", "table", sample, "--json").json
    (asked,) = [each for each in again["questions"] if each["text"] == "Hvor mye kan du avgjøre selv?"]
    assert asked["cells"]["R2"] == {"state": "not asked", "said": "not asked"}
    for ending in ("docx", "xlsx", "csv", "html"):
        assert call("guide", "table", sample, "-o", tmp_path / f"t.{ending}").code == 0
    table = (tmp_path / "t.csv").read_text("utf-8-sig")
    assert "ikke intervjuet" in table or "not interviewed" in table


def test_that_a_number_which_two_questions_have_is_told_with_both(call: Call, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "Runde 2.txt").write_text("3. Skjønn\n   3b) Hvem avgjør?\n   3b) Hvem spør du?\n", "utf-8")
    assert call("guide", "import", sample, tmp_path / "Runde 2.txt").code == 0
    said = call("guide", "ask", sample, "Runde 2", "3b", "--state", "blank", "--informant", "R2")
    assert (said.code, "Hvem avgjør?" in said.err, "Hvem spør du?" in said.err) == (1, True, True)


def test_that_people_are_exported_as_they_can_be_imported(call: Call, sample: Path, tmp_path: Path) -> None:
    assert call("people", "export", sample, "-o", tmp_path / "folk.csv").code == 0
    assert '"R8"' in (tmp_path / "folk.csv").read_text("utf-8-sig")
    said = call("people", "import", sample, tmp_path / "folk.csv")
    assert "8 were known already" in said.out
    assert call("people", "export", sample, "-o", tmp_path / "utvalg.docx").code == 0
