"""What a change set comes to in each table of the study that it happened to."""

from typing import Any

from qualcode.model.changes import ChangeSet, Row
from qualcode.model.documents import DocumentText
from qualcode.model.moves import Moved, rest_of, shifted
from qualcode.model.rows import from_row
from qualcode.model.study import Study, TablePatch


def patches_of(study: Study, change_set: ChangeSet) -> dict[str, TablePatch]:
    """Return, by table, what is gone from ``study`` after the change set, and what is new or replaced in it."""
    latest: dict[str, dict[str, Row | None]] = {}
    for change in change_set.changes:
        latest.setdefault(change.table, {})[change.id] = change.new
    added: dict[str, dict[str, Any]] = {
        table: {id: from_row(table, row) for id, row in rows.items() if row is not None}
        for table, rows in latest.items()
    }
    moved: dict[str, tuple[Moved, ...]] = {}
    for shift in change_set.shifts:
        table, values = getattr(study, shift.table), added.setdefault(shift.table, {})
        rest = rest_of(table, shift.ids)
        if rest:
            moved[shift.table] = (*moved.get(shift.table, ()), Moved(rest, tuple(shifted(rest, shift.by))))
        else:
            values.update({value.id: value for value in shifted(table.several(shift.ids), shift.by)})
    texts = added.setdefault("texts", {}) if change_set.splices else {}
    for splice in change_set.splices:
        before: DocumentText = texts.get(splice.id) or study.texts[splice.id]  # type: ignore[index]
        texts[splice.id] = DocumentText(before.id, splice.applied(before.text))
    return {
        table: TablePatch(
            tuple(id for id, row in latest.get(table, {}).items() if row is None), values, moved.get(table, ())
        )
        for table, values in added.items()
    }
