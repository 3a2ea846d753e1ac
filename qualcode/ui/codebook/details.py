"""What a code means: name, definition, include, exclude, example, origin, colour and key, edited in place."""

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from qualcode.edits import codebook
from qualcode.i18n import _
from qualcode.model.codes import Code, Origin
from qualcode.model.ids import CodeId
from qualcode.ui.codebook.colour_button import ColourButton
from qualcode.ui.codebook.cue_words import CueWords
from qualcode.ui.codebook.example_picker import ExamplePicker
from qualcode.ui.jobs import Jobs
from qualcode.ui.memo_fields.memos_about import MemosAbout
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.form import Form
from qualcode.ui.widgets.parts import button
from qualcode.ui.widgets.typing_pause import TypingPause
from qualcode.ui.workspace import Workspace
from qualcode.wording.language import interface_words
from qualcode.wording.names import origin_name

_PAUSE_MS = 600
"""A text is written down when nothing was typed for so long, and when its field is left."""

_TEXTS = ("definition", "include", "exclude", "example")


class CodeDetails(QWidget):
    """The fields of the current code. What is typed is saved as it is typed."""

    def __init__(self, workspace: Workspace, jobs: Jobs) -> None:
        """Show nothing until ``show_code``."""
        super().__init__()
        self._workspace = workspace
        self._code: CodeId | None = None
        self._filling = False
        self._unsaved: dict[tuple[CodeId, str], str] = {}
        self.name = QLineEdit()
        self.texts = {field: _TextField(self._save_texts) for field in _TEXTS}
        self.gloss = QLineEdit()
        self.origin = _origins()
        self.codable = QCheckBox(_("Can be put on text (off for a mere heading)"))
        self.colour = ColourButton()
        self.pin = _pins()
        self.pick = button(_("Pick from the quotes …"), "quiet")
        self.pick.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.examples = ExamplePicker(self, workspace)
        self.cues = CueWords(workspace, jobs)
        self.memos = MemosAbout(workspace)
        self._lay_out()
        self.name.editingFinished.connect(self._save_name)
        self.gloss.editingFinished.connect(self._save_gloss)
        self.origin.activated.connect(lambda _at: self._save(origin=_chosen_origin(self.origin)))
        self.codable.toggled.connect(lambda on: self._save(codable=on))
        self.colour.chosen.connect(self._save_colour)
        self.pin.activated.connect(lambda _at: self._save_pin())
        self.pick.clicked.connect(self._pick_example)
        self.examples.picked.connect(self._take_example)
        workspace.closing.connect(self.save_typed)

    def show_code(self, code: CodeId | None) -> None:
        """Show a code, having written down what was typed about the one before; nothing for None."""
        is_same = code == self._code
        if not is_same:
            self.save_typed()
        self._code = code
        self.setEnabled(code is not None)
        self._fill(self._workspace.study.codes[code] if code is not None else None, keeps_typed=is_same)
        self._type_again()
        self.cues.show_code(code)
        self.memos.show_about(**{"code": code} if code is not None else {})

    def clear(self) -> None:
        """Forget the code: the project was closed."""
        self._code = None
        self._fill(None)
        self.cues.clear()
        self.setEnabled(False)

    def save_typed(self) -> None:
        """Write down what is typed and not saved yet."""
        self._save_name()
        self._save_gloss()
        self._save_texts()

    def _lay_out(self) -> None:
        form = Form()
        form.add(_("Name"), self.name)
        form.add(_("Definition"), self.texts["definition"])
        form.add(_("Include when"), self.texts["include"])
        form.add(_("Exclude when"), self.texts["exclude"])
        below_example = form.add(_("Example"), self.texts["example"]).layout()
        assert below_example is not None
        below_example.addWidget(self.pick)
        form.add(_("Colour"), self.colour)
        form.add(_("Number key"), self.pin)
        form.add(_("Origin"), self.origin)
        form.add(_("Name in English"), self.gloss)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)
        column.addWidget(self.codable)
        column.addSpacing(4 * GRID)
        column.addWidget(self.cues)
        column.addSpacing(4 * GRID)
        column.addWidget(self.memos)
        column.addStretch(1)

    def _fill(self, code: Code | None, keeps_typed: bool = False) -> None:
        """Show a code; what is typed and not written down yet stays where it ``keeps_typed``."""
        self._filling = True
        for line, text in ((self.name, code.name if code else ""), (self.gloss, code.gloss if code else "")):
            if not (keeps_typed and line.isModified()):
                _set_line(line, text)
        for field, edit in self.texts.items():
            if not (keeps_typed and edit.is_waiting):
                edit.show_text(getattr(code, field) if code else "")
        self.origin.setCurrentIndex(self.origin.findData(code.origin if code else None))
        self.codable.setChecked(code.codable if code else True)
        self.pin.setCurrentIndex(self.pin.findData(code.pin if code else None))
        if code is not None:
            self._tell_keys(code)
            self.colour.show_colour(self._workspace.study.codebook, code.id)
        self._filling = False

    def _tell_keys(self, code: Code) -> None:
        """Say which other code has each number key: it would lose it."""
        codes = self._workspace.study.codes
        for key in range(1, self.pin.count()):
            there = next((other.name for other in codes.by("pin", key) if other.id != code.id), None)
            words = _("Key {key}, now “{code}”").format(key=key, code=there)
            self.pin.setItemText(key, words if there is not None else str(key))

    def _known(self) -> Code | None:
        if self._code is None or self._workspace.project is None or self._filling:
            return None
        return self._workspace.study.codes.get(self._code)

    def _save(self, **fields: object) -> None:
        code = self._known()
        if code is not None and any(getattr(code, name) != value for name, value in fields.items()):
            self._workspace.edit(codebook.describe_code, code.id, **fields)

    def _save_texts(self) -> None:
        for field, edit in self.texts.items():
            text, code = edit.toPlainText(), self._code
            if edit.stop_waiting():
                self._save(**{field: text})
                known = self._known()
                # Not written down, as when the file is gone: it is tried again, at the latest on closing, and
                # stands here again when a copy of the project is opened instead.
                if known is not None and code == self._code and getattr(known, field) != text:
                    edit.is_waiting = True
                    self._unsaved[known.id, field] = text

    def _type_again(self) -> None:
        """Put what could not be written down about this code back into its fields, as if it were just typed."""
        for field, edit in self.texts.items():
            text = self._unsaved.pop((self._code, field), None) if self._code is not None else None
            if text is not None and not edit.is_waiting:
                edit.setPlainText(text)

    def _save_name(self) -> None:
        code = self._known()
        if code is not None and self.name.text().strip() != code.name:
            # A name that a rule forbids is not kept: the field shows the old one again.
            self.name.setModified(False)
            self._workspace.edit(codebook.rename_code, code.id, self.name.text())

    def _save_gloss(self) -> None:
        self.gloss.setModified(False)
        self._save(gloss=self.gloss.text().strip())

    def _pick_example(self) -> None:
        if (code := self._known()) is not None:
            self.examples.open(code.id)

    def _take_example(self, words: str) -> None:
        self.texts["example"].stop_waiting()
        self._save(example=words)

    def _save_colour(self, colour: object) -> None:
        if (code := self._known()) is not None:
            self._workspace.edit(codebook.recolour_codes, [code.id], str(colour) if colour is not None else None)

    def _save_pin(self) -> None:
        code = self._known()
        if code is not None and self.pin.currentData() != code.pin:
            self._workspace.edit(codebook.pin_code, code.id, self.pin.currentData())


