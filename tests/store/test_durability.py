"""Every edit that returned is there after the process was killed."""

import signal
import subprocess
import sys
from pathlib import Path

from qualcode.store.files import create, open_project
from qualcode.store.integrity import check_project

_WORK = """
import sys
from pathlib import Path
from qualcode.edits.codebook import add_code, rename_code
from qualcode.store.files import open_project

project = open_project(Path(sys.argv[1]))
for number in range(1000):
    code = add_code(project, f"Kode {number}")
    print(number, flush=True)
"""


def test_that_every_edit_that_returned_survives_a_kill(tmp_path: Path) -> None:
    path = tmp_path / "a.qualcode"
    create(path, "A", "Anna").close()
    with subprocess.Popen([sys.executable, "-c", _WORK, str(path)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        returned = []
        for line in process.stdout:
            returned.append(int(line))
            if len(returned) == 200:
                process.send_signal(signal.SIGKILL)
    project = open_project(path)
    names = {code.name for code in project.study.codes.ordered()}
    assert {f"Kode {number}" for number in returned} <= names
    assert len(names) <= len(returned) + 1
    assert check_project(project) == []
    project.close()
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["a.qualcode"]
