"""Project files: made, opened where they were left, copied without loss, and told of calmly when they cannot be."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from qualcode.edits import codebook
from qualcode.edits.people import add_coder
from qualcode.model.errors import FileReason
from qualcode.shipped import folder
from qualcode.store.files import create, open_project
from qualcode.ui import dropped, project_files
from qualcode.ui.dropped import sort_dropped
from qualcode.ui.main_window import MainWindow
from qualcode.ui.new_project import NewProject, NewProjectDialog
from qualcode.ui.start.room import StartRoom
from qualcode.ui.widgets.ask import Choice
from tests.ui.windows import Told, open_window, project_in


def closed_project(folder: Path, name: str = "Studie") -> Path:
    """Return the path of a project file that nobody holds."""
    project = project_in(folder, name)
    project.close()
    return project.path


def choose_file(monkeypatch: pytest.MonkeyPatch, path: Path | str) -> None:
    """Let whoever asks for a file to save get this one."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(path), ""))


def test_that_a_new_project_starts_with_the_codebook_that_was_asked_for(
    empty_window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "Havnes.qualcode"
    shipped = folder("codebooks") / "samarbeid.yaml"
    empty_window.files.make(NewProject(path, "Samarbeid i Havnes", "Anna", shipped))
    study = empty_window.workspace.study
    assert (study.info.title, study.coders.ordered()[0].name) == ("Samarbeid i Havnes", "Anna")
    assert len(study.codes) > 40
    assert not empty_window.commands["undo"].action.isEnabled()
    assert empty_window.is_in("documents")


def test_that_the_dialog_of_a_new_project_proposes_a_file_that_is_not_there_yet(
    tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "Havnes.qualcode").touch()
    dialog = NewProjectDialog(None, str(tmp_path), "Anna")
    qtbot.addWidget(dialog)
    dialog.title_field.setText("Havnes")
    assert dialog.answer().path == tmp_path / "Havnes 2.qualcode"
    assert dialog.accept_button.isEnabled()


@pytest.mark.parametrize("place", ["Havnes.qualcode", "ingen mappe/Havnes.qualcode", "  "])
def test_that_the_dialog_of_a_new_project_takes_no_place_where_nothing_can_be_made(
    tmp_path: Path, qtbot: QtBot, place: str
) -> None:
    (tmp_path / "Havnes.qualcode").touch()
    dialog = NewProjectDialog(None, str(tmp_path), "Anna")
    qtbot.addWidget(dialog)
    dialog.title_field.setText("Havnes")
    dialog.place_field.setText(str(tmp_path / place) if place.strip() else place)
    assert not dialog.accept_button.isEnabled()


def test_that_a_title_with_slashes_becomes_a_file_name_without(tmp_path: Path, qtbot: QtBot) -> None:
    dialog = NewProjectDialog(None, str(tmp_path), "Anna")
    qtbot.addWidget(dialog)
    dialog.title_field.setText("NAV/skole: hva nå?")
    assert dialog.answer().path.parent == tmp_path
    assert dialog.answer().path.name == "NAV skole  hva nå.qualcode"


def test_that_a_project_opens_at_the_document_that_was_shown_last(empty_window: MainWindow, tmp_path: Path) -> None:
    path = closed_project(tmp_path)
    empty_window.files.open(path)
    second = empty_window.workspace.study.documents.ordered()[1].id
    empty_window.workspace.choose_document(second)
    empty_window.workspace.close()
    empty_window.files.open(path)
    assert empty_window.workspace.document == second
    assert empty_window.is_in("coding")


def test_that_a_project_opens_as_the_coder_who_sat_here_last(empty_window: MainWindow, tmp_path: Path) -> None:
    path = closed_project(tmp_path)
    empty_window.files.open(path)
    berit = empty_window.workspace.edit(add_coder, "Berit")
    assert berit is not None
    empty_window.workspace.choose_coder(berit)
    empty_window.workspace.close()
    empty_window.files.open(path)
    project = empty_window.workspace.project
    assert project is not None
    assert project.coder == berit


def test_that_opening_the_project_that_is_open_only_shows_it(
    whole_window: MainWindow, told: Told, qtbot: QtBot
) -> None:
    project = whole_window.workspace.project
    assert project is not None
    whole_window.files.open(project.path)
    qtbot.wait(1)
    assert whole_window.workspace.project is project
    assert told.problems == []


def test_that_a_recent_project_that_is_gone_gets_a_sentence_and_can_be_taken_off_the_list(
    empty_window: MainWindow, tmp_path: Path, told: Told, qtbot: QtBot
) -> None:
    path = closed_project(tmp_path)
    empty_window.files.open(path)
    empty_window.workspace.close()
    path.unlink()
    start = empty_window.rooms["start"]
    assert isinstance(start, StartRoom)
    assert start.recent_column.count() == 1
    start.workspace.project_wanted.emit(path)
    qtbot.waitUntil(lambda: bool(told.problems))
    assert told.reasons() == [FileReason.MISSING]
    told.ways_out[0].act()
    assert empty_window.settings.recent() == []
    assert start.recent_column.count() == 0


def test_that_the_list_of_recent_projects_tells_of_no_folder(empty_window: MainWindow, tmp_path: Path) -> None:
    home = tmp_path / "Kari Nordmann"
    home.mkdir()
    empty_window.files.open(closed_project(home))
    empty_window.workspace.close()
    start = empty_window.rooms["start"]
    assert isinstance(start, StartRoom)
    row = start.recent_column.itemAt(0).widget()
    assert row is not None
    words = [row.toolTip(), row.accessibleName(), *(label.text() for label in row.findChildren(type(start.about)))]
    assert not [text for text in words if "Kari" in text]


def _foreign(path: Path) -> None:
    path.write_bytes(b"Hei. " * 100)


def _newer(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:60] + (1 << 30).to_bytes(4, "big") + data[64:])


