"""The consensus: what coders who differed have settled on, kept as codings of a coder of its own.

The originals are never touched. What was settled can be traced from ids alone: a coding taken over has an id that
is derived from the original's, and each original that was looked at is quoted in the memo of the decision, under an
id that is derived from it too. So copies in which the same thing was settled agree when they are merged.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from qualcode.model.codings import Coding
from qualcode.model.ids import CodeId, CoderId, CodingId, MemoId, MemoQuoteId
from qualcode.model.memos import Memo, MemoQuote, MemoType
from qualcode.model.plan import Plan
from qualcode.model.removal import removal
from qualcode.model.sharing import derived_id
from qualcode.model.span import Span
from qualcode.model.study import Study

CONSENSUS = CoderId(derived_id("consensus"))
"""The coder who has what was settled: the same in every copy of every study."""

_BREAK = "\n\n"
"""Stands in a decision's memo between the sentence on what was decided and the reason."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A coding that none of the coders made: another code, other boundaries, or both."""

    code: CodeId
    span: Span


@dataclass(frozen=True, slots=True)
class Decision:
    """What is to hold in a place that coders differ about; with nothing taken nor drawn, no code at all."""

    disputed: tuple[Coding, ...]
    """All codings in question, in the order of the text; at least one, all in one document."""
    taken: tuple[Coding, ...] = ()
    """Those of them that hold."""
    drawn: Drawn | None = None


def taken_id(coding: Coding, code: CodeId | None = None) -> CodingId:
    """Return the id of the consensus' coding that was taken over from ``coding``, under another code if given."""
    return CodingId(derived_id("consensus", coding.id, code or coding.code))


def decision_id(disputed: Iterable[Coding]) -> MemoId:
    """Return the id of the memo of what was decided about these codings."""
    return MemoId(derived_id("decision", *sorted(coding.id for coding in disputed)))


def decision_on(study: Study, disputed: Collection[Coding]) -> Memo | None:
    """Return the memo of what was decided; None while any of the codings is still to be settled.

    A coding settled in another connection, as on another level of the codebook, is settled here as well.
    """
    quotes = [study.memo_quotes.get(judged_id(coding)) for coding in disputed]
    memos = [study.memos.get(quote.memo) for quote in quotes if quote is not None]
    known = [memo for memo in memos if memo is not None]
    return max(known, key=lambda memo: (memo.changed, memo.id)) if known and len(known) == len(quotes) else None


def reason_in(memo: Memo) -> str:
    """Return why something was decided, as somebody wrote it down; empty when nobody did."""
    return memo.text.partition(_BREAK)[2]


def with_reason(memo: Memo, reason: str, now: datetime) -> Memo:
    """Return the memo of a decision with another reason."""
    decided = memo.text.partition(_BREAK)[0]
    return replace(memo, text=_joined(decided, reason), changed=now)


def held_by_consensus(study: Study, disputed: Collection[Coding]) -> tuple[Coding, ...]:
    """Return the consensus' codings that came out of the decision on these codings, in the order of the text."""
    ids = {taken_id(coding) for coding in disputed} | {_drawn_id(disputed)}
    found = (study.codings[id] for id in ids if id in study.codings)
    return tuple(sorted(found, key=lambda coding: (coding.start, coding.stop, coding.id)))


def decided(study: Study, decision: Decision, told: str, reason: str, by: CoderId, now: datetime) -> Plan:
    """Return the plan that lets a decision hold, in the place of what was decided before about the same codings.

    ``told`` says in a sentence what is decided; ``by`` is who decides.
    """
    wanted = {coding.twin_key: coding for coding in _wanted(decision, now)}
    old = held_by_consensus(study, decision.disputed)
    kept = {coding.twin_key for coding in old if coding.twin_key in wanted}
    there = {coding.twin_key for coding in study.codings_in(decision.disputed[0].document)}
    added = [coding for key, coding in wanted.items() if key not in there]
    memo = _memo(decision, _joined(told, reason), by, now)
    gone = [coding for coding in old if coding.twin_key not in kept]
    made = Plan(added=(*added, memo, *_quotes(decision, memo.id)))
    return removal(study, [*gone, *_judgements(study, decision.disputed)]) + made


def reopened(study: Study, disputed: Collection[Coding]) -> Plan:
    """Return the plan that takes a decision back: what came out of it and its memo go."""
    return removal(study, [*held_by_consensus(study, disputed), *_judgements(study, disputed)])


def agreed_copies(study: Study, agreed: Iterable[tuple[Coding, CodeId]]) -> tuple[Coding, ...]:
    """Return codings for the consensus of what all agree on, but for those that it has already.

    They are of the same time as the originals, so that they are the same whoever takes them, in any copy.
    """
    made: dict[tuple[object, ...], Coding] = {}
    for coding, code in agreed:
        copy = replace(coding, id=taken_id(coding, code), code=code, coder=CONSENSUS)
        if copy.id not in study.codings:
            made[copy.twin_key] = copy
    there = {coding.twin_key for coding in study.codings.by("coder", CONSENSUS)}
    return tuple(copy for key, copy in made.items() if key not in there)


def judged_id(coding: Coding) -> MemoQuoteId:
    """Return the id of the quote that says that a coding was looked at when something was decided."""
    return MemoQuoteId(derived_id("judged", coding.id))


def _drawn_id(disputed: Iterable[Coding]) -> CodingId:
    return CodingId(derived_id("drawn", decision_id(disputed)))


def _wanted(decision: Decision, now: datetime) -> Iterable[Coding]:
    for coding in decision.taken:
        yield replace(coding, id=taken_id(coding), coder=CONSENSUS)
    if decision.drawn is not None:
        span = decision.drawn.span
        yield Coding(
            _drawn_id(decision.disputed),
            decision.disputed[0].document,
            span.start,
            span.stop,
            decision.drawn.code,
            CONSENSUS,
            now,
        )


def _judgements(study: Study, disputed: Iterable[Coding]) -> list[Memo | MemoQuote]:
    """Return the memos that judge these codings, or of one that judges others too, what it says of these."""
    quotes = [quote for coding in disputed if (quote := study.memo_quotes.get(judged_id(coding))) is not None]
    ids = {quote.id for quote in quotes}
    memos = dict.fromkeys(quote.memo for quote in quotes)
    whole = [memo for memo in memos if {quote.id for quote in study.memo_quotes.by("memo", memo)} <= ids]
    return [*(study.memos[memo] for memo in whole), *(quote for quote in quotes if quote.memo not in whole)]


def _memo(decision: Decision, text: str, by: CoderId, now: datetime) -> Memo:
    first = decision.disputed[0]
    start, stop = min(one.start for one in decision.disputed), max(one.stop for one in decision.disputed)
    return Memo(
        decision_id(decision.disputed),
        text,
        by,
        now,
        now,
        MemoType.METHOD,
        document=first.document,
        start=start,
        stop=stop,
    )


def _quotes(decision: Decision, memo: MemoId) -> Iterable[MemoQuote]:
    for coding in decision.disputed:
        yield MemoQuote(judged_id(coding), memo, coding.document, coding.start, coding.stop)


def _joined(told: str, reason: str) -> str:
    return f"{told}{_BREAK}{reason.strip()}" if reason.strip() else told
