"""What the guide shows of the pictures of a study: the window with one, the thematic map, each as it is printed."""

from collections.abc import Callable
from pathlib import Path

from qualcode.analysis.pictures.choice import PictureKind
from qualcode.exporters.pictures.picture import picture
from qualcode.exporters.pictures.render import rendered
from qualcode.ui.analysis.drawn.view import PicturesView
from qualcode.ui.analysis.room import AnalysisRoom
from qualcode.ui.main_window import MainWindow

Save = Callable[[MainWindow, Path], object]

_DPI = 90


def take_drawn(window: MainWindow, folder: Path, theme: str, save: Save, settle: Callable[[], object]) -> None:
    """Write ``pictures-*`` and ``map-*`` for a theme, and in the light one ``picture-*``."""
    project = window.workspace.project
    room = window.rooms["analysis"]
    assert project is not None
    assert isinstance(room, AnalysisRoom)
    window.show_room("analysis")
    room.views.show_view("pictures")
    view = room.views.current
    assert isinstance(view, PicturesView)
    view.bar.choose(PictureKind.STANCES)
    _wait(view, settle)
    assert view.shown is not None
    region = view.shown.drawing.regions[4]
    view.open_part(region.key, region.told)
    settle()
    save(window, folder / f"pictures-{theme}.png")
    view.bar.choose(PictureKind.MAP)
    _wait(view, settle)
    view.board.step(1)
    view.board.setFocus()
    settle()
    save(window, folder / f"map-{theme}.png")
    view.bar.choose(PictureKind.HEAT)
    room.views.show_view("words")
    if theme == "light":
        for kind in PictureKind:
            drawing = picture(project.study, kind, language="nb").drawing()
            (folder / f"picture-{kind.value}.png").write_bytes(rendered(drawing, "png", _DPI))


def _wait(view: PicturesView, settle: Callable[[], object]) -> None:
    settle()
    for _round in range(2):
        while not view.counting.is_at_rest:
            settle()
        settle()
