"""The preview of an import: every file in its row, who speaks, what is repaired, and what becomes of it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qualcode.importers.assembling import assemble
from qualcode.importers.choices import SpeakerChoice, label_key
from qualcode.importers.preview import Preview, preview
from qualcode.model.documents import DocumentKind, Speaker
from qualcode.model.errors import FileProblem
from qualcode.model.progress import Cancelled, silent
from qualcode.text.repair import Repair
from qualcode.ui.documents import speaker_rows
from qualcode.ui.documents.file_page import FilePage
from qualcode.ui.documents.import_dialog import FileToImport, ImportDialog
from qualcode.ui.documents.looking import Looked, look_at
from qualcode.ui.documents.memory import SpeakerMemory
from qualcode.ui.settings import Settings

WRAPPED = "\n\n".join(
    "Dette er en rapport om samarbeid mellom tjen-\n\nester i kommunen og hvordan det går til at\n\n"
    "flyktninger får hjelp av mange på en gang."
    for _ in range(20)
)


class Desk:
    """Makes dialogs for files in a folder, and looks again when it is told to."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.folder, self.qtbot = folder, qtbot
        self.memory = SpeakerMemory(Settings(folder / "window.ini"))
        self.waiting: list[Callable[[], object]] = []
        self.stopped = 0

    def open(self, files: dict[str, str | bytes], informants: tuple[str, ...] = ()) -> ImportDialog:
        paths = []
        for name, text in files.items():
            path = self.folder / name
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
            paths.append(path)
        found = [FileToImport(each) for each in look_at(paths, silent)]
        dialog = ImportDialog(None, found, informants, self.memory, self._again)
        self.qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    def _again(
        self, file: Looked, repairs: frozenset[Repair], named: frozenset[str], done: Callable[[Preview], object]
    ) -> Callable[[], None]:
        self.waiting.append(lambda: done(preview(file.reading, repairs, named)))
        return self._stop

    def _stop(self) -> None:
        self.stopped += 1


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Desk:
    return Desk(tmp_path, qtbot)


def page(dialog: ImportDialog, row: int = 0) -> FilePage:
    found = dialog.page(row)
    assert found is not None
    return found


def choose(dialog: ImportDialog, row: int, label: str, choice: SpeakerChoice) -> None:
    """Choose in the combo of a label as a person does."""
    combo = page(dialog, row).speaker_rows.rows[label_key(label)].combo
    at = next(at for at in range(combo.count()) if combo.itemData(at) == choice)
    combo.setCurrentIndex(at)
    combo.activated.emit(at)


def test_that_a_bad_file_gets_its_sentence_in_its_row_and_the_others_go_on(desk: Desk) -> None:
    dialog = desk.open({"tom.txt": b"", "a.txt": "I: Hei\nR1: Hallo der", "bilde.txt": b"\x89PNG\x00\x01" * 99})
    rows = [dialog.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert rows[0] == "tom.txt, “tom.txt” is empty."
    assert rows[1] == "a.txt, 2 turns · 2 words"
    assert not dialog.list.item(2).flags() & Qt.ItemFlag.ItemIsUserCheckable
    assert dialog.accept_button.text() == "Import 1 document"
    assert [reading.path.name for reading, _choices in dialog.answer()] == ["a.txt"]


def test_that_only_ticked_files_are_imported(desk: Desk) -> None:
    dialog = desk.open({"a.txt": "I: Hei\nR1: Hallo", "b.txt": "I: Hei\nR2: Hallo"})
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert [reading.path.name for reading, _choices in dialog.answer()] == ["b.txt"]
    dialog.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.accept_button.isEnabled()


def test_that_a_label_that_may_be_a_name_is_asked_about_and_kept_out(desk: Desk) -> None:
    dialog = desk.open({"a.txt": "I: Hei\nKari Nordmann: Hallo der\nI: Ja\nKari Nordmann: Nei da"})
    assert "See who speaks" in dialog.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    row = page(dialog).speaker_rows.rows[label_key("Kari Nordmann")]
    assert row.note.words.text().startswith("May be a name: the words are kept under R1")
    assert dialog.answer()[0][1].of("Kari Nordmann") == SpeakerChoice(Speaker.INFORMANT, "R1")
    choose(dialog, 0, "Kari Nordmann", SpeakerChoice(Speaker.INFORMANT, "Kari Nordmann"))
    assert row.note.words.text().startswith("“Kari Nordmann” stands in the project")
    assert "See who speaks" not in dialog.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)


