"""Where rows stand in the merged texts: each side's corrections carry the other's codings along.

A row that one side only moved by correcting the text stands where the base's row goes, and so has not changed.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from qualcode.model.corrections import Movement
from qualcode.model.documents import DocumentText
from qualcode.model.merging.sides import Merging, Rows
from qualcode.model.merging.texts import MergedText, merge_texts
from qualcode.model.sharing import ConflictKind, conflict
from qualcode.model.span import Span

PLACED = ("codings", "memo_quotes", "dismissed", "memos")
"""Tables of what stands on words."""

_WORD = re.compile(r"\w+|\S")


def merged_texts(merging: Merging) -> dict[str, MergedText]:
    """Return the texts that are not the same in all three studies; one that a side has removed says nothing new."""
    found = {}
    for id in {**merging.ours["texts"], **merging.theirs["texts"]}:
        before, here, there = (_text(rows, id) for rows in (merging.base, merging.ours, merging.theirs))
        # A base that has let go of its words says nothing.
        before = before or None
        if (here is None or there is None) and before is None:
            continue
        here, there = (str(before) if each is None else each for each in (here, there))
        if not here == there == before:
            # Without common ground, the lesser of the two counts as what was there before.
            lesser = min(here, there, key=lambda text: (len(text), text))
            found[id] = merge_texts(lesser if before is None else before, here, there)
    return found


def _text(rows: Rows, id: str) -> str | None:
    return rows["texts"][id].text if id in rows["texts"] else None


def place(merging: Merging, texts: Mapping[str, MergedText]) -> None:
    """Let the rows of all three studies stand in the merged texts; mark those whose words are gone."""
    if not texts:
        return
    base = {table: dict(merging.base[table]) for table in PLACED}
    _place_side(merging, base, merging.ours, texts, "ours")
    _place_side(merging, base, merging.theirs, texts, "theirs")
    for table in PLACED:
        for id, value in _standing(merging.base, table, texts):
            text = texts[value.document]
            moved = _moved(text, "from_base", value, value) or _on_nearest(text, value, "from_base")
            merging.base[table][id] = moved
    for id, merged in texts.items():
        sides = [rows["texts"] for rows in (merging.ours, merging.theirs) if id in rows["texts"]]
        # Where one side has removed the text, the other's corrections still count as changes.
        if len(sides) == 2 and id in merging.base["texts"]:
            sides.append(merging.base["texts"])
        for rows in sides:
            rows[id] = DocumentText(rows[id].id, merged.text)


def _place_side(merging: Merging, base: Rows, rows: Rows, texts: Mapping[str, MergedText], side: str) -> None:
    own = f"from_{side}"
    for table in PLACED:
        for id, value in _standing(rows, table, texts):
            text = texts[value.document]
            follows = _follows(base[table].get(id), value, getattr(text, f"base_to_{side}"))
            moved = _moved(text, "from_base" if follows else own, value, base[table].get(id))
            if moved is None:
                words = _span(value).of(rows["texts"][value.document].text)
                moved = _misplaced(merging, table, value, words, text, own)
            rows[table][id] = moved


def _standing(rows: Rows, table: str, texts: Mapping[str, MergedText]) -> list[tuple[str, Any]]:
    return [
        (id, value) for id, value in rows[table].items() if value.document in texts and value.start is not None
    ]


def _span(value: Any) -> Span:  # noqa: ANN401 - a value that stands on words
    return Span(value.start, value.stop)


def _follows(base: Any, value: Any, move: Movement) -> bool:  # noqa: ANN401 - values of one table
    if base is None or base.start is None or base.document != value.document:
        return False
    return move.span(_span(base)) == _span(value)


def _moved(text: MergedText, move: str, value: Any, before: Any) -> Any:  # noqa: ANN401 - values of one table
    """Return the value where it stands in the merged text; None when its words are gone."""
    movement: Movement = getattr(text, move)
    span = movement.span(_span(before if move == "from_base" else value))
    return None if span is None else replace(value, start=span.start, stop=span.stop)


def _on_nearest(text: MergedText, value: Any, move: str) -> Any:  # noqa: ANN401 - values of one table
    movement: Movement = getattr(text, move)
    span = nearest_word(text.text, movement.frame(_span(value)).start)
    return replace(value, start=span.start, stop=span.stop)


def _misplaced(
    merging: Merging,
    table: str,
    value: Any,  # noqa: ANN401 - a value that stands on words
    words: str,
    text: MergedText,
    own: str,
) -> Any:  # noqa: ANN401 - a value of the same class
    """Return the value on the words nearest to where its own were; a mark keeps those."""
    before = merging.base[table].get(value.id)
    if table != "dismissed" and not _is_gone(merging, table, value.id):
        merging.mark(conflict(ConflictKind.PLACE, table, value.id, other=words, document=value.document))
    if before is not None and before.document == value.document and before.start is not None:
        nearest = _on_nearest(text, before, "from_base")
        return replace(value, start=nearest.start, stop=nearest.stop)
    return _on_nearest(text, value, own)


def _is_gone(merging: Merging, table: str, id: str) -> bool:
    """Tell whether one side removed a row: then it stands only if the other needs it, and that has a mark."""
    sides = (merging.ours, merging.theirs)
    return id in merging.base[table] and any(id not in side[table] for side in sides)


def nearest_word(text: str, position: int) -> Span:
    """Return the word or sign at a position, else the one before, else the first; empty in a text without any."""
    after = _WORD.search(text, max(0, min(position, len(text))))
    if after is not None and after.start() == position:
        return Span(*after.span())
    line = text.rfind("\n", 0, position) + 1
    before = [Span(*found.span()) for found in _WORD.finditer(text, line, position)]
    if before:
        return before[-1]
    return Span(*after.span()) if after is not None else _last_word(text)


def _last_word(text: str) -> Span:
    words = [Span(*found.span()) for found in _WORD.finditer(text)]
    return words[-1] if words else Span(0, 0)
