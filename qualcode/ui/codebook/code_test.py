"""The code test: one code's name after another, without its text, and whether it could have been made before."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from qualcode.edits.codebook import set_sorting
from qualcode.i18n import N_, _, _n
from qualcode.model.code_test import tally, tested_codes
from qualcode.model.codes import Code
from qualcode.model.ids import CodeId
from qualcode.model.study import Study
from qualcode.ui.code_tree.model import Shown
from qualcode.ui.codebook.code_test_list import CodeTestList
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.counted_tree import CountedRole
from qualcode.ui.widgets.keeping import kept
from qualcode.ui.widgets.parts import button, label, on_paper
from qualcode.ui.workspace import Workspace

_WIDEST = 600
_KEYS: dict[int, bool | None] = {
    Qt.Key.Key_Y: True,
    Qt.Key.Key_J: True,
    Qt.Key.Key_N: False,
    Qt.Key.Key_Backspace: None,
}
_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_EVERY = "every"


class CodeTest(QWidget):
    """A list of codes with their answers at the left, the current code's name and the question at the right."""

    chosen = Signal(object)
    """The current ``CodeId`` is another, by the user's doing."""

    def __init__(self, workspace: Workspace) -> None:
        """Show nothing yet."""
        super().__init__()
        self._workspace = workspace
        self._study: Study | None = None
        self._following = False
        self.list = CodeTestList((*_KEYS, *_STEPS), self.keyPressEvent)
        self.which = _which()
        self.told = label("", wraps=True)
        self.where = label("", "caption", quiet=True, wraps=True)
        self.name = label("", "title", wraps=True)
        self.answer = label("", "body", quiet=True, wraps=True)
        self.yes, self.no = button(_("Yes, before (Y)")), button(_("No, only after (N)"))
        self.back = button(_("Take the answer back"), "quiet")
        self._lay_out()
        self._connect()

    def show_codes(self, shown: Shown) -> None:
        """Show the codes and their answers; the current code stays."""
        study, self._study = shown.study, shown.study
        self._following = True
        with kept(self.list, CountedRole.KEY):
            self.list.show_codes([code for code in tested_codes(study) if self._is_wanted(code)], shown)
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.list.model().index(0, 0))
        self._following = False
        self.told.setText(told(study))
        self._show_current()

    def clear(self) -> None:
        """Show nothing: the project was closed."""
        self._study = None
        self.list.codes.clear()

    def show_current(self, code: CodeId | None) -> None:
        """Make a code current, without announcing it; one that is not listed changes nothing."""
        self._following = True
        self.list.go_to(code)
        self._following = False
        self._show_current()

    def current_code(self) -> CodeId | None:
        """Return the code that the question is about."""
        code: CodeId | None = self.list.currentIndex().data(CountedRole.KEY)
        return code

    def selected_codes(self) -> list[CodeId]:
        """Return the code that the question is about, as a list."""
        code = self.current_code()
        return [code] if code is not None else []

    def say(self, sorting: bool | None) -> None:
        """Answer for the current code; the next one without an answer follows, if an answer was given."""
        code = self.current_code()
        if code is None or self._study is None:
            return
        following = self._next_open(code) if sorting is not None else code
        if self._study.codes[code].sorting is not sorting:
            self._workspace.edit(set_sorting, [code], sorting)
        self.list.go_to(following if following is not None else code)

    def step(self, step: int) -> None:
        """Go to the next code, or with -1 to the one before."""
        row = self.list.currentIndex().row() + step
        if 0 <= row < self.list.codes.rowCount():
            self.list.setCurrentIndex(self.list.codes.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS:
            self.say(_KEYS[event.key()])
        elif event.key() in _STEPS:
            self.step(_STEPS[event.key()])
        else:
            super().keyPressEvent(event)

    def _next_open(self, code: CodeId) -> CodeId | None:
        """Return the next listed code that nobody has answered for, from the top again at the end."""
        if self._study is None:
            return None
        keys = [self.list.codes.index(row, 0).data(CountedRole.KEY) for row in range(self.list.codes.rowCount())]
        at = keys.index(code)
        later = [*keys[at + 1 :], *keys[:at]]
        return next((key for key in later if self._study.codes[key].sorting is None), None)

    def _is_wanted(self, code: Code) -> bool:
        which = self.which.currentData()
        return which == _EVERY or code.sorting is which

    def _show_current(self) -> None:
        code = self.current_code()
        known = self._study.codes.get(code) if self._study is not None and code is not None else None
        for part in (self.yes, self.no, self.back):
            part.setEnabled(known is not None)
        if known is None or self._study is None:
            self.name.setText(_("No code to test here."))
            self.where.setText("")
            self.answer.setText("")
            return
        above = self._study.codebook.lineage(known.id)[:-1]
        self.name.setText(known.name)
        self.where.setText(" / ".join(step.name for step in above))
        self.answer.setText(_(_ANSWERS[known.sorting]))
        self.back.setEnabled(known.sorting is not None)

    def _on_current(self) -> None:
        self._show_current()
        if not self._following and (code := self.current_code()) is not None:
            self.chosen.emit(code)

    def _refilter(self) -> None:
        if self._study is not None and self.list.shown is not None:
            self.show_codes(self.list.shown)

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(lambda *_change: self._on_current())
        self.which.activated.connect(lambda _at: self._refilter())
        self.yes.clicked.connect(lambda: self.say(True))
        self.no.clicked.connect(lambda: self.say(False))
        self.back.clicked.connect(lambda: self.say(None))

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(6 * GRID, 3 * GRID, 3 * GRID, 4 * GRID)
        column.addWidget(self.which)
        column.addWidget(self.list, 1)
        column = QVBoxLayout(right)
        column.setContentsMargins(8 * GRID, 3 * GRID, 8 * GRID, 6 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(self.told)
        column.addStretch(2)
        for part in (self.where, self.name, label(_question(), wraps=True)):
            part.setMaximumWidth(_WIDEST)
            column.addWidget(part)
        answers = QHBoxLayout()
        for answer in (self.yes, self.no, self.back):
            answers.addWidget(answer)
        answers.addStretch(1)
        column.addLayout(answers)
        column.addWidget(self.answer)
        column.addStretch(3)
        column.addWidget(label(_keys(), "caption", quiet=True, wraps=True))
        on_paper(right)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([360, 720])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)


_ANSWERS = {
    True: N_("It could have been made before: it sorts what was asked about."),
    False: N_("It could only be made after: it holds on to what was said."),
    None: N_("Not answered yet."),
}


def told(study: Study) -> str:
    """Return how the test stands, in a line."""
    known = tally(study)
    could = _n(
        "{n} of {every} code could have been made before the interviews",
        "{n} of {every} codes could have been made before the interviews",
        known.every,
    )
    left = _n("%d not answered yet", "%d not answered yet", known.open) % known.open
    line = could.format(n=known.sorting, every=known.every)
    return f"{line} · {left}" if known.open else f"{line}."


def _which() -> QComboBox:
    field = QComboBox()
    field.setAccessibleName(_("Which codes are listed"))
    for text, key in (
        (_("All codes"), _EVERY),
        (_("Not answered yet"), None),
        (_("Could have been made before"), True),
        (_("Only after"), False),
    ):
        field.addItem(text, key)
    return field


def _question() -> str:
    return _("Could you have made this code before the interviews, from the interview guide alone?")


def _keys() -> str:
    return _("Y yes · N no · Backspace takes the answer back · arrows go to other codes")
