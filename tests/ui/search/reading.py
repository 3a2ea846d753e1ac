from PySide6.QtCore import Qt

from qualcode.ui.search.forms_model import FormRole
from qualcode.ui.search.room import SearchRoom


def forms(room: SearchRoom) -> dict[str, dict[str, tuple[int, bool]]]:
    """Return what the list of forms shows: by kind, each form with its count and tick."""
    model = room.forms.model
    shown = {}
    for group in (model.index(row, 0) for row in range(model.rowCount())):
        rows = [model.index(at, 0, group) for at in range(model.rowCount(group))]
        shown[group.data()] = {
            row.data(FormRole.FORM): (
                int(row.siblingAtColumn(1).data()),
                Qt.CheckState(row.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked,
            )
            for row in rows
        }
    return shown


def ticked(room: SearchRoom) -> set[str]:
    """Return the forms that have a tick."""
    return {form for group in forms(room).values() for form, (_count, on) in group.items() if on}


def found(room: SearchRoom) -> list[str]:
    """Return the words found, row by row."""
    return [room.list.hits.line(row).context.kwic.words for row in range(room.list.hits.rowCount())]


def toggle(room: SearchRoom, form: str) -> None:
    """Click the box of a form."""
    index = room.forms.model.index_of(form)
    assert index.isValid(), form
    room.forms.tree.setCurrentIndex(index)
    room.forms.model.toggle(index)
