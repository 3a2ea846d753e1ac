"""Dialogs that ask: verbs, Esc cancels, Enter never endangers, Tab goes through the body first."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton

from qualcode.ui.widgets.ask import AskDialog, Choice, choose
from qualcode.ui.widgets.ask_text import ask_text


def _soon(act):
    """Do something in the dialog that is open by then."""
    QTimer.singleShot(0, lambda: act(QApplication.activeModalWidget()))


def _press(verb):
    def act(dialog):
        next(each for each in dialog.findChildren(QPushButton) if each.text() == verb).click()

    return act


@pytest.fixture
def dialog(window):
    made = AskDialog(window, "Slå sammen to koder", "Kodingene flyttes.")
    made.add(QComboBox())
    made.add_accept("Slå sammen")
    return made


def test_that_a_dialog_is_wide_enough_for_the_words_of_its_buttons(dialog):
    for verb in ("Ta det som svar på en undersøkelse", "Ta det som en kodebok", "Ta det som informanter"):
        dialog.add_answer(verb)
    cut = []

    def look(shown):
        buttons = shown.findChildren(QPushButton)
        cut.extend(each.text() for each in buttons if each.width() < each.sizeHint().width())
        shown.reject()

    _soon(look)
    assert not dialog.asked()
    assert cut == []


def test_that_the_verb_accepts(dialog):
    _soon(_press("Slå sammen"))
    assert dialog.asked()


def test_that_cancel_refuses(dialog):
    _soon(_press("Cancel"))
    assert not dialog.asked()


def test_that_esc_refuses(dialog, qtbot):
    _soon(lambda shown: qtbot.keyClick(shown, Qt.Key.Key_Escape))
    assert not dialog.asked()


def test_that_the_body_has_the_keyboard_first(dialog, qtbot):
    dialog.show()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert isinstance(dialog.focusWidget(), QComboBox)


def test_that_enter_presses_the_verb(dialog, qtbot):
    _soon(lambda shown: qtbot.keyClick(shown, Qt.Key.Key_Return))
    assert dialog.asked()


def test_that_enter_cancels_where_the_verb_endangers(window, qtbot):
    dialog = AskDialog(window, "Slett 3 koder")
    dialog.add_accept("Slett med kodinger", "danger")
    _soon(lambda shown: qtbot.keyClick(shown, Qt.Key.Key_Return))
    assert not dialog.asked()


def test_that_an_empty_sentence_takes_no_room(window):
    dialog = AskDialog(window, "Slett 3 koder")
    shown = [each.text() for each in dialog.findChildren(QLabel) if each.isVisibleTo(dialog)]
    assert shown == ["Slett 3 koder"]
    dialog.set_sentence("Koden har 12 kodinger.")
    assert len([each for each in dialog.findChildren(QLabel) if each.isVisibleTo(dialog)]) == 2


@pytest.mark.parametrize(("verb", "answer"), [("Flytt dem", "move"), ("Slett dem", "delete"), ("Cancel", None)])
def test_that_choosing_hands_back_what_was_chosen(window, verb, answer):
    choices = [Choice("move", "Flytt dem", "primary"), Choice("delete", "Slett dem", "danger")]
    _soon(_press(verb))
    assert choose(window, "Slett koden", "Den har 12 kodinger.", choices) == answer


def test_that_markup_in_a_name_is_shown_as_it_is_written(window):
    dialog = AskDialog(window, "Slett <b>koden</b>")
    assert dialog.findChild(QLabel).textFormat() == Qt.TextFormat.PlainText


def _type(text, verb):
    def act(dialog):
        edit = dialog.findChild(QLineEdit)
        edit.setText(text)
        _press(verb)(dialog)
        if dialog.isVisible():  # the verb was disabled
            dialog.reject()

    return act


@pytest.mark.parametrize(
    ("typed", "verb", "answer"),
    [(" Makt ", "Lag koden", "Makt"), ("Makt", "Cancel", None), ("  ", "Lag koden", None)],
)
def test_that_a_line_of_text_is_handed_back_trimmed_and_never_empty(window, typed, verb, answer):
    _soon(_type(typed, verb))
    assert ask_text(window, "Ny kode", "&Navn", "Lag koden") == answer