SELDOM = "I: Og dere?\nR1: Vi var med.\nDet gjaldt to.\nDet var alt.\nDer, ja.\nKari: Jeg òg.\nOslo: Der bor vi."


def test_that_a_name_that_stands_once_is_offered_as_part_of_the_text_until_it_is_said_who_it_is(desk: Desk) -> None:
    dialog = desk.open({"a.txt": SELDOM})
    row = page(dialog).speaker_rows.rows[label_key("Kari")]
    assert row.combo.currentData() == SpeakerChoice(is_text=True)
    assert row.note.words.text().startswith("Stands before a colon so seldom")
    assert assemble(*dialog.answer()[0]).text.endswith("\nKari: Jeg òg.\nOslo: Der bor vi.")
    choose(dialog, 0, "Kari", SpeakerChoice(Speaker.INFORMANT, "R2"))
    page(dialog)._look_again()
    desk.waiting.pop()()
    made = assemble(*dialog.answer()[0])
    assert [(turn.label, made.text[turn.start : turn.stop]) for turn in made.turns][2:] == [
        ("R2", "Jeg òg.\nOslo: Der bor vi.")
    ]
    assert page(dialog).told_size().startswith("3 turns")
    choose(dialog, 0, "Kari", SpeakerChoice(is_text=True))
    assert len(assemble(*dialog.answer()[0]).turns) == 2


def test_that_the_words_of_interviewers_are_not_counted_but_told_of(desk: Desk) -> None:
    dialog = desk.open({"a.txt": "Anna: Hei du\nKari: Hallo der borte\nAnna: Ja\nKari: Nei da"})
    told = page(dialog)._facts
    assert told.text().endswith("4 turns · 8 words")
    choose(dialog, 0, "Anna", SpeakerChoice(Speaker.INTERVIEWER))
    assert told.text().endswith("4 turns · 5 words")
    assert told.toolTip() == "8 words with the interviewers', which do not count."


def test_that_the_role_that_somebody_new_gets_is_told(desk: Desk) -> None:
    text = "I: Hei\nR1 (leder, NAV): Hallo\nR2 (rektor): Ja"
    rows = page(desk.open({"a.txt": text}, ("R2",))).speaker_rows.rows
    assert rows["r1"].note.words.text() == "Gets the role Leder, NAV, guessed from the brackets."
    assert rows["r2"].note.words.text() == ""


def test_that_who_a_name_is_holds_for_the_other_files_until_they_say_otherwise(desk: Desk) -> None:
    text = "Anna: Hei\nKari: Hallo der\nAnna: Ja\nKari: Nei da"
    dialog = desk.open({"a.txt": text, "b.txt": text, "c.txt": text})
    choose(dialog, 2, "Anna", SpeakerChoice(Speaker.GROUP))
    choose(dialog, 0, "Anna", SpeakerChoice(Speaker.INTERVIEWER))
    chosen = [choices.of("Anna").speaker for _reading, choices in dialog.answer()]
    assert chosen == [Speaker.INTERVIEWER, Speaker.INTERVIEWER, Speaker.GROUP]


def test_that_who_r1_is_is_each_file_s_own_affair(desk: Desk) -> None:
    text = "I: Hei\nR1: Hallo der"
    dialog = desk.open({"a.txt": text, "b.txt": text}, ("R7",))
    note = page(dialog, 1).speaker_rows.rows["r1"].note.words.text()
    assert note.startswith("R1 speaks in several of these files.")
    choose(dialog, 0, "R1", SpeakerChoice(Speaker.INFORMANT, "R7"))
    assert [choices.of("R1").informant for _reading, choices in dialog.answer()] == ["R7", "R1"]


