"""Blind coding: what others have coded stays hidden until both are finished with a document.

A later round of coding is blind to the same person's earlier ones in every study, until it is finished.
"""

from collections.abc import Collection, Container
from dataclasses import replace
from typing import Any

from qualcode.model.codings import Coding
from qualcode.model.consensus import CONSENSUS
from qualcode.model.ids import CoderId, DocumentId
from qualcode.model.people import Coder
from qualcode.model.rounds import is_earlier_round
from qualcode.model.sharing import CodingStatus, status_id
from qualcode.model.study import Study
from qualcode.model.table import Table


def status_of(study: Study, document: DocumentId, coder: CoderId) -> CodingStatus:
    """Return how far a coder has come with a document: what was said, else whether there is any coding.

    Whoever codes in a document has begun with it, whatever was said before.
    """
    said = study.statuses.get(status_id(document, coder))
    if said is not None and said.status is not CodingStatus.NOT_STARTED:
        return said.status
    has_begun = any(coding.coder == coder for coding in study.codings_in(document))
    return CodingStatus.UNDER_WAY if has_begun else CodingStatus.NOT_STARTED


def _is_done(study: Study, document: DocumentId, coder: CoderId) -> bool:
    # Nobody is finished who has not said so: no coding need be looked at.
    said = study.statuses.get(status_id(document, coder))
    return said is not None and said.status is CodingStatus.DONE


def people_who_code(study: Study) -> tuple[Coder, ...]:
    """Return the coders who are people, in order: not the consensus, which is what they have settled on."""
    return tuple(coder for coder in study.coders.ordered() if coder.id != CONSENSUS)


def taking_part(study: Study) -> tuple[CoderId, ...]:
    """Return the people who have coded anything, or have said how far they are."""
    coded, said = study.codings.groups("coder"), study.statuses.groups("coder")
    return tuple(coder.id for coder in people_who_code(study) if coder.id in coded or coder.id in said)


def may_see(study: Study, me: CoderId, document: DocumentId, coder: CoderId) -> bool:
    """Tell whether ``me`` may see what ``coder`` has coded in a document.

    What was settled on may be seen by those who may see what everybody has coded there.
    """
    if coder == me or not hides_any(study, me):
        return True
    if is_earlier_round(study, coder, me):
        return _is_done(study, document, me)
    if coder == CONSENSUS:
        return all(may_see(study, me, document, each) for each in taking_part(study))
    if not study.info.blind:
        return True
    return all(_is_done(study, document, each) for each in (me, coder))


def hides_any(study: Study, me: CoderId) -> bool:
    """Tell whether anything may be hidden from ``me``: where coding is blind, and in a later round of coding."""
    mine = study.coders.get(me)
    return study.info.blind or (mine is not None and mine.round > 1)


def seen_by(study: Study, me: CoderId, before: Study | None = None) -> Study:
    """Return the study as ``me`` may see it: without codings that are hidden, and without what hangs on them.

    The study itself where nothing is hidden. ``before`` is what was seen of an earlier study: tables of which
    the same is seen are taken over from it, others are patched.
    """
    if not hides_any(study, me):
        return study
    pairs = {(coding.document, coding.coder) for coding in study.codings.ordered()}
    hidden = {pair for pair in pairs if not may_see(study, me, *pair)}
    codings = [coding for coding in study.codings.ordered() if (coding.document, coding.coder) in hidden]
    return _without(study, codings, before)


def without_coders(study: Study, coders: Collection[CoderId], before: Study | None = None) -> Study:
    """Return the study without what ``coders`` have coded, and without what hangs on it; see ``seen_by``."""
    hidden = [coding for coder in coders for coding in study.codings.by("coder", coder)]
    return _without(study, hidden, before) if hidden else study


def without_codings(study: Study, hidden: Collection[Coding]) -> Study:
    """Return the study without some codings, and without what hangs on them."""
    return _without(study, list(hidden), None)


def hidden_documents(study: Study, me: CoderId) -> tuple[DocumentId, ...]:
    """Return, in order, the documents in which codings of others who take part are, or would be, hidden."""
    others = taking_part(study)
    return tuple(
        document.id
        for document in study.documents.ordered()
        if not all(may_see(study, me, document.id, coder) for coder in others)
    )


def _without(study: Study, hidden: list[Coding], before: Study | None) -> Study:
    if not hidden:
        return study
    codings = frozenset(coding.id for coding in hidden)
    memos = frozenset(memo.id for memo in study.memos.values() if memo.coding in codings)
    gone: dict[str, Container[str]] = {
        "codings": codings,
        "evidence": frozenset(each.id for each in study.evidence.values() if each.coding in codings),
        "summary_quotes": frozenset(each.id for each in study.summary_quotes.values() if each.coding in codings),
        "condensations": frozenset(each.id for each in study.condensations.values() if each.coding in codings),
        "memos": memos,
        "memo_quotes": frozenset(each.id for each in study.memo_quotes.values() if each.memo in memos),
        "conflicts": frozenset(
            each.id
            for each in study.conflicts.values()
            if each.value in codings or each.other in codings or each.value in memos
        ),
    }
    tables = {
        name: _left(getattr(study, name), ids, getattr(before, name, None)) for name, ids in gone.items() if ids
    }
    seen = replace(study, **tables)
    # The tree of codes is the same, and those who look at it ask whether it is.
    seen.__dict__["codebook"] = study.codebook
    return seen


def _left(table: Table[Any, Any], gone: Container[str], before: Table[Any, Any] | None) -> Table[Any, Any]:
    if before is None:
        return table.patched([id for id in table if id in gone], {})
    left = {value.id: value for value in table.ordered() if value.id not in gone}
    lost = [id for id in before if id not in left]
    new = {id: value for id, value in left.items() if before.get(id) is not value}
    return before.patched(lost, new) if lost or new else before
