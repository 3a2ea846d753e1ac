"""Rooms get their study from the workspace, which leaves out what blind coding hides; none goes round it."""

import re
from pathlib import Path

import pytest

import qualcode.ui

HOME = Path(qualcode.ui.__file__).parent
ROOMS = (
    "cards",
    "code_palette",
    "code_tree",
    "codebook",
    "filtering",
    "findings",
    "memo_fields",
    "memos",
    "people",
    "quotes",
    "reading",
    "search",
    "start",
    "surveys",
)


@pytest.mark.parametrize("room", ROOMS)
def test_that_a_room_takes_its_study_through_the_one_door(room: str) -> None:
    past = [
        f"{path.name}: {line.strip()}"
        for path in sorted((HOME / room).rglob("*.py"))
        for line in path.read_text("utf-8").splitlines()
        if re.search(r"\b_?project(\(\))?\.study\b", line)
    ]
    assert past == []
