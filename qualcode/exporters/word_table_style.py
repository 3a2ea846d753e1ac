"""The look of tables in Word: rules above, below and under the header, hairlines between rows, none upright."""

from qualcode.exporters.word_xml import Element, add, new

TABLE_STYLE = "ReportTable"
"""The id of the tables' style."""
BAND_FILL = "F3F5F7"
"""Behind a row that heads a group of rows."""

_HEAD_FILL = "E4E8EC"
_RULE, _HAIRLINE = "6B7480", "C9CFD6"


def table_style(name: str) -> Element:
    """Return the style of a report's tables."""
    element = style_element("table", TABLE_STYLE, name, is_custom=True)
    add(element, "basedOn", val="TableNormal")
    add(element, "qFormat")
    properties = add(element, "tblPr")
    borders = add(properties, "tblBorders")
    for side, size, colour in (("top", 8, _RULE), ("bottom", 8, _RULE), ("insideH", 4, _HAIRLINE)):
        add(borders, side, val="single", sz=size, space=0, color=colour)
    _add_margins(properties, upright=40, sideways=85)
    head = _conditional(element, "firstRow", "bottom")
    add(head, "shd", val="clear", color="auto", fill=_HEAD_FILL)
    add(head, "vAlign", val="bottom")
    _conditional(element, "lastRow", "top")
    return element


def normal_table() -> Element:
    """Return the style that Word expects every other table style to stand on."""
    element = style_element("table", "TableNormal", "Normal Table", is_default=True)
    properties = add(element, "tblPr")
    add(properties, "tblInd", w=0, type="dxa")
    _add_margins(properties, upright=0, sideways=108)
    return element


def style_element(kind: str, id: str, name: str, is_default: bool = False, is_custom: bool = False) -> Element:
    """Return a style of ``paragraph``, ``character``, ``table`` or ``numbering`` that says nothing yet."""
    truths = {"default": is_default, "customStyle": is_custom}
    element = new("style", type=kind, **{key: 1 for key, holds in truths.items() if holds}, styleId=id)
    add(element, "name", val=name)
    return element


def _conditional(style: Element, where: str, ruled: str) -> Element:
    """Add what holds for one row of a table; return its cells' properties."""
    conditional = add(style, "tblStylePr", type=where)
    add(add(conditional, "rPr"), "b")
    cells = add(conditional, "tcPr")
    add(add(cells, "tcBorders"), ruled, val="single", sz=8, space=0, color=_RULE)
    return cells


def _add_margins(properties: Element, upright: int, sideways: int) -> None:
    margins = add(properties, "tblCellMar")
    for side, width in (("top", upright), ("left", sideways), ("bottom", upright), ("right", sideways)):
        add(margins, side, w=width, type="dxa")
