"""The passages that hits ask to be coded: each with its words, what stands around them, and its tick."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from qualcode.analysis.search import Extent, passages_of, said_by
from qualcode.model.codings import Segment
from qualcode.model.ids import CodeId, DocumentId
from qualcode.model.span import Span
from qualcode.model.study import Study
from qualcode.text.search import Hit
from qualcode.wording.whereabouts import source


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage to be coded, as it is shown."""

    segment: Segment
    text: str
    """Its words, and those of its sentence before and after it when it is less than that; one line."""
    own: Span
    """Where in ``text`` its own words are."""
    found: tuple[Span, ...]
    """Where in ``text`` the hits are."""
    source: str
    hits: tuple[int, ...]
    """Numbers, from 0, of the hits that it is for."""


def passages(study: Study, hits: Sequence[Hit], extent: Extent) -> list[Passage]:
    """Return the passages of the hits, each once, in their order."""
    numbers: dict[Segment, list[int]] = {}
    for number, hit in enumerate(hits):
        for segment in passages_of(study, [hit], extent):
            numbers.setdefault(segment, []).append(number)
    return [_passage(study, segment, hits, tuple(which)) for segment, which in numbers.items()]


def coded_already(study: Study, segments: Iterable[Segment], code: CodeId | None) -> list[bool]:
    """Tell of each passage whether all its words have the code already; of none when there is no code."""
    coded: dict[DocumentId, list[Span]] = {}
    for coding in study.codings_of(code) if code is not None else ():
        coded.setdefault(coding.document, []).append(coding.span)
    return [
        any(span.start <= each.span.start and each.span.stop <= span.stop for span in coded.get(each.document, ()))
        for each in segments
    ]


@dataclass
class Ticks:
    """Which hits shall be coded. They are kept by hit, so that another extent asks nothing anew."""

    count: int
    off: set[int] = field(default_factory=set)
    """Numbers of the hits that were unticked."""
    anyway: set[int] = field(default_factory=set)
    """Numbers of hits that were ticked though their passage has the code already."""

    def is_on(self, passage: Passage, coded: bool) -> bool:
        """Tell whether a passage is ticked: any of its hits is, and it does not have the code already."""
        if coded:
            return any(number in self.anyway for number in passage.hits)
        return any(number not in self.off for number in passage.hits)

    def tick(self, chosen: Iterable[tuple[Passage, bool]], wanted: bool) -> None:
        """Tick passages on or off; each comes with whether it has the code already."""
        for passage, coded in chosen:
            if coded:
                self.anyway = self.anyway | set(passage.hits) if wanted else self.anyway - set(passage.hits)
            else:
                self.off = self.off - set(passage.hits) if wanted else self.off | set(passage.hits)


def _passage(study: Study, segment: Segment, hits: Sequence[Hit], which: tuple[int, ...]) -> Passage:
    text = study.text(segment.document)
    around = passages_of(study, [hits[which[0]]], Extent.SENTENCE)[0].span
    shown = Span(min(around.start, segment.span.start), max(around.stop, segment.span.stop))
    said = said_by(study, segment.document, segment.span)
    return Passage(
        segment,
        shown.of(text).replace("\n", " "),
        segment.span.shifted(-shown.start),
        tuple(hits[number].span.shifted(-shown.start) for number in which),
        source(said, study.documents[segment.document].title),
        which,
    )
