"""Pictures for Word: each with its caption, and its numbers as a table after it."""

from collections.abc import Sequence

from qualcode.exporters.pictures.drawing import Drawing
from qualcode.exporters.pictures.picture import Picture
from qualcode.exporters.pictures.render import rendered
from qualcode.exporters.report import Block, PictureBlock, Report, Row, Section, TableBlock
from qualcode.i18n import Language, translator
from qualcode.model.study import Study
from qualcode.wording.language import report_language

_CM = 2.54


def picture_report(
    study: Study, pictures: Sequence[Picture], language: Language | None = None, numbers: bool = True
) -> Report:
    """Return a report with the pictures that are not empty, each followed by its numbers when they are wanted."""
    language = language or report_language(study)
    words = translator(language)
    shown = [each for each in pictures if not each.is_empty]
    title = shown[0].frame.title if len(shown) == 1 else words.gettext("Pictures")
    sections = tuple(Section(_heading(each, shown), tuple(_blocks(each, numbers))) for each in shown)
    return Report(title, study.info.title, language, sections, words.gettext("Picture") if len(shown) > 1 else "")


def numbers_report(study: Study, picture: Picture) -> Report:
    """Return a picture's numbers alone."""
    frame = picture.frame
    return Report(frame.title, study.info.title, picture.language, (Section("", (_table(picture),)),))


def picture_block(picture: Picture, drawing: Drawing | None = None) -> PictureBlock:
    """Return a picture as a part of any report, at 300 dots per inch; its title and unit are the caption."""
    drawing = drawing or picture.drawing()
    frame = picture.frame
    width, height = drawing.width * _CM, drawing.height * _CM
    caption = f"{frame.title}. {frame.unit}"
    return PictureBlock(caption, rendered(drawing, "png"), width, height, frame.told)


def _heading(picture: Picture, shown: Sequence[Picture]) -> str:
    return picture.frame.title if len(shown) > 1 else ""


def _blocks(picture: Picture, numbers: bool) -> list[Block]:
    return [picture_block(picture), *([_table(picture)] if numbers else [])]


def _table(picture: Picture) -> TableBlock:
    frame, table = picture.frame, picture.table
    rows = tuple(Row(row.values) for row in table.rows)
    return TableBlock(
        frame.title, f"{frame.title}. {frame.unit}", table.columns, rows, unit=frame.unit, notes=frame.notes
    )
