"""Sections, fields and tables: labels belong to controls, problems are said in words, words keep their room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QStandardItemModel
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSpinBox, QTableView, QVBoxLayout

from qualcode.ui.widgets.form import Form
from qualcode.ui.widgets.parts import button, hairline, icon_button, label, on_paper
from qualcode.ui.widgets.section import Section
from qualcode.ui.widgets.tables import dress_table


@pytest.fixture
def form(window):
    made = Form()
    window.setCentralWidget(made)
    return made


def test_that_a_label_names_its_control_and_leads_to_it(form):
    edit = QLineEdit()
    form.add("&Navn", edit)
    assert edit.accessibleName() == "Navn"
    assert form.findChild(QLabel).buddy() is edit


def test_that_a_problem_is_said_and_taken_back(form):
    edit = QLineEdit()
    field = form.add("&Navn", edit, "Kort og tydelig")
    field.set_problem("Navnet er tatt.")
    below = field.findChildren(QLabel)[1]
    assert below.text() == edit.accessibleDescription() == "Navnet er tatt."
    assert below.foregroundRole() == QPalette.ColorRole.BrightText
    field.set_problem("")
    assert below.text() == edit.accessibleDescription() == "Kort og tydelig"
    assert below.foregroundRole() == QPalette.ColorRole.PlaceholderText


def test_that_a_field_without_help_takes_no_room_for_it(form):
    field = form.add("&Navn", QLineEdit())
    assert not field.findChildren(QLabel)[1].isVisibleTo(field)


def test_that_tab_leaves_a_field_of_several_lines(form):
    edit = QPlainTextEdit()
    form.add("&Definisjon", edit)
    assert edit.tabChangesFocus()


def test_that_numbers_stand_off_the_edge_of_their_box(form):
    spin = QSpinBox()
    form.add("&Antall", spin)
    assert spin.findChild(QLineEdit).textMargins().left() > 0


def test_that_a_problem_of_many_words_does_not_lie_over_its_control(qtbot):
    form, edit = Form(), QLineEdit()
    qtbot.addWidget(form)
    field = form.add("&Navn", edit)
    form.add_row(QPushButton("Lagre"))
    field.set_problem("Søsken kan ikke ha samme navn, og dette navnet er brukt av en annen kode. " * 4)
    form.show()
    form.resize(200, 60)
    below = field.findChildren(QLabel)[1]
    qtbot.waitUntil(lambda: below.height() > 60 and field.rect().contains(below.geometry()))
    assert below.geometry().top() > edit.geometry().bottom()


def test_that_a_section_is_named_by_its_heading(window):
    section = Section("Brukes sammen med", QLineEdit())
    assert section.accessibleName() == "Brukes sammen med"
    section.set_title("Funn")
    assert section.findChild(QLabel).text() == section.accessibleName() == "Funn"


def test_that_a_section_holds_widgets_layouts_and_actions(window):
    section = Section("Funn")
    rows, inner = QVBoxLayout(), QLineEdit()
    rows.addWidget(inner)
    section.add(rows)
    section.add(QPlainTextEdit())
    action = button("Nytt funn", "quiet")
    section.add_action(action)
    assert section.isAncestorOf(inner)
    assert section.isAncestorOf(action)
    assert section.findChild(QPlainTextEdit) is not None


def test_that_an_icon_without_a_word_has_one_for_screen_readers(window):
    made = icon_button("add", "Ny kode")
    assert made.accessibleName() == made.toolTip() == "Ny kode"
    assert made.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly


def test_that_markup_in_words_is_shown_as_it_is_written(window):
    assert label("<b>kode</b>").textFormat() == Qt.TextFormat.PlainText


def test_that_a_hairline_is_one_pixel(window):
    assert hairline().height() == 1
    assert hairline(Qt.Orientation.Vertical).width() == 1


def test_that_paper_is_the_ground_where_it_is_asked_for(form):
    on_paper(form)
    assert form.grab().toImage().pixelColor(2, 2) == form.palette().color(QPalette.ColorRole.Base)


def test_that_a_table_of_the_house_selects_rows_and_shows_no_numbers(window):
    table = QTableView(window)
    table.setModel(QStandardItemModel(3, 2, table))
    dress_table(table, sortable=True)
    assert table.selectionBehavior() == QTableView.SelectionBehavior.SelectRows
    assert table.isSortingEnabled()
    assert table.verticalHeader().isHidden()
    assert not table.showGrid()
