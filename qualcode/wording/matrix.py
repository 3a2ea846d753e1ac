"""The framework matrix in words: how far a cell has come, what stands behind it, how much is done."""

from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.matrix import CellState, Matrix, MatrixCell
from qualcode.analysis.units import Unit
from qualcode.i18n import N_, Translator
from qualcode.wording.units import counted

_STATES = {
    CellState.UNHEARD: N_("not interviewed"),
    CellState.EMPTY: N_("not written"),
    CellState.DRAFT: N_("draft"),
    CellState.CHECKED: N_("checked"),
}
_ROWS = {
    Dimension.INFORMANT: N_("Informants"),
    Dimension.CASE: N_("Cases"),
    Dimension.ROLE: N_("Roles"),
}


def state_name(state: CellState, words: Translator) -> str:
    """Return how far a cell has come, inside a sentence, such as ``utkast``."""
    return words.gettext(_STATES[state])


def rows_name(rows: Dimension, words: Translator) -> str:
    """Return what a matrix has down its side, such as ``Informanter``."""
    return words.gettext(_ROWS[rows])


def cell_note(cell: MatrixCell, words: Translator) -> str:
    """Return what a cell is and rests on: ``utkast · 4 sitater, 2 knyttet til``, ``ingen sitater``."""
    _ = words.gettext
    if cell.state is CellState.UNHEARD:
        return state_name(cell.state, words)
    if not cell.quotes and not cell.linked_quotes:
        quotes = _("no quotes")
    else:
        quotes = counted(cell.quotes, Unit.QUOTES, words)
    if cell.linked_quotes:
        quotes = _("{quotes}, {n} linked").format(quotes=quotes, n=cell.linked_quotes)
    return f"{state_name(cell.state, words)} · {quotes}"


def progress_sentence(table: Matrix, words: Translator) -> str:
    """Return how much of a matrix is done, such as ``12 av 40 celler er skrevet, 7 er kontrollert``."""
    sentence = words.gettext("{written} of {cells} cells written, {checked} checked")
    return sentence.format(written=table.written, cells=table.to_write, checked=table.checked)
