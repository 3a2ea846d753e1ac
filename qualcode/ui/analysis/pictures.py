"""Pictures out of the room: painted once more, large, into a PNG or an SVG."""

from collections.abc import Callable
from pathlib import Path
from typing import IO

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPainter

from qualcode.exporters.atomic import write_whole
from qualcode.i18n import N_, _
from qualcode.model.errors import FileProblem
from qualcode.ui.reports import ask_place
from qualcode.ui.room import Room

PICTURES: dict[str, str] = {".png": N_("Picture (PNG)"), ".svg": N_("Drawing (SVG)")}
"""What pictures can be written as, by the ending of the file."""

_SCALE = 3
Paint = Callable[[QPainter], object]


def save_picture(room: Room, name: str, suffix: str, size: QSizeF, paint: Paint) -> None:
    """Ask where to save, then paint a picture of ``size`` pixels and write it; ``name`` proposes the file's."""
    path = ask_picture_path(room, name, suffix)
    if path is None:
        return
    try:
        write_picture(path, size, name, paint)
    except FileProblem as problem:
        room.workspace.failed.emit(problem)
    else:
        room.workspace.say(_("{name} is saved.").format(name=path.name))


def write_picture(path: Path, size: QSizeF, title: str, paint: Paint) -> None:
    """Write a picture by the ending of the path; a PNG has three pixels for each. FileProblem when it cannot be."""
    data = _svg(size, title, paint) if path.suffix == ".svg" else _png(size, paint)

    def write(stream: IO[bytes]) -> None:
        stream.write(data)

    write_whole(path, write)


def ask_picture_path(room: Room, name: str, suffix: str) -> Path | None:
    """Ask where to save a picture of that ending; None for Cancel."""
    return ask_place(room, _("Save picture"), _(PICTURES[suffix]), name, suffix)


def _png(size: QSizeF, paint: Paint) -> bytes:
    image = QImage((size * _SCALE).toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(_SCALE, _SCALE)
    paint(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def _svg(size: QSizeF, title: str, paint: Paint) -> bytes:
    from PySide6.QtSvg import QSvgGenerator

    buffer = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(round(size.width()), round(size.height())))
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(title)
    painter = QPainter(generator)
    paint(painter)
    painter.end()
    return bytes(buffer.data().data())
