"""What the window remembers, whatever state its file is in."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from qualcode.ui.settings import Settings


def test_that_values_come_back_with_their_types(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "window.ini")
    settings.put("theme", "dark")
    settings.put("size", 14)
    settings.put("dim", True)
    again = Settings(tmp_path / "window.ini")
    assert (again.text("theme", ""), again.number("size", 0), again.truth("dim", False)) == ("dark", 14, True)


def test_that_a_change_is_announced_once(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "window.ini")
    names: list[str] = []
    settings.changed.connect(names.append)
    settings.put("theme", "dark")
    settings.put("theme", "dark")
    assert names == ["theme"]


def test_that_a_broken_file_counts_as_empty(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "window.ini"
    path.write_bytes(b"[General]\nsize=many\nrecent=[{1\n\xff\xfe")
    settings = Settings(path)
    assert settings.number("size", 12) == 12
    assert settings.recent() == []


def test_that_recent_projects_are_listed_once_the_latest_first(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "window.ini")
    for number in range(10):
        settings.add_recent(tmp_path / f"{number % 9}.qualcode", f"Studie {number}", 1, 2)
    titles = [entry.title for entry in settings.recent()]
    assert titles[:2] == ["Studie 9", "Studie 8"]
    assert "Studie 0" not in titles
    assert len(titles) == 8
