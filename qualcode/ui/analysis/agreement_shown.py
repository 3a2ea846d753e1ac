"""A comparison of coders as it is seen: plain words, made off the UI thread by ``agreement_words``.

Nothing here imports numpy, so that a window which compares nobody never waits for it.
"""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcode.model.ids import CodeId, DocumentId
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
    """A number or word, and its interval where there is one."""

    text: str
    interval: str = ""


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

    @property
    def key(self) -> Hashable:
        """What makes it the same place after a change elsewhere."""
        return self.document, self.span.start, self.codes


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
    remarks: tuple[str, ...]
    """What must be known of the whole comparison."""

    def places_of(self, line: CodeLine) -> tuple[PlaceLine, ...]:
        """Return the places behind a line: all of them where it stands for all codes."""
        if line.code is None:
            return self.places
        return tuple(place for place in self.places if line.code in place.codes)
