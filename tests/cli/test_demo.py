"""``qualcode demo``: the whole main job on the sample study."""

from pathlib import Path

import pytest

from qualcode.cli.run import run
from tests.cli.conftest import Call


def test_that_the_demo_lists_every_file_it_wrote(call: Call, tmp_path: Path) -> None:
    said = call("demo", "-o", tmp_path / "demo")
    assert (said.code, said.err) == (0, "")
    listed = {Path(line) for line in said.out.splitlines()}
    assert listed == set((tmp_path / "demo").iterdir())
    assert {path.suffix for path in listed} == {".qualcode", ".docx", ".xlsx", ".csv", ".html", ".yaml"}
    assert call("check", tmp_path / "demo" / "Eksempelstudie.qualcode").code == 0


def test_that_the_demo_can_be_made_again_in_the_same_folder(call: Call, tmp_path: Path) -> None:
    assert call("demo", "-o", tmp_path).code == 0
    assert call("demo", "-o", tmp_path).code == 0
    assert len(call("info", tmp_path / "Eksempelstudie.qualcode", "--json").json["documents"]) == 6


def test_that_the_window_is_painted_by_whoever_can(tmp_path: Path) -> None:
    painted = []

    def paint(project: Path, target: Path) -> None:
        painted.append(project.name)
        target.write_bytes(b"png")

    assert run(["demo", "-o", str(tmp_path)], paint) == 0
    assert painted == ["Eksempelstudie.qualcode"]
    assert (tmp_path / "Vindu.png").exists()


def test_that_a_module_of_ours_that_is_missing_is_a_bug(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def paint(_project: Path, _target: Path) -> None:
        raise ModuleNotFoundError("No module named 'qualcode.ui.door'", name="qualcode.ui.door")

    assert run(["demo", "-o", str(tmp_path)], paint) == 1
    assert "our fault" in capsys.readouterr().err


def test_that_a_machine_without_a_window_gets_everything_else(call: Call, tmp_path: Path) -> None:
    def paint(_project: Path, _target: Path) -> None:
        raise ImportError("libEGL.so.1")

    assert run(["demo", "-o", str(tmp_path)], paint) == 1
    assert (tmp_path / "Funn.docx").exists()
    assert not (tmp_path / "Vindu.png").exists()
