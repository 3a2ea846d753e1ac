"""What went wrong, told calmly: known problems with a way on, bugs with a report that holds no interview text."""

import logging
import platform
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from qualcode import __version__
from qualcode.i18n import _
from qualcode.model.errors import QualcodeError
from qualcode.wording.errors import explain

_log = logging.getLogger(__name__)


def show_problem(parent: QWidget | None, error: QualcodeError) -> None:
    """Tell what happened, what was not touched and what to do."""
    told = explain(error)
    box = QMessageBox(QMessageBox.Icon.Warning, "qualcode", told.headline, QMessageBox.StandardButton.Ok, parent)
    box.setInformativeText(f"{told.explanation}\n\n{told.what_to_do}".strip())
    box.exec()


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return a bug report: versions, the kind of error and the lines of code, never its message or values."""
    lines = [
        f"qualcode {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        kind.__name__,
    ]
    for frame in traceback.extract_tb(trace):
        lines.append(f"  {frame.filename.rpartition('qualcode')[2]}:{frame.lineno} {frame.name}")
    return "\n".join(lines)


def show_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Log a bug without its message, and tell that the project is safe; for ``sys.excepthook``."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    report = report_of(kind, trace)
    _log.error("%s", report)
    box = QMessageBox(QMessageBox.Icon.Information, "qualcode", _("That did not work, and it is our fault."))
    box.setInformativeText(
        _("Nothing was changed, and everything you did before is saved. You can go on working.")
        + "\n\n"
        + _("The report below holds no text from your study. Send it to us if you like.")
    )
    box.setDetailedText(report)
    copy = box.addButton(_("Copy report"), QMessageBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
    box.addButton(QMessageBox.StandardButton.Close)
    box.exec()
