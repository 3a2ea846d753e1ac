"""Comparisons made off the UI thread: values come first, and intervals when they are drawn."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from qualcode.analysis.agreement.choice import AgreementChoice
from qualcode.i18n import _, language
from qualcode.model.consensus import CONSENSUS
from qualcode.model.progress import Progress
from qualcode.model.study import Study
from qualcode.ui.analysis.agreement.shown import Numbers, Shown
from qualcode.ui.analysis.counting import Counting
from qualcode.ui.jobs import Jobs
from qualcode.ui.table_sets import CODED, TEXTS

TABLES = TEXTS | CODED | {"project", "statuses"}
"""Tables that a comparison depends on."""

_SAMPLES = 1_000
"""Draws of documents that an interval is made of."""


class Comparing(QObject):
    """Answers the latest question, and forgets the one before."""

    found = Signal(object)
    """There is a ``Shown``: the values of the latest question, or the same with intervals."""
    consensus_found = Signal(object)
    """There are ``Numbers`` of the coders' agreement with the consensus."""

    def __init__(self, jobs: Jobs, parent: QObject, values: Counting) -> None:
        """Ask for nothing yet; ``values`` counts the values."""
        super().__init__(parent)
        self.values: Shown | None = None
        """The latest comparison without intervals."""
        self.latest: Shown | None = None
        """What was found last: the same, with intervals where they are wanted and there."""
        self.drawing = Counting(jobs, self)
        self._values, self._against = values, Counting(jobs, self)
        values.stopped.connect(self.drawing.forget)

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing is being counted: values, intervals, agreement with the consensus."""
        return all(each.is_at_rest for each in (self._values, self.drawing, self._against))

    @property
    def samples(self) -> int:
        """How many draws the intervals of the latest comparison are made of; 0 where it has none."""
        return _SAMPLES if self.latest is not self.values else 0

    def ask(self, study: Study, choice: AgreementChoice, has_intervals: bool) -> None:
        """Compare, unless this very comparison is there or on its way."""
        question, sources = (choice, language()), _sources(study, choice)
        values = partial(_compared, study, choice, 0)
        self._values.ask(question, sources, _("Comparing coders"), values, self._on_values)
        if has_intervals:
            drawn = partial(_compared, study, choice, _SAMPLES)
            self.drawing.ask(question, sources, _("Drawing intervals"), drawn, self._on_found)
        else:
            self.drop_intervals()

    def ask_consensus(self, study: Study, choice: AgreementChoice) -> None:
        """Compare the coders with the consensus."""
        sources = (*_sources(study, choice), study.codings.by("coder", CONSENSUS))
        work = partial(_against_consensus, study, choice)
        self._against.ask((choice, language()), sources, _("Comparing coders"), work, self.consensus_found.emit)

    def drop_intervals(self) -> None:
        """Draw no intervals, and give the values where intervals were given."""
        self.drawing.forget()
        if self.values is not None and self.latest is not self.values:
            self._on_found(self.values)

    def forget(self) -> None:
        """Know no comparison, and want none."""
        for each in (self._values, self.drawing, self._against):
            each.forget()
        self.values = self.latest = None

    def _on_values(self, values: Shown) -> None:
        self.values = values
        self._on_found(values)

    def _on_found(self, found: Shown) -> None:
        self.latest = found
        self.found.emit(found)


def _sources(study: Study, choice: AgreementChoice) -> tuple[object, ...]:
    """Return what the numbers depend on: of the codings only those of the coders who are compared."""
    tables = (getattr(study, table) for table in sorted(TABLES - {"codings", "coders"}))
    codings = (study.codings.by("coder", coder) for coder in choice.coders)
    coders = (study.coders[coder] for coder in choice.coders)
    return (*tables, *codings, *coders)


def _compared(study: Study, choice: AgreementChoice, samples: int, progress: Progress) -> Shown:
    # Here, and on the thread of the work: numpy comes with it.
    from qualcode.ui.analysis.agreement.words import compare

    return compare(study, choice, samples, progress)


def _against_consensus(study: Study, choice: AgreementChoice, progress: Progress) -> Numbers:
    from qualcode.ui.analysis.agreement.numbers import consensus_numbers

    return consensus_numbers(study, choice, progress)
