"""Cells of a workbook: their looks, and text that stays text."""

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from qualcode.exporters.grid import Plain

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell

MOST = 32_767
"""So many characters fit in a cell of Excel."""
CUT = " […]"
"""Ends a text that Excel has no room for."""

_FORMULA_STARTS = ("=", "+", "-", "@")


class Look(StrEnum):
    """What a cell is to the reader."""

    CAPTION = "caption"
    NOTE = "note"
    HEADER = "header"
    BODY = "body"
    TOTAL = "total"


class CellMaker:
    """Makes the cells of one sheet; each look is made once, since a style costs more than a cell."""

    def __init__(self, sheet: Any) -> None:  # noqa: ANN401 - openpyxl's write-only sheet has no type
        """Remember the sheet; nothing is written."""
        self._sheet = sheet
        self._styles = {(look, marked): _style(sheet, look, marked) for look in Look for marked in (False, True)}

    def make(self, value: Plain, look: Look) -> "Cell":
        """Return a cell; text that looks like a formula or an error is marked as the text that it is."""
        from openpyxl.cell import WriteOnlyCell

        if not isinstance(value, str):
            cell = WriteOnlyCell(self._sheet, value)
            cell._style = self._styles[look, False]  # type: ignore[attr-defined]
            return cell
        cell = WriteOnlyCell(self._sheet, value if len(value) <= MOST else value[: MOST - len(CUT)] + CUT)
        cell._style = self._styles[look, value.startswith(_FORMULA_STARTS)]  # type: ignore[attr-defined]
        cell.data_type = "s"
        return cell


def _style(sheet: Any, look: Look, marked: bool) -> Any:  # noqa: ANN401 - openpyxl's array of style numbers
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    cell = WriteOnlyCell(sheet)
    cell.font = Font(
        name="Calibri",
        size=13 if look is Look.CAPTION else 11,
        bold=look in (Look.CAPTION, Look.HEADER, Look.TOTAL),
        color="FF595959" if look is Look.NOTE else None,
    )
    if look in (Look.HEADER, Look.BODY, Look.TOTAL):
        cell.alignment = Alignment(wrap_text=True, vertical="bottom" if look is Look.HEADER else "top")
    if look is Look.HEADER:
        cell.fill = PatternFill("solid", fgColor="FFE4E8EC")
        cell.border = Border(bottom=Side("thin", color="FF6B7480"))
    if look is Look.TOTAL:
        cell.border = Border(top=Side("thin", color="FF6B7480"))
    # Without the mark, Excel would read the text as a formula once someone has edited the cell.
    cell.quotePrefix = marked
    return cell._style  # type: ignore[attr-defined]
