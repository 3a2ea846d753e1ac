"""``qualcode picture``: drawn to a file, or told in numbers."""

from pathlib import Path

import pytest

from qualcode.analysis.pictures.choice import PictureKind
from qualcode.cli.picture import KINDS
from tests.cli.conftest import Call


def test_that_every_kind_of_picture_has_its_word() -> None:
    assert tuple(kind.value for kind in PictureKind) == KINDS


def test_that_numbers_are_told_in_the_terminal_and_as_json(call: Call, study: Path) -> None:
    said = call("picture", study, "heatmap")
    assert said.code == 0
    assert "Codes by role" in said.out
    told = call("picture", study, "heatmap", "--level", 1, "--json").json
    assert told["picture"] == "heatmap"
    assert set(told["depths"]) == {0}
    assert len(told["headings"]) == len(told["rows"][0])


@pytest.mark.parametrize("ending", ["svg", "png", "docx", "xlsx"])
def test_that_a_picture_is_written_by_the_ending_of_its_file(
    call: Call, study: Path, tmp_path: Path, ending: str
) -> None:
    target = tmp_path / f"Bilde.{ending}"
    said = call("picture", study, "stances", "-o", target)
    assert said.code == 0, said.err
    assert target.stat().st_size > 1000
    assert str(target) in said.out


def test_that_what_cannot_be_drawn_is_refused_in_words(call: Call, study: Path, tmp_path: Path) -> None:
    assert call("picture", study, "heatmap", "-o", tmp_path / "Bilde.gif").code != 0
    assert call("picture", study, "heatmap", "--level", 0).code != 0
    assert call("picture", study, "heatmap", "--role", "Finnes ikke").code != 0
    assert call("picture", study, "kake").code != 0
    assert list(tmp_path.glob("*.gif")) == []
