"""The one style sheet, laid over Qt's Fusion style: flat controls, hairlines, one radius, a focus ring.

Ticks and arrows are the only things a style sheet can take from files alone; they lie in ``marks/light`` and
``marks/dark``, and are the lines of ``icon_paths`` in the theme's ink.
"""

from dataclasses import asdict
from pathlib import Path
from string import Template

from PySide6.QtCore import QDir

from qualcode.colours import mixed
from qualcode.ui.theme.tokens import RADIUS, ROW_HEIGHT, Tokens

# A ring of two pixels takes the place of one pixel of border and one of margin, so that nothing moves on focus.
_SHEET = Template("""
QPushButton {
    background: $paper; color: $ink; border: 1px solid $outline; border-radius: ${radius}px;
    margin: 1px; padding: 0 14px; min-height: 28px;
}
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked, QToolButton:pressed, QToolButton:checked { background: $accent_soft; }
QPushButton:focus { border: 2px solid $focus; margin: 0; }
QPushButton:disabled { color: $faint; border-color: $hairline; background: transparent; }
QPushButton[kind="primary"], QDialogButtonBox QPushButton:default {
    background: $accent; color: $on_accent; border-color: $accent;
}
QPushButton[kind="primary"]:hover { background: $focus; border-color: $focus; }
QPushButton[kind="primary"]:focus, QDialogButtonBox QPushButton:default:focus { border-color: $ink; }
QPushButton[kind="primary"]:disabled { background: $hover; color: $faint; border-color: $hairline; }
QPushButton[kind="danger"] { color: $danger; border-color: $danger; background: $paper; }
QPushButton[kind="danger"]:hover { background: $danger; color: $paper; }
QDialogButtonBox QPushButton[kind="danger"]:default { background: $danger; color: $paper; border-color: $danger; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; color: $accent; padding: 0 8px; }
QPushButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:focus { border-color: $focus; }
QPushButton[kind="quiet"]:disabled { color: $faint; }
QToolButton {
    background: transparent; color: $ink; border: 1px solid transparent; border-radius: ${radius}px;
    margin: 1px; padding: 3px;
}
QToolButton:focus { border: 2px solid $focus; margin: 0; }
QToolButton:disabled { color: $faint; background: transparent; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QTextEdit[field="true"], QPlainTextEdit[field="true"], QAbstractSpinBox, QComboBox {
    background: $paper; color: $ink; border: 1px solid $edge; border-radius: ${radius}px; margin: 1px;
    selection-background-color: $selection; selection-color: $ink;
}
QLineEdit, QComboBox { padding: 0 6px; min-height: 28px; }
QComboBox { padding-left: 8px; combobox-popup: 0; }
QAbstractSpinBox { padding: 0 6px; min-height: 25px; }
QLineEdit:focus, QTextEdit[field="true"]:focus, QPlainTextEdit[field="true"]:focus, QAbstractSpinBox:focus,
QComboBox:focus { border: 2px solid $focus; margin: 0; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
    color: $faint; border-color: $hairline; background: transparent;
}
QLineEdit[problem="true"] { border-color: $danger; }
QLineEdit[bare="true"], QLineEdit[bare="true"]:focus { border: none; margin: 0; background: transparent; }
QAbstractItemView QLineEdit {
    border: 2px solid $focus; border-radius: 0; margin: 0; padding: 0 4px; min-height: 0;
}
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(marks:$theme/down.svg); width: 16px; height: 16px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 20px; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $hover; }
QAbstractSpinBox::up-arrow { image: url(marks:$theme/up.svg); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url(marks:$theme/down.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView {
    background: $paper; border: 1px solid $hairline; outline: none; padding: 4px;
    selection-background-color: $accent_soft; selection-color: $ink;
}
QComboBox QAbstractItemView::item { height: ${row}px; }

QTextEdit, QPlainTextEdit, QTextBrowser, QScrollArea, QAbstractItemView { border: none; background: $paper; }
QAbstractItemView { outline: none; selection-background-color: $accent_soft; selection-color: $ink; }
QTableView { gridline-color: $hairline; }
QTableView::item { padding: 0 5px; border-bottom: 1px solid $hairline; }
QTableView::item:hover, QListView::item:hover, QTreeView::item:hover { background: $hover; }
QAbstractItemView::item:selected { background: $accent_soft; color: $ink; }
QTableView::item:focus { border: 2px solid $focus; padding: 0 3px; }
QListView::item, QTreeView::item { height: ${row}px; }
QTreeView::branch:has-children:closed { image: url(marks:$theme/right.svg); }
QTreeView::branch:has-children:open { image: url(marks:$theme/down.svg); }
QTreeView::branch:selected { background: $accent_soft; }
QTreeView[paints_rows="true"] { show-decoration-selected: 0; }
QTreeView[paints_rows="true"]::item, QTreeView[paints_rows="true"]::branch { background: transparent; }
QHeaderView { background: $paper; border: none; }
QHeaderView::section {
    background: $paper; color: $quiet; border: none; border-bottom: 1px solid $hairline; padding: 6px 8px;
}
QHeaderView::section:hover { color: $ink; }
QHeaderView::up-arrow, QHeaderView::down-arrow {
    width: 12px; height: 12px; subcontrol-origin: padding; subcontrol-position: center right; right: 4px;
}
QHeaderView::up-arrow { image: url(marks:$theme/up.svg); }
QHeaderView::down-arrow { image: url(marks:$theme/down.svg); }
QTableCornerButton::section { background: $paper; border: none; border-bottom: 1px solid $hairline; }

QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $faint; border-radius: 3px; margin: 3px; }
QScrollBar::handle:hover { background: $edge; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QToolTip { background: $paper; color: $ink; border: 1px solid $edge; padding: 4px 6px; }
QMenuBar { background: $chrome; color: $ink; border-bottom: 1px solid $hairline; padding: 2px; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: ${radius}px; }
QMenuBar::item:selected { background: $hover; }
QMenuBar::item:pressed { background: $accent_soft; }
QMenu { background: $paper; color: $ink; border: 1px solid $hairline; padding: 4px; }
QFrame[kind="sheet"] { background: $paper; border: 1px solid $hairline; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; }
QMenu::item:disabled { color: $faint; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 8px; }

QTabWidget::pane { border: none; border-top: 1px solid $hairline; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; color: $quiet; border: none; border-bottom: 2px solid transparent;
    padding: 7px 12px 6px 12px;
}
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:selected { color: $ink; border-bottom-color: $accent; }
QTabBar::tab:focus { background: $accent_soft; }
QTabBar::tab:disabled { color: $faint; }

QSplitter::handle { background: $hairline; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $focus; }
QStatusBar { background: $chrome; color: $quiet; border-top: 1px solid $hairline; }
QStatusBar::item { border: none; }
QStatusBar QLabel { padding: 0 8px; }
QSizeGrip { image: none; width: 0; height: 0; }
QProgressBar { background: $hairline; border: none; border-radius: 2px; min-height: 4px; max-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QGroupBox { border: none; margin-top: 20px; }
QGroupBox::title { subcontrol-origin: margin; color: $quiet; }

QCheckBox, QRadioButton {
    spacing: 6px; min-height: 20px; padding: 1px 4px 1px 2px;
    border: 2px solid transparent; border-radius: ${radius}px;
}
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator, QMenu::indicator {
    width: 14px; height: 14px; border: 1px solid $edge; border-radius: 4px; background: $paper;
}
QMenu::indicator { margin-left: 6px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $focus; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked, QMenu::indicator:checked {
    background: $accent; border-color: $accent; image: url(marks:$theme/check.svg);
}
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {
    background: $accent; border-color: $accent; image: url(marks:$theme/partly.svg);
}
QRadioButton::indicator { border-radius: 8px; }
QRadioButton::indicator:checked {
    width: 6px; height: 6px; border: 5px solid $accent; background: $paper;
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $hover; border-color: $hairline; }
QCheckBox:disabled, QRadioButton:disabled { color: $faint; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $hairline; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal {
    width: 14px; height: 14px; margin: -6px 0; border-radius: 8px; background: $paper; border: 1px solid $edge;
}
QSlider::handle:horizontal:focus { border: 2px solid $focus; width: 12px; height: 12px; }
""")

_MARKS = Path(__file__).with_name("marks")


def style_sheet(tokens: Tokens) -> str:
    """Return the application's style sheet in the colours of the theme, and let Qt find its marks."""
    QDir.setSearchPaths("marks", [str(_MARKS)])
    # Buttons carry words, so their outline may be lighter than that of a field, which is known by it alone.
    outline = mixed(tokens.hairline, tokens.edge, 0.35)
    theme = "dark" if tokens.dark else "light"
    return _SHEET.substitute(asdict(tokens), outline=outline, theme=theme, radius=RADIUS, row=ROW_HEIGHT)
