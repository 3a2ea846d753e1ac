"""What can be wrong inside a project file, as values; ``wording.faults`` makes the sentences."""

from dataclasses import dataclass, field
from enum import StrEnum

from qualcode.model.documents import text_sha256
from qualcode.model.errors import RuleBroken
from qualcode.model.rules import check
from qualcode.model.span import Span
from qualcode.model.study import TABLES, Study, TablePatch


class FaultKind(StrEnum):
    """Sorts of faults."""

    SQLITE = "sqlite"
    ROWS = "rows"
    POINTER = "pointer"
    SPAN = "span"
    TEXT_HASH = "text hash"
    ORIGINAL_HASH = "original hash"
    ORIGINAL_MISSING = "original missing"
    TEXT_MISSING = "text missing"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong; ``fields`` say where."""

    kind: FaultKind
    fields: dict[str, object] = field(default_factory=dict)


def faults_of(study: Study) -> list[Fault]:
    """Return what is wrong in a study: texts that changed on their own, spans outside texts, broken rules."""
    return [*_texts(study), *_spans(study), *_rules(study)]


def _texts(study: Study) -> list[Fault]:
    faults = []
    for document in study.documents.ordered():
        if document.id not in study.texts:
            faults.append(Fault(FaultKind.TEXT_MISSING, {"document": document.title}))
        elif text_sha256(study.text(document.id)) != document.text_sha256:
            faults.append(Fault(FaultKind.TEXT_HASH, {"document": document.title}))
    return faults


def _spans(study: Study) -> list[Fault]:
    faults = []
    for table in ("turns", "codings"):
        for value in getattr(study, table).ordered():
            text = study.texts.get(value.document)
            whole = Span(0, len(text.text) if text else 0)
            if not whole.holds(value.span) or (table == "codings" and value.span.length <= 0):
                title = study.documents[value.document].title if value.document in study.documents else "?"
                faults.append(Fault(FaultKind.SPAN, {"table": table, "document": title, "id": value.id}))
    return faults


def _rules(study: Study) -> list[Fault]:
    faults = []
    for table in TABLES:
        if table in ("texts", "turns"):
            continue
        try:
            check(study, {table: TablePatch((), dict(getattr(study, table)))})
        except (RuleBroken, KeyError) as error:
            rule = error.reason if isinstance(error, RuleBroken) else "pointer"
            faults.append(Fault(FaultKind.RULE, {"table": table, "rule": rule}))
    return faults
