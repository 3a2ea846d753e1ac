"""What went wrong, told calmly: known problems with a way on, bugs with a report that holds no interview text."""

import logging
import platform
import sys
import traceback
from collections.abc import Iterable
from types import TracebackType

from PySide6.QtCore import QThread, QTimer, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

import qualcode
from qualcode.i18n import _
from qualcode.model.errors import QualcodeError
from qualcode.ui.tell_dialog import TellDialog, WayOut, tell
from qualcode.wording.errors import explain, place_in_code

_log = logging.getLogger(__name__)


def show_problem(parent: QWidget | None, error: QualcodeError, ways_out: Iterable[WayOut] = ()) -> None:
    """Tell what happened, what was not touched and what to do, with a button for each way out."""
    told = explain(error)
    tell(parent, told.headline, (told.explanation, told.what_to_do), ways_out, _("That did not work"))


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return a bug report: versions, the kind of error and the lines of code, never its message or values.

    Files outside the program are told by their name alone: a folder may be called after a person.
    """
    lines = [
        f"qualcode {qualcode.__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.platform()}",
        kind.__name__,
    ]
    for frame in traceback.extract_tb(trace):
        lines.append(f"  {place_in_code(frame.filename)}:{frame.lineno} {frame.name}")
    return "\n".join(lines)


class Bugs:
    """Tells of errors that nobody foresaw, each once, and lets the window go on; made to be ``sys.excepthook``."""

    def __init__(self) -> None:
        """Know of no bug yet."""
        self._told: set[str] = set()
        self._is_telling = False

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log a bug without its message, and tell about it when Qt has finished what it was doing.

        Told from within a painting it would be painted, and told, without end; a bug met again is only logged.
        """
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        report = report_of(kind, trace)
        _log.error("%s", report)
        if QGuiApplication.instance() is None or report in self._told or self._is_telling:
            return
        self._told.add(report)
        self._is_telling = True
        if QThread.currentThread().loopLevel():
            QTimer.singleShot(0, lambda: self._tell(report))
        else:
            self._tell(report)

    def _tell(self, report: str) -> None:
        try:
            BugDialog(QApplication.activeWindow(), report).exec()
        finally:
            self._is_telling = False


class BugDialog(TellDialog):
    """Says that it is the program's fault and that the study is safe, with a report that can be copied."""

    def __init__(self, parent: QWidget | None, report: str) -> None:
        """Show the report only when it is asked for."""
        super().__init__(
            parent,
            _("That did not work, and it is our fault."),
            (
                _("What you did last may or may not be done; all before it is saved. You can go on working."),
                _("The report holds no text from your study. Send it to us if you like."),
            ),
            _("An error in qualcode"),
        )
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setProperty("field", True)
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setAccessibleName(_("Report"))
        self.report.hide()
        self.add(self.report)
        self.show_report = self.add_button(_("Show the report"), "quiet")
        self.show_report.clicked.connect(self._show)
        self.copy = self.add_button(_("Copy report"))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        self.add_close()

    def _show(self) -> None:
        self.report.show()
        self.show_report.setEnabled(False)
