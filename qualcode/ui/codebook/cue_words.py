"""The words that hint at the current code: those of its definition to be ticked, and own ones to be typed."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from qualcode.analysis.word_choices import cue_words_from_definition, cue_words_of
from qualcode.edits import cue_words
from qualcode.i18n import _
from qualcode.model.ids import CodeId
from qualcode.model.progress import Progress
from qualcode.model.study import Study
from qualcode.model.words import plain
from qualcode.ui.jobs import Jobs
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.flow_layout import FlowLayout
from qualcode.ui.widgets.parts import button, label
from qualcode.ui.widgets.section import Section
from qualcode.ui.workspace import Workspace


class CueWords(Section):
    """Ticked words are the code's; the others are proposals, or were the code's a moment ago."""

    def __init__(self, workspace: Workspace, jobs: Jobs) -> None:
        """Show nothing until ``show_code``."""
        super().__init__(_("Cue words"))
        self._workspace, self._jobs = workspace, jobs
        self._code: CodeId | None = None
        self._proposed: Sequence[str] = ()
        self._read: tuple[object, ...] = ()
        self._unticked: set[str] = set()
        self.boxes: dict[str, QCheckBox] = {}
        self._place = QWidget()
        self._flow = FlowLayout(self._place, gap=2 * GRID)
        self.field, self.add_own = QLineEdit(), button(_("Add"))
        self.field.setPlaceholderText(_("Own words, with commas between them"))
        self.field.setAccessibleName(_("Own cue words"))
        self._lay_out()
        self.field.returnPressed.connect(self._add_typed)
        self.add_own.clicked.connect(self._add_typed)

    def show_code(self, code: CodeId | None) -> None:
        """Show the words of a code; nothing for None."""
        if code != self._code:
            self._code, self._proposed, self._unticked = code, (), set()
            self._make_boxes([])
            self.field.clear()
        self._propose()
        self._show()

    def clear(self) -> None:
        """Show nothing: the project was closed."""
        self._code, self._read = None, ()
        self._make_boxes([])

    def _propose(self) -> None:
        """Ask for the proposals, unless they are known: reading the first word of all takes a while."""
        code = self._workspace.study.codes.get(self._code) if self._code is not None else None
        if code is None:
            return
        read = (code, cue_words_of(self._workspace.study, code.id))
        if read != self._read:
            self._read = read
            work = partial(_proposals, self._workspace.study, code.id)
            self._jobs.start(_("Reading words"), work, partial(self._take, code.id), quiet=True)

    def _take(self, code: CodeId, proposed: list[str]) -> None:
        if code == self._code and self._workspace.project is not None:
            self._proposed = proposed
            self._show()

    def _show(self) -> None:
        have = cue_words_of(self._workspace.study, self._code) if self._code is not None else ()
        there = {*have, *self._proposed, *self._unticked}
        # What is ticked stays where it is.
        self._make_boxes(list(dict.fromkeys([*filter(there.__contains__, self.boxes), *have, *self._proposed])))
        for word, box in self.boxes.items():
            box.blockSignals(True)
            box.setChecked(word in have)
            box.blockSignals(False)
        self._place.setVisible(bool(self.boxes))

    def _make_boxes(self, wanted: list[str]) -> None:
        """Make the boxes that are new, and take away those that are gone; the others keep the keyboard."""
        for word in [word for word in self.boxes if word not in wanted]:
            box = self.boxes.pop(word)
            self._flow.removeWidget(box)
            box.hide()
            box.deleteLater()
        for word in wanted:
            if word not in self.boxes:
                box = self.boxes[word] = QCheckBox(word.replace("&", "&&"))
                box.setAccessibleName(_("Cue word: {word}").format(word=word))
                box.toggled.connect(partial(self._on_tick, word))
                self._flow.addWidget(box)

    def _on_tick(self, word: str, on: bool) -> None:
        self._unticked.add(word)
        self._change(lambda have: [*have, word] if on else [other for other in have if other != word])

    def _add_typed(self) -> None:
        typed = [word for part in self.field.text().split(",") if (word := plain(part))]
        self.field.clear()
        if typed:
            self._change(lambda have: [*have, *typed])

    def _change(self, changed: Callable[[Sequence[str]], Sequence[str]]) -> None:
        if self._code is not None:
            have = cue_words_of(self._workspace.study, self._code)
            self._workspace.edit(cue_words.set_cue_words, self._code, changed(have))

    def _lay_out(self) -> None:
        told = _(
            "They are underlined with dots in the texts, in any form, and code nothing. Tick some, or add own."
        )
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self.field, 1)
        row.addWidget(self.add_own)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(label(told, "caption", quiet=True, wraps=True))
        column.addWidget(self._place)
        column.addLayout(row)
        self.add(body)


def _proposals(study: Study, code: CodeId, _progress: Progress) -> list[str]:
    return cue_words_from_definition(study, code)
