"""Asking for a copy to hand out: to whom, which documents, with the codebook locked or not, and where it lies."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from qualcode.i18n import _, _n
from qualcode.i18n import language as interface_language
from qualcode.model.blind import status_of
from qualcode.model.ids import CoderId, DocumentId
from qualcode.model.study import Study
from qualcode.store.files import SUFFIX
from qualcode.text.words import count_words
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.ask import AskDialog
from qualcode.ui.widgets.form import Form
from qualcode.ui.widgets.parts import button, label
from qualcode.ui.widgets.place_field import PlaceField
from qualcode.ui.widgets.ticked_list import Tick, TickedList
from qualcode.wording.merging import status_name
from qualcode.wording.numbers import number

_WIDTH, _LIST = 140 * GRID, 44 * GRID


@dataclass(frozen=True, slots=True)
class HandOut:
    """A copy that is to be made."""

    path: Path
    coder: CoderId | None
    """None where ``name`` is of somebody new."""
    name: str
    documents: tuple[DocumentId, ...] | None
    """None for the whole study."""
    locked: bool


class HandOutDialog(AskDialog):
    """Asks, and says what the file will hold and how it comes back; it lets no file be chosen that is there."""

    def __init__(self, parent: QWidget | None, study: Study, me: CoderId, folder: Path) -> None:
        """Propose everything for the first coder who is not ``me``, in ``folder``."""
        super().__init__(parent, _("Hand out a copy"))
        self.setMinimumWidth(_WIDTH)
        self._study, self._folder = study, folder
        # Counted once: the name is typed letter by letter, and a study can hold a million words.
        self._words = {document: count_words(text.text) for document, text in study.texts.items()}
        self.who = QComboBox(editable=True)
        self.who.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for coder in study.coders.ordered():
            if coder.id != me:
                self.who.addItem(coder.name, coder.id)
        self.documents = TickedList(_("Documents"))
        self.documents.setFixedHeight(min(_LIST, max(1, len(study.documents)) * 12 * GRID + GRID))
        self.all = button(_("Tick none"), "quiet")
        self.all.setAutoDefault(False)
        self.locked = QCheckBox(_("Lock the codebook: new codes become proposals"))
        self.place = PlaceField(SUFFIX, _("Where shall the copy lie?"))
        self.told = label("", quiet=True, wraps=True)
        self._lay_out()
        self._fill(me)
        self.accept_button = self.add_accept(_("Hand out"))
        self._connect()
        self._on_who()

    @staticmethod
    def ask(parent: QWidget | None, study: Study, me: CoderId, folder: Path) -> HandOut | None:
        """Return the copy that is wanted; None when cancelled."""
        dialog = HandOutDialog(parent, study, me, folder)
        return dialog.answer() if dialog.asked() else None

    def answer(self) -> HandOut:
        """Return what was asked for."""
        name = self.who.currentText().strip()
        chosen = self._chosen()
        everything = len(chosen) == len(self._study.documents)
        return HandOut(
            self.place.path(), self._coder(name), name, None if everything else chosen, self.locked.isChecked()
        )

    def _lay_out(self) -> None:
        form = Form()
        self._who_field = form.add(_("To whom"), self.who, _("Choose a coder, or type the name of a new one."))
        self._documents_field = form.add(_("Documents in the copy"), self.documents)
        turn = QHBoxLayout()
        turn.addWidget(self.all)
        turn.addStretch(1)
        below = QWidget()
        turn.setContentsMargins(0, 0, 0, 0)
        below.setLayout(turn)
        form.add_row(below)
        form.add_row(self.locked)
        self._place_field = form.add(_("File"), self.place)
        self.add(form)
        self.add(self.told)

    def _fill(self, me: CoderId) -> None:
        for document in self._study.documents.ordered():
            self.documents.add(document.title, self._below(document.id, me), Tick.ON)

    def _connect(self) -> None:
        self.who.editTextChanged.connect(lambda _text: self._on_who())
        self.all.clicked.connect(self._tick_all)
        self.documents.itemChanged.connect(lambda _item: self._check())
        self.locked.toggled.connect(lambda _on: self._check())
        self.place.edit.textChanged.connect(lambda _text: self._check())

    def _on_who(self) -> None:
        name = self.who.currentText().strip()
        coder = self._coder(name)
        for row, document in enumerate(self._study.documents.ordered()):
            self.documents.tell(row, self._below(document.id, coder))
        title = f"{self._study.info.title} – {name}" if name else self._study.info.title
        self.place.propose(self._folder, title, _("Copy"))
        self._check()

    def _below(self, document: DocumentId, coder: CoderId | None) -> str:
        """Return words and codings of a document, and how far the coder has come with it."""
        n, codings = self._words[document], len(self._study.codings_in(document))
        parts = [
            _n("{n} word", "{n} words", n).format(n=number(n, interface_language())),
            _n("%d coding", "%d codings", codings) % codings,
        ]
        if coder is not None:
            parts.append(status_name(status_of(self._study, document, coder)))
        return " · ".join(parts)

    def _coder(self, name: str) -> CoderId | None:
        return next(
            (each.id for each in self._study.coders.ordered() if each.name.casefold() == name.casefold()), None
        )

    def _tick_all(self) -> None:
        state = Qt.CheckState.Unchecked if self._chosen() else Qt.CheckState.Checked
        for row in range(self.documents.count()):
            self.documents.item(row).setCheckState(state)

    def _chosen(self) -> tuple[DocumentId, ...]:
        documents = self._study.documents.ordered()
        return tuple(each.id for row, each in enumerate(documents) if self.documents.is_ticked(row))

    def _check(self) -> None:
        chosen, problem = self._chosen(), self.place.problem()
        self.all.setText(_("Tick none") if chosen else _("Tick all"))
        nothing = _("Tick one document at least.") if self._study.documents and not chosen else ""
        self._documents_field.set_problem(nothing)
        self._place_field.set_problem(problem)
        has_all = bool(self.who.currentText().strip() and self.place.edit.text().strip())
        self.accept_button.setEnabled(has_all and not problem and not nothing)
        self.told.setText(what_it_holds(self._study, chosen, self.locked.isChecked()))


def what_it_holds(study: Study, chosen: tuple[DocumentId, ...], locked: bool) -> str:
    """Return what the file will hold and what not, and how the work in it comes back."""
    codings = sum(len(study.codings_in(document)) for document in chosen)
    n = len(chosen)
    lines = [
        _n("The file holds %d document,", "The file holds %d documents,", n) % n
        + " "
        + _n("%d coding,", "%d codings,", codings) % codings
        + " "
        + _("the codebook, the informants, and the findings and memos about them.")
    ]
    if n < len(study.documents):
        lines.append(_("Not a word of the other documents is in it."))
    if study.info.blind:
        lines.append(_("Coding is blind: others’ codings stay hidden until both are done with a document."))
    if locked:
        lines.append(_("Codes that are there cannot be changed in it."))
    lines.append(_("When it comes back: Project > Merge …, and nobody’s work is lost."))
    return " ".join(lines)
