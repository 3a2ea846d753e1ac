"""Turns split and joined apart: of each document the turns of the side that changed them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from json import dumps
from typing import Any

from qualcode.model.corrections import Movement
from qualcode.model.merging.sides import Merging, Rows
from qualcode.model.merging.texts import NOWHERE, MergedText
from qualcode.model.sharing import ConflictKind, conflict
from qualcode.model.span import Span

Spans = dict[str, Span]
"""Where turns stand, by id."""


def merge_turns(merging: Merging, texts: Mapping[str, MergedText]) -> None:
    """Let each document that both sides have be parted into turns as one of them says; rows have been merged."""
    base, ours, theirs = (_by_document(rows) for rows in (merging.base, merging.ours, merging.theirs))
    both = merging.ours["documents"].keys() & merging.theirs["documents"].keys()
    for document in sorted(both & merging.merged["documents"].keys()):
        before, here, there = base[document], ours[document], theirs[document]
        if here == there == before:
            continue
        _lay(merging, document, _chosen(merging, document, (before, here, there), texts.get(document)))


def _chosen(
    merging: Merging, document: str, sides: tuple[Spans, Spans, Spans], text: MergedText | None
) -> Spans:
    before, here, there = sides
    moves = (NOWHERE,) * 3 if text is None else (text.from_base, text.from_ours, text.from_theirs)
    known = (NOWHERE, NOWHERE) if text is None else (text.base_to_ours, text.base_to_theirs)
    is_changed = [_moved(before, move) != side for move, side in zip(known, (here, there), strict=True)]
    if not any(is_changed):
        return _moved(before, moves[0])
    found = [_moved(here, moves[1]), _moved(there, moves[2])]
    if not all(is_changed) or found[0] == found[1]:
        return found[0] if is_changed[0] else found[1]
    lost, won = sorted(found, key=_spans)
    other = dumps(_spans(lost))
    merging.mark(conflict(ConflictKind.TURNS, "documents", document, other=other, document=_id(merging, document)))
    return won


def _lay(merging: Merging, document: str, spans: Spans) -> None:
    turns = merging.merged["turns"]
    for id in [id for id, turn in turns.items() if turn.document == document and id not in spans]:
        del turns[id]
    reached = 0
    for id, span in sorted(spans.items(), key=lambda each: (each[1], each[0])):
        start = max(reached, span.start)
        reached = max(start, span.stop)
        turn = turns.get(id) or _known(merging, id)
        turns[id] = replace(turn, start=start, stop=reached)


def _known(merging: Merging, id: str) -> Any:  # noqa: ANN401 - Turn
    return merging.ours["turns"].get(id) or merging.theirs["turns"].get(id) or merging.base["turns"][id]


def _by_document(rows: Rows) -> dict[str, Spans]:
    found: dict[str, Spans] = defaultdict(dict)
    for id, turn in rows["turns"].items():
        found[turn.document][id] = turn.span
    return found


def _moved(spans: Spans, move: Movement) -> Spans:
    return spans if move is NOWHERE else {id: move.frame(span) for id, span in spans.items()}


def _spans(spans: Spans) -> list[tuple[int, int, str]]:
    return sorted((span.start, span.stop, id) for id, span in spans.items())


def _id(merging: Merging, document: str) -> Any:  # noqa: ANN401 - DocumentId
    return merging.merged["documents"][document].id


def let_go_of_lost_turns(merging: Merging) -> None:
    """Let memos about turns that are gone be about the document, and let questions put in them go."""
    turns, memos, documents = (merging.merged[table] for table in ("turns", "memos", "documents"))
    for id, memo in memos.items():
        if memo.turn is not None and memo.turn not in turns:
            known = _known(merging, memo.turn)
            if known.document in documents:
                memos[id] = replace(memo, turn=None, document=known.document)
    put = merging.merged["questions_put"]
    for id in [id for id, each in put.items() if each.turn not in turns]:
        if _known(merging, put[id].turn).document in documents:
            del put[id]
