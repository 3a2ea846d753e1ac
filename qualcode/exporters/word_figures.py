"""Pictures in a Word document: each in a paragraph of its own, with words for those who see none, and a caption."""

import io
from typing import TYPE_CHECKING

from qualcode.exporters.characters import legal
from qualcode.exporters.report import PictureBlock
from qualcode.exporters.word_fields import add_caption
from qualcode.exporters.word_xml import Element, add, add_paragraph, add_run
from qualcode.i18n import Language

if TYPE_CHECKING:
    from docx.document import Document

_EMU_PER_CM = 360_000
TALLEST_CM, TALLEST_SIDEWAYS_CM = 20.0, 12.5
"""A picture must fit on a page, upright or on its side, with a heading above and its caption below."""


def add_picture(
    document: "Document",
    parent: Element,
    block: PictureBlock,
    number: int,
    room: tuple[float, float],
    language: Language,
) -> None:
    """Add the picture, no wider and taller than ``room`` (centimetres), and ``Figur 1`` below it."""
    scale = min(1.0, room[0] / block.width, room[1] / block.height)
    width, height = (round(side * scale * _EMU_PER_CM) for side in (block.width, block.height))
    inline = document.part.new_pic_inline(io.BytesIO(block.png), width, height)
    inline.docPr.set("descr", legal(block.told))
    inline.docPr.set("title", legal(block.caption))
    paragraph = add_paragraph(parent, "Normal")
    # Word keeps the picture on the page of its caption.
    add(paragraph[0], "keepNext")
    add(add(paragraph, "r"), "drawing").append(inline)
    add_caption(parent, number, legal(block.caption), language, figure=True)
    for note in block.notes:
        add_run(add_paragraph(parent, "TableNote"), legal(note))
