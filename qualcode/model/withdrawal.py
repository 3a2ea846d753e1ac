"""An informant who withdraws: what goes, what must be looked through by hand, and which findings leaned on it."""

from collections.abc import Sequence
from dataclasses import dataclass

from qualcode.model.codings import Coding
from qualcode.model.corrections import Replacement, swallowed, swallowed_quotes
from qualcode.model.documents import Document, Speaker, Turn
from qualcode.model.findings import Finding
from qualcode.model.ids import DocumentId, InformantId
from qualcode.model.memos import Memo
from qualcode.model.span import Span
from qualcode.model.study import Study


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What goes with an informant."""

    whole: tuple[Document, ...]
    """Documents in which nobody else is interviewed: they go."""
    parts: tuple[Document, ...]
    """Documents in which others are interviewed too: what the informant says in them goes."""
    named: tuple[Document, ...]
    """Documents in which others' words are marked as said by the informant: to be looked through by hand."""
    codings: tuple[Coding, ...]
    findings: tuple[Finding, ...]
    """Findings that lose some of what carries them, or speaks against them."""
    left_bare: tuple[Finding, ...]
    """Those of them that nothing carries any more."""
    memos: tuple[Memo, ...]
    """Memos that quote what goes: to be looked through by hand."""


def withdrawal(study: Study, informant: InformantId) -> Withdrawal:
    """Return what goes when an informant withdraws, and what must be looked through by hand."""
    documents = [each for each in study.documents.ordered() if _turns(study, each.id, informant)]
    whole = tuple(each for each in documents if _alone(study, each.id, informant))
    parts = tuple(each for each in documents if each not in whole)
    codings = tuple(
        each
        for each in study.codings.ordered()
        if each.informant == informant or study.documents[each.document] in whole
    ) + tuple(each for part in parts for each in swallowed(study, part.id, spoken(study, part.id, informant)))
    gone = {each.id for each in codings}
    speaking = {each.id for each in documents}
    named = {each.document for each in codings if each.document not in speaking}
    findings = [
        each
        for each in study.findings.ordered()
        if any(evidence.coding in gone for evidence in study.evidence.by("finding", each.id))
    ]
    bare = [each for each in findings if all(one.coding in gone for one in study.evidence.by("finding", each.id))]
    return Withdrawal(
        whole,
        parts,
        tuple(each for each in study.documents.ordered() if each.id in named),
        tuple(study.codings[each] for each in dict.fromkeys(each.id for each in codings)),
        tuple(findings),
        tuple(bare),
        _memos(study, whole, parts, informant),
    )


def spoken(study: Study, document: DocumentId, informant: InformantId) -> list[Replacement]:
    """Return the replacements that take an informant's turns, and their line breaks, out of a document."""
    text = study.text(document)
    taken: list[Replacement] = []
    for turn in _turns(study, document, informant):
        stop = turn.stop + (turn.stop < len(text) and text[turn.stop] == "\n")
        start = turn.start
        if stop == len(text) and stop == turn.stop and start and text[start - 1] == "\n":
            start -= 1
        start = max(start, taken[-1].span.stop if taken else 0)
        if stop > start:
            taken.append(Replacement(Span(start, stop), ""))
    return taken


def _turns(study: Study, document: DocumentId, informant: InformantId) -> list[Turn]:
    return [turn for turn in study.turns_of(document) if turn.informant == informant]


def _alone(study: Study, document: DocumentId, informant: InformantId) -> bool:
    return not any(
        turn.informant not in (None, informant) or turn.speaker is Speaker.GROUP
        for turn in study.turns_of(document)
    )


def _memos(
    study: Study, whole: Sequence[Document], parts: Sequence[Document], informant: InformantId
) -> tuple[Memo, ...]:
    quotes = [quote for each in whole for quote in study.memo_quotes.by("document", each.id)]
    for part in parts:
        quotes += swallowed_quotes(study, part.id, spoken(study, part.id, informant))
    gone = {each.id for each in whole}
    memos = {quote.memo: study.memos[quote.memo] for quote in quotes}
    return tuple(memo for memo in memos.values() if memo.document not in gone and memo.informant != informant)
