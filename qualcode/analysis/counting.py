"""How much each code holds, alone and together with the codes under it.

A branch counts distinct segments, informants and documents: a quote coded both H1 and H1a is one quote at H1.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.analysis.sayings import spoken
from qualcode.analysis.speech import Speakers
from qualcode.model.codebook import Codebook
from qualcode.model.codings import Coding
from qualcode.model.ids import CodeId, DocumentId, InformantId
from qualcode.model.study import Study


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of distinct things."""

    quotes: int = 0
    """Distinct segments."""
    informants: int = 0
    documents: int = 0
    codings: int = 0


@dataclass(frozen=True, slots=True)
class CodeCounts:
    """What a code holds itself, and with all codes under it."""

    own: Counts
    branch: Counts


@dataclass(slots=True)
class Tally:
    """The distinct things behind some codings."""

    segments: set[tuple[DocumentId, int, int]] = field(default_factory=set)
    informants: set[InformantId | None] = field(default_factory=set)
    """With None among them where nobody in particular speaks."""
    documents: set[DocumentId] = field(default_factory=set)
    codings: int = 0

    @property
    def counts(self) -> Counts:
        """How many of each there are."""
        informants = len(self.informants) - (None in self.informants)
        return Counts(len(self.segments), informants, len(self.documents), self.codings)


NOTHING = Tally()
"""The tally of a code that is used nowhere; never added to."""


def code_counts(study: Study, where: QuoteFilter = EVERYTHING) -> dict[CodeId, CodeCounts]:
    """Return the counts of every code, those with nothing included, in the order of the tree."""
    own = tallies(spoken(study, where))
    branches: dict[CodeId, Tally] = {}
    for code in upwards(study.codebook):
        parts = (branches[child.id] for child in study.codebook.children(code))
        branches[code] = joined([own.get(code, NOTHING), *parts])
    return {
        code.id: CodeCounts(own.get(code.id, NOTHING).counts, branches[code.id].counts)
        for code, _depth in study.codebook.walk()
    }


def tallies(said: Iterable[tuple[Coding, Speakers]]) -> dict[CodeId, Tally]:
    """Return the tally of each code among codings with their speakers, which must not be empty."""
    found: dict[CodeId, Tally] = {}
    for coding, speakers in said:
        tally = found.get(coding.code)
        if tally is None:
            tally = found[coding.code] = Tally()
        tally.codings += 1
        tally.segments.add((coding.document, coding.start, coding.stop))
        tally.documents.add(coding.document)
        tally.informants.update(speakers)
    return found


def upwards(codebook: Codebook) -> list[CodeId]:
    """Return all codes, every code after those under it."""
    return [code.id for code, _depth in codebook.walk()][::-1]


def joined(parts: list[Tally]) -> Tally:
    """Return the tally of several codes together; the only one with anything in it is returned as it is."""
    filled = [part for part in parts if part.codings]
    if len(filled) <= 1:
        return filled[0] if filled else NOTHING
    return Tally(
        set().union(*(part.segments for part in filled)),
        set().union(*(part.informants for part in filled)),
        set().union(*(part.documents for part in filled)),
        sum(part.codings for part in filled),
    )
