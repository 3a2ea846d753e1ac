"""The map of the desk."""

import re
from pathlib import Path

from qualcode.ui import reading


def test_that_the_map_of_the_desk_names_every_file_and_no_other() -> None:
    named = set(re.findall(r"``([a-z_]+)``", reading.__doc__ or ""))
    files = {path.stem for path in Path(reading.__path__[0]).glob("*.py")} - {"__init__"}
    assert files - named == set()
    assert named - files - {"edits"} == set()
