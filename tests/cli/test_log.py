"""``qualcode log``."""

import json
from pathlib import Path

import pytest

from qualcode.cli.run import run
from qualcode.edits import codebook, people
from tests.cli.conftest import Call
from tests.ui.windows import project_in


@pytest.fixture
def path(tmp_path: Path) -> Path:
    project = project_in(tmp_path)
    people.add_coder(project, "Berit Dahl")
    codebook.add_code(project, "Tillit")
    codebook.add_code(project, "Humor")
    project.close()
    return project.path


def test_that_the_history_is_told_the_latest_first_for_people_and_for_programs(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["log", str(path), "--kind", "codebook", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [(entry["step"], entry["codes"]) for entry in told][:2] == [
        ("New code", ["Humor"]),
        ("New code", ["Tillit"]),
    ]
    assert run(["log", str(path), "--code", "Tillit"]) == 0
    assert capsys.readouterr().out.rstrip().endswith("Tillit")


def test_that_the_changes_to_the_codebook_can_be_written_to_a_file(path: Path, tmp_path: Path) -> None:
    assert run(["log", str(path), "--kind", "codebook", "-o", str(tmp_path / "endringer.csv")]) == 0
    assert "Humor" in (tmp_path / "endringer.csv").read_text("utf-8-sig")
    assert run(["log", str(path), "-o", str(tmp_path / "endringer.docx")]) == 0
    assert (tmp_path / "endringer.docx").stat().st_size > 1000


def test_that_only_days_asked_for_are_told(call: Call, path: Path) -> None:
    assert call("log", path, "--since", "2000-01-01").out == call("log", path).out
    assert call("log", path, "--until", "2000-01-01", "--json").json == []
    said = call("log", path, "--since", "i går")
    assert said.code == 2
    assert "--since must be a day" in said.err
