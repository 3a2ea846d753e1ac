"""A new user's first hour, in Norwegian: from the empty window to findings in Word, and all there the next day."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from qualcode.model.codings import Coding, Segment, Stance
from qualcode.model.span import Span
from qualcode.shipped import folder
from qualcode.ui import project_files, reports
from qualcode.ui.cards.rows import CardRow
from qualcode.ui.documents.import_dialog import ImportDialog
from qualcode.ui.findings import actions as finding_actions
from qualcode.ui.findings.room import FindingsRoom
from qualcode.ui.main_window import MainWindow
from qualcode.ui.new_project import NewProject, NewProjectDialog
from qualcode.ui.people.columns import ROLES
from qualcode.ui.people.room import PeopleRoom
from qualcode.ui.quotes.room import QuotesRoom
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.start.recent import RecentRow
from qualcode.ui.start.room import StartRoom
from tests.ui.windows import Told, entered, open_window

_CTRL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_Key = Qt.Key
QUESTION = "Hva fremmer og hemmer samarbeidet?"
CLAIM = "Tiden strekker ikke til, og det går ut over samarbeidet."


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """Return the Norwegian window of somebody who has never opened the program."""
    told = Told(monkeypatch)
    window = open_window(tmp_path, qtbot, "nb")
    yield window
    window.close()
    assert told.reasons() == []


def words(widget: object) -> str:
    """Return all that labels and buttons of a widget say."""
    assert isinstance(widget, StartRoom | ImportDialog | NewProjectDialog)
    labels = [each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget)]
    buttons = [each.text() for each in widget.findChildren(QPushButton) if each.isVisibleTo(widget)]
    return "\n".join([*labels, *buttons])


def press(qtbot: QtBot, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys where the keyboard is."""
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key, modifiers)


# --- The project


