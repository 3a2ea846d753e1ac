"""The door of the pictures: a study, a kind and a choice in; a picture out that can be drawn, told and followed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from qualcode.analysis.pictures.choice import IS_FILTERED, Behind, PictureChoice, PictureKind
from qualcode.analysis.pictures.heat import heat_map
from qualcode.analysis.pictures.saturation import saturation
from qualcode.analysis.pictures.stances import stance_bars
from qualcode.analysis.pictures.structure import structure
from qualcode.analysis.pictures.thematic import thematic_map
from qualcode.analysis.pictures.together import together
from qualcode.analysis.pictures.treemap import code_areas
from qualcode.analysis.pictures.wall import wall
from qualcode.exporters.pictures.areas import draw_areas
from qualcode.exporters.pictures.drawing import Drawing
from qualcode.exporters.pictures.heat import draw_heat
from qualcode.exporters.pictures.looks import LIGHT, Look
from qualcode.exporters.pictures.network import draw_network
from qualcode.exporters.pictures.numbers import NumberTable, numbers_of
from qualcode.exporters.pictures.page import Frame
from qualcode.exporters.pictures.saturation import draw_saturation
from qualcode.exporters.pictures.stances import draw_stances
from qualcode.exporters.pictures.structure import draw_structure
from qualcode.exporters.pictures.thematic import draw_map
from qualcode.exporters.pictures.wall import draw_wall
from qualcode.exporters.report import Cell
from qualcode.i18n import Language, translator
from qualcode.model.study import Study
from qualcode.wording.language import report_language
from qualcode.wording.pictures import Numbers, picture_notes, picture_title, picture_unit, whose

_Draw = Callable[[Any, Frame, Look, Any, Language], Drawing]

_FINDERS: dict[PictureKind, tuple[Callable[[Study, PictureChoice], Numbers], _Draw]] = {
    PictureKind.HEAT: (heat_map, draw_heat),
    PictureKind.STANCES: (stance_bars, draw_stances),
    PictureKind.TOGETHER: (together, draw_network),
    PictureKind.WALL: (wall, draw_wall),
    PictureKind.SATURATION: (saturation, draw_saturation),
    PictureKind.TREEMAP: (code_areas, draw_areas),
    PictureKind.STRUCTURE: (lambda study, _choice: structure(study), draw_structure),
    PictureKind.MAP: (lambda study, _choice: thematic_map(study), draw_map),
}


@dataclass(frozen=True)
class Picture:
    """A picture of a study: its numbers are there, it is drawn when asked for."""

    kind: PictureKind
    language: Language
    frame: Frame
    found: Numbers
    table: NumberTable
    behind: Behind

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw: no row, or no number in any where numbers are what is shown."""
        rows = self.table.rows
        return not (rows if self.kind in _BUILT else any(key for row in rows for key in row.keys))

    def drawing(self, look: Look = LIGHT) -> Drawing:
        """Return the picture drawn on paper of that look."""
        _find, draw = _FINDERS[self.kind]
        return draw(self.found, self.frame, look, translator(self.language), self.language)


_BUILT = (PictureKind.STRUCTURE, PictureKind.MAP)
"""What shows how the study is built, also where nothing has been coded."""


def picture(
    study: Study, kind: PictureKind, choice: PictureChoice | None = None, language: Language | None = None
) -> Picture:
    """Return a picture of the study, in its report language unless another is given."""
    choice = choice or PictureChoice()
    language = language or report_language(study)
    words = translator(language)
    found = _FINDERS[kind][0](study, choice)
    table = numbers_of(study, found, words)
    title, unit = picture_title(kind, words), picture_unit(kind, choice.unit, words)
    if kind in IS_FILTERED and (narrowed := whose(study, choice.where, words)):
        unit = f"{unit}. {narrowed}"
    frame = Frame(title, unit, picture_notes(found, words), _told(title, unit, table))
    return Picture(kind, language, frame, found, table, found.behind)


def _told(title: str, unit: str, table: NumberTable, most: int = 12) -> str:
    """Return the picture in words: title, unit and its first rows."""
    lines = []
    for row in table.rows[:most]:
        said = [_plain(value) for value in row.values]
        heads = [column.header for column in table.columns]
        numbers = ", ".join(f"{head} {value}" for head, value in zip(heads[1:], said[1:], strict=True) if value)
        lines.append(f"{said[0]}: {numbers}")
    more = " …" if len(table.rows) > most else ""
    return f"{title}. {unit}. {'; '.join(lines)}{more}"


def _plain(value: object) -> str:
    if isinstance(value, Cell):
        return " ".join(line.text for line in value.lines)
    return "" if value is None else str(value)
