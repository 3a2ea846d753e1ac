"""The command line as a test calls it: arguments in; exit code, output and problems out."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from qualcode.cli.run import run

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "sample_transcripts"
CODEBOOK = ROOT / "codebooks" / "samarbeid.yaml"


@dataclass(frozen=True)
class Said:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it printed, read as JSON."""
        return json.loads(self.out)


Call = Callable[..., Said]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    """Run a command in this process."""

    def called(*arguments: object) -> Said:
        capsys.readouterr()
        code = run([str(each) for each in arguments])
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return called


def process(*arguments: object, cwd: Path | None = None, **environment: str) -> Said:
    """Run a command as people do: a process of its own, its output in UTF-8."""
    command = [sys.executable, "-m", "qualcode", *(str(each) for each in arguments)]
    known = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    done = subprocess.run(command, capture_output=True, cwd=cwd, env=known, check=False)
    return Said(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture
def study(tmp_path: Path, study_files: dict[str, bytes]) -> Path:
    """A project with two interviews, their people and the shipped codebook, beside the files it came from."""
    for name, content in study_files.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path / "Studie.qualcode"


@pytest.fixture(scope="session")
def study_files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What is in the folder when the commands have made that project, which is made once."""
    folder = tmp_path_factory.mktemp("study")
    path = folder / "Studie.qualcode"
    (folder / "Intervju 1.txt").write_text(
        "I: Hva er vanskelig?\nR1: Vi har aldri tid til å møtes 🌊.\nVi snakker ikke.\n", "utf-8"
    )
    two = "I: Og hos dere?\r\nR2: Det hjelper å sitte i samme hus. Vi har aldri tid. Nei, aldri tid.\r\n"
    (folder / "Intervju 2.txt").write_bytes(two.encode("cp1252"))
    (folder / "folk.csv").write_text("label;role;case\nR1;Leder;Storvåg\nR2;Lærer|Tillitsvalgt;\n", "utf-8")
    assert run(["new", str(path), "--title", "Studie", "--coder", "Anna", "--codebook", str(CODEBOOK)]) == 0
    assert run(["people", "import", str(path), str(folder / "folk.csv")]) == 0
    assert run(["import", str(path), str(folder / "Intervju 1.txt"), str(folder / "Intervju 2.txt")]) == 0
    return {each.name: each.read_bytes() for each in folder.iterdir() if each.is_file()}
