"""The current document as the desk shows it: its words, turns and the codings that the filter lets through."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from qualcode.model.codings import Coding
from qualcode.model.documents import Document, DocumentText, Turn
from qualcode.model.ids import CodeId, CoderId, CodeSetId, CodingId, DocumentId
from qualcode.model.span import Span
from qualcode.model.study import Study
from qualcode.ui.qt_units import Positions
from qualcode.ui.reading.positions.intervals import Intervals
from qualcode.ui.reading.positions.lanes import NOTHING_PACKED, Packing, pack
from qualcode.ui.reading.positions.stretch import Stretch, stretch_between

LONGEST_LINE = 140
"""No line holds more letters than this: the column is at most 85 wide, and few letters are much narrower."""

_AT_ONCE = 1_000
"""Codings that are given lanes in one go."""

_Known = tuple[Packing, int, tuple[int, int]]
"""How the first codings of an earlier page were packed, how many it had, and how many at either end still hold."""

_NOTHING_KNOWN: _Known = (NOTHING_PACKED, 0, (0, 0))


@dataclass(frozen=True, slots=True)
class CodingFilter:
    """Which codings are shown: one coder's, a branch's, those of a code set; None shows all.

    ``spared`` ones are shown all the same: a coding that vanished as it was made would be made twice.
    """

    coder: CoderId | None = None
    branch: CodeId | None = None
    code_set: CodeSetId | None = None
    spared: frozenset[CodingId] = frozenset()
    hidden: frozenset[CoderId] = frozenset()
    """Coders whose codings are not shown: the choice of the whole window, as is ``dimmed``."""
    dimmed: frozenset[CoderId] = frozenset()
    """Coders whose codings are faint."""

    @property
    def hides(self) -> bool:
        """Tell whether anything may be hidden."""
        return bool(self.hidden) or any(each is not None for each in (self.coder, self.branch, self.code_set))

    def valid(self, study: Study) -> "CodingFilter":
        """Return the filter without what is gone from the study."""
        return replace(
            self,
            coder=self.coder if self.coder in study.coders else None,
            branch=self.branch if self.branch in study.codes else None,
            code_set=self.code_set if self.code_set in study.code_sets else None,
        )

    def shown(self, study: Study, codings: Sequence[Coding]) -> Sequence[Coding]:
        """Return the codings that are shown, in the order given."""
        if not self.hides:
            return codings
        codes = self._codes(study)
        return [coding for coding in codings if coding.id in self.spared or self._shows(coding, codes)]

    def _codes(self, study: Study) -> frozenset[CodeId] | None:
        """Return the codes whose codings are shown; None for all."""
        codes: frozenset[CodeId] | None = None
        if self.branch is not None and self.branch in study.codes:
            codes = study.codebook.branch(self.branch)
        if self.code_set is not None and self.code_set in study.code_sets:
            members = frozenset(member.code for member in study.code_set_members.by("code_set", self.code_set))
            codes = members if codes is None else codes & members
        return codes

    def _shows(self, coding: Coding, codes: frozenset[CodeId] | None) -> bool:
        if coding.coder in self.hidden:
            return False
        return (self.coder is None or coding.coder == self.coder) and (codes is None or coding.code in codes)


class Page:
    """One document of one study, immutable; a new page is made when either changes."""

    def __init__(
        self, study: Study, document: DocumentId, chosen: CodingFilter, before: "Page | None" = None
    ) -> None:
        """Read the document; what has not changed since the page ``before`` is taken over from it."""
        self.study = study
        self.document: Document = study.documents[document]
        self.source: DocumentText = study.texts[document]
        self.filter = chosen
        self.turns: tuple[Turn, ...] = study.turns_of(document)
        self._since: tuple[DocumentText, Stretch] | None = None
        earlier = before if before is not None and before.document.id == document else None
        known = earlier if earlier is not None and earlier.source is self.source else None
        stretch = None if earlier is None or known is not None else self.stretch_since(earlier)
        self.positions: Positions = known.positions if known is not None else Positions(self.source.text)
        codings = chosen.shown(study, study.codings_in(document))
        self.intervals: Intervals = Intervals(codings, earlier.intervals if earlier is not None else None, stretch)
        self._packed: Packing | None = None
        self._known = _NOTHING_KNOWN
        if earlier is not None and earlier._packed is not None:
            self._known = self._known_of(earlier, earlier._packed, stretch)
        if known is not None and known.turns is self.turns:
            self.heads = known.heads

    @property
    def text(self) -> str:
        """The document's words."""
        return self.source.text

    def same_text(self, other: "Page | None") -> bool:
        """Tell whether the words and turns of another page are these, so that nothing needs to be set anew."""
        return other is not None and other.source is self.source and other.turns == self.turns

    def stretch_since(self, before: "Page") -> Stretch:
        """Return where the words differ from those of a page before this one."""
        if self._since is None or self._since[0] is not before.source:
            self._since = (before.source, stretch_between(before.text, self.text))
        return self._since[1]

    def stripe_lanes(self, n: int) -> list[int]:
        """Return the margin's lanes of at least the first ``n`` codings: two that share a line never share a lane.

        No more are packed than are asked for, and some that follow.
        """
        if self._packed is None:
            self._packed = self._carried_over()
        known = len(self._packed.lanes)
        if known < n:
            most = min(len(self.intervals.codings), max(n, known + _AT_ONCE))
            self._packed = self._packed_to(most, self._packed, (known, 0))
        return self._packed.lanes

    def _carried_over(self) -> Packing:
        """Return what is known of how codings were packed before, with what has changed since packed anew."""
        before, total, (first, last) = self._known
        unpacked = total - len(before.lanes)
        if last > unpacked:
            return self._packed_to(len(self.intervals.codings) - unpacked, before, (first, last - unpacked))
        first = min(first, len(before.lanes))
        return self._packed_to(first, before, (first, 0))

    def _packed_to(self, n: int, before: Packing, kept: tuple[int, int]) -> Packing:
        first, last = kept
        ends = self._line_ends(self.intervals.codings[first : n - last])
        ends = before.stops[:first] + ends + before.stops[len(before.stops) - last :]
        return pack(self.intervals.starts, ends, before, kept)

    def _known_of(self, before: "Page", packed: Packing, stretch: Stretch | None) -> _Known:
        """Return how codings were packed before, moved along with the words."""
        total, (first, last) = len(before.intervals.codings), self.intervals.kept
        if stretch is None:
            return packed, total, (first, last)
        # In the paragraph whose words changed, lines end elsewhere.
        first = min(first, self.intervals.ended_before(self.paragraph_span(stretch.start).start))
        return packed.moved(total - last, stretch.gain), total, (first, last)

    def _line_ends(self, codings: Sequence[Coding]) -> list[int]:
        """Return where the codings' last lines must have ended, however the lines are broken."""
        starts = self.source.line_starts
        ends = [*starts[1:], len(self.text) + 1]
        return [
            min(coding.stop + LONGEST_LINE, ends[bisect_left(starts, coding.stop) - 1]) for coding in codings
        ]

    def paragraph_span(self, position: int) -> Span:
        """Return the paragraph that holds ``position``, its line end included."""
        starts = self.source.line_starts
        place = bisect_right(starts, position)
        return Span(starts[max(0, place - 1)], starts[place] if place < len(starts) else len(self.text) + 1)

    def turn_at(self, position: int) -> Turn | None:
        """Return the turn that holds ``position``, or ends there."""
        place = bisect_right(self.turns, position, key=lambda turn: turn.start)
        turn = self.turns[place - 1] if place else None
        return turn if turn is not None and position <= turn.stop else None

    def turn_number(self, turn: Turn) -> int:
        """Return the number of the turn's first paragraph: what stands beside it, and what Ctrl+G takes."""
        return self.source.paragraph(turn.start)

    @cached_property
    def heads(self) -> dict[int, Turn]:
        """The turns that have a line of their own above their words, by the paragraph (from 0) they start in."""
        starts = self.source.line_starts
        return {bisect_right(starts, turn.start) - 1: turn for turn in self.turns if has_head(turn)}


def has_head(turn: Turn) -> bool:
    """Tell whether there is anything to say above a turn: who speaks, or when."""
    return bool(turn.label) or turn.informant is not None or turn.started_ms is not None
