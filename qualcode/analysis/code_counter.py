"""The counts of all codes after every edit: only what an edit touched is counted again."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from qualcode.analysis.counting import NOTHING, CodeCounts, Tally, joined, tallies, upwards
from qualcode.analysis.remembered import Remembered
from qualcode.analysis.speech import Speakers, speakers_of
from qualcode.model.codings import Coding
from qualcode.model.ids import CodeId, CodingId, DocumentId
from qualcode.model.study import Study

_Codings = tuple[Coding, ...]


class CodeCounter:
    """Counts as ``counting.code_counts`` does, for a view that keeps it from one study to the next.

    A study after an edit shares with the one before it every code's codings, and every document's turns, that
    the edit left alone; what was counted from them still holds.
    """

    def __init__(self) -> None:
        """Begin with nothing counted."""
        self._turns: Mapping[DocumentId, object] = {}
        self._spoken: dict[CodingId, tuple[Coding, Speakers]] = {}
        self._codings: Mapping[Any, _Codings] = {}
        self._own: dict[CodeId, Tally] = {}
        self._branches: Remembered[CodeId, Tally, Tally] = Remembered(joined)
        self._counts: Remembered[CodeId, Tally, CodeCounts] = Remembered(_counts)

    def counts(self, study: Study) -> dict[CodeId, CodeCounts]:
        """Return the counts of every code; those that did not change are the objects returned last time."""
        for code in self._stale_codes(study, self._turned_documents(study)):
            self._recount(study, code)
        self._codings = study.codings.groups("code")
        branches: dict[CodeId, Tally] = {}
        for code in upwards(study.codebook):
            parts = [self._own.get(code, NOTHING)]
            parts.extend(branches[child.id] for child in study.codebook.children(code))
            branches[code] = self._branches.get(code, parts)
        self._branches.forget_all_but(branches.keys())
        self._counts.forget_all_but(branches.keys())
        return {
            code.id: self._counts.get(code.id, [self._own.get(code.id, NOTHING), branches[code.id]])
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
        self._own[code] = tallies(one for one in said if one[1]).get(code, NOTHING)

    def _listen(self, study: Study, document: DocumentId, codings: Iterable[Coding]) -> None:
        for spoken in speakers_of(codings, study.turns_of(document)):
            self._spoken[spoken[0].id] = spoken


def _ids(codings: _Codings) -> set[CodingId]:
    return {coding.id for coding in codings}


def _counts(own_and_branch: list[Tally]) -> CodeCounts:
    own, branch = own_and_branch
    return CodeCounts(own.counts, branch.counts)
