"""Qt's own words in bokmål: true to Qt's sources, complete where it counts, and no key name is lost."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit

from qualcode.ui.theme.buttons_nb import translate_qt
from qualcode.ui.theme.qt_words_nb import QT_WORDS

Standard = QDialogButtonBox.StandardButton


@pytest.fixture
def bokmaal(qapp: QApplication) -> Iterator[QApplication]:
    translate_qt(qapp, "nb")
    yield qapp
    translate_qt(qapp, "en")


def _catalogue(language):
    catalogue = QTranslator()
    assert catalogue.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return catalogue


def test_that_every_source_is_one_that_qt_itself_translates(qapp):
    catalogues = [_catalogue(language) for language in ("de", "sv", "da", "nn")]
    unknown = [
        (context, source)
        for context, words in QT_WORDS.items()
        for source in words
        if not any(catalogue.translate(context, source) for catalogue in catalogues)
    ]
    assert unknown == []


def test_that_places_for_names_and_keys_survive_translation():
    def places(text):
        return sorted(re.findall(r"%\d", text))

    for words in QT_WORDS.values():
        assert [source for source, norwegian in words.items() if places(source) != places(norwegian)] == []
        assert [source for source, norwegian in words.items() if norwegian.count("&") > 1] == []


def test_that_standard_buttons_are_in_bokmaal(bokmaal, qtbot):
    box = QDialogButtonBox(Standard.Save | Standard.Discard | Standard.Cancel)
    qtbot.addWidget(box)
    texts = {box.button(each).text() for each in (Standard.Save, Standard.Discard, Standard.Cancel)}
    assert texts == {"Lagre", "Forkast", "Avbryt"}


def test_that_the_menu_of_a_field_is_in_bokmaal(bokmaal, qtbot):
    edit = QLineEdit("ord")
    qtbot.addWidget(edit)
    menu = edit.createStandardContextMenu()
    texts = [action.text().replace("&", "").split("\t")[0] for action in menu.actions() if action.text()]
    assert texts == ["Angre", "Gjør om", "Klipp ut", "Kopier", "Lim inn", "Slett", "Merk alt"]


def test_that_key_names_keep_their_modifiers(bokmaal):
    native = QKeySequence.SequenceFormat.NativeText
    assert QKeySequence("Ctrl+Shift+P").toString(native) == "Ctrl+Shift+P"
    assert QKeySequence("Ctrl+Space").toString(native) == "Ctrl+Mellomrom"
    assert QKeySequence("Ctrl+Del").toString() == "Ctrl+Del"


def test_that_english_comes_back_when_the_language_changes(bokmaal, qtbot):
    translate_qt(bokmaal, "en")
    box = QDialogButtonBox(Standard.Cancel)
    qtbot.addWidget(box)
    assert box.button(Standard.Cancel).text() == "Cancel"


def test_that_asking_twice_installs_once(bokmaal, qtbot):
    translate_qt(bokmaal, "nb")
    translate_qt(bokmaal, "en")
    box = QDialogButtonBox(Standard.Close)
    qtbot.addWidget(box)
    assert box.button(Standard.Close).text() == "Close"
