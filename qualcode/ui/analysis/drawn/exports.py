"""Pictures out of the room: as a drawing, as a picture for print, in Word with caption and numbers, as a table."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QPushButton

from qualcode.analysis.pictures.choice import PictureChoice, PictureKind
from qualcode.i18n import _
from qualcode.model.progress import Progress
from qualcode.model.study import Study
from qualcode.ui.analysis.pictures import PICTURES, ask_picture_path
from qualcode.ui.reports import FORMATS, copy_report, save_report
from qualcode.ui.room import Room

if TYPE_CHECKING:
    from qualcode.exporters.report import Report

Source = Callable[[], tuple[Study, PictureKind, PictureChoice, str]]
"""Returns the study, the picture that is shown, and the name that its file is proposed."""


class PictureExport(QPushButton):
    """A button whose menu offers what a picture can become."""

    def __init__(self, room: Room, source: Source) -> None:
        """Ask ``source`` what is shown when something is chosen."""
        super().__init__(_("Export"))
        self._room, self._source = room, source
        menu = QMenu(self)
        for suffix, title in PICTURES.items():
            menu.addAction(f"{_(title)} …").triggered.connect(lambda _on=False, suffix=suffix: self.save(suffix))
        menu.addSeparator()
        menu.addAction(_("Word, with caption and numbers …")).triggered.connect(lambda _on=False: self.save_word())
        menu.addAction(_("All pictures to Word …")).triggered.connect(lambda _on=False: self.save_all())
        menu.addSeparator()
        for suffix in (".xlsx", ".csv"):
            action = menu.addAction(_("Numbers to {format} …").format(format=_(FORMATS[suffix])))
            action.triggered.connect(lambda _on=False, suffix=suffix: self.save_numbers(suffix))
        menu.addAction(_("Copy the numbers")).triggered.connect(lambda _on=False: self.copy())
        self.setMenu(menu)

    def save(self, suffix: str) -> None:
        """Ask for a file, draw the picture for print and write it, as a job."""
        study, kind, choice, name = self._source()
        path = ask_picture_path(self._room, name, suffix)
        if path is None:
            return

        def work(_progress: Progress) -> Path:
            from qualcode.exporters.pictures.files import write_picture
            from qualcode.exporters.pictures.picture import picture

            write_picture(picture(study, kind, choice).drawing(), path)
            return path

        self._room.jobs.start(
            _("Writing {name}").format(name=path.name),
            work,
            lambda saved: self._room.workspace.say(_("{name} is saved.").format(name=saved.name)),
        )

    def save_word(self) -> None:
        """Ask for a file and write the picture with its caption and its numbers."""
        study, kind, choice, name = self._source()
        save_report(self._room, name, ".docx", lambda: _report(study, [kind], choice))

    def save_all(self) -> None:
        """Ask for a file and write all pictures that have something to show."""
        study, _kind, choice, _name = self._source()
        save_report(self._room, _("Pictures"), ".docx", lambda: _report(study, list(PictureKind), choice))

    def save_numbers(self, suffix: str) -> None:
        """Ask for a file and write the numbers as a table."""
        study, kind, choice, name = self._source()
        save_report(self._room, name, suffix, lambda: _numbers(study, kind, choice))

    def copy(self) -> None:
        """Put the numbers on the clipboard."""
        study, kind, choice, _name = self._source()
        copy_report(self._room, lambda: _numbers(study, kind, choice), _("The table is copied."))


def _report(study: Study, kinds: list[PictureKind], choice: PictureChoice) -> "Report":
    from qualcode.exporters.pictures.picture import picture
    from qualcode.exporters.reports.picture_report import picture_report

    # What was asked of one picture, how deep it goes or what it counts, is not asked of the others.
    asked = choice if len(kinds) == 1 else PictureChoice(choice.where)
    return picture_report(study, [picture(study, kind, asked) for kind in kinds])


def _numbers(study: Study, kind: PictureKind, choice: PictureChoice) -> "Report":
    from qualcode.exporters.pictures.picture import picture
    from qualcode.exporters.reports.picture_report import numbers_report

    return numbers_report(study, picture(study, kind, choice))
