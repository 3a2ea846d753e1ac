"""How far the settling has come: which places are settled, and what all agree on that the consensus lacks."""

from qualcode.model.codings import Coding
from qualcode.model.consensus import agreed_copies, judged_id, taken_id
from qualcode.model.ids import CodeId, CodingId, MemoQuoteId
from qualcode.model.study import Study
from qualcode.ui.analysis.agreement.shown import Shown


class Standing:
    """Keeps what the study said last, so that it can tell what was reopened since.

    The ids that settling goes by are derived once for a comparison: thousands of them would slow every key.
    """

    def __init__(self) -> None:
        """Know of nothing."""
        self.settled: frozenset[object] = frozenset()
        """Keys of the places that are settled."""
        self.of = self.missing = 0
        self.agreed: list[tuple[Coding, CodeId]] = []
        """What all agree on and the consensus lacks, as far as it still stands as it was compared."""
        self._shown: Shown | None = None
        self._judged: dict[object, list[MemoQuoteId]] = {}
        self._taken: list[tuple[CodingId, tuple[Coding, CodeId]]] = []

    @property
    def done(self) -> int:
        """How many places are settled."""
        return len(self.settled)

    def renew(self, study: Study, shown: Shown) -> object:
        """Look at the study; return the key of the one place that is open again, if there is just one."""
        before = self.settled if shown is self._shown else frozenset()
        if shown is not self._shown:
            self._derive(shown)
        quotes, codings = study.memo_quotes, study.codings
        self.settled = frozenset(key for key, ids in self._judged.items() if all(id in quotes for id in ids))
        self.of = len(shown.once)
        lacking = (pair for id, pair in self._taken if id not in codings)
        self.agreed = [pair for pair in lacking if codings.get(pair[0].id) == pair[0]]
        self.missing = len(agreed_copies(study, self.agreed)) if self.agreed else 0
        reopened = before - self.settled
        return next(iter(reopened)) if len(reopened) == 1 else None

    def _derive(self, shown: Shown) -> None:
        self._shown = shown
        self._judged = {place.key: [judged_id(one) for one in place.found.codings] for place in shown.once}
        self._taken = [(taken_id(coding, code), (coding, code)) for coding, code in shown.agreed]
