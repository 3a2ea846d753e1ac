"""A finding's evidence on its two sides, and what dragging and turning make of it; without Qt."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from qualcode.analysis.units import Unit
from qualcode.i18n import _
from qualcode.model.codings import Coding
from qualcode.model.ids import CodingId, FindingId
from qualcode.model.study import Study
from qualcode.ui.cards.rows import CardRow, HeadingRow, NoteRow, Row, SegmentKey
from qualcode.wording.language import interface_words
from qualcode.wording.units import counted

FOR, AGAINST = "for", "against"
"""The groups of the list of evidence."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The codings that carry a finding and those that speak against it, in order."""

    carrying: tuple[CodingId, ...] = ()
    against: tuple[CodingId, ...] = ()

    def without(self, codings: Collection[CodingId]) -> "Sides":
        """Return the sides without these codings."""
        carrying = tuple(one for one in self.carrying if one not in codings)
        return Sides(carrying, tuple(one for one in self.against if one not in codings))

    def placed(self, codings: Iterable[CodingId], against: bool, before: CodingId | None = None) -> "Sides":
        """Return the sides with codings put on one of them, ahead of ``before`` or last; they are not doubled."""
        moving = tuple(dict.fromkeys(codings))
        rest = self.without(moving)
        side = rest.against if against else rest.carrying
        place = side.index(before) if before in side else len(side)
        filled = (*side[:place], *moving, *side[place:])
        return Sides(rest.carrying, filled) if against else Sides(filled, rest.against)


def sides_of(study: Study, finding: FindingId) -> Sides:
    """Return a finding's evidence in order."""
    evidence = study.evidence.by("finding", finding)
    return Sides(
        tuple(one.coding for one in evidence if not one.against),
        tuple(one.coding for one in evidence if one.against),
    )


def rows_of(study: Study, finding: FindingId) -> list[Row]:
    """Return the rows of the list of evidence: two headings, under each its quotes or what could be there."""
    sides = sides_of(study, finding)
    no_quotes = _("No quotes yet. Pick them from the list at the right.")
    return [
        *_side(study, sides.carrying, FOR, _("Carried by"), no_quotes),
        *_side(study, sides.against, AGAINST, _("Contradicted by"), _("Nothing speaks against it so far.")),
    ]


def _side(study: Study, codings: Iterable[CodingId], group: str, title: str, empty: str) -> list[Row]:
    segments: dict[SegmentKey, list[Coding]] = {}
    for coding in (study.codings[one] for one in codings):
        segments.setdefault((coding.document, coding.start, coding.stop), []).append(coding)
    count = counted(len(segments), Unit.QUOTES, interface_words()) if segments else ""
    cards: list[Row] = [CardRow(group, tuple(found)) for found in segments.values()]
    return [HeadingRow(group, title, count), *(cards or [NoteRow(group, empty)])]
