"""What the guide shows of the pictures of a study: the window with one, the thematic map, each as it is printed."""

from collections.abc import Callable
from pathlib import Path

from qualcode.analysis.pictures.choice import PictureKind
from qualcode.edits.maps import link_on_map, place_of, place_on_map
from qualcode.edits.themes import add_theme
from qualcode.exporters.pictures.picture import picture
from qualcode.exporters.pictures.render import rendered
from qualcode.model.ids import ThemeId
from qualcode.store.project import Project
from qualcode.ui.analysis.drawn.view import PicturesView
from qualcode.ui.analysis.room import AnalysisRoom
from qualcode.ui.main_window import MainWindow

Save = Callable[[MainWindow, Path], object]

_DPI = 90
_THEMES = {
    "Rom for å samarbeide": {
        "Tid og nærhet i hverdagen": ("Møtepunkter", "Samlokalisering", "Tidspress"),
        "Noen må ville det": ("Forankring i ledelsen", "Personavhengighet", "Strekke seg ekstra"),
    },
    "Systemets grenser": {
        "Regler som stopper oss": ("Regler og rammer", "Ulik lovforståelse", "Språkkrav"),
        "Ingen ser helheten": ("Manglende helhet", "Uten fasit", "Utilsiktede konsekvenser"),
    },
}


def take_drawn(window: MainWindow, folder: Path, theme: str, save: Save, settle: Callable[[], object]) -> None:
    """Write ``pictures-*`` and ``map-*`` for a theme, and in the light one ``picture-*``; the study gets themes."""
    project = window.workspace.project
    room = window.rooms["analysis"]
    assert project is not None
    assert isinstance(room, AnalysisRoom)
    _arrange(project)
    window.show_room("analysis")
    room.views.show_view(PicturesView.key)
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


def _arrange(project: Project) -> None:
    """Gather codes in themes, themes in dimensions, and put the themes on the map."""
    named = {code.name: code.id for code in project.study.codes.values()}
    inner: list[ThemeId] = []
    for dimension, themes in _THEMES.items():
        wide = add_theme(project, dimension)
        inner += [
            add_theme(project, name, parent=wide, codes=[named[each] for each in codes if each in named])
            for name, codes in themes.items()
        ]
    spots = ((0, 0), (700, 0), (0, 400), (700, 400))
    place_on_map(project, dict(zip(inner, spots, strict=True)))
    places = [place.id for theme in inner if (place := place_of(project, theme)) is not None]
    link_on_map(project, places[1], places[0], "skaper tid")
    link_on_map(project, places[2], places[3], "deler opp saken")
    link_on_map(project, places[1], places[2], "omgår")
