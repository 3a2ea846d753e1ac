"""What a picture of the window is made of, made off the UI thread."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcode.analysis.pictures.choice import PictureChoice, PictureKind
from qualcode.model.study import Study

if TYPE_CHECKING:
    from qualcode.exporters.pictures.drawing import Drawing
    from qualcode.exporters.pictures.picture import Picture


@dataclass(frozen=True, slots=True)
class Asked:
    """A picture as the window asks for it."""

    kind: PictureKind
    choice: PictureChoice
    dark: bool
    dpi: int
    """Dots per inch on the screen, the screen's own scale included."""


@dataclass(frozen=True)
class Made:
    """A picture, how it is drawn, and its dots as PNG; no dots where there is nothing to draw."""

    asked: Asked
    study: Study
    picture: "Picture"
    drawing: "Drawing"
    png: bytes


def make(study: Study, asked: Asked) -> Made:
    """Return the picture that is asked for; slow, and the first one loads the library."""
    from qualcode.exporters.pictures.looks import DARK, LIGHT
    from qualcode.exporters.pictures.picture import picture
    from qualcode.exporters.pictures.render import rendered

    found = picture(study, asked.kind, asked.choice)
    drawing = found.drawing(DARK if asked.dark else LIGHT)
    is_shown = not found.is_empty and asked.kind is not PictureKind.MAP
    return Made(asked, study, found, drawing, rendered(drawing, "png", asked.dpi) if is_shown else b"")
