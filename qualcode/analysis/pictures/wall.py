"""The corpus wall: every interview as a bar as long as its text, cut where it is coded."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from qualcode.analysis.pictures.choice import Key, PictureChoice, once
from qualcode.analysis.pictures.levels import CodeGroup, cut, fitting
from qualcode.analysis.sayings import spoken
from qualcode.model.codings import Coding
from qualcode.model.documents import Document, DocumentKind
from qualcode.model.ids import CodeId, DocumentId
from qualcode.model.study import Study

MOST_CODES, MOST_BARS = 11, 100

OTHER = "other"
"""Stands in a key for the codes that have no colour of their own."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text under one code; where several codes apply they share the bar's height."""

    start: int
    stop: int
    code: str
    """A code's id, or ``other``."""
    lane: int
    lanes: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A document: its length in characters, its pieces, and how much of it is coded."""

    document: Document
    length: int
    pieces: tuple[Piece, ...]
    coded: float
    """Part of the text, 0-1, that has at least one code."""


@dataclass(frozen=True)
class Wall:
    """The bars in the study's order, and the codes that have a colour."""

    bars: tuple[Bar, ...]
    codes: tuple[CodeGroup, ...]
    others: int
    """How many further codes are used, and drawn as one."""
    bars_left_out: int
    codings: dict[Key, tuple[Coding, ...]]

    def behind(self, key: Key) -> tuple[Coding, ...]:
        """Return the codings of a document and a code."""
        return self.codings.get(key, ())


def wall(study: Study, choice: PictureChoice) -> Wall:
    """Return every document but answers to surveys, with the codes of a level (the topmost if none is named)."""
    groups = cut(study, choice.level or 1)
    group_of = {member: group.code for group in groups for member in group.members}
    found: dict[DocumentId, list[tuple[CodeId, Coding]]] = defaultdict(list)
    for coding, _speakers in spoken(study, choice.where):
        found[coding.document].append((group_of[coding.code], coding))
    covered = _covered(found)
    used = [group for group in groups if covered.get(group.code)]
    kept, others = fitting(used, MOST_CODES, lambda group: covered[group.code])
    named = {group.code for group in kept}
    asked = choice.where.documents
    documents = [each for each in shown_documents(study) if asked is None or each.id in asked]
    bars = tuple(_bar(study, document, found[document.id], named) for document in documents[:MOST_BARS])
    return Wall(bars, kept, others, max(0, len(documents) - MOST_BARS), _keyed(found, named))


def shown_documents(study: Study) -> list[Document]:
    """Return the documents that are interviews or the like, in the study's order: not the answers to surveys."""
    return [each for each in study.documents.ordered() if each.kind is not DocumentKind.ANSWER]


def _covered(found: dict[DocumentId, list[tuple[CodeId, Coding]]]) -> dict[CodeId, int]:
    covered: dict[CodeId, int] = defaultdict(int)
    for coded in found.values():
        for code, coding in coded:
            covered[code] += coding.stop - coding.start
    return covered


def _keyed(
    found: dict[DocumentId, list[tuple[CodeId, Coding]]], named: set[CodeId]
) -> dict[Key, tuple[Coding, ...]]:
    keyed: dict[Key, list[Coding]] = defaultdict(list)
    for document, coded in found.items():
        for code, coding in coded:
            keyed[document, code if code in named else OTHER].append(coding)
    return {key: once(codings) for key, codings in keyed.items()}


def _bar(study: Study, document: Document, coded: list[tuple[CodeId, Coding]], named: set[CodeId]) -> Bar:
    length = max(1, len(study.text(document.id)))
    spans = [(coding.start, coding.stop, code if code in named else OTHER) for code, coding in coded]
    pieces = tuple(_pieces(spans))
    stretches = {(piece.start, piece.stop) for piece in pieces}
    return Bar(document, length, pieces, sum(stop - start for start, stop in stretches) / length)


def _pieces(spans: Iterable[tuple[int, int, str]]) -> Iterator[Piece]:
    """Yield the stretches between any two ends, one piece for each code that applies there."""
    changes: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for start, stop, code in spans:
        changes[start].append((code, 1))
        changes[stop].append((code, -1))
    active: dict[str, int] = defaultdict(int)
    before = 0
    for at in sorted(changes):
        there = sorted(code for code, times in active.items() if times > 0)
        yield from (Piece(before, at, code, lane, len(there)) for lane, code in enumerate(there))
        for code, step in changes[at]:
            active[code] += step
        before = at