def make_project(window: MainWindow, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fill in the dialog of a new project, with the shipped codebook about cooperation."""

    def ask(_parent: object, _folder: str, coder: str) -> NewProject | None:
        dialog = NewProjectDialog(window, str(place), coder)
        assert all(word in words(dialog) for word in ("Nytt prosjekt", "Tittel", "Kodebok", "Lag prosjekt"))
        assert not dialog.accept_button.isEnabled()
        dialog.title_field.setText("Samarbeid i Havnes")
        dialog.coder_field.setText("Anna")
        names = [dialog.codebook_field.itemText(at) for at in range(dialog.codebook_field.count())]
        assert names[0] == "Begynn med tom kodebok"
        at = next(
            at for at in range(len(names)) if getattr(dialog.codebook_field.itemData(at), "stem", "") == "samarbeid"
        )
        dialog.codebook_field.setCurrentIndex(at)
        assert dialog.accept_button.isEnabled()
        answer = dialog.answer()
        dialog.deleteLater()
        return answer

    monkeypatch.setattr(project_files, "ask_new_project", ask)
    window.commands["new"].action.trigger()


# --- The texts


@dataclass
class Importing:
    """What the preview of the import shows, and the answer to it: the interviewers are found, the rest is kept."""

    rows: list[str] = field(default_factory=list)
    speakers: dict[str, list[str]] = field(default_factory=dict)
    button: str = ""

    def asked(self, dialog: ImportDialog) -> bool:
        """Look at each file and who is proposed to speak in it, and import them all."""
        for row in range(dialog.list.count()):
            dialog.list.setCurrentRow(row)
            page = dialog.page(row)
            assert page is not None
            name = dialog.list.item(row).text()
            self.rows.append(name)
            self.speakers[name] = [each.combo.currentText() for each in page.speaker_rows.rows.values()]
        self.button = dialog.accept_button.text()
        return True


def import_sample(window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Importing:
    """Import the six sample interviews from the file dialog."""
    paths = [str(each) for each in sorted(folder("sample_transcripts").glob("0*"))]
    person = Importing()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args, **_more: (paths, ""))
    monkeypatch.setattr(ImportDialog, "asked", lambda dialog: person.asked(dialog))
    window.commands["import"].action.trigger()
    qtbot.waitUntil(lambda: len(window.workspace.study.documents) == len(paths), timeout=30_000)
    return person


# --- The people


def import_people(window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> PeopleRoom:
    """Import the table of people, and correct one role in place."""
    window.show_room("people")
    room = window.rooms["people"]
    assert isinstance(room, PeopleRoom)
    path = str(folder("sample_transcripts") / "people.csv")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_more: (path, ""))
    window.commands["import-people"].action.trigger()
    window.activateWindow()
    room.table.setFocus()
    room.table.setCurrentIndex(room.model.index(0, ROLES))
    qtbot.waitUntil(room.table.hasFocus)
    press(qtbot, _Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.setText("Avdelingsleder")
    press(qtbot, _Key.Key_Return)
    qtbot.waitUntil(lambda: room.model.index(0, ROLES).data() == "Avdelingsleder")
    return room


# --- The codings


def code_ten(window: MainWindow, qtbot: QtBot) -> None:
    """Code ten passages: from the palette, with a number, a repetition, in vivo, a whole turn and by dropping."""
    first = next(iter(window.workspace.study.documents.ordered()))
    window.workspace.choose_document(first.id)
    room = entered(window, "coding", ReadingRoom)
    qtbot.waitUntil(room.centre.pane.hasFocus)
    press(qtbot, _Key.Key_U, _Key.Key_K)
    palette_types(qtbot, "sprakkrav")
    assert code_of(window) == "Språkkrav"
    press(qtbot, _Key.Key_H, modifiers=_ALT)
    press(qtbot, _Key.Key_U, _Key.Key_K)
    palette_types(qtbot, "tidspress")
    press(qtbot, _Key.Key_H, modifiers=_ALT)
    press(qtbot, _Key.Key_U, _Key.Key_1)
    press(qtbot, _Key.Key_U, _Key.Key_2)
    press(qtbot, _Key.Key_F, modifiers=_ALT)
    press(qtbot, _Key.Key_U, _Key.Key_Period)
    press(qtbot, _Key.Key_U, _Key.Key_I)
    press(qtbot, _Key.Key_U)
    press(qtbot, _Key.Key_K, modifiers=_SHIFT)
    palette_types(qtbot, "Barrierer / Mange møter")
    assert code_of(window) == "Mange møter"
    for _more in range(2):
        press(qtbot, _Key.Key_U, _Key.Key_2)
    turns = [turn for turn in window.workspace.study.turns.by("document", first.id) if turn.informant is not None]
    words_of_turn = Segment(first.id, Span(turns[-1].start, turns[-1].stop))
    room.side.tree.segment_dropped.emit(words_of_turn, coding_of(window).code)
    assert len(window.workspace.study.codings) == 10


def palette_types(qtbot: QtBot, typed: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), typed)
    press(qtbot, _Key.Key_Return)


def coding_of(window: MainWindow) -> Coding:
    assert window.workspace.coding is not None
    return window.workspace.study.codings[window.workspace.coding]


def code_of(window: MainWindow) -> str:
    return window.workspace.study.codes[coding_of(window).code].name


# --- The quotes and the finding


def look_at_quotes(window: MainWindow, out: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    """Filter the quotes by stance and by code, and write all of them as a Word table."""
    window.show_room("quotes")
    room = window.rooms["quotes"]
    assert isinstance(room, QuotesRoom)
    assert room.panel.choice("stance").accessibleName().startswith("Retning")
    study = window.workspace.study
    assert room.bar.counts.text().startswith("10 sitater fra 1 ")
    room.panel.choice("stance").chosen.emit("stance", frozenset({Stance.HINDERS}))
    hindering = [one for one in study.codings.values() if one.stance is Stance.HINDERS]
    assert len(cards(room)) == len(hindering) == 2
    room.show_all()
    code = study.codebook.find("Barrierer / Tidspress")
    assert code is not None
    room.panel.choice("code").chosen.emit("code", frozenset({code.id}))
    assert len(cards(room)) == len(study.codings.by("code", code.id)) > 1
    room.show_all()
    monkeypatch.setattr(reports, "ask_path", lambda *_args: out)
    with qtbot.waitSignal(window.workspace.said, timeout=20_000) as said:
        room.export()
    assert said.args is not None
    assert said.args[0] == "Sitater.docx er lagret."


def cards(room: QuotesRoom) -> list[CardRow]:
    return [row for row in room.cards.rows if isinstance(row, CardRow)]


def find_something(window: MainWindow, out: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    """Ask a question, answer it with a claim, let quotes carry and contradict it, and write it to Word."""
    window.show_room("findings")
    room = window.rooms["findings"]
    assert isinstance(room, FindingsRoom)
    answers = iter([QUESTION, CLAIM])
    monkeypatch.setattr(finding_actions, "ask_text", lambda *_args: next(answers))
    window.commands["new-question"].action.trigger()
    window.commands["new-finding"].action.trigger()
    picker = room.desk.picker
    picker.list.select_rows([at for at, row in enumerate(picker.cards.rows) if isinstance(row, CardRow)][:3])
    picker.add.click()
    picker.list.select_rows([next(at for at, row in enumerate(picker.cards.rows) if isinstance(row, CardRow))])
    picker.contradict.click()
    assert room.desk.editor.evidence.text().startswith("3 sitater fra 1 av ")
    monkeypatch.setattr(reports, "ask_path", lambda *_args: out)
    with qtbot.waitSignal(window.workspace.said, timeout=20_000):
        room.export()


def cells_of(path: Path) -> list[str]:
    """Return the texts of all cells of a Word file's tables."""
    from docx import Document

    return [cell.text for table in Document(str(path)).tables for row in table.rows for cell in row.cells]


def test_that_a_new_user_comes_from_an_empty_window_to_findings_in_word_and_finds_it_all_again(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    start = window.rooms["start"]
    assert isinstance(start, StartRoom)
    assert all(text in words(start) for text in ("Nytt prosjekt", "Prøv eksempelstudien"))
    make_project(window, tmp_path, monkeypatch)
    assert window.windowTitle() == "Samarbeid i Havnes – qualcode"
    assert window.is_in("documents")

    seen = import_sample(window, monkeypatch, qtbot)
    assert seen.button == "Importer 6 dokumenter"
    assert seen.speakers["01-leder-nav.txt"] == ["Intervjuer", "Ny informant R1"]

    people = import_people(window, monkeypatch, qtbot)
    assert people.model.headerData(ROLES, Qt.Orientation.Horizontal) == "Roller"

    code_ten(window, qtbot)
    look_at_quotes(window, tmp_path / "Sitater.docx", monkeypatch, qtbot)
    find_something(window, tmp_path / "Funn.docx", monkeypatch, qtbot)
    assert any("Avdelingsleder" in cell for cell in cells_of(tmp_path / "Sitater.docx"))
    assert CLAIM in " ".join(cells_of(tmp_path / "Funn.docx"))

    window.show_room("start")
    assert all(row.mark.is_done for row in start.path.rows.values())
    project = window.workspace.project
    assert project is not None
    study, path = window.workspace.study, project.path
    window.commands["close"].action.trigger()
    assert window.windowTitle() == "qualcode"
    (recent,) = start.findChildren(RecentRow)
    assert "Samarbeid i Havnes" in recent.accessibleName()
    assert "10 kodinger" in recent.accessibleName()
    window.files.open(path)
    assert window.workspace.study == study
    assert window.is_in("coding")
