"""Pictures: the study at a glance, every part of a picture leading to the quotes that it counts."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from qualcode.analysis.pictures.choice import Key, PictureChoice, PictureKind
from qualcode.analysis.pictures.thematic import ThematicMap
from qualcode.i18n import _, translator
from qualcode.model.progress import Progress
from qualcode.model.study import Study
from qualcode.ui.analysis.counting import Counting
from qualcode.ui.analysis.drawn.bar import PictureBar
from qualcode.ui.analysis.drawn.board import MapBoard
from qualcode.ui.analysis.drawn.board_bar import BoardBar
from qualcode.ui.analysis.drawn.canvas import PictureCanvas, hint
from qualcode.ui.analysis.drawn.exports import PictureExport
from qualcode.ui.analysis.drawn.making import Asked, Made, make
from qualcode.ui.analysis.drawn.numbers import NumbersTable
from qualcode.ui.analysis.exports import toggle
from qualcode.ui.analysis.found_cards import FoundCards
from qualcode.ui.analysis.scope_bar import ScopeBar
from qualcode.ui.analysis.view import CODING_TABLES, View
from qualcode.ui.room import Room
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.empty_state import EmptyState
from qualcode.ui.widgets.parts import hairline, label, on_paper
from qualcode.wording.language import report_language
from qualcode.wording.pictures import picture_title

_PICTURE, _BESIDE = 2, 1
_INCHES = 9.0
_LEAST_DPI, _MOST_DPI, _STEP = 78, 130, 6
_WAIT_MS = 150
_NUMBERS = "analysis/picture-numbers"


class PicturesView(View):
    """One picture at a time, with its numbers and its quotes beside it."""

    shows: ClassVar[frozenset[str]] = CODING_TABLES | {
        "project",
        "themes",
        "theme_codes",
        "map_places",
        "map_links",
    }

    def __init__(self, room: Room, scope: ScopeBar) -> None:
        """Show the picture that was shown last."""
        super().__init__(room, scope)
        self.shown: Made | None = None
        self._open: tuple[Key, str] | None = None
        self._act: Callable[[], object] = self.refresh
        self._is_divided = False
        self.counting = Counting(room.jobs, self)
        self.bar = PictureBar(room.settings)
        self.show_numbers = toggle(_("Numbers"))
        self.show_numbers.setChecked(room.settings.truth(_NUMBERS, True))
        self.export_button = PictureExport(room, self._source)
        self.canvas, self.numbers = PictureCanvas(), NumbersTable()
        self.board = MapBoard()
        self.board_bar = BoardBar(room, self.board)
        self.quotes = FoundCards(room)
        self.empty = EmptyState("")
        self.foot = label("", "caption", quiet=True, wraps=True)
        self._later = QTimer(self, interval=_WAIT_MS, singleShot=True)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Draw what is asked for of the study as it stands, unless it is shown already."""
        study = self.room.workspace.shown
        self.bar.offer(study)
        if not study.codings:
            told = _("Here your codings become pictures. Code something first.")
            self._say(told, _("Go to the texts"), lambda: self.room.workspace.room_wanted.emit("coding"))
            return
        asked = Asked(self.bar.kind, self.bar.choice, tokens_in(self.palette()).dark, self._dpi())
        tables = tuple(getattr(study, table) for table in sorted(self.shows))

        def work(_progress: Progress) -> Made:
            return make(study, asked)

        self.counting.ask(asked, tables, _("Drawing"), work, self._show)

    def clear(self) -> None:
        """Show nothing."""
        self._later.stop()
        self.counting.forget()
        self.shown = None
        self.canvas.clear()
        self.board.clear()
        self.numbers.show_numbers(None, "nb")
        self._close_quotes()
        self.foot.clear()

    def first_focus(self) -> QWidget:
        """Let the keyboard begin on the picture, or where one is chosen."""
        if self.shown is None or self._stack.currentIndex() == 1:
            return self.bar.kinds
        return self.board if self.bar.kind is PictureKind.MAP else self.canvas

    def export(self) -> None:
        """Write the picture with its caption and its numbers to Word."""
        if self.shown is not None:
            self.export_button.save_word()

    def open_part(self, key: Key, told: str) -> None:
        """Show the quotes behind a part of the picture beside it."""
        shown = self.shown
        if shown is None:
            return
        self._open = key, told
        codings = list(shown.picture.behind(key))
        self.quotes.show_codings(shown.study, told, codings)
        self.quotes.show()
        self._show_beside()
        if codings:
            self.quotes.list.setFocus()
            self.quotes.list.setCurrentIndex(self.quotes.list.faces.index(0))

    # --- What is shown

    def _show(self, made: Made) -> None:
        self.shown = made
        picture = made.picture
        self.numbers.show_numbers(picture.table, picture.language)
        if picture.is_empty:
            self._say_empty(made.asked.kind)
            return
        self._stack.setCurrentIndex(0)
        found = picture.found
        is_map = isinstance(found, ThematicMap)
        self._pages.setCurrentIndex(1 if is_map else 0)
        self.board_bar.setVisible(is_map)
        if isinstance(found, ThematicMap):
            self.board.show_map(found)
        else:
            self.canvas.show_picture(made.drawing, made.png, self.devicePixelRatioF())
        self.foot.setText("" if is_map else hint())
        self.foot.setVisible(not is_map)
        self._show_beside()
        self._renew_quotes()

    def _renew_quotes(self) -> None:
        """Show what stands behind the part that is open, as it is now."""
        if self._open is None or self.quotes.isHidden() or self.shown is None:
            return
        key, told = self._open
        codings = list(self.shown.picture.behind(key))
        if codings:
            region = next((each for each in self.shown.drawing.regions if each.key == key), None)
            self.quotes.show_codings(self.shown.study, region.told if region is not None else told, codings)
        else:
            self._close_quotes()

    def _show_beside(self) -> None:
        self.numbers.setVisible(self.show_numbers.isChecked())
        self._beside.setVisible(self.show_numbers.isChecked() or not self.quotes.isHidden())

    def _say(self, told: str, action: str, act: Callable[[], object]) -> None:
        self.counting.forget()
        self._act = act
        self.empty.set_words(told, action)
        self._stack.setCurrentIndex(1)
        self.board_bar.hide()
        self.foot.hide()

    def _say_empty(self, kind: PictureKind) -> None:
        workspace = self.room.workspace
        if kind is PictureKind.MAP and workspace.study.themes:
            told = _("Arrange your themes here: what lies close, what works on what.")
            self._say_kept(told, _("Put all themes on the map"), self.board_bar.put_themes)
        elif kind is PictureKind.MAP:
            told = _("Arrange themes and codes here: what lies close, what works on what.")
            self._say_kept(told, _("Put on the map …"), self.board_bar.put_on)
        elif kind is PictureKind.STRUCTURE:
            told = _("Here codes, themes and dimensions stand in three columns. Gather codes in themes first.")
            self._say_kept(told, _("Go to the findings"), lambda: workspace.room_wanted.emit("findings"))
        elif self.bar.is_narrowed:
            told = _("There is nothing to draw in what is chosen.")
            self._say_kept(told, _("Show everybody’s words"), self.bar.widen)
        else:
            told = _("There is nothing to draw yet: no two codes stand on the same words.")
            self._say_kept(told, _("Go to the texts"), lambda: workspace.room_wanted.emit("coding"))

    def _say_kept(self, told: str, action: str, act: Callable[[], object]) -> None:
        """Say something in the place of the picture, and know the answer still."""
        self._act = act
        self.empty.set_words(told, action)
        self._stack.setCurrentIndex(1)
        self.board_bar.hide()
        self.foot.hide()

    def _close_quotes(self) -> None:
        was_open = not self.quotes.isHidden()
        self.quotes.hide()
        self.quotes.clear()
        self._open = None
        self._show_beside()
        if was_open and self.isVisible():
            self.first_focus().setFocus()

    def _dpi(self) -> int:
        wide = self._scroll.viewport().width() - 4 * GRID
        dpi = min(_MOST_DPI, max(_LEAST_DPI, wide / _INCHES))
        return round((dpi - dpi % _STEP) * self.devicePixelRatioF())

    def _source(self) -> tuple[Study, PictureKind, PictureChoice, str]:
        study = self.room.workspace.shown
        words = translator(report_language(study))
        return study, self.bar.kind, self.bar.choice, picture_title(self.bar.kind, words)

    # --- What happens

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._is_divided and self.isVisible():
            self._is_divided = True
            self._split.setSizes([_PICTURE * self.width(), _BESIDE * self.width()])
            self._beside.setSizes([self.height(), self.height()])
        self._later.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._later.start()

    def _draw_again(self) -> None:
        if self.isVisible() and self.room.workspace.project is not None:
            self.refresh()

    def _on_changed(self) -> None:
        if self.room.workspace.project is not None:
            self._close_quotes()
            self.refresh()

    def _on_numbers(self, on: bool) -> None:
        self.room.settings.put(_NUMBERS, on)
        self._show_beside()
        self._later.start()

    def _see(self, box: QRectF) -> None:
        middle = box.center().toPoint()
        self._scroll.ensureVisible(
            middle.x(), middle.y(), round(box.width() / 2) + GRID, round(box.height()) + GRID
        )

    def _connect(self) -> None:
        self.bar.changed.connect(self._on_changed)
        self.show_numbers.toggled.connect(self._on_numbers)
        self._later.timeout.connect(self._draw_again)
        self._split.splitterMoved.connect(lambda *_place: self._later.start())
        for part in (self.canvas, self.numbers, self.board):
            part.part_wanted.connect(self.open_part)
        self.canvas.moved.connect(self._see)
        self.quotes.closed.connect(self._close_quotes)
        self.empty.acted.connect(lambda: self._act())
        self.counting.stopped.connect(lambda: self._say(_("The drawing was stopped."), _("Draw"), self.refresh))

    def _lay_out(self) -> None:
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setWidget(self.canvas)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        on_paper(self._scroll.viewport())
        self._pages = QStackedWidget()
        self._pages.addWidget(self._scroll)
        self._pages.addWidget(self.board)
        self._beside = QSplitter(Qt.Orientation.Vertical)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._beside.addWidget(self.numbers)
        self._beside.addWidget(self.quotes)
        self._split.addWidget(self._pages)
        self._split.addWidget(self._beside)
        self.quotes.hide()
        for split in (self._beside, self._split):
            split.setChildrenCollapsible(False)
        self._split.setStretchFactor(0, _PICTURE)
        self._split.setStretchFactor(1, _BESIDE)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._split)
        self._stack.addWidget(self.empty)
        above = QHBoxLayout()
        above.addWidget(self.bar, 1)
        above.addWidget(self.show_numbers)
        above.addWidget(self.export_button)
        above.addSpacing(4 * GRID)
        self._stand(above)

    def _stand(self, above: QHBoxLayout) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(hairline())
        column.addWidget(self.board_bar)
        self.board_bar.hide()
        column.addWidget(self._stack, 1)
        column.addWidget(hairline())
        self.foot.setContentsMargins(4 * GRID, 2 * GRID, 4 * GRID, 2 * GRID)
        column.addWidget(self.foot)
