"""How far the settling has come: which places are settled, and what all agree on that the consensus lacks."""

from datetime import UTC, datetime

from qualcode.model.codings import Coding
from qualcode.model.consensus import agreed_copies, decision_on
from qualcode.model.ids import CodeId
from qualcode.model.study import Study
from qualcode.ui.analysis.agreement_shown import Shown


class Standing:
    """Keeps what the study said last, so that it can tell what was reopened since."""

    def __init__(self) -> None:
        """Know of nothing."""
        self.settled: frozenset[object] = frozenset()
        """Keys of the places that are settled."""
        self.of = self.missing = 0
        self.agreed: list[tuple[Coding, CodeId]] = []
        """What all agree on, as far as it still stands as it was compared."""
        self._shown: Shown | None = None

    @property
    def done(self) -> int:
        """How many places are settled."""
        return len(self.settled)

    def renew(self, study: Study, shown: Shown) -> object:
        """Look at the study; return the key of the one place that is open again, if there is just one."""
        before = self.settled if shown is self._shown else frozenset()
        self._shown = shown
        self.settled = frozenset(place.key for place in shown.once if decision_on(study, place.found.codings))
        self.of = len(shown.once)
        self.agreed = [pair for pair in shown.agreed if study.codings.get(pair[0].id) == pair[0]]
        self.missing = len(agreed_copies(study, self.agreed, datetime.now(UTC)))
        reopened = before - self.settled
        return next(iter(reopened)) if len(reopened) == 1 else None
