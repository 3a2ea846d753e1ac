"""What both sides said on their own is said once: twin codings, roles held, values, evidence, synonyms."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from qualcode.model.merging.atoms import atoms_of, cells_of, is_quiet, rank
from qualcode.model.merging.sides import Merging
from qualcode.model.merging.three_way import value_conflict
from qualcode.model.pointers import ON_CODINGS

Key = Callable[[Any], object]


def _on(*names: str) -> Key:
    return lambda value: cells_of(value, names)


_SAID_ONCE: dict[str, Key] = {
    "roles_held": _on("informant", "role"),
    "attribute_values": _on("attribute", "informant", "document", "case"),
    "code_set_members": _on("code_set", "code"),
    "evidence": _on("finding", "coding"),
    "form_choices": _on("query", "form"),
    "statuses": _on("document", "coder"),
    "theme_codes": _on("theme", "code"),
    "summary_quotes": _on("summary", "coding"),
    "condensations": _on("coding"),
    "synonyms": lambda group: group.words.casefold(),
    "stop_words": lambda word: word.word.casefold(),
    "cue_words": lambda cue: (cue.code, cue.word.casefold()),
}


def let_twins_be_one(merging: Merging) -> None:
    """Of codings the same in all but id the one with the lowest id stays; evidence and memos move to it."""
    codings = merging.merged["codings"]
    heirs: dict[str, Any] = {}
    for same in _alike(codings.values(), lambda coding: coding.twin_key):
        heir, *gone = sorted(same, key=lambda coding: coding.id)
        heirs.update((coding.id, heir.id) for coding in gone)
    if not heirs:
        return
    for id in heirs:
        del codings[id]
    for table in ON_CODINGS:
        rows = merging.merged[table]
        for id in [id for id, value in rows.items() if value.coding in heirs]:
            rows[id] = replace(rows[id], coding=heirs[rows[id].coding])
    for id, mark in list(merging.marks.items()):
        if mark.subject == "codings" and (mark.value in heirs or mark.other in heirs):
            del merging.marks[id]


def say_once(merging: Merging) -> None:
    """Of rows that say the same thing the one with the lowest id stays, and says what has the greater rank."""
    for table, key in _SAID_ONCE.items():
        rows = merging.merged[table]
        for same in _alike(rows.values(), key):
            names = [name for atom in atoms_of(table) for name in atom]
            won, *lost = sorted(same, key=lambda value: rank(value, names), reverse=True)
            first = min(same, key=lambda value: value.id)
            stays = replace(won, id=first.id)
            for value in same:
                del rows[value.id]
            rows[stays.id] = stays
            for value in lost:
                _mark(merging, table, stays, value)


def _mark(merging: Merging, table: str, won: Any, lost: Any) -> None:  # noqa: ANN401 - values of the table
    for atom in atoms_of(table):
        if cells_of(won, atom) != cells_of(lost, atom) and not is_quiet(atom):
            merging.mark(value_conflict(table, won, lost, atom))


def _alike(values: Iterable[Any], key: Key) -> list[list[Any]]:
    groups: dict[object, list[Any]] = defaultdict(list)
    for value in values:
        groups[key(value)].append(value)
    return [group for group in groups.values() if len(group) > 1]
