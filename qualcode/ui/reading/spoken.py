"""What a screen reader is told about a place in the text: who speaks, and what the words there are coded with.

The words, the caret and the selection it reads through Qt's text interface of the pane. The place is the pane's
description, which a reader says when asked; what the words are coded with is announced when it becomes another.
"""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from qualcode.analysis.memos import memos_in
from qualcode.i18n import _, _n
from qualcode.model.span import Span
from qualcode.ui.reading.coding_words import coding_line
from qualcode.ui.reading.painting.turn_heads import speaker_of
from qualcode.ui.reading.positions.page import Page


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader say something now, when it has said what it is at; without one nothing happens."""
    event = QAccessibleAnnouncementEvent(widget, words)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)


def spoken_codes(page: Page, position: int) -> str:
    """Return the codings on the word after the caret, or that there are none."""
    codings = [coding_line(page.study, coding) for coding in page.intervals.at(position)]
    return _("Codes here: {codes}").format(codes="; ".join(codings)) if codings else _("No codes here")


def spoken_place(page: Page, position: int) -> str:
    """Return one line: turn, speaker, paragraph, the codings on the word after the caret, and how many memos."""
    parts = []
    turn = page.turn_at(position)
    if turn is not None:
        number = page.turn_number(turn)
        speaker = speaker_of(page.study, turn) or _("nobody in particular")
        parts.append(_("Turn {number}, {speaker}").format(number=number, speaker=speaker))
    parts.append(_("Paragraph {number}").format(number=page.source.paragraph(position)))
    parts.append(spoken_codes(page, position))
    here = Span(position, position + 1)
    found = memos_in(page.study, page.document.id)
    memos = sum(segment.span.common(here) is not None for segment, _memo in found)
    return ". ".join([*parts, _n("%d memo", "%d memos", memos) % memos] if memos else parts)
