"""The three-way merge of two studies that had one beginning. It is the same from both sides."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from qualcode.model.documents import text_sha256
from qualcode.model.merging.doubles import let_twins_be_one, say_once
from qualcode.model.merging.names import part_namesakes
from qualcode.model.merging.needs import bring_back
from qualcode.model.merging.places import merged_texts, place
from qualcode.model.merging.plan import Happening, MergePlan, TextDifference
from qualcode.model.merging.sides import BOOKKEEPING, Merging, Side, rows_of, with_words
from qualcode.model.merging.texts import MergedText
from qualcode.model.merging.three_way import is_unchanged, merge_rows
from qualcode.model.merging.trees import break_circles, keep_codable, one_pin_each
from qualcode.model.merging.turns import let_go_of_lost_turns, merge_turns
from qualcode.model.plan import Plan
from qualcode.model.pointers import ON_CODINGS
from qualcode.model.sharing import ConflictKind, conflict
from qualcode.model.study import TABLES, Study, study_of


def merge(base: Study, ours: Side, theirs: Side) -> MergePlan:
    """Return what merging ``theirs`` into ``ours`` does; ``base`` is what they last had in common.

    Nobody's work is lost: where the two do not agree, the same version stands whichever is merged into which, and a
    mark keeps the other. What one removed and the other changed or uses stays. The result breaks no rule.
    """
    base = with_words(base, ours.study, theirs.study)
    merging = Merging(rows_of(base), rows_of(ours.study), rows_of(theirs.study))
    merging.initials = (ours.initials, theirs.initials)
    texts = merged_texts(merging)
    place(merging, texts)
    for table in TABLES:
        if table not in BOOKKEEPING:
            merge_rows(merging, table)
    happenings = _happenings(merging)
    _mend(merging, texts)
    _propose(merging, (ours.is_locked, theirs.is_locked))
    return _plan(merging, ours.study, happenings, texts)


def _mend(merging: Merging, texts: Mapping[str, MergedText]) -> None:
    """Put right, in an order in which nothing is undone again, what two sound studies cannot be together."""
    merge_turns(merging, texts)
    let_go_of_lost_turns(merging)
    _drop_wordless(merging)
    bring_back(merging)
    for table in ("codes", "cases", "themes", "guide_questions"):
        break_circles(merging, table)
    keep_codable(merging)
    let_twins_be_one(merging)
    say_once(merging)
    part_namesakes(merging)
    one_pin_each(merging)
    _mark_texts(merging, texts)


def _drop_wordless(merging: Merging) -> None:
    """Let go of what stands in a text of which no words are left; its mark has the words."""
    for table in ("codings", "memo_quotes", "dismissed"):
        rows = merging.merged[table]
        for id in [id for id, value in rows.items() if value.start >= value.stop]:
            del rows[id]
    codings, memos = merging.merged["codings"], merging.merged["memos"]
    for id, memo in memos.items():
        if memo.start is not None and memo.start >= (memo.stop or 0):
            memos[id] = replace(memo, start=None, stop=None)
        elif memo.coding is not None and memo.coding not in codings and _had_no_words(merging, memo.coding):
            memos[id] = replace(memo, coding=None)
    for table in ON_CODINGS:
        rows = merging.merged[table]
        for id in [id for id, each in rows.items() if each.coding and _had_no_words(merging, each.coding)]:
            del rows[id]


def _had_no_words(merging: Merging, coding: str) -> bool:
    found = [rows["codings"].get(coding) for rows in (merging.ours, merging.theirs)]
    return any(each is not None and each.start >= each.stop for each in found)


def _mark_texts(merging: Merging, texts: Mapping[str, MergedText]) -> None:
    documents = merging.merged["documents"]
    for id, merged in texts.items():
        if id in documents:
            documents[id] = replace(documents[id], text_sha256=text_sha256(merged.text))
            for clash in merged.clashes:
                document = documents[id].id
                merging.mark(conflict(ConflictKind.TEXT, "texts", id, "text", clash.kept, clash.other, document))


def _propose(merging: Merging, locked: tuple[bool, bool]) -> None:
    for rows, is_locked in ((merging.ours, locked[0]), (merging.theirs, locked[1])):
        if is_locked:
            for id in rows["codes"].keys() - merging.base["codes"].keys():
                merging.mark(conflict(ConflictKind.PROPOSED, "codes", id))


def _happenings(merging: Merging) -> dict[Happening, dict[str, tuple[str, ...]]]:
    found: dict[Happening, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for table, base in merging.base.items():
        ours, theirs = merging.ours[table], merging.theirs[table]
        for id in {**base, **ours, **theirs}:
            if ours.get(id) != theirs.get(id) or ours.get(id) != base.get(id):
                happening = _happening(table, base.get(id), ours.get(id), theirs.get(id))
                if happening is not None:
                    found[happening][table].append(id)
    return {kind: {table: tuple(sorted(ids)) for table, ids in tables.items()} for kind, tables in found.items()}


def _happening(table: str, base: Any, ours: Any, theirs: Any) -> Happening | None:  # noqa: ANN401
    if base is None:
        return _made(table, ours, theirs)
    here, there = (_fate(table, base, each) for each in (ours, theirs))
    return _FATES.get((here, there))


def _made(table: str, ours: Any, theirs: Any) -> Happening | None:  # noqa: ANN401 - values of the table
    if ours is None:
        return Happening.NEW_THERE
    if theirs is None:
        return Happening.NEW_HERE
    return None if is_unchanged(table, ours, theirs) else Happening.CHANGED_BOTH


def _fate(table: str, base: Any, now: Any) -> str:  # noqa: ANN401 - values of the table
    return "gone" if now is None else "same" if is_unchanged(table, base, now) else "changed"


_FATES = {
    ("same", "changed"): Happening.CHANGED_THERE,
    ("same", "gone"): Happening.DELETED_THERE,
    ("changed", "same"): Happening.CHANGED_HERE,
    ("gone", "same"): Happening.DELETED_HERE,
    ("changed", "changed"): Happening.CHANGED_BOTH,
    ("gone", "changed"): Happening.DELETED_HERE_CHANGED_THERE,
    ("changed", "gone"): Happening.DELETED_THERE_CHANGED_HERE,
}


def _plan(
    merging: Merging,
    ours: Study,
    happenings: Mapping[Happening, Mapping[str, tuple[str, ...]]],
    texts: Mapping[str, MergedText],
) -> MergePlan:
    merged = merging.merged
    new = {id: mark for id, mark in merging.marks.items() if id not in merged["conflicts"]}
    merged["conflicts"].update(new)
    values = {table: rows.values() for table, rows in merged.items()}
    kept = {table: getattr(ours, table).values() for table in BOOKKEEPING}
    marks = tuple(sorted(new.values(), key=lambda mark: (mark.kind, mark.subject, mark.value, mark.id)))
    return MergePlan(
        study_of({**values, **kept}), _changes(ours, merged), happenings, _differences(merging, texts), marks
    )


def _changes(ours: Study, merged: Mapping[str, Mapping[str, Any]]) -> Plan:
    added: list[Any] = []
    replaced: list[Any] = []
    removed: list[Any] = []
    for table, rows in merged.items():
        before = getattr(ours, table)
        for id, value in rows.items():
            known = before.get(id)
            if known is None:
                added.append(value)
            elif known != value:
                replaced.append(value)
        removed += [value for id, value in before.items() if id not in rows]
    return Plan(tuple(added), tuple(replaced), tuple(removed))


def _differences(merging: Merging, texts: Mapping[str, MergedText]) -> tuple[TextDifference, ...]:
    misplaced: dict[Any, list[str]] = defaultdict(list)
    for mark in merging.marks.values():
        if mark.kind is ConflictKind.PLACE:
            misplaced[mark.document].append(mark.other)
    return tuple(
        TextDifference(
            merging.merged["documents"][id].id,
            merged.is_corrected_here,
            merged.is_corrected_there,
            merged.clashes,
            tuple(sorted(misplaced[id])),
        )
        for id, merged in texts.items()
        if id in merging.merged["documents"]
    )
