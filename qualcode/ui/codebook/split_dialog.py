"""Asking which of a code's quotes go to another code, new or known, when a code is split."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from qualcode.i18n import _, _n
from qualcode.model.codings import Coding
from qualcode.model.ids import CodeId, CodingId
from qualcode.model.study import Study
from qualcode.ui.cards.model import CardModel
from qualcode.ui.cards.rows import CardRow, codings_of
from qualcode.ui.cards.typeset import Fonts
from qualcode.ui.cards.view import CardView
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.ask import AskDialog
from qualcode.ui.widgets.parts import label

_WIDTH, _LIST_HEIGHT = 680, 340


@dataclass(frozen=True, slots=True)
class SplitRequest:
    """``codings`` go to the code ``to``, or to a new code named ``name``."""

    codings: tuple[CodingId, ...]
    name: str = ""
    to: CodeId | None = None


class SplitDialog(AskDialog):
    """The code's own quotes with boxes to tick, and where the ticked ones go."""

    def __init__(self, parent: QWidget | None, study: Study, code: CodeId, fonts: Fonts) -> None:
        """List the quotes of a code, not those of the codes under it."""
        name = study.codes[code].name
        super().__init__(parent, _("Split “{name}”").format(name=name), _("Tick the quotes that go elsewhere."))
        self.resize(_WIDTH, 640)
        self._name = name
        self.cards = CardModel()
        self.list = CardView(self.cards, _("Quotes of the code"), ticks=True)
        self.list.set_fonts(fonts)
        self.list.setMinimumHeight(_LIST_HEIGHT)
        self.cards.show(study, quotes_of(study, code))
        self.new = QRadioButton(_("To a new code beside it"))
        self.known = QRadioButton(_("To a code that is there"))
        self.field, self.codes = QLineEdit(), _codes(study, code)
        self.told = label("", quiet=True, wraps=True)
        self._lay_out()
        self._split = self.add_accept(_("Split"))
        self._connect()
        self._tell()

    @staticmethod
    def ask(parent: QWidget | None, study: Study, code: CodeId, fonts: Fonts) -> SplitRequest | None:
        """Return what shall go where; None when cancelled or nothing was ticked."""
        dialog = SplitDialog(parent, study, code, fonts)
        return dialog.request() if dialog.asked() else None

    def request(self) -> SplitRequest | None:
        """Return what is ticked and where it goes; None when one of them is missing."""
        ticked = tuple(codings_of(self.cards.rows[row] for row in self.list.selected_rows()))
        name = self.field.text().strip()
        if not ticked or (self.new.isChecked() and not name):
            return None
        if self.known.isChecked():
            return SplitRequest(ticked, to=self.codes.currentData())
        return SplitRequest(ticked, name)

    def _tell(self) -> None:
        ticked, every = len(self.list.selected_rows()), len(self.cards.rows)
        going = _n("%d quote goes to the other code", "%d quotes go to the other code", ticked) % ticked
        staying = _n("%d stays at “{name}”", "%d stay at “{name}”", every - ticked) % (every - ticked)
        self.told.setText(f"{going}, {staying.format(name=self._name)}.")
        self.field.setEnabled(self.new.isChecked())
        self.codes.setEnabled(self.known.isChecked())
        self._split.setEnabled(self.request() is not None)

    def _toggle(self, row: int) -> None:
        index = self.cards.index(row)
        self.list.selectionModel().select(index, self.list.selectionModel().SelectionFlag.Toggle)

    def _connect(self) -> None:
        # In a dialog a click on the words ticks too: there is no text to go to.
        self.list.place_wanted.connect(self._toggle)
        self.list.selectionModel().selectionChanged.connect(lambda *_change: self._tell())
        self.field.textChanged.connect(lambda _text: self._tell())
        self.new.toggled.connect(lambda _on: self._tell())

    def _lay_out(self) -> None:
        self.field.setPlaceholderText(_("Name of the new code"))
        self.field.setAccessibleName(_("Name of the new code"))
        self.new.setChecked(True)
        self.known.setEnabled(self.codes.count() > 0)
        where = QVBoxLayout()
        where.setSpacing(2 * GRID)
        for part in (self.new, self.field, self.known, self.codes):
            where.addWidget(part)
        self.add(self.list, 1)
        self.add(where)
        self.add(self.told)


def quotes_of(study: Study, code: CodeId) -> Sequence[CardRow]:
    """Return a code's own quotes as cards, by document and place; several coders' codings of one are one card."""
    segments: dict[tuple[int, int, int], list[Coding]] = {}
    for coding in study.codings_of(code):
        place = study.documents[coding.document].position
        segments.setdefault((place, coding.start, -coding.stop), []).append(coding)
    return [CardRow("", tuple(segments[key])) for key in sorted(segments)]


def _codes(study: Study, but: CodeId) -> QComboBox:
    field = QComboBox()
    field.setAccessibleName(_("The code that gets the quotes"))
    for code, _depth in study.codebook.walk():
        if code.codable and code.id != but:
            field.addItem(study.codebook.path(code.id), code.id)
    return field
