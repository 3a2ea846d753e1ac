"""What is painted beside the words, as items that a screen reader finds, reads and presses.

Stripes and memo marks are paint, which a screen reader cannot see. Where one is running, each that is visible gets
an item of its own at its place: no eye sees it, the mouse goes through it, and Tab passes it by.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from qualcode.i18n import _
from qualcode.model.span import Span
from qualcode.ui.reading.coding_words import coding_line
from qualcode.ui.reading.margin.margin import Margin
from qualcode.ui.reading.margin.memo_marks import MemoMarks, told
from qualcode.ui.reading.margin.plan import Stripe
from qualcode.ui.reading.pane import Pane
from qualcode.ui.reading.positions.page import Page

_AFTER = 200
_MOST = 200


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing beside the words: where it stands in its widget's pixels, what it is, and what a press does."""

    box: QRect
    name: str
    press: Callable[[], object]


class _Item(QAbstractButton):
    def __init__(self, host: QWidget, mark: Mark) -> None:
        super().__init__(host)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(mark.name)
        self.setGeometry(mark.box)
        self.clicked.connect(lambda: mark.press())
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint nothing: its host has painted the mark."""


class MarkItems(QObject):
    """Keeps the items in a widget beside the pane in step with the marks that are visible there."""

    def __init__(self, host: QWidget, pane: Pane, marks: Callable[[], list[Mark]]) -> None:
        """Follow the pane, a moment after it has come to rest; without a screen reader nothing is done."""
        super().__init__(host)
        self._host, self._marks = host, marks
        self._items: list[_Item] = []
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_AFTER)
        self._resting.timeout.connect(self.renew)
        pane.scrolled.connect(self._on_scrolled)

    def renew(self) -> None:
        """Give each visible mark its item, in the order of the text."""
        for item in self._items:
            item.hide()
            item.deleteLater()
        self._items = [_Item(self._host, mark) for mark in self._marks()[:_MOST]]

    def _on_scrolled(self) -> None:
        if QAccessible.isActive():
            self._resting.start()


def coding_marks(margin: Margin, pane: Pane) -> list[Mark]:
    """Return the visible codings of the margin; pressing one chooses it."""
    scene = pane.scene(QRectF(pane.viewport().rect()))
    if scene is None or not scene.paragraphs:
        return []
    page, scroll = scene.page, pane.verticalScrollBar().value()
    seen = Span(scene.paragraphs[0].span.start, scene.paragraphs[-1].span.stop + 1)
    found: list[Mark] = []
    for stripe in sorted(margin.planned(page).stripes(seen), key=_place):
        box = QRectF(0, stripe.top - scroll, margin.width(), stripe.bottom - stripe.top).toRect() & margin.rect()
        if not box.isEmpty():
            coding = stripe.coding
            words = coding_line(page.study, coding)
            found.append(Mark(box, _placed(page, coding.start, words), partial(margin.chosen.emit, coding.id)))
    return found


def memo_items(marks: MemoMarks, pane: Pane) -> list[Mark]:
    """Return the visible marks of memos; pressing one opens its memos."""
    page = pane.page
    if page is None:
        return []
    starts = {memo.id: segment.span.start for segment, memo in marks.placed}
    return [
        Mark(
            box.toRect() & marks.rect(),
            _placed(page, starts[found[0].id], told(page.study, found).replace("\n", ". ")),
            partial(marks.opened.emit, found),
        )
        for box, found in sorted(marks.marks(), key=lambda mark: mark[0].top())
    ]


def _place(stripe: Stripe) -> tuple[int, int]:
    return stripe.coding.start, stripe.coding.stop


def _placed(page: Page, position: int, words: str) -> str:
    return _("Paragraph {number}").format(number=page.source.paragraph(position)) + f". {words}"
