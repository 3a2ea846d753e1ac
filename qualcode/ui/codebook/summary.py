"""Where a code stands and how much it holds, in one line."""

from qualcode.analysis.counting import CodeCounter
from qualcode.i18n import _, _n
from qualcode.model.ids import CodeId
from qualcode.model.study import Study


def summary_of(study: Study, code: CodeId, counter: CodeCounter) -> str:
    """Return a code's path and its distinct quotes and informants, those of its subcodes with it."""
    counts = counter.counts(study)[code]
    quotes = _n("%d quote", "%d quotes", counts.branch.quotes) % counts.branch.quotes
    people = _n("%d informant", "%d informants", counts.branch.informants) % counts.branch.informants
    documents = _n("%d document", "%d documents", counts.branch.documents) % counts.branch.documents
    parts = [study.codebook.path(code), quotes, people, documents]
    if study.codebook.children(code):
        parts.append(_("%d of the quotes on the code itself") % counts.own.quotes)
    return " · ".join(parts)
