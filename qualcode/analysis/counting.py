"""How much each code holds, alone and together with the codes under it.

A branch counts distinct segments, informants and documents: a quote coded both H1 and H1a is one quote at H1.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.analysis.remembered import Remembered
from qualcode.analysis.sayings import spoken
from qualcode.analysis.speech import Speakers, speakers_of
from qualcode.model.codebook import Codebook
from qualcode.model.codings import Coding
from qualcode.model.ids import CodeId, CodingId, DocumentId, InformantId
from qualcode.model.study import Study

_Codings = tuple[Coding, ...]


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
class _Tally:
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


_NOTHING = _Tally()
"""The tally of a code that is used nowhere; never added to."""


def code_counts(study: Study, where: QuoteFilter = EVERYTHING) -> dict[CodeId, CodeCounts]:
    """Return the counts of every code, those with nothing included, in the order of the tree."""
    own = _tallies(spoken(study, where))
    branches: dict[CodeId, _Tally] = {}
    for code in _upwards(study.codebook):
        parts = (branches[child.id] for child in study.codebook.children(code))
        branches[code] = _joined([own.get(code, _NOTHING), *parts])
    return {
        code.id: CodeCounts(own.get(code.id, _NOTHING).counts, branches[code.id].counts)
        for code, _depth in study.codebook.walk()
    }


class CodeCounter:
    """Counts as ``code_counts`` does, for a view that keeps it from one study to the next.

    A study after an edit shares with the one before it every code's codings, and every document's turns, that
    the edit left alone; what was counted from them still holds.
    """

    def __init__(self) -> None:
        """Begin with nothing counted."""
        self._turns: Mapping[DocumentId, object] = {}
        self._spoken: dict[CodingId, tuple[Coding, Speakers]] = {}
        self._codings: Mapping[Any, _Codings] = {}
        self._own: dict[CodeId, _Tally] = {}
        self._branches: Remembered[CodeId, _Tally, _Tally] = Remembered(_joined)
        self._counts: Remembered[CodeId, _Tally, CodeCounts] = Remembered(_counts)

    def counts(self, study: Study) -> dict[CodeId, CodeCounts]:
        """Return the counts of every code; those that did not change are the objects returned last time."""
        for code in self._stale_codes(study, self._turned_documents(study)):
            self._recount(study, code)
        self._codings = study.codings.groups("code")
        branches: dict[CodeId, _Tally] = {}
        for code in _upwards(study.codebook):
            parts = [self._own.get(code, _NOTHING)]
            parts.extend(branches[child.id] for child in study.codebook.children(code))
            branches[code] = self._branches.get(code, parts)
        self._branches.forget_all_but(branches.keys())
        self._counts.forget_all_but(branches.keys())
        return {
            code.id: self._counts.get(code.id, [self._own.get(code.id, _NOTHING), branches[code.id]])
            for code, _depth in study.codebook.walk()
        }

    def _turned_documents(self, study: Study) -> list[DocumentId]:
        """Return the documents whose turns are not those known, after listening to their codings anew."""
        before, self._turns = self._turns, {document: study.turns_of(document) for document in study.documents}
        turned = [document for document, turns in self._turns.items() if before.get(document) is not turns]
        for document in turned:
            self._listen(study, document, study.codings_in(document))
        return turned

    def _stale_codes(self, study: Study, turned: Iterable[DocumentId]) -> set[Any]:
        """Return the codes whose codings, or whose codings' speakers, may be others than those counted."""
        before, now = self._codings, study.codings.groups("code")
        stale = {code for code in before.keys() | now.keys() if before.get(code) is not now.get(code)}
        stale.update(coding.code for document in turned for coding in study.codings_in(document))
        return stale

    def _recount(self, study: Study, code: CodeId) -> None:
        """Make the code's own tally anew, looking up speakers only for codings not met before."""
        codings = study.codings_of(code)
        unknown: dict[DocumentId, list[Coding]] = defaultdict(list)
        for coding in codings:
            known = self._spoken.get(coding.id)
            if known is None or known[0] is not coding:
                unknown[coding.document].append(coding)
        for document, new in unknown.items():
            self._listen(study, document, new)
        for gone in _ids(self._codings.get(code, ())) - _ids(codings):
            if gone not in study.codings:
                self._spoken.pop(gone, None)
        said = (self._spoken[coding.id] for coding in codings)
        self._own[code] = _tallies(one for one in said if one[1]).get(code, _NOTHING)

    def _listen(self, study: Study, document: DocumentId, codings: Iterable[Coding]) -> None:
        for heard in speakers_of(codings, study.turns_of(document)):
            self._spoken[heard[0].id] = heard


def _tallies(said: Iterable[tuple[Coding, Speakers]]) -> dict[CodeId, _Tally]:
    """Return the tally of each code among codings with their speakers, which must not be empty."""
    found: dict[CodeId, _Tally] = {}
    for coding, speakers in said:
        tally = found.get(coding.code)
        if tally is None:
            tally = found[coding.code] = _Tally()
        tally.codings += 1
        tally.segments.add((coding.document, coding.start, coding.stop))
        tally.documents.add(coding.document)
        tally.informants.update(speakers)
    return found


def _upwards(codebook: Codebook) -> list[CodeId]:
    """Return all codes, every code after those under it."""
    return [code.id for code, _depth in codebook.walk()][::-1]


def _joined(parts: list[_Tally]) -> _Tally:
    """Return the tally of several codes together; the only one with anything in it is returned as it is."""
    filled = [part for part in parts if part.codings]
    if len(filled) <= 1:
        return filled[0] if filled else _NOTHING
    return _Tally(
        set().union(*(part.segments for part in filled)),
        set().union(*(part.informants for part in filled)),
        set().union(*(part.documents for part in filled)),
        sum(part.codings for part in filled),
    )


def _ids(codings: _Codings) -> set[CodingId]:
    return {coding.id for coding in codings}


def _counts(own_and_branch: list[_Tally]) -> CodeCounts:
    own, branch = own_and_branch
    return CodeCounts(own.counts, branch.counts)
