"""A comparison of coders as it is seen: plain words, made off the UI thread by ``words``.

Nothing here imports numpy, so that a window which compares nobody never waits for it.
"""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcode.analysis.agreement.choice import AgreementChoice
from qualcode.analysis.agreement.disagreements import Difference, Disagreement
from qualcode.model.codings import Coding, Segment
from qualcode.model.consensus import decision_on, held_by_consensus
from qualcode.model.ids import CodeId, CoderId, DocumentId
from qualcode.model.span import Span
from qualcode.model.study import Study

if TYPE_CHECKING:
    from qualcode.analysis.agreement.report import AgreementReport


@dataclass(frozen=True, slots=True)
class Heading:
    """A column's title, and a sentence on what stands under it."""

    title: str
    says: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A number or word, and what stands below it: its interval, or why it is undefined."""

    text: str
    below: str = ""


@dataclass(frozen=True, slots=True)
class CodeLine:
    """The agreement on one code, or on all of them pooled."""

    code: CodeId | None
    """None for all codes pooled."""
    name: str
    depth: int
    """How many codes above it are in the comparison too."""
    path: str
    cells: tuple[Cell, ...]
    """What stands in the columns after the name."""
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A place about which coders differ."""

    document: DocumentId
    span: Span
    codes: tuple[CodeId, ...]
    kind: str
    title: str
    """The document's title."""
    words: str
    by: tuple[str, ...]
    """What each coder coded there, in the order of the coders; a dash for nothing."""
    found: Disagreement
    levels: frozenset[CodeId]
    """All compared codes that the very same codings are disagreed about under."""

    @property
    def key(self) -> Hashable:
        """What makes it the same place after a change elsewhere."""
        return self.document, self.span.start, self.codes


@dataclass(frozen=True, slots=True)
class PlaceFilter:
    """What is asked of a place; None asks nothing."""

    difference: Difference | None = None
    codes: frozenset[CodeId] = frozenset()
    """Codes one of which the place must be about; none asks nothing."""
    document: DocumentId | None = None
    pair: tuple[CoderId, CoderId] | None = None
    """Two coders who differ about it."""
    settled: bool | None = None
    units: tuple[Segment, ...] = ()
    """Parts of the texts one of which the place must overlap; none asks nothing."""

    def fits(self, place: PlaceLine, is_settled: bool = False) -> bool:
        """Tell whether a place is to be listed."""
        return (
            self.difference in (None, place.found.difference)
            and (not self.codes or bool(self.codes & place.levels))
            and self.document in (None, place.document)
            and self.settled in (None, is_settled)
            and (self.pair is None or differ(place, *self.pair))
            and (not self.units or any(_meets(place, unit) for unit in self.units))
        )


def _meets(place: PlaceLine, unit: Segment) -> bool:
    return place.document == unit.document and place.span.overlaps(unit.span)


def differ(place: PlaceLine, first: CoderId, second: CoderId) -> bool:
    """Tell whether two coders differ about a place: not where both left it alone."""
    one, other = ({(each.code, each.span) for each in place.found.of(coder)} for coder in (first, second))
    return one != other


@dataclass(frozen=True, slots=True)
class NumberLine:
    """A line of another table of numbers, and the places behind it."""

    cells: tuple[str, ...]
    behind: PlaceFilter | None
    """None where it is about what was settled."""
    coder: CoderId | None = None
    """Whom a line about what was settled is about."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """Another table of numbers: two coders on a line, or two codes."""

    headings: tuple[Heading, ...]
    lines: tuple[NumberLine, ...]
    words: int
    """How many of its columns, the first ones, are words."""


@dataclass(frozen=True)
class Shown:
    """All of a comparison that the window shows, and the comparison itself, for export."""

    study: Study
    found: "AgreementReport"
    headings: tuple[Heading, ...]
    lines: tuple[CodeLine, ...]
    """Codes in the tree's order, and last all of them pooled."""
    coders: tuple[tuple[str, str], ...]
    """Initials and names."""
    places: tuple[PlaceLine, ...]
    """All disagreements, in the order of the documents and their texts, level by level."""
    once: tuple[PlaceLine, ...]
    """The same, with those about the very same codings once: what there is to settle."""
    agreed: tuple[tuple[Coding, CodeId], ...]
    """What all coders agree on, for the consensus."""
    remarks: tuple[str, ...]
    """What must be known of the whole comparison."""
    pairs: Numbers
    """Coder by coder."""
    confused: Numbers
    """Code against code, the most frequent first."""

    @property
    def choice(self) -> AgreementChoice:
        """What is compared."""
        return self.found.choice

    def places_of(self, line: CodeLine) -> tuple[PlaceLine, ...]:
        """Return the places behind a line: each of them once where it stands for all codes."""
        if line.code is None:
            return self.once
        return tuple(place for place in self.places if line.code in place.codes)


def places_behind(shown: Shown, line: NumberLine, study: Study) -> tuple[PlaceLine, ...]:
    """Return the places behind a line: of a coder and the consensus, those settled otherwise than coded."""
    behind, coder = line.behind, line.coder
    if behind is not None:
        return tuple(place for place in shown.once if behind.fits(place))
    return tuple(place for place in shown.once if coder is not None and _is_overruled(study, place, coder))


def _is_overruled(study: Study, place: PlaceLine, coder: CoderId) -> bool:
    """Tell whether a place is settled otherwise than the coder had coded it."""
    if decision_on(study, place.found.codings) is None:
        return False
    own = {(one.code, one.span) for one in place.found.of(coder)}
    return own != {(one.code, one.span) for one in held_by_consensus(study, place.found.codings)}
