"""Find and replace in one document: every place is listed and ticked before anything happens."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHBoxLayout, QLineEdit, QListView, QWidget

from qualcode.edits import transcript
from qualcode.i18n import _, _n
from qualcode.model.corrections import swallowed, swallowed_quotes
from qualcode.model.ids import DocumentId
from qualcode.text.normalise import normalise
from qualcode.ui.reading.transcript.replace_hits import ReplaceHits, places_of
from qualcode.ui.reading.transcript.swallow_strip import SwallowStrip
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.ask import AskDialog
from qualcode.ui.widgets.form import Form
from qualcode.ui.widgets.parts import button, label
from qualcode.ui.workspace import Workspace


class ReplaceDialog(AskDialog):
    """Words to find, words to put in their place, and the list of what would happen."""

    def __init__(self, parent: QWidget, workspace: Workspace, document: DocumentId, words: str) -> None:
        """Begin with words to find."""
        super().__init__(
            parent, _("Find and replace"), _("All ticked places are replaced as one step. Codings move along.")
        )
        self._workspace, self._document = workspace, document
        self.wanted, self.words = QLineEdit(words), QLineEdit()
        self.case, self.whole = QCheckBox(_("Same capitals")), QCheckBox(_("Whole words only"))
        self.hits, self.list, self.strip = ReplaceHits(), QListView(), SwallowStrip()
        self._count = label("", "caption", quiet=True)
        self.whole.setChecked(True)
        self._lay_out()
        self.replace = self.add_accept("")
        self.replace.clicked.disconnect()
        self.replace.clicked.connect(lambda: self.carry_out(False))
        self._connect()
        self.resize(170 * GRID, 150 * GRID)
        self._search()
        (self.words if words else self.wanted).setFocus()

    def carry_out(self, swallow: bool) -> None:
        """Replace the ticked places and close; what would be swallowed is named first."""
        chosen, study = self.hits.replacements(), self._workspace.study
        codings = swallowed(study, self._document, chosen)
        quotes = swallowed_quotes(study, self._document, chosen)
        if (codings or quotes) and not swallow:
            self.strip.name(study, codings, quotes)
            return
        done: list[object] = []
        listening = self._workspace.changed.connect(done.append)
        self._workspace.edit(transcript.replace_in_document, self._document, chosen, swallow=swallow)
        self._workspace.changed.disconnect(listening)
        if done:
            n = len(chosen)
            self._workspace.say(_n("Replaced in %d place", "Replaced in %d places", n) % n, undoable=True)
            self.accept()

    def _connect(self) -> None:
        for field in (self.wanted, self.words):
            field.textChanged.connect(self._search)
        for tick in (self.case, self.whole):
            tick.toggled.connect(self._search)
        self.hits.ticked.connect(self._show_count)
        self.strip.let_go.connect(lambda: self.carry_out(True))
        self.strip.kept.connect(self._go_on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc take the warning away where it is shown, and only otherwise the dialog."""
        if event.key() == Qt.Key.Key_Escape and self.strip.isVisible():
            self._go_on()
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        self.strip.hide()
        self.words.setFocus()

    def _search(self) -> None:
        source = self._workspace.study.texts[self._document]
        words, wanted = normalise(self.words.text()), normalise(self.wanted.text())
        found = places_of(source.text, wanted, self.case.isChecked(), self.whole.isChecked())
        found = [hit for hit in found if hit.of(source.text) != words]
        self.hits.show_hits(source, found, words, follow_capitals=wanted.islower() and not self.case.isChecked())

    def _show_count(self) -> None:
        self.strip.hide()
        n, every = len(self.hits.replacements()), self.hits.rowCount()
        none = _("no hits") if self.wanted.text() else ""
        self._count.setText(_("{n} of {every} places ticked").format(n=n, every=every) if every else none)
        self.replace.setText(_n("Replace in %d place", "Replace in %d places", n) % n if n else _("Replace"))
        self.replace.setEnabled(n > 0)

    def _lay_out(self) -> None:
        form = Form()
        form.add(_("Find"), self.wanted)
        form.add(_("Replace with"), self.words)
        self.add(form)
        ticks = QHBoxLayout()
        ticks.addWidget(self.whole)
        ticks.addWidget(self.case)
        ticks.addStretch(1)
        self.add(ticks)
        self.list.setModel(self.hits)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(_("Places that would be replaced"))
        self.list.activated.connect(self._toggle)
        self.add(self.list, 1)
        below = QHBoxLayout()
        below.addWidget(self._count, 1)
        for words, on in ((_("Tick all"), True), (_("Tick none"), False)):
            made = button(words, "quiet")
            made.setAutoDefault(False)
            made.clicked.connect(lambda _checked=False, on=on: self.hits.set_all(on))
            below.addWidget(made)
        self.add(below)
        self.add(self.strip)

    def _toggle(self, index: QModelIndex) -> None:
        now = Qt.CheckState(self.hits.data(index, Qt.ItemDataRole.CheckStateRole))
        on = Qt.CheckState.Unchecked if now == Qt.CheckState.Checked else Qt.CheckState.Checked
        self.hits.setData(index, on, Qt.ItemDataRole.CheckStateRole)
