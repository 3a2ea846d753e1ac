"""A picture as a file: SVG or PNG by the ending of the path, written whole or not at all."""

from pathlib import Path
from typing import IO

from qualcode.exporters.atomic import write_whole
from qualcode.exporters.pictures.drawing import Drawing
from qualcode.exporters.pictures.render import rendered
from qualcode.model.errors import FileProblem, FileReason

FORMATS = (".svg", ".png")
"""The endings that pictures are written with."""


def write_picture(drawing: Drawing, path: Path) -> None:
    """Write the drawing, a PNG with 300 dots per inch.

    Raises FileProblem when the ending is none of ``FORMATS`` or the file cannot be written.
    """
    kind = path.suffix.lower()
    if kind not in FORMATS:
        raise FileProblem(path, FileReason.UNKNOWN_FORMAT, formats=list(FORMATS))
    data = rendered(drawing, kind[1:])

    def write(stream: IO[bytes]) -> None:
        stream.write(data)

    write_whole(path, write)
