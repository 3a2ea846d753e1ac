"""What two copies have in common when neither remembers the other."""

from collections.abc import Iterable, Mapping
from typing import Any

from qualcode.model.merging.sides import BOOKKEEPING
from qualcode.model.study import TABLES, Study, study_of

_IN_TEXT = ("texts", "turns", "codings", "memo_quotes", "dismissed", "memos")


def common_ground(ours: Study, theirs: Study, known: Iterable[tuple[Study, Study]] = ()) -> Study:
    """Return the rows that both copies began with, as far as that can be told.

    ``known`` are pairs of what each last had in common with one and the same third copy: rows in which those agree
    are older than either. Rows that are the same in both copies count too, where they stand in the same text.
    """
    rows: dict[str, dict[str, Any]] = {table: {} for table in TABLES if table not in BOOKKEEPING}
    for one, other in known:
        _agree(rows, one, other)
    _agree(rows, ours, theirs)
    texts = rows["texts"]
    for table in _IN_TEXT:
        rows[table] = {id: value for id, value in rows[table].items() if _has_text(value, texts)}
    return study_of({table: values.values() for table, values in rows.items()})


def _agree(rows: dict[str, dict[str, Any]], one: Study, other: Study) -> None:
    """Put in what the two agree on; where the words differ, what stands in them stays as it was known before."""
    differing = {id for id, text in one.texts.items() if id in other.texts and other.texts[id] != text}
    for table, found in rows.items():
        there = getattr(other, table)
        for id, value in getattr(one, table).items():
            if there.get(id) == value and not (table in _IN_TEXT and getattr(value, "document", None) in differing):
                found[id] = value


def _has_text(value: Any, texts: Mapping[str, Any]) -> bool:  # noqa: ANN401 - a value that stands in a text
    document = getattr(value, "document", None)
    return document is None or document in texts