class _TextField(QPlainTextEdit):
    """A few lines of text that are saved a moment after the last key, and when the field is left."""

    def __init__(self, save: Callable[[], object]) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setMinimumHeight(80)  # less would cut the frame, which the style draws
        self.setMaximumHeight(120)
        self.is_waiting = False
        """Whether something is typed and not saved yet."""
        self._typing = TypingPause(self, _PAUSE_MS)
        self._typing.due.connect(save)
        self._save = save
        self.textChanged.connect(self._on_typed)

    def show_text(self, text: str) -> None:
        """Show a text unless it is the one that is shown; the cursor stays while somebody types."""
        if text != self.toPlainText():
            self.setPlainText(text)
        self.stop_waiting()

    def stop_waiting(self) -> bool:
        """Tell whether something typed waits to be saved, and wait no more."""
        waiting, self.is_waiting = self.is_waiting, False
        self._typing.stop()
        return waiting

    def focusOutEvent(self, event: object) -> None:
        """Save at once."""
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self._save()

    def _on_typed(self) -> None:
        self.is_waiting = True
        self._typing.touch()


def _set_line(field: QLineEdit, text: str) -> None:
    if field.text() != text:
        field.setText(text)


def _chosen_origin(field: QComboBox) -> Origin | None:
    # Qt hands a StrEnum back as a plain str.
    chosen = field.currentData()
    return Origin(chosen) if chosen is not None else None


def _origins() -> QComboBox:
    field = StillCombo()
    field.addItem(_("Not said"), None)
    for origin in Origin:
        field.addItem(origin_name(origin, interface_words()), origin)
    return field


def _pins() -> QComboBox:
    field = StillCombo()
    field.addItem(_("None"), None)
    for number in range(1, 10):
        field.addItem(str(number), number)
    return field
