"""The smallest parts: buttons, quiet words, headings, hairlines, and the choice of paper or chrome beneath."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from qualcode.ui.theme.fonts import Step, chrome_font
from qualcode.ui.theme.icons import set_icon
from qualcode.ui.widgets.wrapping import WrappingLabel

ButtonKind = Literal["plain", "primary", "danger", "quiet"]


def button(text: str, kind: ButtonKind = "plain", icon: str = "") -> QPushButton:
    """Return a push button: ``primary`` once in a view at most, ``quiet`` has no outline."""
    made = QPushButton(text)
    made.setProperty("kind", kind)
    if icon:
        set_icon(made, icon, on_accent=kind == "primary")
    return made


def icon_button(icon: str, name: str, *, with_word: bool = False) -> QToolButton:
    """Return a tool button; ``name`` is its tooltip and accessible name, and its word where one is shown."""
    made = QToolButton()
    set_icon(made, icon)
    made.setText(name)
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setAutoRaise(True)
    beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    made.setToolButtonStyle(beside if with_word else Qt.ToolButtonStyle.ToolButtonIconOnly)
    return made


def label(text: str, step: Step = "body", *, quiet: bool = False, wraps: bool = False) -> QLabel:
    """Return words at a step of the type scale; quiet ones have less weight and still reach 4.5:1."""
    made = WrappingLabel(text) if wraps else QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if step != "body":
        made.setFont(chrome_font(step))
    if quiet:
        made.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return made


def hairline(orientation: Qt.Orientation = Qt.Orientation.Horizontal) -> QWidget:
    """Return a line of one pixel that divides what stands above from below, or left from right."""
    made = QWidget()
    made.setAutoFillBackground(True)
    made.setBackgroundRole(QPalette.ColorRole.Mid)
    if orientation == Qt.Orientation.Horizontal:
        made.setFixedHeight(1)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    else:
        made.setFixedWidth(1)
        made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
    return made


def on_paper(widget: QWidget) -> None:
    """Lay the widget on paper instead of chrome."""
    widget.setAutoFillBackground(True)
    widget.setBackgroundRole(QPalette.ColorRole.Base)