@pytest.mark.parametrize(("spoil", "reason"), [(_foreign, FileReason.NOT_PROJECT), (_newer, FileReason.NEWER)])
def test_that_a_file_that_is_no_project_of_ours_is_refused_and_left_as_it_is(
    whole_window: MainWindow,
    tmp_path: Path,
    told: Told,
    qtbot: QtBot,
    spoil: Callable[[Path], None],
    reason: FileReason,
) -> None:
    path = closed_project(tmp_path, "Annen")
    spoil(path)
    before = path.read_bytes()
    project = whole_window.workspace.project
    whole_window.files.open(path)
    qtbot.waitUntil(lambda: bool(told.problems))
    assert told.reasons() == [reason]
    assert path.read_bytes() == before
    assert whole_window.workspace.project is project


def test_that_a_second_window_on_the_same_file_is_told_that_it_is_in_use(
    whole_window: MainWindow, tmp_path: Path, told: Told, qtbot: QtBot
) -> None:
    (tmp_path / "annen").mkdir()
    second = open_window(tmp_path / "annen", qtbot)
    project = whole_window.workspace.project
    assert project is not None
    second.files.open(project.path)
    qtbot.waitUntil(lambda: bool(told.problems))
    assert told.reasons() == [FileReason.IN_USE]
    assert second.workspace.project is None
    second.close()


