"""Bokmål for Qt's own buttons, dialogs and menus, for which Qt ships no bokmål."""

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from qualcode.i18n import Language
from qualcode.ui.theme.qt_words_nb import QT_WORDS

_NAME = "qualcode_qt_words_nb"


class QtWords(QTranslator):
    """A translator that knows Qt's words in bokmål; what it does not know stays in English."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:
        """Return the bokmål, or the English itself: an empty answer would be taken for a translation."""
        return QT_WORDS.get(context, {}).get(sourceText, sourceText)


def translate_qt(app: QApplication, language: Language) -> None:
    """Let Qt's own words be in the language from here on: bokmål, or the English they are written in."""
    installed = app.findChild(QtWords, _NAME)
    if language == "nb" and installed is None:
        words = QtWords(app)
        words.setObjectName(_NAME)
        app.installTranslator(words)
    elif language != "nb" and installed is not None:
        app.removeTranslator(installed)
        installed.setParent(None)
