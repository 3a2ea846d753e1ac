"""What a memo quotes, as small cards below it: the words, who said them where, and the way to that place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.model.codings import Voice
from qualcode.model.memos import MemoQuote
from qualcode.model.quotations import Quotation
from qualcode.text.excerpt import flatten, in_marks
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button, hairline, label, on_paper
from qualcode.wording.whereabouts import source

_HIGHEST = 260


class QuoteCards(QScrollArea):
    """The cards one below another, as high as they are up to a limit; then they scroll."""

    place_wanted = Signal(object)
    """Somebody asks to see the place of this ``MemoQuote`` in its text."""
    removal_wanted = Signal(object)
    """Somebody takes the quote of this id out."""

    def __init__(self, is_narrow: bool = False) -> None:
        """Show no cards. Narrow ones have their buttons below the source instead of beside it."""
        super().__init__()
        self._is_narrow = is_narrow
        self.setAccessibleName(_("Quotes in the memo"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.cards: list[QuoteCard] = []
        self._shown: Sequence[tuple[MemoQuote, Quotation]] = ()
        self._font = QFont()
        self._inner = QWidget()
        on_paper(self._inner)
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setWidget(self._inner)

    def show_quotes(self, quotes: Sequence[tuple[MemoQuote, Quotation]], font: QFont) -> None:
        """Show these quotes, their words in a font for reading; nothing is rebuilt when they are the same."""
        if list(quotes) != list(self._shown) or font != self._font:
            self._shown, self._font = quotes, font
            for card in self.cards:
                self._column.removeWidget(card)
                card.deleteLater()
            self.cards = [QuoteCard(quote, quotation, font, self._is_narrow) for quote, quotation in quotes]
            for card in self.cards:
                card.go.clicked.connect(lambda _on=False, quote=card.quote: self.place_wanted.emit(quote))
                card.out.clicked.connect(lambda _on=False, quote=card.quote: self.removal_wanted.emit(quote.id))
                self._column.addWidget(card)
        self.setVisible(bool(quotes))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._column.activate()
        height = min(_HIGHEST, self._inner.minimumSizeHint().height())
        if height != self.maximumHeight():
            self.setFixedHeight(height)


class QuoteCard(QWidget):
    """One quoted segment."""

    def __init__(self, quote: MemoQuote, quotation: Quotation, font: QFont, is_narrow: bool = False) -> None:
        """Show the words; in marks where somebody spoke them."""
        super().__init__()
        self.quote = quote
        self.words = label(_words(quotation), wraps=True)
        self.words.setFont(font)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.source = label(source(quotation, quotation.document.title), "caption", quiet=True, wraps=True)
        self.go = button(_("Go to the text"), "quiet")
        self.out = button(_("Take out"), "quiet")
        self.out.setToolTip(_("Take the quote out of the memo; the text stays as it is"))
        self._lay_out(is_narrow)

    def _lay_out(self, is_narrow: bool) -> None:
        below = QHBoxLayout()
        below.setSpacing(GRID)
        if is_narrow:
            below.addStretch(1)
        else:
            below.addWidget(self.source, 1)
        for each in (self.go, self.out):
            below.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 2 * GRID, 2 * GRID, GRID)
        inner.setSpacing(0)
        inner.addWidget(self.words)
        if is_narrow:
            inner.addWidget(self.source)
        inner.addLayout(below)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inner)
        column.addWidget(hairline())


def _words(quotation: Quotation) -> str:
    return in_marks(quotation.words) if quotation.voice is Voice.QUOTE else flatten(quotation.words)
