"""``qualcode report``: a report of several parts from the terminal."""

from pathlib import Path

from tests.cli.conftest import Call


def test_that_a_report_is_written_and_whom_it_points_at_is_told(call: Call, study: Path, tmp_path: Path) -> None:
    target = tmp_path / "rapport.docx"
    told = call("report", study, "--parts", "findings, methods,codebook", "-o", target, "--json").json
    assert told["parts"] == ["findings", "methods", "codebook"]
    assert told["warning"] is None
    assert target.stat().st_size > 5000


def test_that_a_part_nobody_knows_is_refused_with_those_there_are(call: Call, study: Path, tmp_path: Path) -> None:
    said = call("report", study, "--parts", "findings,poem", "-o", tmp_path / "rapport.docx")
    assert said.code == 2
    assert "poem" in said.err
    assert "representative" in said.err
    assert not (tmp_path / "rapport.docx").exists()
