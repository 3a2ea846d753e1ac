"""``qualcode demo``: the whole main job on the sample study."""

import shutil
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from qualcode.cli.run import run
from tests.cli.conftest import Call, Said


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Said]:
    """The folder that the demo has filled, which no test may change, and what the command said."""
    folder = tmp_path_factory.mktemp("cli") / "demo"
    with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err:
        code = run(["demo", "-o", str(folder)])
    return folder, Said(code, out.getvalue(), err.getvalue())


def test_that_the_demo_lists_every_file_it_wrote(demo: tuple[Path, Said], call: Call) -> None:
    folder, said = demo
    assert (said.code, said.err) == (0, "")
    listed = {Path(line) for line in said.out.splitlines()}
    assert listed == set(folder.iterdir())
    assert {path.suffix for path in listed} == {".qualcode", ".docx", ".svg", ".xlsx", ".csv", ".html", ".yaml"}
    assert call("check", folder / "Eksempelstudie.qualcode").code == 0


def test_that_made_again_in_the_same_folder_it_has_the_window_painted_by_whoever_can(
    demo: tuple[Path, Said], call: Call, tmp_path: Path
) -> None:
    painted = []

    def paint(project: Path, target: Path) -> None:
        painted.append(project.name)
        target.write_bytes(b"png")

    folder = shutil.copytree(demo[0], tmp_path / "demo")
    assert run(["demo", "-o", str(folder)], paint) == 0
    assert painted == ["Eksempelstudie.qualcode"]
    assert (folder / "Vindu.png").exists()
    assert len(call("info", folder / "Eksempelstudie.qualcode", "--json").json["documents"]) == 6


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
