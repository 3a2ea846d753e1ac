"""The part of a study that is handed out: chosen documents with what hangs on them, nothing of the others."""

from collections.abc import Collection, Mapping
from typing import Any

from qualcode.model.ids import DocumentId
from qualcode.model.kinds import TABLE_OF
from qualcode.model.plan import Plan
from qualcode.model.removal import removal
from qualcode.model.study import Study, TablePatch


def part_of(study: Study, documents: Collection[DocumentId]) -> Study:
    """Return the study without documents that are not among ``documents``, and without what hangs on those.

    Codes, people, findings and memos about none of the documents stay.
    """
    left_out = [value for id, value in study.documents.items() if id not in documents]
    return with_plan(study, removal(study, left_out)) if left_out else study


def with_plan(study: Study, plan: Plan) -> Study:
    """Return the study as it is when a plan without shifts has been carried out."""
    gone: dict[str, list[str]] = {}
    new: dict[str, dict[str, Any]] = {}
    for value in plan.removed:
        gone.setdefault(TABLE_OF[type(value)], []).append(value.id)
    for value in (*plan.replaced, *plan.added):
        new.setdefault(TABLE_OF[type(value)], {})[value.id] = value
    tables = gone.keys() | new.keys()
    changes: Mapping[str, TablePatch] = {
        table: TablePatch(tuple(gone.get(table, ())), new.get(table, {})) for table in tables
    }
    return study.patched(changes)
