from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from qualcode.model.errors import QualcodeError
from qualcode.ui.analysis import pictures
from qualcode.ui.analysis.room import AnalysisRoom
from qualcode.ui.analysis.words.words_view import WordsView
from tests.ui.analysis.settling import view_of, words_in


@pytest.fixture
def view(room: AnalysisRoom) -> WordsView:
    view = view_of(room, WordsView)
    view.show_cloud.setChecked(True)
    return view


def test_that_the_cloud_has_the_words_and_numbers_of_the_list(view: WordsView) -> None:
    assert view.cloud.isVisible()
    assert [word for word, _count in view.cloud.picture.words] == words_in(view.table)
    assert "bolig 4" in view.cloud.picture.accessibleName()
    assert len(view.cloud.picture.placed()) == len(words_in(view.table))


@pytest.mark.parametrize("suffix", [".png", ".svg"])
def test_that_the_cloud_is_saved_with_its_unit(
    view: WordsView, suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"sky{suffix}"
    monkeypatch.setattr(pictures, "ask_picture_path", lambda *_args: path)
    view.cloud._save(suffix)
    if suffix == ".png":
        assert QImage(str(path)).width() == 3_000
    else:
        told = "".join(ElementTree.fromstring(path.read_bytes()).itertext())
        assert "bolig" in told
        assert "occurrences" in told


def test_that_a_picture_has_no_colour(view: WordsView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "sky.png"
    monkeypatch.setattr(pictures, "ask_picture_path", lambda *_args: path)
    view.cloud._save(".png")
    image = QImage(str(path))
    assert image.allGray()


def test_that_a_picture_that_cannot_be_written_is_told_of(
    view: WordsView, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    problems: list[QualcodeError] = []
    view.room.workspace.failed.connect(problems.append)
    monkeypatch.setattr(pictures, "ask_picture_path", lambda *_args: tmp_path / "borte" / "sky.png")
    view.cloud._save(".png")
    assert len(problems) == 1
