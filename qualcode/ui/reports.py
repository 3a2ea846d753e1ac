"""Reports: ask for a place, write the file off the UI thread, say where it is; or copy it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from qualcode.i18n import N_, _
from qualcode.model.progress import Progress
from qualcode.ui.jobs import Jobs
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace

if TYPE_CHECKING:
    from qualcode.exporters.clipboard import Clipping
    from qualcode.exporters.report import Report

FORMATS: dict[str, str] = {
    ".docx": N_("Word"),
    ".xlsx": N_("Excel"),
    ".csv": N_("CSV"),
    ".html": N_("Web page"),
}
"""What reports can be written as, by the ending of the file."""

Build = Callable[[], "Report"]


class Asker(Protocol):
    """A widget that a report is asked for in, such as a room, with what it takes to write it and to tell of it."""

    jobs: Jobs
    workspace: Workspace
    settings: Settings

    def window(self) -> QWidget:
        """Return the window that the widget is in, or is."""


def add_formats(menu: QMenu, save: Callable[[str], object]) -> None:
    """Add a line for each format to a menu; ``save`` is given the file's ending."""
    for suffix, name in FORMATS.items():
        menu.addAction(f"{_(name)} …").triggered.connect(lambda _on=False, suffix=suffix: save(suffix))


def save_report(asker: Asker, name: str, suffix: str, build: Build) -> None:
    """Ask where to save, then build and write the report as a job; ``name`` proposes the file's, unsuffixed.

    ``build`` must only read frozen values. Problems are announced by the jobs, and leave what was there.
    """
    path = ask_path(asker, name, suffix)
    if path is None:
        return

    def work(_progress: Progress) -> Path:
        from qualcode.exporters.write import write

        write(build(), path)
        return path

    asker.jobs.start(
        _("Writing {name}").format(name=path.name),
        work,
        lambda saved: asker.workspace.say(_("{name} is saved.").format(name=saved.name)),
    )


def ask_path(asker: Asker, name: str, suffix: str) -> Path | None:
    """Ask where to save a report of that ending; None for Cancel."""
    return ask_place(asker, _("Export"), _(FORMATS[suffix]), name, suffix)


def ask_place(asker: Asker, title: str, kind: str, name: str, suffix: str) -> Path | None:
    """Ask where to save a file of that ending, asking again before another one is replaced; None for Cancel.

    ``kind`` is what files of the ending are called. The folder is that of the last export.
    """
    folder = asker.settings.text("export-folder", "")
    dialog = QFileDialog(asker.window(), title, folder, f"{kind} (*{suffix})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix[1:])
    dialog.selectFile(f"{name}{suffix}")
    if not dialog.exec():
        return None
    path = Path(dialog.selectedFiles()[0])
    asker.settings.put("export-folder", str(path.parent))
    return path


def copy_report(asker: Asker, build: Build, said: str) -> None:
    """Build the report as a job and put it on the clipboard; ``said`` is told when it is there."""

    def work(_progress: Progress) -> "Clipping":
        from qualcode.exporters.clipboard import clipping

        return clipping(build())

    def done(clip: "Clipping") -> None:
        data = QMimeData()
        data.setHtml(clip.html)
        data.setText(clip.text)
        QGuiApplication.clipboard().setMimeData(data)
        asker.workspace.say(said)

    asker.jobs.start(_("Copying"), work, done)
