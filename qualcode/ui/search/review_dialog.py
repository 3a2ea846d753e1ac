"""Looking through passages before they are coded: which ones, how much of each, and with which code."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QListView, QWidget

from qualcode.analysis.search import Extent
from qualcode.i18n import _, _n
from qualcode.model.codings import Segment
from qualcode.model.ids import CodeId, CoderId
from qualcode.model.study import Study
from qualcode.text.search import Hit
from qualcode.ui.code_palette.palette import CodePalette, CodesOffered
from qualcode.ui.code_palette.quick_codes import QuickCodes
from qualcode.ui.code_tree.colours import Colouring
from qualcode.ui.search.review_delegate import ReviewDelegate
from qualcode.ui.search.review_model import ReviewModel
from qualcode.ui.search.review_rows import passages
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.ask import AskDialog
from qualcode.ui.widgets.parts import button, label
from qualcode.wording.search import extent_name

MOST = 500
"""So many hits are looked through at a time."""

_SIZE, _LIST_HEIGHT = (820, 680), 300


@dataclass(frozen=True, slots=True)
class CodeRequest:
    """Passages that were looked through, and the code for them: one that is there, or the path of a new one."""

    segments: tuple[Segment, ...]
    code: CodeId | None
    path: str = ""


class ReviewList(QListView):
    """The passages; Space ticks what is selected, a click on a box ticks that."""

    ticked = Signal(list)
    """Rows that are to be ticked, or unticked."""

    def __init__(self, model: ReviewModel) -> None:
        """Show the model's passages."""
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(ReviewDelegate(self))
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Passages to be coded"))
        self.setMinimumHeight(_LIST_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.ticked.emit(sorted(index.row() for index in self.selectedIndexes()))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.position().x() < self.visualRect(index).left() + 8 * GRID:
            self.ticked.emit([index.row()])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class ReviewDialog(AskDialog):
    """Shows every passage with its words; nothing is coded that did not stand here with a tick."""

    def __init__(self, parent: QWidget | None, study: Study, hits: Sequence[Hit], coder: CoderId) -> None:
        """List the passages of the hits, all ticked."""
        super().__init__(parent, _("Code hits"), _sentence(len(hits)))
        self.resize(*_SIZE)
        self._study, self._hits = study, hits[:MOST]
        self._code: CodeId | None = None
        self._path = ""
        self._quick = QuickCodes()
        self._quick.begin(study, coder)
        self.model = ReviewModel(study, len(self._hits))
        self.list = ReviewList(self.model)
        self.extent = QComboBox()
        self.extent.setAccessibleName(_("How much is coded"))
        for extent in Extent:
            self.extent.addItem(extent_name(extent), extent)
        self.all, self.none = button(_("Tick all"), "quiet"), button(_("Tick none"), "quiet")
        self.choose = button(_("Choose a code …"))
        self.palette_of_codes = CodePalette(self)
        self.told = label("", quiet=True, wraps=True)
        self._lay_out()
        self._accept = self.add_accept(_("Code"))
        self._connect()
        self._show_passages()
        # Space ticks at once.
        self.list.setFocus()

    @staticmethod
    def ask(parent: QWidget | None, study: Study, hits: Sequence[Hit], coder: CoderId) -> CodeRequest | None:
        """Return what shall be coded with what; None when cancelled."""
        dialog = ReviewDialog(parent, study, hits, coder)
        return dialog.request() if dialog.asked() else None

    def request(self) -> CodeRequest | None:
        """Return what is ticked and with which code; None while one of them is missing."""
        segments = tuple(self.model.ticked())
        if not segments or (self._code is None and not self._path):
            return None
        return CodeRequest(segments, self._code, self._path)

    def take_code(self, code: CodeId) -> None:
        """Choose a code that is there."""
        self._code, self._path = code, ""
        self.model.show_code(code)

    def take_path(self, path: str) -> None:
        """Choose a code that is to be made."""
        self._code, self._path = None, path
        self.model.show_code(None)

    def offer_codes(self) -> None:
        """Drop the palette of codes."""
        dark = tokens_in(self.palette()).dark
        offered = CodesOffered(self._study, self._quick, Colouring(self._study.codebook, dark))
        self.palette_of_codes.pop_up(offered, self.choose.mapToGlobal(QPoint(0, self.choose.height())))

    def _show_passages(self) -> None:
        self.model.show(passages(self._study, self._hits, Extent(self.extent.currentData())))
        self.list.setCurrentIndex(self.model.index(0))

    def _tell(self) -> None:
        n, every, coded = len(self.model.ticked()), self.model.rowCount(), self.model.coded_count
        sentences = [_("{n} of {all} passages are ticked.").format(n=n, all=every)]
        if coded:
            text = _n("%d has the code already.", "%d have the code already.", coded)
            sentences.append(text % coded)
        self.told.setText(" ".join(sentences))
        name = self._study.codebook.path(self._code) if self._code is not None else self._path
        self.choose.setText(_("Code: {name}").format(name=name) if name else _("Choose a code …"))
        self._accept.setText(_n("Code %d passage", "Code %d passages", n) % n if n and name else _("Code"))
        self._accept.setEnabled(self.request() is not None)
        # Enter opens the palette until there is a code, and codes from then on.
        (self._accept if name else self.choose).setDefault(True)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        name = QLabel(_("How much is coded"))
        name.setBuddy(self.extent)
        row.addWidget(name)
        row.addWidget(self.extent)
        row.addStretch(1)
        for each in (self.all, self.none):
            each.setAutoDefault(False)
            row.addWidget(each)
        foot = QHBoxLayout()
        foot.addWidget(self.choose)
        foot.addStretch(1)
        self.add(row)
        self.add(self.list, 1)
        self.add(self.told)
        self.add(foot)

    def _connect(self) -> None:
        self.model.changed.connect(self._tell)
        self.list.ticked.connect(self.model.toggle)
        self.all.clicked.connect(lambda: self.model.tick_all(True))
        self.none.clicked.connect(lambda: self.model.tick_all(False))
        self.extent.currentIndexChanged.connect(lambda _at: self._show_passages())
        self.choose.clicked.connect(self.offer_codes)
        self.palette_of_codes.code_picked.connect(self.take_code)
        self.palette_of_codes.path_typed.connect(self.take_path)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "list"):
            self.list.viewport().update()


def _sentence(hits: int) -> str:
    if hits > MOST:
        pattern = _("The first {n} of {all} hits. Nothing is coded that does not stand here with a tick.")
        return pattern.format(n=MOST, all=hits)
    return _("Look through them first. Nothing is coded that does not stand here with a tick.")