def test_that_a_project_that_cannot_be_written_opens_as_a_copy(
    empty_window: MainWindow, tmp_path: Path, told: Told, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = closed_project(tmp_path)
    # The tests may be run by somebody who may write anywhere.
    monkeypatch.setattr(os, "access", lambda asked, _mode: Path(asked) != path)
    empty_window.files.open(path)
    qtbot.waitUntil(lambda: bool(told.problems))
    assert told.reasons() == [FileReason.READ_ONLY]
    choose_file(monkeypatch, tmp_path / "Min kopi.qualcode")
    told.ways_out[0].act()
    assert empty_window.workspace.study.info.title == "Studie"


def test_that_a_project_deleted_under_us_is_saved_as_a_copy_and_worked_on(
    whole_window: MainWindow, tmp_path: Path, told: Told, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = whole_window.workspace.project
    assert project is not None
    study = whole_window.workspace.study
    project.path.unlink()
    whole_window.workspace.edit(codebook.add_code, "Ny")
    qtbot.waitUntil(lambda: bool(told.problems))
    assert told.reasons() == [FileReason.GONE]
    choose_file(monkeypatch, tmp_path / "Reddet.qualcode")
    told.ways_out[0].act()
    assert whole_window.workspace.study == study
    whole_window.workspace.edit(codebook.add_code, "Ny")
    assert len(whole_window.workspace.study.codes) == len(study.codes) + 1


def test_that_a_copy_replaces_what_is_there_only_when_it_is_complete(
    whole_window: MainWindow, tmp_path: Path, told: Told, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "Kopi.qualcode"
    target.write_bytes(b"noe annet")
    assert whole_window.copies.save_to(target)
    copy = open_project(target)
    assert copy.study == whole_window.workspace.study
    copy.close()
    before = target.read_bytes()
    monkeypatch.setattr(os, "replace", _full_disk)
    assert not whole_window.copies.save_to(target)
    assert target.read_bytes() == before
    qtbot.waitUntil(lambda: bool(told.problems))
    assert told.reasons() == [FileReason.DISK_FULL]


@pytest.mark.parametrize(
    ("number", "reason"), [(2, FileReason.NO_FOLDER), (5, FileReason.UNREADABLE), (107, FileReason.UNREADABLE)]
)
def test_that_a_copy_to_a_disk_that_is_gone_is_told_and_the_project_stays_open(
    whole_window: MainWindow,
    tmp_path: Path,
    told: Told,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    reason: FileReason,
) -> None:
    disk, see = tmp_path / "minnepinne", os.stat

    def see_no_disk(path: object, **how: object) -> os.stat_result:
        if str(disk) in str(path):
            raise OSError(number, os.strerror(number))
        return see(path, **how)  # type: ignore[call-overload,no-any-return]

    monkeypatch.setattr(os, "stat", see_no_disk)
    choose_file(monkeypatch, disk / "Kopi.qualcode")
    whole_window.copies.save()
    qtbot.waitUntil(lambda: bool(told.problems))
    assert told.reasons() == [reason]
    assert whole_window.workspace.project is not None


def _full_disk(*_args: object) -> None:
    raise OSError(28, "No space left on device")


def test_that_the_project_is_never_its_own_copy(
    whole_window: MainWindow, told: Told, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = whole_window.workspace.project
    assert project is not None
    choose_file(monkeypatch, project.path)
    whole_window.copies.save()
    qtbot.waitUntil(lambda: bool(told.problems))
    assert told.reasons() == [FileReason.EXISTS]
    assert whole_window.workspace.edit(codebook.add_code, "Fortsatt her") is not None


def test_that_a_dropped_project_goes_before_texts_and_a_folder_gives_its_texts(tmp_path: Path) -> None:
    for name in ("b.txt", "a.DOCX", "bilde.png", "Studie.qualcode"):
        (tmp_path / name).touch()
    assert sort_dropped([str(tmp_path)]).texts == [tmp_path / "a.DOCX", tmp_path / "b.txt"]
    both = sort_dropped([str(tmp_path / "b.txt"), str(tmp_path / "Studie.qualcode")])
    assert both.project == tmp_path / "Studie.qualcode"
    empty = tmp_path / "tom"
    empty.mkdir()
    assert sort_dropped([str(empty)]).texts == [empty]


def test_that_a_project_dropped_on_the_window_is_opened(
    empty_window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(closed_project(tmp_path)))])
    event = QDropEvent(
        QPointF(400, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    empty_window.dropEvent(event)
    qtbot.waitUntil(lambda: empty_window.workspace.project is not None)
    assert empty_window.windowTitle() == "Studie – qualcode"


def test_that_texts_dropped_without_a_project_ask_for_one_and_are_imported_into_it(
    empty_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = NewProject(tmp_path / "Ny.qualcode", "Ny", "Anna", None)
    monkeypatch.setattr(project_files, "ask_new_project", lambda *_args: wanted)
    texts: list[list[Path]] = []
    empty_window.workspace.import_wanted.disconnect()
    empty_window.workspace.import_wanted.connect(texts.append)
    empty_window.files.take_dropped([str(tmp_path / "Intervju.txt")])
    assert texts == [[tmp_path / "Intervju.txt"]]


def test_that_a_table_dropped_alone_is_asked_about_and_read_by_the_room_chosen(
    whole_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[list[str]] = []

    def choose(_parent: object, _title: str, _sentence: str, choices: Sequence[Choice]) -> str:
        offered.append([choice.key for choice in choices])
        return "people"

    monkeypatch.setattr(dropped, "choose", choose)
    table = tmp_path / "Utvalg.CSV"
    table.write_text("informant;rolle\nR77;Leder\n", "utf-8")
    whole_window.files.take_dropped([str(table)])
    assert offered == [["codebook", "people", "answers"]]
    assert whole_window.is_in("people")
    assert "R77" in {one.label for one in whole_window.workspace.study.informants.values()}


def test_that_a_table_among_texts_and_one_that_nobody_answers_for_bring_nothing_in(
    whole_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dropped, "choose", lambda *_args: None)
    texts: list[list[Path]] = []
    whole_window.workspace.import_wanted.disconnect()
    whole_window.workspace.import_wanted.connect(texts.append)
    before = whole_window.workspace.study
    table, text = tmp_path / "Svar.xlsx", tmp_path / "Intervju.txt"
    whole_window.files.take_dropped([str(table)])
    assert texts == []
    whole_window.files.take_dropped([str(table), str(text)])
    assert texts == [[table, text]]
    assert whole_window.workspace.study is before


def test_that_a_colleague_s_file_asks_once_who_codes_here(empty_window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "Kollega.qualcode"
    create(path, "Kollega", "Cato").close()
    empty_window.settings.put("coder", "Anna")
    empty_window.files.open(path)
    assert empty_window.who.isVisible()
    assert QApplication.focusWidget() not in empty_window.who.answers
    empty_window.who.answers[0].click()
    assert not empty_window.who.isVisible()
    empty_window.workspace.close()
    empty_window.files.open(path)
    assert not empty_window.who.isVisible()
    assert empty_window.settings.text("coder", "") == "Cato"


def test_that_who_codes_can_be_left_as_it_is_and_one_who_is_known_is_not_asked(
    empty_window: MainWindow, tmp_path: Path
) -> None:
    for name in ("Cato", "Anna"):
        create(tmp_path / f"{name}.qualcode", name, name).close()
    empty_window.settings.put("coder", "anna")
    empty_window.files.open(tmp_path / "Anna.qualcode")
    assert not empty_window.who.isVisible()
    empty_window.files.open(tmp_path / "Cato.qualcode")
    empty_window.who.answers[-1].click()
    empty_window.workspace.close()
    empty_window.files.open(tmp_path / "Cato.qualcode")
    assert not empty_window.who.isVisible()
    assert empty_window.settings.text("coder", "") == "anna"
