"""The rows of a list of cards: headings, cards, and a line that says something where there are none."""

from collections.abc import Iterable
from dataclasses import dataclass

from qualcode.model.codings import Coding
from qualcode.model.ids import CodingId, DocumentId

SegmentKey = tuple[DocumentId, int, int]
"""Document, start and stop: what makes two codings one quote."""

RowKey = tuple[str, object]
"""Tells a row apart from the others and finds it again after the list was made anew."""


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """Stands above the cards of a group; ``count`` is a phrase with its unit."""

    group: str
    title: str
    count: str
    depth: int = 0
    above: str = ""
    """The names above the title, as in ``Barrierer /``."""

    @property
    def key(self) -> RowKey:
        """The row's name among all rows."""
        return (self.group, "heading")


@dataclass(frozen=True, slots=True)
class CardRow:
    """A quote under a group's heading, by its codings (at least one, all on one segment)."""

    group: str
    codings: tuple[Coding, ...]

    @property
    def segment(self) -> SegmentKey:
        """The quote's segment."""
        first = self.codings[0]
        return (first.document, first.start, first.stop)

    @property
    def key(self) -> RowKey:
        """The row's name among all rows: a quote under two headings has two rows."""
        return (self.group, self.segment)


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A quiet line where a group has no cards."""

    group: str
    text: str

    @property
    def key(self) -> RowKey:
        """The row's name among all rows."""
        return (self.group, "note")


Row = HeadingRow | CardRow | NoteRow


def codings_of(rows: Iterable[Row]) -> list[CodingId]:
    """Return the codings of the cards among ``rows``, each once, in order."""
    cards = (row for row in rows if isinstance(row, CardRow))
    return list(dict.fromkeys(coding.id for row in cards for coding in row.codings))


def distinct_cards(rows: Iterable[Row]) -> list[CardRow]:
    """Return the cards among ``rows``; a quote that stands under several headings is taken once."""
    cards: dict[SegmentKey, CardRow] = {}
    for row in rows:
        if isinstance(row, CardRow):
            cards.setdefault(row.segment, row)
    return list(cards.values())