def test_that_a_label_of_one_s_own_is_asked_for_and_offered_in_the_next_file(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speaker_rows, "ask_text", lambda *_args: "Leder NAV")
    dialog = desk.open(
        {"a.txt": "I: Hei\nKari: Hallo\nI: Å\nKari: Ja", "b.txt": "I: Hei\nPer: Hallo\nI: Å\nPer: Ja"}
    )
    combo = page(dialog).speaker_rows.rows["kari"].combo
    at = combo.findText("New informant …")
    combo.setCurrentIndex(at)
    combo.activated.emit(at)
    assert combo.currentText() == "New informant Leder NAV"
    dialog.list.setCurrentRow(1)
    offered = page(dialog, 1).speaker_rows.rows["per"].combo
    assert offered.findText("New informant Leder NAV") >= 0


def test_that_the_wheel_over_a_combo_changes_nobody(desk: Desk) -> None:
    dialog = desk.open({"a.txt": "I: Hei\nR1: Hallo der"})
    combo = page(dialog).speaker_rows.rows["r1"].combo
    before = combo.currentIndex()
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(combo, wheel)
    assert combo.currentIndex() == before


def test_that_ticking_a_repair_looks_again_and_waits_for_it(desk: Desk, qtbot: QtBot) -> None:
    dialog = desk.open({"rapport.txt": WRAPPED})
    shown = page(dialog)
    assert shown.repairs.boxes[Repair.REFLOW].isChecked()
    assert shown.preview.turns == 1
    shown.repairs.boxes[Repair.HYPHENS].setChecked(False)
    shown.repairs.boxes[Repair.REFLOW].setChecked(False)
    assert not dialog.accept_button.isEnabled()
    qtbot.waitUntil(lambda: bool(desk.waiting))
    assert len(desk.waiting) == 1
    desk.waiting[0]()
    assert dialog.accept_button.isEnabled()
    assert not dialog.answer()[0][1].repairs & {Repair.HYPHENS, Repair.REFLOW}


def test_that_before_and_after_are_shown_with_the_line_ends(desk: Desk) -> None:
    dialog = desk.open({"rapport.txt": WRAPPED})
    texts = [label.text() for label in page(dialog).repairs.findChildren(speaker_rows.label("").__class__)]
    assert any("tjen- ⏎ " in text for text in texts)
    assert any("mellom tjenester" in text for text in texts)


def test_that_damaged_characters_are_counted(desk: Desk) -> None:
    dialog = desk.open({"a.txt": b"\xef\xbb\xbfI: Hei p\xe5 deg\nR1: Hall\xe5 der"})
    texts = [label.text() for label in page(dialog).findChildren(speaker_rows.label("").__class__)]
    assert "2 characters of the file are damaged and stand as �." in texts


def test_that_the_kind_that_is_chosen_is_the_kind_that_is_stored(desk: Desk) -> None:
    dialog = desk.open({"a.txt": "I: Hei\nR1: Hallo der"})
    shown = page(dialog)
    shown.kind.setCurrentIndex(shown.kind.findData(DocumentKind.DOCUMENT))
    shown.title.setText("  ")
    choices = dialog.answer()[0][1]
    assert choices.kind is DocumentKind.DOCUMENT
    assert choices.title == "a"


def test_that_a_file_that_cannot_be_found_is_a_problem_among_the_others(tmp_path: Path) -> None:
    (tmp_path / "a 😀.txt").write_text("I: Hei\nR1: Hallo", encoding="utf-8")
    gone, there = look_at([tmp_path / "borte.txt", tmp_path / "a 😀.txt"], silent)
    assert isinstance(gone, FileProblem)
    assert isinstance(there, Looked)
    assert there.reading.title == "a 😀"


def test_that_each_file_is_named_before_it_is_read_and_none_is_read_after_a_cancel(tmp_path: Path) -> None:
    paths, heard = [tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c.txt"], list[str]()

    def progress(done: int, _total: int, what: str) -> None:
        heard.append(what)
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        look_at(paths, progress)
    assert heard == ["a.txt", "b.txt"]
