"""Correcting a text under its turns, codings and memos: what moves along, and what would be swallowed."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import Any

from qualcode.model.codings import Coding
from qualcode.model.differences import differences
from qualcode.model.documents import DocumentText, text_sha256
from qualcode.model.ids import DocumentId
from qualcode.model.memos import Memo, MemoQuote
from qualcode.model.moves import Shift, shared_ends
from qualcode.model.plan import Plan
from qualcode.model.span import Span
from qualcode.model.study import Study

_start, _id = attrgetter("start"), attrgetter("id")

_PIECE = re.compile(r"\w+|\s|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Replacement:
    """The words of ``span`` give way to ``words``; an empty span inserts, empty words delete."""

    span: Span
    words: str
    kept: tuple[int, int] | None = field(default=None, compare=False)
    """How many letters at the beginning and at the end are those that stood there, where that is known."""


def replacements_between(old: str, new: str, offset: int = 0) -> list[Replacement]:
    """Return the smallest whole-word replacements that turn ``old``, which starts at ``offset``, into ``new``."""
    before, after = _PIECE.findall(old), _PIECE.findall(new)
    starts = _starts(before, offset)
    found: list[Replacement] = []
    for i1, i2, j1, j2 in differences(before, after):
        gone, words = "".join(before[i1:i2]), "".join(after[j1:j2])
        found.append(Replacement(Span(starts[i1], starts[i2]), words, shared_ends(gone, words)))
    return found


def _starts(pieces: Sequence[str], offset: int) -> list[int]:
    starts = [offset]
    for piece in pieces:
        starts.append(starts[-1] + len(piece))
    return starts


class Movement:
    """Where positions of a text go when replacements are made in it."""

    def __init__(self, replacements: Sequence[Replacement]) -> None:
        """Take replacements that do not overlap, in the order of the text."""
        self._replacements = replacements
        self._starts = [item.span.start for item in replacements]
        self._gained = [0]
        for item in replacements:
            self._gained.append(self._gained[-1] + len(item.words) - item.span.length)

    @property
    def reach(self) -> int:
        """The first position that can move; everything before stays."""
        return self._starts[0] if self._starts else 0

    @property
    def end(self) -> int:
        """The last position that a replacement touches; everything after it moves by ``gain``."""
        return self._replacements[-1].span.stop if self._replacements else 0

    @property
    def gain(self) -> int:
        """How many code points longer the text becomes."""
        return self._gained[-1]

    def span(self, span: Span) -> Span | None:
        """Return where a span of someone's words goes; None when nothing of it is left.

        Words put in right before or right after it stay outside; where a replacement reaches over one of its
        ends, the new words belong to it. Nothing is left where all its letters gave way together with others.
        """
        if self._gave_way(span):
            return None
        moved = Span(self._place(span.start, False, True), self._place(span.stop, True, False))
        return moved if moved.length > 0 else None

    def frame(self, span: Span) -> Span:
        """Return where a frame, such as a turn, goes: words put in at its edges are inside; it may be empty."""
        return Span(self._place(span.start, False, False), self._place(span.stop, True, True))

    def _gave_way(self, span: Span) -> bool:
        at = bisect_right(self._starts, span.start) - 1
        if at < 0 or self._replacements[at].kept is None:
            return False
        item = self._replacements[at]
        first, last = item.kept or (0, 0)
        changed = Span(item.span.start + first, item.span.stop - last)
        return changed.start <= span.start and span.stop <= changed.stop and span != changed

    def _place(self, position: int, to_end: bool, past_insertion: bool) -> int:
        """Return where a position goes: past words put in or not, and to the end or start of those replaced.

        Among letters that are still there it stays where it is.
        """
        at = bisect_right(self._starts, position) - 1
        if at < 0:
            return position
        item = self._replacements[at]
        old, words, (first, last) = item.span, item.words, item.kept or (0, 0)
        if position > old.stop:
            return position + self._gained[at + 1]
        start = old.start + self._gained[at]
        if old.length == 0:
            return start + (len(words) if past_insertion else 0)
        if position in (old.start, old.stop):
            return start + (len(words) if position == old.stop else 0)
        if position - old.start <= first:
            return start + position - old.start
        if old.stop - position <= last:
            return start + len(words) - (old.stop - position)
        return start + (len(words) if to_end else 0)


def replaced_text(text: str, replacements: Sequence[Replacement]) -> str:
    """Return the text with all replacements made."""
    parts, reached = [], 0
    for item in replacements:
        parts += [text[reached : item.span.start], item.words]
        reached = item.span.stop
    return "".join([*parts, text[reached:]])


def swallowed(study: Study, document: DocumentId, replacements: Sequence[Replacement]) -> tuple[Coding, ...]:
    """Return the codings of which nothing would be left."""
    movement = Movement(replacements)
    return tuple(_swallowed(study.codings_in(document), movement))


def swallowed_quotes(
    study: Study, document: DocumentId, replacements: Sequence[Replacement]
) -> tuple[MemoQuote, ...]:
    """Return the quotes in memos of which nothing would be left."""
    movement = Movement(replacements)
    return tuple(_swallowed(study.memo_quotes.by("document", document), movement))


def corrected(study: Study, document: DocumentId, replacements: Sequence[Replacement]) -> Plan:
    """Return the plan that makes replacements in a document's text and moves all that stands in it along.

    Codings and quotes in memos of which nothing is left are not in it: they must be removed in the same edit;
    dismissed suggestions of which nothing is left go by themselves.
    Turns, even empty ones, stay, and so do memos: one whose segment is gone is about the turn that it stood in.
    """
    movement = Movement(replacements)
    text = replaced_text(study.text(document), replacements)
    dismissed = study.dismissed.by("document", document)
    said = (DocumentText(document, text), replace(study.documents[document], text_sha256=text_sha256(text)))
    return (
        Plan(replaced=said)
        + _moved("turns", study.turns_of(document), movement, movement.frame)
        + _moved("codings", study.codings_in(document), movement, movement.span)
        + _moved("memo_quotes", study.memo_quotes.by("document", document), movement, movement.span)
        + _moved("dismissed", dismissed, movement, movement.span)
        + Plan(removed=tuple(_swallowed(dismissed, movement)))
        + Plan(replaced=tuple(_memos_moved(study, document, movement)))
    )


def _swallowed(values: Sequence[Any], movement: Movement) -> Iterator[Any]:
    """Give, of values sorted by start, those of which nothing is left: none that starts before the first change."""
    first, further = bisect_left(values, movement.reach, key=_start), bisect_right(values, movement.end, key=_start)
    return (value for value in values[first:further] if movement.span(value.span) is None)


def _reached(values: Sequence[Any], movement: Movement) -> tuple[list[Any], Sequence[Any]]:
    """Return, of values sorted by start, those that replacements may touch, and those that only move along."""
    further = bisect_right(values, movement.end, key=_start)
    reach = movement.reach
    return [value for value in values[:further] if value.stop >= reach], values[further:]


def _moved(
    table: str, values: Sequence[Any], movement: Movement, move: Callable[[Span], Span | None]
) -> Plan:
    touched, further = _reached(values, movement)
    shifts: dict[int, list[str]] = {}
    replaced = []
    for value in touched:
        span = move(Span(value.start, value.stop))
        if span is None or (span.start, span.stop) == (value.start, value.stop):
            continue
        if span.start - value.start == span.stop - value.stop:
            shifts.setdefault(span.start - value.start, []).append(value.id)
        else:
            replaced.append(replace(value, start=span.start, stop=span.stop))
    if movement.gain and further:
        shifts.setdefault(movement.gain, []).extend(map(_id, further))
    return Plan(replaced=tuple(replaced), shifted=tuple(Shift(table, by, tuple(ids)) for by, ids in shifts.items()))


def _memos_moved(study: Study, document: DocumentId, movement: Movement) -> Iterator[Memo]:
    for memo in study.memos.by("document", document):
        if memo.start is not None:
            span = movement.span(_span(memo))
            moved = _let_go(study, memo) if span is None else replace(memo, start=span.start, stop=span.stop)
            if moved != memo:
                yield moved


def _span(memo: Memo) -> Span:
    return Span(memo.start or 0, memo.stop or 0)


def _let_go(study: Study, memo: Memo) -> Memo:
    """Return the memo about the first turn of its segment; about the whole document where nobody speaks."""
    for turn in study.turns_at(memo.document, _span(memo)) if memo.document is not None else ():
        return replace(memo, document=None, start=None, stop=None, turn=turn.id)
    return replace(memo, start=None, stop=None)
