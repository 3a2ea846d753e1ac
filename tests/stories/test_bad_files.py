"""Everything that can be wrong with a file, in the real window: each gets its sentence, and nothing is harmed."""

import io
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from qualcode.store.files import create
from qualcode.ui.documents.import_dialog import ImportDialog
from qualcode.ui.documents.problem_page import ProblemPage
from qualcode.ui.main_window import MainWindow
from qualcode.ui.tell_dialog import TellDialog
from tests.importers.word_files import with_paragraphs
from tests.ui.windows import open_window, project_in

GOOD = "I: Hva er vanskelig?\nR1: Vi har aldri tid til å snakke sammen."
_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HOLD = """
import sys
from pathlib import Path
from qualcode.store.files import open_project
project = open_project(Path(sys.argv[1]))
print("holds", flush=True)
sys.stdin.read()
"""


class Person:
    """Somebody who answers the import dialog, and reads what the window tells."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Answer from now on."""
        self.says_yes = True
        self.rows: dict[str, str] = {}
        self.pages: dict[str, str] = {}
        self.button = ""
        self.told: list[str] = []
        monkeypatch.setattr(ImportDialog, "asked", lambda dialog: self._asked(dialog))
        monkeypatch.setattr(TellDialog, "exec", lambda dialog: self._told(dialog))

    def _asked(self, dialog: ImportDialog) -> bool:
        dialog.show()
        for row in range(dialog.list.count()):
            dialog.list.setCurrentRow(row)
            name = dialog.list.item(row).text()
            shown = dialog.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole)
            self.rows[name] = shown.removeprefix(f"{name}, ")
            page = dialog.pages.currentWidget()
            if isinstance(page, ProblemPage):
                self.pages[name] = _words(page)
        self.button = dialog.accept_button.text()
        can = dialog.accept_button.isEnabled()
        dialog.hide()
        return self.says_yes and can

    def _told(self, dialog: TellDialog) -> int:
        self.told.append(_words(dialog))
        return 1


def _words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> Person:
    return Person(monkeypatch)


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot, person: Person) -> Iterator[MainWindow]:
    """Return the Norwegian window with an empty project open."""
    window = open_window(tmp_path, qtbot, "nb")
    window.workspace.take(create(tmp_path / "Havnes.qualcode", "Havnes", "Anna"))
    yield window
    window.close()


