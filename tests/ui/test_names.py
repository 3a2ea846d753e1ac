"""Every control that the keyboard or the mouse comes to has a name that can be read out."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QMenuBar,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QTableView,
    QWidget,
)

from qualcode.ui.analysis.room import AnalysisRoom
from qualcode.ui.codebook.room import CodebookRoom
from qualcode.ui.main_window import MainWindow
from tests.ui.tabbing import named


def _nameless(part: QWidget) -> list[str]:
    controls = {each for each in part.findChildren(QWidget) if _is_control(each)}
    return named({each for each in controls if not _name_of(each).strip()})


def _is_control(widget: QWidget) -> bool:
    is_open = isinstance(widget, QAbstractButton) or widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    return is_open and widget.isVisible() and not _is_part(widget)


def _is_part(widget: QWidget) -> bool:
    """Tell whether a widget is one of Qt's own parts of a control, which is read out as one."""
    parent = widget.parentWidget()
    is_list_of_combo = parent is not None and isinstance(parent.parentWidget(), QComboBox)
    is_corner = isinstance(parent, QTableView) and isinstance(widget, QAbstractButton)
    is_inside = isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget
    is_frame = isinstance(widget, QScrollBar) or type(widget) is QScrollArea
    return is_list_of_combo or is_corner or is_inside or is_frame or isinstance(parent, QAbstractSpinBox | QMenuBar)


def _name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_that_every_control_of_every_room_has_a_name(whole_window: MainWindow) -> None:
    study = whole_window.workspace.study
    whole_window.workspace.choose_coding(next(iter(study.codings)))
    for key in whole_window.rooms:
        whole_window.show_room(key)
        assert _nameless(whole_window) == [], key


def test_that_every_control_of_every_view_of_the_codebook_has_a_name(whole_window: MainWindow) -> None:
    whole_window.show_room("codebook")
    room = whole_window.rooms["codebook"]
    assert isinstance(room, CodebookRoom)
    for view in ("board", "test", "tree"):
        room.views.show_view(view)
        assert _nameless(whole_window) == [], view


def test_that_every_control_of_every_view_of_the_analysis_has_a_name(whole_window: MainWindow) -> None:
    whole_window.show_room("analysis")
    room = whole_window.rooms["analysis"]
    assert isinstance(room, AnalysisRoom)
    for key, view in room.views.views.items():
        room.views.show_view(key)
        for button in view.findChildren(QPushButton):
            if button.isCheckable():
                button.setChecked(True)
        assert _nameless(whole_window) == [], key


def test_that_the_glass_and_the_cross_of_a_filter_have_names(whole_window: MainWindow) -> None:
    whole_window.show_room("codebook")
    glasses = [
        button for field in whole_window.findChildren(QLineEdit) for button in field.findChildren(QAbstractButton)
    ]
    assert glasses
    assert all(_name_of(each) for each in glasses)
