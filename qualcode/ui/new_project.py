"""Asking for a new project: what it is called, who codes, with which codebook, and where the file shall lie."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from qualcode.i18n import _
from qualcode.shipped import folder
from qualcode.store.files import SUFFIX
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.ask import AskDialog
from qualcode.ui.widgets.form import Form
from qualcode.ui.widgets.place_field import PlaceField

_WIDTH = 130 * GRID


@dataclass(frozen=True, slots=True)
class NewProject:
    """A project to be made."""

    path: Path
    title: str
    coder: str
    codebook: Path | None


def ask_new_project(parent: QWidget | None, folder_path: str, coder: str) -> NewProject | None:
    """Ask over ``parent``; ``folder_path`` and ``coder`` are proposals. None when cancelled."""
    dialog = NewProjectDialog(parent, folder_path, coder)
    return dialog.answer() if dialog.asked() else None


class NewProjectDialog(AskDialog):
    """The dialog behind ``ask_new_project``; it lets no file be chosen that is there already."""

    def __init__(self, parent: QWidget | None, folder_path: str, coder: str) -> None:
        """Propose a place in ``folder_path`` and the name ``coder``."""
        super().__init__(parent, _("New project"))
        self.setMinimumWidth(_WIDTH)
        self._folder = folder_path
        self.title_field = QLineEdit()
        self.title_field.setPlaceholderText(_("Such as: Cooperation around refugees"))
        self.coder_field = QLineEdit(coder)
        self.codebook_field = _codebooks()
        self.place = PlaceField(SUFFIX, _("Where shall the project lie?"))
        self.place_field = self.place.edit
        form = Form()
        form.add(_("Title"), self.title_field)
        form.add(_("Who codes"), self.coder_field, _("Your name or initials; it stands with every coding."))
        form.add(_("Codebook"), self.codebook_field)
        self._place = form.add(_("File"), self.place, _("The whole project is this one file."))
        self.place_field.setAccessibleName(_("File"))
        self.add(form)
        self.accept_button = self.add_accept(_("Make project"))
        self.title_field.textChanged.connect(self._propose_place)
        for field in (self.title_field, self.coder_field, self.place_field):
            field.textChanged.connect(self._check)
        self._propose_place("")
        self._check()

    def answer(self) -> NewProject:
        """Return what was asked for."""
        return NewProject(
            self.place.path(),
            self.title_field.text().strip(),
            self.coder_field.text().strip(),
            self.codebook_field.currentData(),
        )

    def _check(self) -> None:
        problem = self.place.problem()
        self._place.set_problem(problem)
        fields = (self.title_field, self.coder_field, self.place_field)
        self.accept_button.setEnabled(not problem and all(field.text().strip() for field in fields))

    def _propose_place(self, title: str) -> None:
        self.place.propose(Path(self._folder), title, _("My study"))


def _codebooks() -> QComboBox:
    field = QComboBox()
    field.addItem(_("Start with an empty codebook"), None)
    for path in sorted(folder("codebooks").glob("*.yaml")):
        if path.stem != "tom":
            field.addItem(_title_of(path), path)
    return field


def _title_of(path: Path) -> str:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("title:"):
            return line.partition(":")[2].strip().strip("\"'")
    return path.stem