def bad_files(folder: Path) -> dict[str, Path]:
    """Make one file of each bad kind and return them by name."""
    folder.mkdir()
    (folder / "mappe").mkdir()
    whole = with_paragraphs("I: Hei.", "R1: Hallo der.")
    contents = {
        "tom.txt": b"",
        "opptak.txt": b"\x00\x01\x02\x7f\xfe\x00" * 400,
        "bilde.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        "tegn.txt": "R1: Как дела?\n".encode("utf-16-be")[1:] * 30,
        "passord.docx": _OFFICE + "EncryptedPackage".encode("utf-16-le"),
        "gammel.docx": _OFFICE.ljust(512, b"\0") + "WordDocument\0".encode("utf-16-le"),
        "kuttet.docx": whole[: len(whole) // 2],
        "skadet.docx": without_document(whole),
        "bare tegn.txt": b"... --- ...\n\n???",
        "regneark.xlsx": b"ikke et regneark",
    }
    for name, data in contents.items():
        (folder / name).write_bytes(data)
    with (folder / "film.txt").open("wb") as file:
        file.truncate(300_000_000)
    names = [*contents, "film.txt", "borte.txt", "sperret.txt", "mappe", "prosjekt.txt"]
    (folder / "sperret.txt").write_text(GOOD, "utf-8")
    other = project_in(folder, "Annen")
    other.close()
    (folder / "prosjekt.txt").write_bytes(other.path.read_bytes())
    return {name: folder / name for name in names}


def without_document(docx: bytes) -> bytes:
    """Return a Word file whose text is cut off in the middle of a tag."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data[: len(data) // 2] if name == "word/document.xml" else data)
    return made.getvalue()


def import_files(window: MainWindow, paths: list[Path], person: Person, qtbot: QtBot) -> None:
    """Drop the files on the window, and wait until the dialog was answered."""
    person.rows.clear()
    window.files.take_dropped([str(path) for path in paths])
    qtbot.waitUntil(lambda: bool(person.rows), timeout=20_000)
    qtbot.wait(1)


SENTENCES = {
    "tom.txt": "«tom.txt» er tom.",
    "opptak.txt": "«opptak.txt» er ikke en tekst.",
    "bilde.txt": "«bilde.txt» er ikke det navnet sier: Inni er det en .png-fil.",
    "tegn.txt": "«tegn.txt» er ikke en tekst.",
    "passord.docx": "«passord.docx» er beskyttet med passord.",
    "gammel.docx": "«gammel.docx» er en Word-fil av den gamle typen, .doc.",
    "kuttet.docx": "«kuttet.docx» lar seg ikke tolke.",
    "skadet.docx": "«skadet.docx» lar seg ikke tolke.",
    "bare tegn.txt": "Det er ingen ord i «bare tegn.txt».",
    "regneark.xlsx": "«regneark.xlsx» er en tabell, ikke en tekst.",
    "film.txt": "«film.txt» er for stor.",
    "borte.txt": "Filen «borte.txt» finnes ikke.",
    "sperret.txt": "Fikk ikke tak i «sperret.txt».",
    "mappe": "«mappe» er en mappe.",
    "prosjekt.txt": "«prosjekt.txt» er et qualcode-prosjekt, ikke en tekst.",
}


def lock(monkeypatch: pytest.MonkeyPatch, locked: Path) -> None:
    """Let the system refuse to read a file, as it does when another account owns it."""
    read_bytes = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path == locked:
            raise PermissionError(13, "Permission denied", str(path))
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)


def test_that_every_bad_file_gets_its_sentence_and_the_project_is_byte_for_byte_as_before(
    window: MainWindow, person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    files = bad_files(tmp_path / "filer")
    lock(monkeypatch, files["sperret.txt"])
    project = window.workspace.project
    assert project is not None
    before = project.path.read_bytes()
    import_files(window, list(files.values()), person, qtbot)
    assert person.rows == SENTENCES
    for name, page in person.pages.items():
        assert page.startswith(SENTENCES[name])
        assert "Ingenting er " in page
    assert "300\N{NO-BREAK SPACE}MB" in person.pages["film.txt"]
    assert "lagre den uten passord" in person.pages["passord.docx"]
    assert person.button == "Importer"
    assert person.told == []
    assert project.path.read_bytes() == before
    assert not window.commands["undo"].action.isEnabled()


def test_that_the_good_files_beside_bad_ones_are_imported_in_one_step(
    window: MainWindow, person: Person, tmp_path: Path, qtbot: QtBot
) -> None:
    files = bad_files(tmp_path / "filer")
    (tmp_path / "Intervju 1.txt").write_text(GOOD, "cp1252")
    (tmp_path / "Intervju 2.docx").write_bytes(with_paragraphs("I: Og her?", "R2: Vi sitter i samme hus."))
    good = [tmp_path / "Intervju 1.txt", tmp_path / "Intervju 2.docx"]
    import_files(window, [files["tom.txt"], good[0], files["kuttet.docx"], good[1]], person, qtbot)
    assert person.button == "Importer 2 dokumenter"
    qtbot.waitUntil(lambda: len(window.workspace.study.documents) == 2, timeout=20_000)
    titles = [document.title for document in window.workspace.study.documents.ordered()]
    assert titles == ["Intervju 1", "Intervju 2"]
    assert window.notice.isVisible()
    window.commands["undo"].action.trigger()
    assert len(window.workspace.study.documents) == 0


def test_that_cancelling_the_preview_changes_no_byte(
    window: MainWindow, person: Person, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "Intervju 1.txt").write_text(GOOD, "utf-8")
    project = window.workspace.project
    assert project is not None
    before = project.path.read_bytes()
    person.says_yes = False
    import_files(window, [tmp_path / "Intervju 1.txt"], person, qtbot)
    assert project.path.read_bytes() == before
    assert len(window.workspace.study.documents) == 0


def newer(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version=999")
    connection.close()


def damaged(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096 : 4096 * 6] = b"\xa5" * (4096 * 5)
    path.write_bytes(data)


def a_transcript(path: Path) -> None:
    path.write_text(GOOD, "utf-8")


@pytest.mark.parametrize(
    ("spoil", "sentence", "what_to_do"),
    [
        (newer, "«Annen.qualcode» er laget med en nyere versjon av qualcode.", "Installer den nyeste versjonen"),
        (damaged, "«Annen.qualcode» er skadet.", "Annen backups"),
        (a_transcript, "«Annen.qualcode» er ikke et qualcode-prosjekt.", "Annen backups"),
    ],
)
def test_that_a_project_that_cannot_be_opened_gets_its_sentence_and_leaves_the_open_one(
    window: MainWindow,
    person: Person,
    tmp_path: Path,
    qtbot: QtBot,
    spoil: Callable[[Path], None],
    sentence: str,
    what_to_do: str,
) -> None:
    other = project_in(tmp_path, "Annen")
    other.close()
    spoil(other.path)
    before, here = other.path.read_bytes(), window.workspace.project
    window.files.take_dropped([str(other.path)])
    qtbot.waitUntil(lambda: bool(person.told))
    (told,) = person.told
    assert told.startswith(sentence)
    assert what_to_do in told
    assert other.path.read_bytes() == before
    assert window.workspace.project is here


def test_that_a_project_that_another_program_holds_gets_its_sentence_and_opens_when_it_is_let_go(
    window: MainWindow, person: Person, tmp_path: Path, qtbot: QtBot
) -> None:
    other = project_in(tmp_path, "Annen")
    other.close()
    command = [sys.executable, "-c", _HOLD, str(other.path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        assert holder.stdout.readline().strip() == b"holds"
        window.files.open(other.path)
        qtbot.waitUntil(lambda: bool(person.told))
        holder.stdin.close()
        holder.wait(30)
    assert person.told[0].startswith("«Annen.qualcode» er i bruk.")
    window.files.open(other.path)
    assert window.workspace.study.info.title == "Annen"
